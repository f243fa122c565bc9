"""An interview replayed: going back changes one answer, and nothing else that still applies."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from kiosk.answers import UNKNOWN, Answers, Member
from kiosk.guide.open import Key
from kiosk.interview import Ask, decided_by, next_step, replay
from kiosk.interview.trail import Given
from kiosk.procedures import decide
from kiosk.procedures.outcome import Standing
from tests.kiosk.guide.content import shipped

TODAY = date(2026, 11, 24)
START = Answers(("shizan",), people=(Member("me", MappingProxyType({"name": "見本　太郎"})),))
MOTHER = Member("p1", MappingProxyType({"name": "見本　花子", "mother": True, "parent": True}))
GIVEN: Given = {
    ("shizan_kankei", None): "chichi",
    ("event_date.shizan", None): date(2026, 11, 20),
    ("shizan_zumi", None): False,
    ("haha_kazoku", None): ("p1",),
    ("haha_kenpo", None): "kokuho",
}


def ask(answers: Answers) -> Ask | None:
    step = next_step(shipped(), answers, TODAY)
    return step if isinstance(step, Ask) else None


def test_answers_lead_to_the_first_question_without_one() -> None:
    found = replay(START, GIVEN, (MOTHER,), ask)
    assert [one.key for one in found.asked] == [Key(*key) for key in GIVEN]
    assert found.open is not None and found.open.key not in [one.key for one in found.asked]
    assert [one.id for one in found.answers.people] == ["me", "p1"]


def test_an_answer_that_no_longer_applies_is_left_out_and_comes_back() -> None:
    gone = {**GIVEN, ("shizan_kankei", None): "haha"}
    without = replay(START, gone, (MOTHER,), ask)
    assert not without.answers.has("haha_kazoku")
    assert without.answers.get("haha_kenpo") == "kokuho"
    assert replay(START, GIVEN, (MOTHER,), ask).answers.has("haha_kazoku")


def test_what_is_the_same_up_to_a_change_is_not_asked_again() -> None:
    first = replay(START, GIVEN, (MOTHER,), ask)
    seen: list[Answers] = []

    def counted(answers: Answers) -> Ask | None:
        seen.append(answers)
        return ask(answers)

    changed = {**GIVEN, ("haha_kenpo", None): UNKNOWN}
    found = replay(START, changed, (MOTHER,), counted, first)
    assert found == replay(START, changed, (MOTHER,), ask)
    assert len(seen) == len(found.steps) - len(GIVEN)


def test_a_question_tells_what_hangs_on_it() -> None:
    found = replay(START, {key: GIVEN[key] for key in list(GIVEN)[:4]}, (MOTHER,), ask)
    assert found.open is not None
    hanging = decided_by(shipped(), found.answers, TODAY, found.open.key)
    assert "kokuho_sanzen" in hanging
    standing = {one.procedure: one.standing for one in decide(shipped(), found.answers, TODAY).decisions}
    assert {standing[one] for one in hanging} == {Standing.NOT_YET_KNOWN}
    settled = found.answers.with_value("haha_kenpo", "shaho_honnin")
    after = {one.procedure: one.standing for one in decide(shipped(), settled, TODAY).decisions}
    assert after["kokuho_sanzen"] is Standing.NOT_NEEDED


def test_an_answered_question_tells_what_hung_on_it() -> None:
    found = replay(START, GIVEN, (MOTHER,), ask)
    assert "kokuho_sanzen" in decided_by(shipped(), found.answers, TODAY, Key("haha_kenpo"))
    assert decided_by(shipped(), found.answers, TODAY, Key("tel")) == ()
