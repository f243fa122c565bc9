"""What a sheet said of somebody is forgotten when it is drawn: only words of the content are remembered."""

from __future__ import annotations

import re

import pytest

from forms import glyphs
from forms.render import draw_sheets
from tests.forms.content.shipped import anonymous
from tests.forms.content.visit import NEW_HOME, NUMBER, OLD_HOME

PEOPLE = re.compile(
    "|".join(["試験", r"シ\d", r"ケ\d", "1111", NEW_HOME.town, re.escape(OLD_HOME), NUMBER.digits])
)
"""Names, readings, phone, addresses and number of `anonymous` visits."""


@pytest.mark.parametrize("scenario", ["S01", "S02", "W01", "W05", "KA01"])
def test_nothing_that_a_resident_said_is_remembered(scenario: str, monkeypatch: pytest.MonkeyPatch) -> None:
    memory: dict[tuple[str, glyphs.Role], glyphs.Written] = {}
    monkeypatch.setattr(glyphs, "_memory", memory)
    ink = draw_sheets(anonymous(scenario).sheets, ink_only=True).ink
    assert any(PEOPLE.search(one.text) for one in ink)
    assert memory, "labels are"
    assert [text for text, _ in memory if PEOPLE.search(text)] == []
