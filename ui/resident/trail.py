"""The questions of a visit, replayed from the answers: nothing remembers a "current page"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from kiosk.addresses import in_city
from kiosk.answers import Answers, Member
from kiosk.guide.city import City
from kiosk.guide.model import Guide
from kiosk.guide.visit_events import turned
from kiosk.interview.trail import Replayed
from kiosk.interview.trail import replay as replayed
from ui.resident.parts import Ask
from ui.resident.state import Spot, VisitState

ME = "me"
OWN_ADDRESS = "own.address"
REGISTERED, HERE, ELSEWHERE = "jumin_shi", "koko", "yoso"
"""住民票のある市: this one or another, known of the visit before anything is asked."""


@dataclass(frozen=True)
class Trail(Replayed[Ask]):
    def index(self, spot: Spot) -> int | None:
        return next((i for i, ask in enumerate(self.asked) if spot_of(ask) == spot), None)


def spot_of(ask: Ask) -> Spot:
    return Spot(ask.question.id, ask.person)


def start(state: VisitState, city: City) -> Answers:
    told = {REGISTERED: home} if (home := _registered(state, city)) else {}
    return Answers(state.events, MappingProxyType(told), (Member(ME, state.me),))


def _registered(state: VisitState, city: City) -> str:
    """In this city or in another one, as the card or who has none says; empty where neither tells."""
    if state.holder is not None:
        here = in_city(state.holder.address, city.prefecture, city.name("ja"))
        return HERE if here else ELSEWHERE
    return ELSEWHERE if Spot(OWN_ADDRESS, ME) in state.elsewhere else ""


def replay(
    state: VisitState, guide: Guide, next_ask: Callable[[Answers], Ask | None], before: Trail | None = None
) -> Trail:
    """`next_ask` is asked with the events that were chosen; the answers have those that were meant."""
    found = replayed(start(state, guide.city), state.given, state.family, next_ask, before)
    return Trail(turned(guide, found.answers), found.asked, found.open, found.steps)
