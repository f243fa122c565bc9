"""What lies over a visit for a while."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ui.gallery.cast import Cast, changed, touched
from ui.gallery.scenes.asking import scenes as questions
from ui.resident.flow import Flow
from ui.resident.state import CardPart, Over, Place, StaffPart

STAFF = StaffPart("call", "10:42")


def scenes(cast: Cast) -> Iterator[tuple[str, Flow]]:
    under = next(flow for name, flow in questions(cast) if name == "choice-chosen")
    yield "staff", changed(under, over=(Over.STAFF,), staff=STAFF)
    yield "staff-again", changed(under, over=(Over.STAFF,), staff=replace(STAFF, seconds=120, again=True))
    yield "staff-only", changed(under, place=Place.STAFF_ONLY, staff=STAFF)
    yield "easier", touched(under, "dock:size")
    yield "language", touched(under, "dock:language")
    yield "confirm", touched(under, "dock:restart")
    yield "timeout", changed(under, over=(Over.TIMEOUT,), left=45)
    yield "timeout-last", changed(under, over=(Over.TIMEOUT,), left=7)
    left = changed(under, place=Place.CARD_LEFT, card=CardPart(lying=True))
    yield "cardleft", left
    yield "cardleft-cleared", changed(left, cleared=True)
    yield "cardleft-staff", changed(left, staff=StaffPart("card", "10:42"))
