"""The visit: holds the frozen state, hands every touch to the screen that shows, and says what it shows.

Start reading here. `state` is what is known; `answering` takes an answer, `forward` and `back` go from place
to place, `joining` puts family members in. `screens/` has one file per family of screens, `reading` and
`paper` are the slow things, `waiting` is what happens when nobody touches.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from typing import Any

from kiosk.answers import Member, Value
from kiosk.card.ports import Presence
from kiosk.guide.model import Kind
from ui.common.phrases import phrase
from ui.common.worker import Done
from ui.resident import chrome as around
from ui.resident import paper, reading, waiting
from ui.resident.counting import Counting
from ui.resident.own import offers_clerk, own_ask
from ui.resident.parts import Ask, KioskParts
from ui.resident.screens import DRAWN_AS, SCREENS, screen_of
from ui.resident.state import EMPTY, Over, Place, Spot, VisitState
from ui.resident.trail import Trail, replay, spot_of

View = dict[str, Any]


class UnknownVerbError(LookupError):
    """A touch that the screen doesn't know: a mistake in the glass, or a finger that came too late."""


class Flow:
    """`changed` is told after every change; it may look at `screen`, `view()` and `chrome()`."""

    def __init__(self, parts: KioskParts, changed: Callable[[], None] = lambda: None) -> None:
        self.parts = parts
        self.state = VisitState()
        self.changed = changed
        self.counting = Counting()
        self.idle = 0
        self.touched = False
        self.wide = False  # the glass lies on its side; known of the machine, not of the visit
        self._trail: tuple[tuple[object, ...], Trail] | None = None
        self._around = self._look_around()

    # --- what shows

    @property
    def language(self) -> str:
        return self.state.look.language

    @property
    def screen(self) -> str:
        """The picture that the glass draws."""
        return DRAWN_AS.get(screen_of(self), screen_of(self))

    def view(self) -> View:
        shown = SCREENS[screen_of(self)].view(self)
        return dict(phrase(shown)) if self.language == "ja" else shown

    def chrome(self) -> View:
        return around.chrome(self)

    def speaking(self, language: str) -> Flow:
        """The same visit, as it would be said in another language: only to look at."""
        other = copy(self)
        other.state = replace(self.state, look=replace(self.state.look, language=language))
        return other

    def t(self, key: str, **facts: object) -> str:
        """The text `resident.<key>` in the resident's language."""
        return self.parts.words(f"resident.{key}", self.language, **facts)

    # --- what happens

    def act(self, verb: str, value: str = "") -> None:
        """One touch. Raises UnknownVerbError."""
        self.idle = 0
        if verb == "touch":
            # Decided at the next tick: the same touch may be on おわる.
            self.touched = True
            return
        do = SCREENS[screen_of(self)].verbs.get(verb) or around.VERBS.get(verb)
        if do is None:
            raise UnknownVerbError(f"{self.screen}: {verb}:{value}")
        do(self, value)
        self._tell(back=(verb, value) == ("dock", "back"))

    def tick(self, seconds: int = 1) -> None:
        """Time that passed; once a second."""
        before, around = self.state, self._around
        waiting.tick(self, seconds)
        self._around = self._look_around()
        if self.state is not before or self._around != around:
            self._tell()

    def poll(self, told: Presence | None = None) -> None:
        """A look at the card and the printer, between the seconds.

        `told`: what the watch over the card says. It tells of a quick exchange that a look would miss.
        """
        before = self.state
        reading.look(self, told)
        paper.poll(self)
        if self.state is not before:
            self._tell()

    def turn(self, *, wide: bool) -> None:
        """The glass is wider than high, or not any more."""
        if wide != self.wide:
            self.wide = wide
            self.changed()

    def stumble(self) -> None:
        """Something unforeseen happened: what is done stays, and a person comes."""
        self.put(card=replace(self.state.card, busy=False))
        around.call_staff(self)
        self._tell()

    def _tell(self, *, back: bool = False) -> None:
        self.counting.look(self, back=back)
        self.changed()

    def _look_around(self) -> tuple[str, bool, bool]:
        """What shows and no touch changes: the time, with the opening hours, the network, the touch panel."""
        return self.parts.clock.now().strftime("%H:%M"), self.parts.offline(), self.parts.touch_gone()

    def put(self, **changes: object) -> None:
        """Replaces parts of the state."""
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]  # keys are checked by replace itself

    def draft(self, **changes: object) -> None:
        """Replaces parts of what is being put in."""
        self.put(draft=replace(self.state.draft, **changes))  # type: ignore[arg-type]  # as above

    def go(self, place: Place, **changes: object) -> None:
        """To another place, with a clean screen."""
        self.put(place=place, draft=EMPTY, page=0, **changes)

    def lay(self, over: Over) -> None:
        """Lays something over the place; never the same thing twice."""
        if over not in self.state.over:
            self.put(over=(*self.state.over, over))

    def lift(self) -> None:
        """Takes the uppermost thing off."""
        self.put(over=self.state.over[:-1])

    def submit(self, lane: str, job: Callable[[], Any], on_done: Callable[[Done[Any]], None]) -> None:
        """Slow work. What comes back after the visit has ended is dropped unseen."""
        serial = self.state.serial

        def back(done: Done[Any]) -> None:
            if self.state.serial == serial:
                on_done(done)
                self._tell()

        self.parts.work.submit(lane, job, back)

    def wipe(self) -> None:
        """Forgets everything about this resident, the look included."""
        if self.state.staff.why:
            self.parts.hush_staff()
        self.state = VisitState(serial=self.state.serial + 1, card=replace(VisitState().card, lying=False))
        self.counting.forget()
        self._trail = None
        self.idle = 0
        self.touched = False

    # --- the questions

    def trail(self) -> Trail:
        """Replayed when something that it is made of has changed."""
        state, parts = self.state, self.parts
        made_of = (state.events, state.me, state.holder, state.elsewhere, state.family, state.given)
        if self._trail is None or any(
            old is not new for old, new in zip(self._trail[0], made_of, strict=True)
        ):
            before = self._trail[1] if self._trail else None
            self._trail = (made_of, replay(state, parts.guide, parts.next_ask, before))
        return self._trail[1]

    def persons(self) -> tuple[Member, ...]:
        """Everybody of the visit, the resident first."""
        return self.trail().answers.people

    def ask(self) -> Ask | None:
        """The question that shows now; an address of another city has no town to pick and is spelt."""
        found = self._due()
        if found is None or spot_of(found) not in self.state.elsewhere:
            return found
        return replace(found, question=replace(found.question, kind=Kind.TEXT))

    def _due(self) -> Ask | None:
        own = own_ask(self.state, self.parts.guide, self.parts.words)
        if own is not None and self.state.adding is not None:
            return own
        trail = self.trail()
        if self.state.at is not None:
            index = trail.index(self.state.at)
            if index is not None:
                return trail.asked[index]
        return trail.open if own is None else self._typed_first(own, trail.open)

    def _typed_first(self, own: Ask, follows: Ask | None) -> Ask:
        """What is typed without a card comes before the city's questions, but after the offer of a clerk."""
        if follows is None:
            return own
        offer = not self.trail().asked and offers_clerk(follows.question)
        first = follows if offer else own
        return replace(first, remaining=own.remaining + follows.remaining + 1)

    def given(self, ask: Ask) -> tuple[bool, Value]:
        """Whether this question was answered before, and what."""
        key = (ask.question.variable, ask.person)
        return key in self.state.given, self.state.given.get(key)

    def spot(self) -> Spot | None:
        ask = self.ask()
        return spot_of(ask) if ask else None

    def is_open(self, ask: Ask) -> bool:
        """Whether it is the next one that nobody answered yet, or not to the end."""
        following = self.trail().open
        return following is not None and spot_of(following) == spot_of(ask)
