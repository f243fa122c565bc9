"""What an answer does to others: parts of another whole fall away, and who could be chosen is remembered."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guide.model import Kind, Question
from kiosk.interview.taking import with_answer
from kiosk.interview.trail import Given, settled
from tests.kiosk.guide.content import shipped


@dataclass(frozen=True)
class Asked:
    question: Question
    person: str | None = None
    people: tuple[str, ...] = ()


def part() -> Question:
    return next(one for one in shipped().questions.values() if one.of)


def test_a_changed_answer_takes_its_parts_away() -> None:
    (whole, *_) = [one for one in shipped().questions.values() if one.variable in part().of]
    given: Given = {(whole.variable, None): "0001", (part().variable, None): "001", ("else", None): "x"}
    assert with_answer(shipped(), given, Asked(whole), "0001") == given
    assert with_answer(shipped(), given, Asked(whole), "0005") == {
        (whole.variable, None): "0005",
        ("else", None): "x",
    }


def test_a_choice_among_people_is_settled_until_somebody_new_may_be_meant() -> None:
    question = next(one for one in shipped().questions.values() if one.kind is Kind.PEOPLE)
    given = with_answer(shipped(), {}, Asked(question, people=("me", "p1")), ("me",))
    assert settled(Asked(question, people=("me", "p1")), given)
    assert settled(Asked(question, people=("me",)), given)
    assert not settled(Asked(question, people=("me", "p1", "p2")), given)
