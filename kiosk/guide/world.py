"""The answers of one visit as a condition sees them on one day, for one event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from kiosk.answers import UNKNOWN, Answers, Value
from kiosk.guide.crowd import Crowd
from kiosk.guide.model import Kind, Question, Scope
from kiosk.guide.open import Key, Open, Truth, all_of, truth

if TYPE_CHECKING:
    from kiosk.guide.judge import Verdict
    from kiosk.guide.model import Procedure
    from kiosk.guide.vocabulary import Vocabulary

FAMILY_SCOPES: Mapping[str, str] = {
    "movers": "moves",
    "kids": "kid",
    "parents": "parent",
    "mother": "mother",
    "baby": "baby",
    "resident": "raichosha",
    "target": "target",
    "dead": "dead",
}

_MISSING = object()


class World:
    """Looks values up once: what was answered, else what follows from it, else whether it can be asked.

    `needed` answers whether a procedure comes out as needed; only what to bring may ask that, so it may be
    told when everything else has been worked out.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        answers: Answers,
        today: date,
        event: str,
        needed: Callable[[str], Truth] = lambda _procedure: False,
    ) -> None:
        self.vocabulary = vocabulary
        self.answers = answers
        self.today = today
        self.event = event
        self.needed = needed
        self.told: dict[object, object] = {}  # facts that were worked out already
        self.judged: list[tuple[Procedure, list[Verdict]]] | None = None  # likewise every procedure
        self._memo: dict[Key, object] = {}
        self._given = {one.id: one.values for one in answers.people}
        self._crowds: dict[str, Crowd] = {}

    @property
    def event_date(self) -> object:
        return self.value("event_date")

    def value(self, variable: str, person: str | None = None) -> object:
        """None: no, none, or nothing could ever tell. Open: not asked yet, or わからない."""
        key = Key(variable, person)
        found = self._memo.get(key, _MISSING)
        if found is _MISSING:
            found = self._memo[key] = self._find(key)
        return found

    def people(self, name: str) -> Crowd:
        if name not in self._crowds:
            self._crowds[name] = self._crowd(name)
        return self._crowds[name]

    def candidates(self, question: Question) -> tuple[str, ...]:
        """Who may be the answer to a question about people, or asked one in turn."""
        return tuple(one.id for one in self.answers.people if self.may_concern(question, one.id) is not False)

    def may_concern(self, question: Question, person: str) -> Truth:
        return question.who.holds(self, person) if question.who else True

    def applies(self, question: Question, person: str | None) -> Truth:
        """May this question be asked at all, by its own conditions?"""
        asked = question.ask_when.holds(self, person) if question.ask_when else True
        if question.scope is Scope.PERSON and person is not None:
            return all_of([asked, self.may_concern(question, person)])
        if question.who and question.kind in (Kind.PEOPLE, Kind.PERSON) and not question.options:
            crowd = self.people("hh")
            return all_of([asked, crowd.some(lambda one: self.may_concern(question, one))])
        return asked

    def _find(self, key: Key) -> object:
        given = self.answers.visit if key.person is None else self._given.get(key.person, {})
        for name in (f"{key.variable}.{self.event}", key.variable):
            if name in given:
                return plain(given[name], Key(name, key.person))
        followed, found = self._follows(key)
        if found:
            return followed
        key = self.vocabulary.scoped(key, self.event)
        spread = None if key.person is None else self.vocabulary.spread.get(key.variable)
        if spread is not None and self.may_concern(spread, key.person or "") is not False:
            return self._among(spread, key)
        for question in self.vocabulary.askable(key):
            applies = self.applies(question, key.person)
            if isinstance(applies, Open) and applies.asks:
                return applies
            if applies is not False:
                return Open.ask(key)
        return followed if spread is None else False  # nothing could ever tell, or only what is unsure

    def _follows(self, key: Key) -> tuple[object, bool]:
        """What other answers say about this one. A case that is itself unsure leaves room for the next."""
        unsure: object = None
        for case in self.vocabulary.cases(key, self.event):
            holds = case.when.holds(self, key.person)
            if holds is True or (isinstance(holds, Open) and holds.asks):
                return (case.value.value(self, key.person) if holds is True else holds), True
            if isinstance(holds, Open):
                unsure = holds
        return unsure, False

    def _among(self, question: Question, key: Key) -> object:
        """A question that asks which persons: this one is among them, or isn't."""
        applies = all_of([self.applies(question, None), self.may_concern(question, key.person or "")])
        if applies is False or (isinstance(applies, Open) and applies.asks):
            return applies
        whole = Key(key.variable)
        if not self.answers.has(key.variable):
            return Open.ask(whole)
        chosen = self.answers.get(key.variable)
        return Open.doubt(whole) if chosen is UNKNOWN else isinstance(chosen, tuple) and key.person in chosen

    def _crowd(self, name: str) -> Crowd:
        rest = self._more_people()
        if name == "hh":
            return Crowd(tuple((one.id, True) for one in self.answers.people), rest)
        test = self._lives_here if name in ("stay", "all") else self._flag(FAMILY_SCOPES[name])
        found = [(one.id, test(one.id)) for one in self.answers.people]
        return Crowd(tuple((one, belongs) for one, belongs in found if belongs is not False), rest)

    def _flag(self, variable: str) -> Callable[[str], Truth]:
        return lambda person: truth(self.value(variable, person))

    def _lives_here(self, person: str) -> Truth:
        """Neither dead nor of another household (`betsu_setai`)."""
        gone = [self._flag("dead")(person), self._flag("betsu_setai")(person)]
        return all_of([one if isinstance(one, Open) else not one for one in gone])

    def _more_people(self) -> Open | None:
        for family in self.vocabulary.families:
            if self.answers.has(family.variable):
                continue
            applies = self.applies(family, None)
            if isinstance(applies, Open) and applies.asks:
                return applies
            if applies is True:
                return Open.ask(Key(family.variable))
        return None


def plain(value: Value, key: Key) -> object:
    return Open.doubt(key) if value is UNKNOWN else value
