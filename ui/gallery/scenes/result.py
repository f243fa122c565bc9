"""What was answered and what follows from it: review, outcome, the reason of one procedure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from kiosk.clock import StoppedClock
from kiosk.procedures.outcome import Outcome
from ui.gallery.cast import Cast, changed, posed, touched
from ui.resident.flow import Flow
from ui.resident.screens.outcome import TABS
from ui.resident.screens.route import name_of, shown
from ui.resident.state import Over, Place
from ui.resident.trail import spot_of

LATE = timedelta(days=60)


def scenes(cast: Cast) -> Iterator[tuple[str, Flow]]:
    for who, flow in (("", cast.widow), ("-family", cast.family)):
        yield f"review{who}", flow
        yield from _outcome(who, decided(flow))
    asked = cast.widow.trail().asked
    yield "review-mended", changed(cast.widow, mended=frozenset(map(spot_of, asked[:2])), dropped=True)
    yield from _others(decided(cast.widow))


def decided(flow: Flow) -> Flow:
    outcome = flow.parts.decide(flow.trail().answers, flow.parts.clock.now().date())
    return changed(flow, place=Place.OUTCOME, outcome=outcome)


def _outcome(who: str, flow: Flow) -> Iterator[tuple[str, Flow]]:
    yield f"outcome{who}", flow
    for tab in TABS[1:]:
        if any(one["id"] == tab for one in flow.view()["tabs"]):
            yield f"outcome-{tab}{who}", touched(flow, f"tab:{tab}")
    longest = max(_whole(flow), key=lambda one: len(str(one.view())))
    yield f"why{who}", longest


def _whole(flow: Flow) -> list[Flow]:
    outcome = flow.state.outcome
    every = shown(outcome) if outcome else []
    return [changed(flow, opened=name_of(one), over=(Over.WHY,)) for one in every]


def _others(flow: Flow) -> Iterator[tuple[str, Flow]]:
    whole = flow.state.outcome
    if whole is None:
        return
    one = Outcome(whole.decisions[:1], whole.route[:1], ())
    needed = next(one for one in whole.needed)
    yield "outcome-one", changed(flow, outcome=replace(one, decisions=(needed,), route=(needed.counter,)))
    yield "outcome-nothing", changed(flow, outcome=Outcome((), (), ()))
    late = StoppedClock(flow.parts.clock.now() + LATE)
    yield "outcome-late", posed(flow, flow.state, clock=late)
