"""A person of whom no day of birth is known, or none was given: decided all the same, in every event."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.guide import load_guide
from kiosk.procedures import decide
from tests.kiosk.guide.content import CONTENT

GUIDE = load_guide(CONTENT)
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("birth", [None, UNKNOWN], ids=["none", "unknown"])
@pytest.mark.parametrize("event", sorted(GUIDE.events))
def test_everybody_is_judged(event: str, birth: Value) -> None:
    values: dict[str, Value] = {"name": "見本　花子", "birth": birth, "mn_card": True}
    me = Member("me", {"name": "見本　太郎", "birth": date(1986, 5, 12), "mn_card": True})
    told: dict[str, Value] = {"raiho": "kazoku", f"event_date.{event}": date(2026, 11, 20)}
    outcome = decide(GUIDE, Answers((event,), told, (me, Member("p1", values))), TODAY)
    assert outcome.decisions
