"""安全相談: somebody who must not be found. Nothing is printed, told or followed, in any event that asks."""

from __future__ import annotations

from datetime import datetime, time

import pytest

from kiosk.answers import Answers
from kiosk.clock import JAPAN, StoppedClock
from kiosk.guide.model import Kind
from kiosk.interview import next_step
from kiosk.interview.steps import SAFETY, Done
from kiosk.procedures import decide
from kiosk.procedures.player import play_interview
from kiosk.words import Words
from tests.forms.content.shipped import anonymous, guide, on_paper, scenarios
from tests.forms.content.visit import library
from ui.cli.kiosk_parts import Paper

QUESTION = "c_anzen"
ASKING = {one.id for one in guide().events.values() if QUESTION in one.questions}
VISITS = sorted(name for name, one in scenarios().items() if ASKING & set(one.events))
ADDRESSES = frozenset({"shinjusho"})


def paper(name: str) -> Paper:
    now = datetime.combine(scenarios()[name].today, time(10, 42), JAPAN)
    return Paper(library(), guide(), Words({}), StoppedClock(now), practice=True)


def first_of_each() -> list[str]:
    """One visit for each event, or events together, that may end in an address."""
    found: dict[tuple[str, ...], str] = {}
    for name in VISITS:
        if scenarios()[name].given.get(SAFETY) is not True:
            found.setdefault(scenarios()[name].events, name)
    return sorted(found.values())


def test_every_event_that_asks_for_a_new_address_offers_to_talk_first() -> None:
    addresses = {
        one.id for one in guide().questions.values() if one.kind is Kind.ADDRESS and one.variable in ADDRESSES
    }
    asking = {one.id for one in guide().events.values() if addresses & set(one.questions)}
    assert asking and asking <= ASKING
    assert {"tennyu", "tenkyo", "tenshutsu", "setai_henko", "rikon"} <= ASKING


@pytest.mark.parametrize("name", VISITS)
def test_nothing_is_printed_or_told(name: str) -> None:
    open_visit = anonymous(name)
    hidden = on_paper(name, anzen_soudan=True)
    assert hidden.sheets == ()
    assert paper(name).draw(hidden.case, None, "A100") == ()
    assert paper(name).needs_number(hidden.case.answers, open_visit.case.outcome, "x") == []
    assert paper(name).findings(hidden.case).findings == ()
    told = {one.procedure for one in decide(guide(), hidden.case.answers, scenarios()[name].today).guidance}
    assert "g_shaho" not in told


@pytest.mark.parametrize("events", sorted({scenarios()[name].events for name in VISITS}))
def test_the_machine_asks_nothing_more(events: tuple[str, ...]) -> None:
    answers = Answers(events).with_value(SAFETY, True)
    today = scenarios()[VISITS[0]].today
    assert next_step(guide(), answers, today, library().paths(library().forms)) == Done(stopped=True)


@pytest.mark.parametrize("name", first_of_each())
def test_the_offer_comes_before_any_address(name: str) -> None:
    asked, _answers = play_interview(guide(), scenarios()[name], library().paths(library().forms))
    order = [question.id for question, _person in asked]
    places = [order.index(one.id) for one, _person in asked if one.kind is Kind.ADDRESS]
    if QUESTION in order:
        assert all(order.index(QUESTION) < place for place in places)
    else:
        assert not [one for one, _person in asked if one.variable in ADDRESSES]
