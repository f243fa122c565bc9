"""The card, its PIN, and who is on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.card.reading import Way
from kiosk.faults import Fault
from ui.gallery.cast import Cast, changed, posed, touched
from ui.resident.flow import Flow
from ui.resident.state import CardPart, Draft, Place, StaffPart, VisitState

STAFF = StaffPart("pin", "10:42")
_AT_THE_PAD = {
    "card": CardPart(),
    "card-reading": CardPart(lying=True, busy=True),
    "card-lifted": CardPart(trouble=Fault.CARD_REMOVED),
    "card-other": CardPart(lying=True, trouble=Fault.NOT_MY_NUMBER_CARD),
    "card-unreadable": CardPart(lying=True, trouble=Fault.CARD_DAMAGED),
    "card-no-reader": CardPart(reader=False),
    "card-family": CardPart(member="p1"),
    "card-change": CardPart(lying=True, used=True, member="p1"),
}


def scenes(cast: Cast) -> Iterator[tuple[str, Flow]]:
    flow = posed(cast.widow, VisitState(events=cast.widow.state.events))
    for name, card in _AT_THE_PAD.items():
        yield name, changed(flow, place=Place.CARD, card=card)
    yield from _pin(changed(flow, place=Place.PIN, card=CardPart(lying=True, tries=3)))
    yield from _face(flow)
    lost = changed(flow, place=Place.FORGOT)
    yield "choice-forgot", lost
    locked = CardPart(lying=True, trouble=Fault.PIN_LOCKED)
    yield "choice-forgot-locked", touched(changed(lost, card=locked, staff=STAFF), "choose:self")
    yield "choice-card-lies", changed(flow, place=Place.QUESTIONS, card=CardPart(lying=True, done=True))
    yield from _you(cast, flow)


def _pin(flow: Flow) -> Iterator[tuple[str, Flow]]:
    yield "pin", flow
    yield "pin-two", touched(flow, "key:1", "key:2")
    yield "pin-full", touched(flow, "key:1", "key:2", "key:3", "key:4")
    yield "pin-wrong", changed(flow, card=CardPart(lying=True, tries=2, wrong=True))
    yield "pin-checking", changed(flow, card=CardPart(lying=True, tries=3, busy=True))


def _face(flow: Flow) -> Iterator[tuple[str, Flow]]:
    settings = flow.parts.settings
    card = settings.card.model_copy(update={"way": Way.FACE_CODE.value})
    state = replace(flow.state, place=Place.PIN, card=CardPart(lying=True, tries=10))
    face = posed(flow, state, settings=settings.model_copy(update={"card": card}))
    yield "facecode", face
    yield "facecode-part", touched(face, *(f"key:{digit}" for digit in "46070128"))
    typed = Draft(fields=("460701", "2031", "1234"), opened=True)
    yield "facecode-wrong", changed(face, card=CardPart(lying=True, tries=9, wrong=True), draft=typed)
    yield "facecode-mended", touched(changed(face, draft=typed), "field:expiry", "key:2", "key:0")
    yield "facecode-no-day", touched(face, *(f"key:{digit}" for digit in "461301"))


def _you(cast: Cast, flow: Flow) -> Iterator[tuple[str, Flow]]:
    person = cast.widow.state.holder
    lying = CardPart(lying=True, read=person)
    you = changed(flow, place=Place.YOU, card=lying)
    long = replace(person, name="クリストファー　アレクサンダー　マキシミリアン") if person else None
    yield "you", you
    yield "you-family", changed(you, card=replace(lying, member="p1"))
    yield "you-glyph", changed(you, card=replace(lying, doubtful=("name",)))
    yield "you-long", changed(you, card=replace(lying, read=long))
