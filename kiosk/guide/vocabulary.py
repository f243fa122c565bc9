"""Which question, derivation or person tells a variable, within the events of one visit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.guide.model import Case, Guide, Kind, Known, Question, Scope
from kiosk.guide.open import Key

_SPREADING = (Kind.PEOPLE,)


@dataclass(frozen=True)
class Vocabulary:
    questions: tuple[Question, ...]  # in the order in which they may be asked
    by_variable: dict[tuple[str, Scope], tuple[Question, ...]] = field(default_factory=dict)
    spread: dict[str, Question] = field(default_factory=dict)
    by_known: dict[tuple[str, Scope, str], tuple[Case, ...]] = field(default_factory=dict)
    families: tuple[Question, ...] = ()

    def askable(self, key: Key) -> tuple[Question, ...]:
        return self.by_variable.get((key.variable, scope_of(key)), ())

    def cases(self, key: Key, event: str) -> tuple[Case, ...]:
        """Those of the event, else those of all."""
        place = (key.variable, scope_of(key))
        return self.by_known.get((*place, event)) or self.by_known.get((*place, ""), ())

    def scoped(self, key: Key, event: str) -> Key:
        """The name that the variable has in this event (`yoken` → `yoken.inu`), where it has its own."""
        own = f"{key.variable}.{event}"
        asked = (own, scope_of(key)) in self.by_variable or own in self.spread
        return Key(own, key.person) if asked else key


def scope_of(key: Key) -> Scope:
    return Scope.VISIT if key.person is None else Scope.PERSON


def vocabulary_of(guide: Guide, events: Iterable[str]) -> Vocabulary:
    """The questions of several events, each once; what opens or closes one opens or closes the whole."""
    ids = dict.fromkeys(
        one for event in events if event in guide.events for one in guide.events[event].questions
    )
    listed = sorted((guide.questions[one] for one in ids), key=lambda one: one.closing - one.opening)
    return build_vocabulary(tuple(listed), guide.known)


def build_vocabulary(questions: tuple[Question, ...], known: Iterable[Known]) -> Vocabulary:
    by_variable: dict[tuple[str, Scope], tuple[Question, ...]] = {}
    for one in questions:
        place = (one.variable, one.scope)
        by_variable[place] = (*by_variable.get(place, ()), one)
    return Vocabulary(
        questions,
        by_variable,
        {one.variable: one for one in questions if one.kind in _SPREADING and one.scope is Scope.VISIT},
        {(one.variable, one.scope, one.event): one.cases for one in known},
        tuple(one for one in questions if one.kind is Kind.FAMILY),
    )
