"""The card: noticed, probed, opened with a PIN and read, always on the card's own lane."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk.answers import Value
from kiosk.card.face_code import groups_of
from kiosk.card.ports import Presence
from kiosk.card.reading import CardStatus, ReadResult, Way
from kiosk.faults import Fault
from kiosk.person import Person
from ui.common.worker import Done
from ui.resident import joining
from ui.resident.forward import to_questions
from ui.resident.state import EMPTY, Aside, Place

if TYPE_CHECKING:
    from ui.resident.flow import Flow

LANE = "card"
STOPPED = (Fault.LAST_TRY, Fault.PIN_LOCKED)
GONE = (Fault.CARD_REMOVED, Fault.NO_CARD)


def way(flow: Flow) -> Way:
    return Way.FACE_CODE if flow.state.card.face else Way(flow.parts.settings.card.way)


_AFTER_CARD = (Place.QUESTIONS, Place.REVIEW, Place.OUTCOME, Place.CONSENT)


def lies_done(flow: Flow) -> bool:
    """Whether a card lies there that nothing needs any more: also one whose owner goes on by hand."""
    card, state = flow.state.card, flow.state
    if not (card.lying and card.done) or card.busy or state.place not in _AFTER_CARD:
        return False
    return not (flow.parts.guide.city.print_individual_number and state.holder)


LOST_PIN = "pin_wasure"
"""Of the person whose card's PIN isn't known or is locked: known by how the card was read, never asked."""


def note_lost_pin(flow: Flow) -> None:
    """So that setting a new one stands among the procedures; a PIN that fits after all takes it back."""
    lost: dict[str, Value] = {LOST_PIN: True}
    adding = flow.state.adding
    if flow.state.card.member is None:
        flow.put(me=MappingProxyType({**flow.state.me, **lost, "mn_card": True}))
    elif adding is not None:
        flow.put(adding=replace(adding, values=MappingProxyType({**adding.values, **lost})))


def by_face(flow: Flow) -> None:
    """Goes on with the code on the card's face, which has tries of its own."""
    flow.go(
        Place.CARD,
        card=replace(flow.state.card, face=True, used=False, trouble=None, wrong=False, tries=None),
    )
    look(flow)


def look(flow: Flow, told: Presence | None = None) -> None:
    """What lies on the pad, as the watch told or knows it: costs nothing."""
    presence = told or flow.parts.card.presence()
    lying = presence is Presence.CARD
    reader = presence not in (Presence.NO_READER, Presence.NO_SERVICE)
    card = flow.state.card
    if (lying, reader) != (card.lying, card.reader):
        aside = None if card.lying else card.aside
        flow.put(card=replace(card, lying=lying, reader=reader, used=card.used and lying, aside=aside))
    if flow.state.place is Place.CARD and not flow.state.over:
        _at_the_pad(flow)
    elif flow.state.place is Place.PIN and not card.busy:
        _under_the_digits(flow, came=lying and not card.lying)


def _under_the_digits(flow: Flow, *, came: bool) -> None:
    """The code on its face is read from the card in the hand: what is typed waits for the card."""
    if way(flow) is not Way.FACE_CODE:
        if not flow.state.card.lying:
            flow.go(Place.CARD, card=replace(flow.state.card, trouble=Fault.CARD_REMOVED, wrong=False))
    elif came:
        probe(flow)


def tick(flow: Flow, seconds: int) -> None:
    """A reader that stays away for a while: the visit goes on without the card by itself."""
    card = flow.state.card
    if flow.state.place is not Place.CARD or flow.state.over or card.reader or card.busy:
        if card.missing:
            flow.put(card=replace(card, missing=0))
        return
    missing = card.missing + seconds
    flow.put(card=replace(card, missing=missing))
    if missing >= flow.parts.settings.card.read_seconds:
        without_card(flow)


def _at_the_pad(flow: Flow) -> None:
    card = flow.state.card
    if card.busy:
        return
    if not card.lying:
        # Taken away after a trouble: the next card starts afresh, an early lift keeps its sentence.
        if card.trouble is not None and card.trouble not in GONE:
            flow.put(card=replace(card, trouble=None))
    elif not card.used and (card.trouble is None or card.trouble in GONE):
        probe(flow)


def probe(flow: Flow) -> None:
    flow.put(card=replace(flow.state.card, busy=True, trouble=None, tries=None, wrong=False, aside=None))
    door, chosen = flow.parts.card, way(flow)
    flow.submit(LANE, lambda: door.probe(chosen), lambda done: _probed(flow, done))


def _probed(flow: Flow, done: Done[CardStatus]) -> None:
    status = CardStatus(done.trouble.fault) if done.trouble else done.value
    if flow.state.place not in (Place.CARD, Place.PIN):
        flow.put(card=replace(flow.state.card, busy=False))
    elif status.fault is None and flow.state.place is Place.PIN:
        flow.put(card=replace(flow.state.card, busy=False, tries=status.tries_left))
    elif status.fault is None:
        flow.go(Place.PIN, card=replace(flow.state.card, busy=False, tries=status.tries_left))
    else:
        _trouble(flow, status.fault, status.tries_left)


def send(flow: Flow, secret: str) -> None:
    """Once, and only what was typed. The digits leave the screen before the card sees them."""
    flow.put(draft=EMPTY, card=replace(flow.state.card, busy=True, wrong=False))
    door, chosen = flow.parts.card, way(flow)
    keep = flow.parts.guide.city.print_individual_number and flow.state.card.member is None
    flow.submit(
        LANE,
        lambda: door.read(secret, chosen, keep=keep and chosen is Way.PIN),
        lambda done: _read(flow, done, groups_of(secret) if chosen is Way.FACE_CODE else ()),
    )


def _read(flow: Flow, done: Done[ReadResult], typed: tuple[str, ...]) -> None:
    """`typed`: what stands on the card for everybody to compare, and needn't be typed a second time."""
    result = ReadResult(fault=done.trouble.fault) if done.trouble else done.value
    card = replace(flow.state.card, busy=False, tries=result.tries_left)
    if result.person is not None:
        flow.go(Place.YOU, card=replace(card, read=result.person, doubtful=result.doubtful, trouble=None))
    elif result.fault in (Fault.WRONG_PIN, Fault.BAD_PIN_FORMAT) and result.tries_left != 1:
        flow.go(Place.PIN, card=replace(card, wrong=True, tries=result.tries_left or flow.state.card.tries))
        flow.draft(fields=typed, opened=bool(typed))
    elif result.fault is Fault.WRONG_PIN:
        _trouble(flow, Fault.LAST_TRY, 1)
    else:
        _trouble(flow, result.fault or Fault.CARD_DAMAGED, result.tries_left)


def _trouble(flow: Flow, fault: Fault, tries: int | None) -> None:
    from ui.resident.waiting import ring

    card = replace(flow.state.card, busy=False, tries=tries, trouble=fault, wrong=False)
    if fault in STOPPED:
        note_lost_pin(flow)
        flow.go(Place.FORGOT, card=card)
        ring(flow, "pin")
    else:
        flow.go(Place.CARD, card=card)


def values_of(person: Person) -> dict[str, Value]:
    """The four items as answers."""
    return {
        "name": person.name,
        "address": person.address,
        "birth": person.birth_date.whole or person.birth_date,
        "sex": person.sex.value,
        "mn_card": True,
    }


def accept(flow: Flow) -> None:
    """はい、わたしです: the person on the card is the resident, or the family member who is being added."""
    read, adding = flow.state.card.read, flow.state.adding
    card = flow.state.card
    lost = {LOST_PIN: card.face}
    card = replace(card, done=True, used=card.lying, read=None, member=None, face=False)
    if read is None:
        to_questions(flow)
        return
    if adding is not None:
        values = MappingProxyType({**adding.values, **values_of(read), **lost})
        flow.put(card=card, adding=replace(adding, values=values, by_card=True, step=0))
        joining.settle(flow)
        joining.back_to_family(flow)
        return
    flow.put(card=card, holder=read, me=MappingProxyType({**flow.state.me, **values_of(read), **lost}))
    to_questions(flow)


def put_aside(flow: Flow) -> None:
    """ちがう人です: asks for another card. Who pressed it by mistake goes back, and needs no PIN again."""
    state, card = flow.state, flow.state.card
    aside = Aside(card.read, card.face, card.doubtful, card.done, state.holder, state.me)
    card = replace(card, read=None, done=False, used=card.lying, trouble=None, doubtful=(), face=False)
    if card.member is None:
        flow.put(holder=None, me=MappingProxyType({}))
    flow.go(Place.CARD, card=replace(card, aside=aside))


def take_back(flow: Flow, aside: Aside) -> None:
    """The person who was put aside, to be looked at again."""
    card = replace(flow.state.card, aside=None, read=aside.read, face=aside.face)
    if card.member is None:
        flow.put(holder=aside.holder, me=aside.me)
    flow.go(Place.YOU, card=replace(card, doubtful=aside.doubtful, done=aside.done))


def without_card(flow: Flow) -> None:
    """Goes on by typing; for a family member: types this one."""
    member = flow.state.card.member
    card = replace(flow.state.card, busy=False, trouble=None, done=True, member=None, read=None, face=False)
    flow.put(card=replace(card, aside=None))
    if member is not None:
        adding = flow.state.adding
        flow.put(adding=replace(adding, by_card=False, step=0) if adding else None)
        joining.back_to_family(flow)
        return
    to_questions(flow)
