"""Which answers of a case are listed for a correction: by whom they speak of, under a short name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from forms.derive_zokugara import BY_CLERK
from kiosk import plain_yaml
from kiosk.answers import Member, Value
from kiosk.guide.model import Kind, Question
from kiosk.interview import history
from ui.desk.casebook import OpenCase
from ui.desk.correcting import kind_of, question_of
from ui.desk.editing import EDITABLE
from ui.desk.state import AnswerRow

_OF_CARD = ("name", "birth", "sex", "address")
_SAID_OF_SOMEBODY = ("name", "kana", "birth", "sex", "address", "zokugara", BY_CLERK)
_UNSAID = (Kind.INFO, Kind.FAMILY)
"""Nothing to correct: words to read, and who was put in, who have headings of their own."""
_DEAD = "dead"
"""The heading of topics.yaml, and the fact of the person whom it is about."""


def rows(opened: OpenCase) -> tuple[AnswerRow, ...]:
    """来た方 first, then the dead, the others, and what is said of the whole visit; each as it was asked."""
    asked = _asked(opened)
    found = list(_rows(opened, asked))
    headings = dict.fromkeys(one.group for one in sorted(found, key=lambda one: _rank(opened, one)))
    places = {heading: place for place, heading in enumerate(headings)}
    return tuple(sorted(found, key=lambda one: (places[one.group], _turn(asked, one))))


@dataclass(frozen=True)
class _Told:
    variable: str
    member: Member | None  # None: of the visit
    value: Value

    @property
    def person(self) -> str | None:
        return self.member.id if self.member else None


def _asked(opened: OpenCase) -> dict[tuple[str, str | None], int]:
    """What was asked, and when: answers beside these follow from others."""
    found = history(opened.parts.guide, opened.case.answers, opened.today)
    keys = dict.fromkeys((question.variable, person) for question, person in found)
    return {key: place for place, key in enumerate(keys)}


def _turn(asked: Mapping[tuple[str, str | None], int], row: AnswerRow) -> int:
    """Who somebody is comes before what was asked about them, and what follows from it comes last."""
    if row.variable in _SAID_OF_SOMEBODY:
        return _SAID_OF_SOMEBODY.index(row.variable) - len(_SAID_OF_SOMEBODY)
    return asked.get((row.variable, row.person), len(asked))


def _rank(opened: OpenCase, row: AnswerRow) -> int:
    tell = opened.tell
    order = [tell("correct.you"), tell("correct.dead")]
    if row.group in order:
        return order.index(row.group)
    return len(order) + (row.person is None)


def _rows(opened: OpenCase, asked: Mapping[tuple[str, str | None], int]) -> Iterator[AnswerRow]:
    answers, suggested = opened.case.answers, opened.suggested()
    everything = [_Told(variable, None, value) for variable, value in answers.visit.items()]
    for member in answers.people:
        everything += [_Told(variable, member, value) for variable, value in member.values.items()]
    for told in everything:
        if told.value is not None or (told.variable, told.person) in asked:
            yield from _row(opened, told, (told.variable, told.person) in asked)
    for member in answers.people:
        if member.id in suggested:
            yield _suggestion(opened, member, suggested[member.id])


def _row(opened: OpenCase, told: _Told, was_asked: bool) -> Iterator[AnswerRow]:
    tell, question, kind = opened.tell, question_of(opened, told.variable), kind_of(opened, told.variable)
    name = _name(opened, told.variable, question)
    if not name or kind in _UNSAID or (not was_asked and _twice(opened, told)):
        return
    whole = question.title("ja") if question else name
    value, origin = tell.value(opened.case, question, told.value), _origin(opened, told, was_asked)
    editable = kind in EDITABLE and origin != "card"
    yield AnswerRow(
        _heading(opened, told),
        told.variable,
        told.person,
        name,
        value,
        tell(f"origin.{origin}"),
        editable,
        whole,
    )


def _twice(opened: OpenCase, told: _Told) -> bool:
    """What an event asks under a name of its own (`nenkin.shibo`) stands under the plain name as well."""
    values = told.member.values if told.member else opened.case.answers.visit
    return any(f"{told.variable}.{event}" in values for event in opened.case.answers.events)


def _origin(opened: OpenCase, told: _Told, was_asked: bool) -> str:
    if (told.variable, told.person) in opened.by_clerk:
        return "clerk"
    holder = opened.case.card_holder is not None and told.person == opened.case.card_person
    if holder and told.variable in _OF_CARD:
        return "card"
    follows = not was_asked and told.variable not in _SAID_OF_SOMEBODY
    return "follows" if follows and question_of(opened, told.variable) else "resident"


def _suggestion(opened: OpenCase, member: Member, word: str) -> AnswerRow:
    """A 続柄 that the program worked out: typed by a clerk it becomes an answer."""
    tell = opened.tell
    label, heading = tell(f"field.{BY_CLERK}"), _heading(opened, _Told(BY_CLERK, member, word))
    return AnswerRow(heading, BY_CLERK, member.id, label, word, tell("origin.suggested"), True, label)


def _heading(opened: OpenCase, told: _Told) -> str:
    tell, dying = opened.tell, any(one.get(_DEAD) is True for one in opened.case.answers.people)
    if told.member is None:
        topic = topics().get(told.variable, "")
        if topic == "you" or (topic == _DEAD and dying):
            return tell(f"correct.{topic}")
        return tell("correct.life" if dying else "correct.visit")
    if told.member.get(_DEAD) is True:
        return tell("correct.dead")
    me = opened.visitor
    return tell("correct.you") if me is not None and told.member.id == me.id else tell.full_name(told.member)


@cache
def topics() -> Mapping[str, str]:
    """By variable: whose heading it stands under."""
    read = plain_yaml.read(Path(__file__).with_name("topics.yaml"))
    return {variable: topic for topic, variables in read.items() for variable in variables}


def _name(opened: OpenCase, variable: str, question: Question | None) -> str:
    """Empty for what only the program uses."""
    if question and variable not in _SAID_OF_SOMEBODY:
        return question.term("ja")
    key = "event_date" if variable.startswith("event_date.") else variable
    if opened.parts.words.has(f"desk.field.{key}"):
        return opened.tell(f"field.{key}")
    return question.term("ja") if question else ""
