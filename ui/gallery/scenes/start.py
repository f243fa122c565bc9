"""Welcome and life event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from kiosk.clock import StoppedClock
from kiosk.guide.hours import last_issue
from ui.gallery.cast import Cast, fresh, posed, touched
from ui.resident.flow import Flow
from ui.resident.screens.start import TALK
from ui.resident.state import CardPart, Place, VisitState


def scenes(cast: Cast) -> Iterator[tuple[str, Flow]]:
    yield from _welcome(cast.widow)
    flow = posed(cast.widow, VisitState(place=Place.EVENT))
    first, second = [one.id for one in flow.parts.guide.events.values() if not one.hidden][:2]
    yield "event", flow
    yield "event-one", touched(flow, f"choose:{first}")
    yield "event-two", touched(flow, f"choose:{first}", f"choose:{second}")
    yield "event-talk", touched(flow, f"choose:{TALK}")
    yield "info-safety", posed(flow, VisitState(place=Place.SAFETY, events=(first,)))


def _welcome(flow: Flow) -> Iterator[tuple[str, Flow]]:
    now, city, nobody = flow.parts.clock.now(), flow.parts.guide.city, VisitState()
    soon = now.replace(hour=last_issue(city).hour, minute=last_issue(city).minute) - timedelta(minutes=20)
    yield "welcome", fresh(flow)
    yield "welcome-practice", posed(flow, nobody, practice=True)
    yield "welcome-offline", posed(flow, nobody, offline=lambda: True)
    yield "welcome-no-reader", posed(flow, replace(nobody, card=CardPart(reader=False)))
    yield "welcome-closing", posed(flow, nobody, clock=StoppedClock(soon))
    yield "welcome-closed", posed(flow, nobody, clock=StoppedClock(now.replace(hour=5)))
