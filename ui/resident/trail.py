"""The questions of a visit, replayed from the answers: nothing remembers a "current page"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.answers import Answers, Member
from kiosk.interview.trail import Replayed
from kiosk.interview.trail import replay as replayed
from ui.resident.parts import Ask
from ui.resident.state import Spot, VisitState

ME = "me"


@dataclass(frozen=True)
class Trail(Replayed[Ask]):
    def index(self, spot: Spot) -> int | None:
        return next((i for i, ask in enumerate(self.asked) if spot_of(ask) == spot), None)


def spot_of(ask: Ask) -> Spot:
    return Spot(ask.question.id, ask.person)


def start(state: VisitState) -> Answers:
    return Answers(state.events, people=(Member(ME, state.me),))


def replay(
    state: VisitState, next_ask: Callable[[Answers], Ask | None], before: Trail | None = None
) -> Trail:
    found = replayed(start(state), state.given, state.family, next_ask, before)
    return Trail(found.answers, found.asked, found.open, found.steps)
