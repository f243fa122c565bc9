"""Why: the parts of a rule with what the resident said to each, for whoever asks."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.answers import UNKNOWN, Address, Answers, Value
from kiosk.guide.conditions import Condition
from kiosk.guide.model import Guide, Question, Rule, Scope
from kiosk.guide.open import Key, Open
from kiosk.guide.world import World
from kiosk.procedures.outcome import Ground
from kiosk.words import Text

_DATES = frozenset({"birth", "event_date"})
"""What a fact counts from: the fact says it better than the date."""


def grounds_of(guide: Guide, world: World, rule: Rule, persons: tuple[str, ...]) -> tuple[Ground, ...]:
    """For a rule about persons, those of the first one that it concerns."""
    members = world.people(rule.scope).members if rule.scope != "event" else ()
    person = persons[0] if persons else next((one for one, _ in members), None)
    if rule.scope != "event" and person is None:
        return ()
    found = (ground_of(guide, world, part, person) for part in parts_of(rule.condition))
    return tuple(one for one in found if one is not None)


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    return condition.parts or (condition,)


def ground_of(guide: Guide, world: World, part: Condition, person: str | None) -> Ground | None:
    """None for a part that says nothing (`True`)."""
    holds = part.holds(world, person)
    plain = None if isinstance(holds, Open) else holds
    for question in _questions(guide, world, part, set()):
        told = _person_of(question, person)
        return Ground(question.title, plain, _answer(guide, world, question, told))
    fact = next((one for one in sorted(part.uses.facts) if f"grounds.fact.{one}" in guide.words), None)
    if fact is None:
        return None
    return Ground(guide.words[f"grounds.fact.{fact}"], plain, _yes_or_no(guide, holds))


def _person_of(question: Question, person: str | None) -> str | None:
    return person if question.scope is Scope.PERSON else None


def _questions(guide: Guide, world: World, part: Condition, seen: set[str]) -> Iterator[Question]:
    """The questions behind a part: of its variables, or of what those follow from."""
    for variable in (*sorted(part.uses.visit - _DATES), *sorted(part.uses.person - _DATES)):
        if variable in seen:
            continue
        seen.add(variable)
        own = world.vocabulary.scoped(Key(variable), world.event).variable
        yield from (one for one in world.vocabulary.questions if one.variable in (variable, own))
        for known in guide.known:
            if known.variable == variable and known.event in ("", world.event):
                for case in known.cases:
                    yield from _questions(guide, world, case.when, seen)
                    yield from _questions(guide, world, case.value, seen)


def _answer(guide: Guide, world: World, question: Question, person: str | None) -> Text:
    answers = world.answers
    asked = _asked(answers, question, person)
    told = [label_of(guide, answers, question, answers.get(question.variable, one)) for one in asked]
    if not told:
        followed = world.value(question.variable, person)
        told = [_yes_or_no(guide, followed)] if isinstance(followed, Open | bool) else []
    return _joined(list({one("ja"): one for one in told}.values())) or _word(guide, "not_asked")


def _asked(answers: Answers, question: Question, person: str | None) -> list[str | None]:
    """Whose answers a part goes by: a rule about the visit may turn on one of its people (亡くなった方)."""
    if person is None and question.scope is Scope.PERSON:
        return [one.id for one in answers.people if answers.has(question.variable, one.id)]
    return [person] if answers.has(question.variable, person) else []


def label_of(guide: Guide, answers: Answers, question: Question, value: Value) -> Text:
    """An answer in the words of its question."""
    if value is UNKNOWN:
        return _word(guide, "unknown")
    for option in question.options:
        if option.value == value and type(option.value) is type(value):
            return option.label
    match value:
        case bool() | None:
            return _yes_or_no(guide, bool(value))
        case tuple():
            return _joined([label_of(guide, answers, question, one) for one in value]) or _word(
                guide, "nobody"
            )
        case Address():
            return Text.same(value.text)
        case _:
            return Text.same(_name(answers, str(value)))


def _name(answers: Answers, said: str) -> str:
    member = answers.member(said)
    return str(member.get("name") or said) if member else said


def _joined(texts: list[Text]) -> Text | None:
    if len(texts) < 2:
        return texts[0] if texts else None
    marks = dict.fromkeys(("ja", "easy", "zh-Hans"), "、")
    return Text.made(lambda one: marks.get(one, ", ").join(text(one) for text in texts), *texts)


def _yes_or_no(guide: Guide, holds: object) -> Text:
    if isinstance(holds, Open):
        return _word(guide, "not_asked" if holds.asks else "unknown")
    return _word(guide, "yes" if holds else "no")


def _word(guide: Guide, name: str) -> Text:
    return guide.words.get(f"grounds.answer.{name}", Text.same(""))
