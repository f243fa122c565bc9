"""An interview in a clerk's hands: everything said so far, asked again from its start after each change."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType

from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.cases import Case
from kiosk.guide.model import Guide, Question, Scope
from kiosk.guide.visit_events import with_events
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.interview import Ask, Replayed, decided_by, replay
from kiosk.interview.parting import without
from kiosk.interview.steps import SAFETY
from kiosk.interview.taking import come_alone, is_nobody, offered, with_answer
from kiosk.interview.trail import OFFERED, Given
from kiosk.procedures.outcome import Outcome
from ui.common.asking import next_question
from ui.desk.interview.form import Form
from ui.desk.parts import DeskParts

ME = "me"
_OWN = ("name", "kana", "birth", "sex", "address")
"""Of a person, known before any question."""
EMPTY = Outcome((), (), ())


class Then(Enum):
    """Where an answer leads that was given again."""

    ON = "on"  # to the next one, as it was reached by going back
    DUE = "due"  # to the question that is due
    UNSURE = "unsure"  # to the next わからない


@dataclass
class Draft:
    """What was done at the question that shows, and not taken yet."""

    chosen: tuple[int, ...] = ()  # places among the options
    typed: str = ""
    page: int = 0
    cursor: int = 0
    mistake: str = ""


@dataclass
class Hearing:
    parts: DeskParts
    today: date
    events: tuple[str, ...] = ()
    me: Member = field(default_factory=lambda: Member(ME))
    told: dict[str, Value] = field(default_factory=dict)  # of the visit, without a question
    family: tuple[Member, ...] = ()
    added: dict[str, tuple[str, ...]] = field(default_factory=dict)  # of it, by the question's variable
    given: dict[tuple[str, str | None], Value] = field(default_factory=dict)
    memo: str = ""
    protected: bool = False  # 安全相談 was wished for, if only once
    choosing: bool = True  # the life events are being chosen
    form: Form | None = None
    at: int | None = None  # a question that is looked at again, by its place; None: the one that is due
    then: Then = Then.DUE
    draft: Draft = field(default_factory=Draft)
    all_shown: bool = False
    _trail: tuple[object, Replayed[Ask]] | None = None
    _decided: tuple[Replayed[Ask], Outcome] | None = None

    @classmethod
    def of(cls, parts: DeskParts, today: date, case: Case) -> Hearing:
        """Goes on where a case was left, at the kiosk or at a desk."""
        answers, asked = case.answers, _asked(parts.guide, case.answers)
        hearing = cls(parts, today, answers.events, memo=case.memo, choosing=not answers.events)
        for name, value in answers.visit.items():
            if (name, Scope.VISIT) in asked:
                hearing.given[(name, None)] = value
            else:
                hearing.told[name] = value
        people = [hearing._take(one, asked) for one in answers.people]
        mine = case.card_person or (people[0].id if people else ME)
        hearing.me = next((one for one in people if one.id == mine), hearing.me)
        hearing.family = tuple(one for one in people if one.id != mine)
        hearing.protected = answers.get(SAFETY) is True
        for question in hearing.families():
            value = answers.get(question.variable)
            hearing.added[question.variable] = value if isinstance(value, tuple) else ()
        for ask in hearing.trail.asked:
            hearing.given |= offered(ask)
        return hearing

    def _take(self, member: Member, asked: set[tuple[str, Scope]]) -> Member:
        own = {}
        for name, value in member.values.items():
            if name not in _OWN and (name, Scope.PERSON) in asked:
                self.given[(name, member.id)] = value
            else:
                own[name] = value
        return Member(member.id, MappingProxyType(own))

    # --- what is known

    @property
    def trail(self) -> Replayed[Ask]:
        """Replayed when something that it is made of has changed."""
        made_of = (self.events, self.me, self.told, self.family, dict(self.given))
        if self._trail is None or self._trail[0] != made_of:
            before = self._trail[1] if self._trail else None
            found = replay(self._start(), self.given, self.family, self._next, before)
            if found.open and _wants_a_clerk(found.open.question):
                self.given[(found.open.question.variable, None)] = next(
                    one.value for one in found.open.question.options if not one.calls
                )
                return self.trail
            self._trail = (made_of, found)
        return self._trail[1]

    def _start(self) -> Answers:
        return Answers(self.events, MappingProxyType(dict(self.told)), (self.me,))

    def _next(self, answers: Answers) -> Ask | None:
        parts = self.parts
        step = next_question(parts.guide, parts.library, answers, self.today)
        return step if isinstance(step, Ask) else None

    @property
    def answers(self) -> Answers:
        return self.trail.answers

    @property
    def pool(self) -> Answers:
        """Also what doesn't apply just now, and who isn't in yet: an interrupted interview loses nothing."""
        put_in: dict[str, Value] = {name: ids for name, ids in self.added.items() if ids}
        kept = self._kept()
        visit = {name: value for (name, person), value in kept.items() if person is None}
        people = []
        for one in (self.me, *self.family):
            own = {name: value for (name, person), value in kept.items() if person == one.id}
            people.append(Member(one.id, MappingProxyType({**one.values, **own})))
        return Answers(self.events, MappingProxyType({**self.told, **put_in, **visit}), tuple(people))

    def _kept(self) -> Given:
        """Without who could be chosen: that is found again, unless somebody came later who may be meant."""
        everybody = {self.me.id, *(one.id for one in self.family)}
        asked = {(one.question.variable, one.person) for one in self.trail.asked}
        offered_to = {key: who for key, who in self.given.items() if key[0].startswith(OFFERED)}

        def stays(variable: str, person: str | None) -> bool:
            who = offered_to.get((OFFERED + variable, person))
            return (variable, person) in asked or not isinstance(who, tuple) or everybody <= set(who)

        told = {key: value for key, value in self.given.items() if key not in offered_to}
        return {key: value for key, value in told.items() if stays(*key)}

    @property
    def stopped(self) -> bool:
        return self.answers.get(SAFETY) is True

    @property
    def done(self) -> bool:
        return bool(self.events) and self.trail.open is None and bool(self.me.values)

    def outcome(self) -> Outcome:
        """Nothing for somebody who speaks with staff first (安全相談)."""
        if self.stopped or not self.events:
            return EMPTY
        trail = self.trail
        if self._decided is None or self._decided[0] is not trail:
            self._decided = (trail, self.parts.decide(trail.answers, self.today))
        return self._decided[1]

    @property
    def ask(self) -> Ask | None:
        """The question that shows."""
        asked = self.trail.asked
        return asked[self.at] if self.at is not None and self.at < len(asked) else self.trail.open

    @property
    def place(self) -> int:
        """Of the question that shows, among those answered."""
        return len(self.trail.asked) if self.at is None else self.at

    def deciding(self) -> tuple[str, ...]:
        ask = self.ask
        if ask is None:
            return ()
        before = self.trail.steps[self.place][0]
        return decided_by(self.parts.guide, before, self.today, ask.key)

    def value_of(self, ask: Ask) -> tuple[bool, Value]:
        """Whether it was answered, and what."""
        key = (ask.question.variable, ask.person)
        return key in self.given, self.given.get(key)

    def member(self, id: str) -> Member | None:
        return next((one for one in (self.me, *self.family) if one.id == id), None)

    # --- changes

    def answer(self, value: Value) -> None:
        """Takes an answer and goes on."""
        ask, here = self.ask, self.place
        if ask is None:
            return
        again = self.at is not None
        self.given = dict(with_answer(self.parts.guide, self.given, ask, value))
        self.protected = self.protected or (ask.question.variable == SAFETY and value is True)
        if is_nobody(ask, value):
            given, changed = come_alone(self.given, self.trail.asked, ask)
            self.given, here = dict(given), here - bool(changed)
        self._on(here) if again else self.go(None)

    def _on(self, here: int) -> None:
        asked = self.trail.asked
        if self.then is Then.UNSURE:
            self.go(self.unsure(here + 1), Then.UNSURE)
        elif self.then is Then.ON and here + 1 < len(asked):
            self.go(here + 1, Then.ON)
        else:
            self.go(None)

    def unsure(self, since: int = 0) -> int | None:
        """The place of the first わからない from there on."""
        asked = self.trail.asked
        return next((n for n in range(since, len(asked)) if self.value_of(asked[n])[1] is UNKNOWN), None)

    def go(self, place: int | None, then: Then = Then.DUE) -> None:
        self.at, self.then, self.form, self.choosing = place, then, None, False
        self.draft = Draft()

    def put_in(self, who: Member, variable: str) -> None:
        """Who came, or somebody of the family."""
        if not variable:
            self.me = who
            return
        place = next((n for n, one in enumerate(self.family) if one.id == who.id), len(self.family))
        self.family = (*self.family[:place], who, *self.family[place + 1 :])
        if who.id not in self.here(variable):
            self.added[variable] = (*self.here(variable), who.id)

    def here(self, variable: str) -> tuple[str, ...]:
        """Who was put in at a question about the family."""
        return self.added.get(variable, ())

    def take_off(self, person: str) -> None:
        """Nothing that was said of them or names them stays."""
        for at in self.families():
            if person in self.here(at.variable):
                self.given = dict(without(self.parts.guide, self.given, person, at))
        self.family = tuple(one for one in self.family if one.id != person)
        self.added = {name: tuple(one for one in ids if one != person) for name, ids in self.added.items()}

    def new_id(self) -> str:
        """Never one that was used before in this visit."""
        taken = {one.id for one in self.family} | {person for _, person in self.given}
        return next(name for name in (f"p{number}" for number in range(1, 1000)) if name not in taken)

    def families(self) -> tuple[Question, ...]:
        """The questions at which people are put in, in these events."""
        events = with_events(self.parts.guide, self.pool).events
        return vocabulary_of(self.parts.guide, events).families


def _wants_a_clerk(question: Question) -> bool:
    """Would you rather have a clerk? One sits there."""
    calling = [one for one in question.options if one.calls]
    return bool(calling) and len(calling) + 1 == len(question.options)


def _asked(guide: Guide, answers: Answers) -> set[tuple[str, Scope]]:
    questions = vocabulary_of(guide, with_events(guide, answers).events).questions
    return {(one.variable, one.scope) for one in questions}
