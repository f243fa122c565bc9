"""Nothing is asked twice in a visit, nor typed twice, however many events come together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations

import pytest

from kiosk.guide.model import Kind, Question
from kiosk.procedures.player import play_interview
from kiosk.procedures.scenario import Scenario, read_scenarios
from tests.kiosk.guide.content import CONTENT, shipped

MOVES = frozenset({"tennyu", "tenkyo", "tenshutsu"})
"""Nobody comes, stays and leaves in one visit."""
FORM_FIELDS = frozenset({"tel", "kana", "koza", "honseki", "hittosha", "myna_hoken", "zokugara"})


def together() -> list[Scenario]:
    """One visit for each set of events that the city has thought of."""
    found: dict[tuple[str, ...], Scenario] = {}
    for path in sorted((CONTENT / "scenarios").glob("*.yaml")):
        for one in read_scenarios(path, shipped()):
            if len(one.events) > 1:
                found.setdefault(one.events, one)
    return list(found.values())


def events_of(question: Question) -> set[str]:
    return {one.id for one in shipped().events.values() if question.id in one.questions}


def never_together(one: Question, other: Question) -> bool:
    return events_of(one) | events_of(other) <= MOVES


def test_one_wording_asks_for_one_thing() -> None:
    """Two questions that read the same, for two variables, would be answered twice."""
    by_title: dict[str, list[Question]] = defaultdict(list)
    for question in shipped().questions.values():
        if question.kind is not Kind.INFO:
            by_title[question.title("ja").replace("\u200b", "")].append(question)
    doubled = [
        f"{title}: {one.id}, {other.id}"
        for title, questions in by_title.items()
        for one, other in combinations(questions, 2)
        if one.variable != other.variable and not never_together(one, other)
    ]
    assert not doubled


@pytest.mark.parametrize("kind", [Kind.TEL, Kind.KANA])
def test_a_name_and_a_telephone_number_have_one_question_in_the_whole_city(kind: Kind) -> None:
    assert len({one.variable for one in shipped().questions.values() if one.kind is kind}) == 1


@pytest.mark.parametrize("scenario", together(), ids=lambda one: "+".join(one.events))
def test_events_that_come_together_ask_nothing_twice(scenario: Scenario) -> None:
    asked, _ = play_interview(shipped(), scenario, FORM_FIELDS)
    read = [(one.title("ja"), person) for one, person in asked if one.kind is not Kind.INFO]
    assert len(set(read)) == len(read)
    offered = [
        (option.value, person)
        for one, person in asked
        if one.closing and one.kind is Kind.MULTI
        for option in one.options
        if option.when is None
    ]
    assert len(set(offered)) == len(offered), "a wish is offered once"


@pytest.mark.parametrize("renamed", [True, False])
def test_a_seal_is_offered_by_one_question_whether_or_not_a_name_changes(renamed: bool) -> None:
    """A wish counts for all events of the visit, whichever question took it."""
    scenario = next(one for one in together() if set(one.events) == {"tennyu", "konin"})
    given = scenario.given.with_value("shimei_kawaru", renamed, "otto")
    asked, _ = play_interview(shipped(), replace(scenario, given=given), FORM_FIELDS)
    offers = [one.id for one, _ in asked if "inkan_toroku" in [option.value for option in one.options]]
    assert offers == ["m_kibo"]


@pytest.mark.parametrize(
    ("moto", "work", "asked_again"),
    [("国外", 1, False), ("国外", 3, False), ("国外", 2, True), ("国内", 1, True)],
)
def test_who_told_that_they_have_no_employer_is_not_asked_for_a_public_one(
    moto: str, work: int, asked_again: bool
) -> None:
    """Within Japan the work isn't asked, so that the one question stays."""
    path = CONTENT / "scenarios" / "tennyu.yaml"
    scenario = next(one for one in read_scenarios(path, shipped()) if one.id == "S01")
    given = scenario.given.with_value("moto", moto).with_value("nenkin", work, "chichi")
    asked, _ = play_interview(shipped(), replace(scenario, given=given), FORM_FIELDS)
    assert ("t_komuin" in [one.id for one, _ in asked]) is asked_again
