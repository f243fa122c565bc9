"""What a visit is given from the printer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.cases.case import Case
from kiosk.clock import StoppedClock
from kiosk.procedures.outcome import Outcome
from kiosk.words import Words, load_words
from tests.forms.content.shipped import guide, on_paper
from tests.forms.content.visit import CONTENT, library
from tests.forms.looking import packed, text_of
from ui.cli.kiosk_parts import SLIP, Paper


def room() -> Paper:
    return Paper(
        library(), guide(), words(), StoppedClock(datetime(2026, 11, 24, tzinfo=UTC)), practice=False
    )


def words() -> Words:
    return load_words(CONTENT / "words")


def without_forms(case: Case) -> Case:
    bare = tuple(replace(one, forms=()) for one in case.outcome.decisions)
    return replace(case, outcome=replace(case.outcome, decisions=bare))


def test_who_has_a_way_to_go_but_no_form_still_gets_the_slip() -> None:
    case = without_forms(on_paper("S02").case)
    (only,) = room().draw(case, None, "B215")
    assert only.form == SLIP
    text = packed("".join(text_of(only.pdf, page) for page in range(only.pages)))
    assert packed("戸籍謄本") in text
    assert packed(words()("slip.printed", "ja")) not in text


@pytest.mark.parametrize("scenario", ["CAR0C", "KO04", "NEN4"])
def test_what_only_a_clerk_can_tell_is_on_paper_too(scenario: str) -> None:
    case = on_paper(scenario).case
    (only,) = room().draw(case, None, "B215")
    text = packed("".join(text_of(only.pdf, page) for page in range(only.pages)))
    assert (packed("だれの") in text) == bool(case.outcome.needed)
    assert packed("手続0") not in text
    for thing in case.outcome.bring:
        assert packed(thing.text("ja")) in text


def test_who_needs_nothing_gets_no_paper() -> None:
    case = replace(on_paper("S02").case, outcome=Outcome((), (), ()))
    assert room().draw(case, None, "B215") == ()
