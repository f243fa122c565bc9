"""Somebody who answers the questions of the kiosk as the people of a scenario would."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType

from kiosk import plain_yaml
from kiosk.answers import Answers, Member, Value
from kiosk.guide.model import Guide, Kind, Question, Scope
from kiosk.guide.open import Key, Open
from kiosk.guide.vocabulary import Vocabulary, vocabulary_of
from kiosk.guide.world import World
from kiosk.interview import Ask, next_step
from kiosk.procedures.decide import decide
from kiosk.procedures.outcome import Standing
from kiosk.procedures.scenario_file import Scenario

_LIMIT = 300

Asked = list[tuple[Question, str | None]]


Fields = Callable[[Answers], frozenset[str]]


@cache
def _facts(kind: str) -> frozenset[str]:
    """Variables of this kind in player.yaml, where they are explained."""
    read: Mapping[str, list[str]] = plain_yaml.read(Path(__file__).with_suffix(".yaml"))
    return frozenset(read[kind])


def no_fields(_answers: Answers) -> frozenset[str]:
    return frozenset()


def play_interview(
    guide: Guide, scenario: Scenario, needed_paths: Fields | frozenset[str] = no_fields
) -> tuple[Asked, Answers]:
    """The questions in the order in which they came, and the answers that they led to."""
    player = _Player(guide, scenario, vocabulary_of(guide, scenario.events))
    answers = Answers(scenario.events, people=tuple(player.seen(one) for one in player.visitors()))
    asked: Asked = []
    while len(asked) < _LIMIT:
        paths = needed_paths if isinstance(needed_paths, frozenset) else needed_paths(answers)
        step = next_step(guide, answers, scenario.today, paths)
        if not isinstance(step, Ask):
            return asked, answers
        if step.question.kind is Kind.FAMILY:
            for one in player.added(step.question, answers):
                answers = answers.with_member(player.seen(one, step.question.gives))
            answers = player.in_order(answers)
        answers = answers.with_value(step.question.variable, player.says(step, answers), step.person)
        asked.append((step.question, step.person))
    raise RuntimeError(f"the interview of {scenario.id} does not end")


@dataclass(frozen=True)
class _Player:
    guide: Guide
    scenario: Scenario
    vocabulary: Vocabulary

    def visitors(self) -> list[Member]:
        """Who stands at the kiosk."""
        people = self.scenario.given.people
        return [one for one in people if one.get("raichosha") is True] or list(people[:1])

    def seen(self, member: Member, gives: Mapping[str, Value] = MappingProxyType({})) -> Member:
        values = {name: value for name, value in member.values.items() if name in _facts("seen")}
        return Member(member.id, MappingProxyType({"raichosha": False, **values, **gives}))

    def added(self, question: Question, answers: Answers) -> list[Member]:
        """Whom they would put in at this question: the dead, the babies, or everybody else."""
        missing = [one for one in self.scenario.given.people if answers.member(one.id) is None]
        return put_in(question, self.vocabulary.families, missing)

    def _here(self, question: Question, answers: Answers) -> tuple[str, ...]:
        """Who is there because of this question: not who came, nor who was put in at another one."""
        known = {one.id for one in self.visitors()}
        for one in self.vocabulary.families:
            value = answers.get(one.variable)
            known |= set(value) if isinstance(value, tuple) and one.id != question.id else set()
        return tuple(one.id for one in answers.people if one.id not in known)

    def in_order(self, answers: Answers) -> Answers:
        """Members in household order, as a family list shows them."""
        places = {one.id: place for place, one in enumerate(self.scenario.given.people)}
        people = tuple(sorted(answers.people, key=lambda one: places.get(one.id, len(places))))
        return Answers(answers.events, answers.visit, people)

    def says(self, ask: Ask, answers: Answers) -> Value:
        question, given = ask.question, self.scenario.given
        if question.kind is Kind.INFO:
            return True
        if question.kind is Kind.FAMILY:
            return self._here(question, answers)
        name = question.variable
        if question.kind is Kind.PEOPLE and any(one.has(name) for one in given.people):
            return tuple(one for one in ask.people if _truthy(given.get(name, one)))
        if question.variable.startswith("kibo"):
            return self._wishes(question)
        if given.has(name, ask.person):
            return self._known(ask, given.get(name, ask.person))
        return self._guess(ask, answers)

    def _wishes(self, question: Question) -> Value:
        wished = self.scenario.given.get("kibo")
        listed = wished if isinstance(wished, tuple) else ()
        return tuple(str(one.value) for one in question.options if one.value in listed)

    def _known(self, ask: Ask, value: Value) -> Value:
        if ask.question.kind is Kind.PERSON and isinstance(value, str) and value not in ask.people:
            values = [one.value for one in ask.question.options]
            return value if value in values else "other" if "other" in values else value
        return value

    def _guess(self, ask: Ask, answers: Answers) -> Value:
        """The answer from which what the scenario says follows best; no or none where nothing hangs on it."""
        question = ask.question
        match question.kind:
            case Kind.MULTI:
                return self._several(ask, answers, (str(one.value) for one in question.options))
            case Kind.PEOPLE:
                return self._several(ask, answers, ask.people)
            case Kind.YESNO:
                return self._best(ask, answers, (False, True))
            case Kind.CHOICE:
                values = tuple(one.value for one in question.options)
                return self._plain_choice(ask, answers, values)
            case Kind.PERSON:
                return self._best(ask, answers, (None, *ask.people))
            case Kind.DATE:
                return self._best(ask, answers, (None, *self._days()))
            case _:
                return None

    def _plain_choice(self, ask: Ask, answers: Answers, values: tuple[Value, ...]) -> Value:
        """One of the options; as far as it makes no difference, one that changes nothing."""
        none = self._best(ask, answers, (None, *values) if ask.question.unknown_allowed else values)
        if none is not None:
            return none
        silent = self._score(ask, answers, None)
        even = [one for one in values if self._score(ask, answers, one) == silent]
        before = self._result(ask, answers, None)
        return next((one for one in even if self._result(ask, answers, one) == before), None)

    def _result(self, ask: Ask, answers: Answers, value: Value) -> object:
        supposed = answers.with_value(ask.question.variable, value, ask.person)
        outcome = decide(self.guide, supposed, self.scenario.today)
        kept = (Standing.NEEDED, Standing.CHECK)
        return {
            (one.procedure, one.standing, one.persons) for one in outcome.decisions if one.standing in kept
        }

    def _days(self) -> tuple[date, ...]:
        """Days around those of the events: the kiosk may ask for the last day, and count from the next."""
        told = (self.scenario.given.get(f"event_date.{one}") for one in self.scenario.events)
        days = [one for one in told if isinstance(one, date)]
        return tuple(one + timedelta(days=more) for one in days for more in (-1, 0, 1))

    def _several(self, ask: Ask, answers: Answers, items: Iterable[str]) -> tuple[str, ...]:
        chosen: tuple[str, ...] = ()
        for item in items:
            if self._score(ask, answers, (*chosen, item)) > self._score(ask, answers, chosen):
                chosen = (*chosen, item)
        return chosen

    def _best(self, ask: Ask, answers: Answers, values: tuple[Value, ...]) -> Value:
        return max(values, key=lambda value: (self._score(ask, answers, value), -values.index(value)))

    def _score(self, ask: Ask, answers: Answers, value: Value) -> int:
        supposed = answers.with_value(ask.question.variable, value, ask.person)
        world = World(self.vocabulary, supposed, self.scenario.today, self.scenario.events[0])
        return sum(self._agrees(world, key) for key in self._followers(supposed)) - 5 * sum(
            1 for question, person in self._said() if world.applies(question, person) is False
        )

    def _followers(self, answers: Answers) -> list[Key]:
        """Each once, however many events have a rule of their own for it."""
        people = [one.id for one in answers.people]
        known = [one for one in self.guide.known if one.event in ("", *self.scenario.events)]
        return list(
            dict.fromkeys(
                Key(one.variable, person)
                for one in known
                for person in ([None] if one.scope is Scope.VISIT else people)
            )
        )

    def _agrees(self, world: World, key: Key) -> int:
        found, said = world.value(*key), self.scenario.given.get(*key)
        if key.variable == "event_date":
            said = self.scenario.given.get(f"event_date.{world.event}")
        if isinstance(found, Open) or key.variable not in self._spoken:
            return 0
        if not _truthy(found) and not _truthy(said):
            return 0
        if not isinstance(found, bool) and said is None and not self.scenario.given.has(*key):
            return 0  # a file says what is so, but names nobody and nothing that only the kiosk works out
        if isinstance(found, tuple) and isinstance(said, tuple):  # a question may tell more than one fact
            return 1 if set(said) <= set(found) else -1
        return 1 if found == said or (found is True and _truthy(said)) else -5

    @property
    def _spoken(self) -> set[str]:
        worded = {name for one in self.guide.bring for fact in one.names.values() for name in fact.uses.visit}
        return {one.variable for one in self.guide.known} - worded - _facts("unspoken")

    def _said(self) -> list[tuple[Question, str | None]]:
        """Questions to which the scenario has an answer, so that they had better come up."""
        found: list[tuple[Question, str | None]] = []
        for question in self.vocabulary.questions:
            if question.kind is Kind.FAMILY and len(self.scenario.given.people) > 1:
                found.append((question, None))
            told = [one for one in self.scenario.given.people if _truthy(one.get(question.variable))]
            if question.kind is Kind.PEOPLE and told:
                found.append((question, None))
            if question.scope is Scope.PERSON and question.variable not in _facts("seen"):
                found += [(question, one.id) for one in told]
        return found


def put_in(
    question: Question, families: Iterable[Question], missing: list[Member], here: int = 0
) -> list[Member]:
    """Who of those that aren't there yet is put in at this question.

    By the part that they play; where a part must be played and the file names nobody, whoever is grown up.
    At the question about the family, everybody who has no part of their own. `here`: how many are in already.
    """
    if question.gives:
        found = [one for one in missing if _is_all(one, question.gives)]
        others = [one for one in missing if one not in found and one.get("kid") is not True]
        return found + others[: max(0, question.least - len(found) - here)]
    parts = [one.gives for one in families if one.gives]
    return [one for one in missing if not any(_is_all(one, gives) for gives in parts)]


def _is_all(member: Member, gives: Mapping[str, Value]) -> bool:
    return all(member.get(name) == value for name, value in gives.items())


def _truthy(value: object) -> bool:
    return value is not None and value is not False and value != ()
