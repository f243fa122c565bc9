"""The screens by name, and which one shows: computed from the state every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.card.reading import Way
from kiosk.guide.model import Kind
from ui.resident import reading
from ui.resident.screens import (
    bank,
    building,
    card,
    choice,
    date,
    facecode,
    family,
    house_number,
    info,
    kana,
    leaving,
    outcome,
    over,
    pin,
    readings,
    review,
    start,
    town,
    typed,
    why,
)
from ui.resident.screens.base import Screen
from ui.resident.state import Over, Place

if TYPE_CHECKING:
    from ui.resident.flow import Flow

SCREENS: dict[str, Screen] = {
    "welcome": start.WELCOME,
    "event": start.EVENT,
    "safety": info.SAFETY,
    "card": card.CARD,
    "pin": pin.PIN,
    "facecode": facecode.FACE,
    "forgot": card.FORGOT,
    "you": card.YOU,
    "choice": choice.CHOICE,
    "info": info.INFO,
    "date": date.DATE,
    "town": town.TOWN,
    "number": house_number.NUMBER,
    "bank": bank.BANK,
    "building": building.BUILDING,
    "count": typed.COUNT,
    "tel": typed.TEL,
    "digits": typed.DIGITS,
    "kana": kana.KANA,
    "reading": readings.READING,
    "family": family.FAMILY,
    "member": family.MEMBER,
    "remove": family.REMOVE,
    "review": review.REVIEW,
    "outcome": outcome.OUTCOME,
    "why": why.WHY,
    "consent": leaving.CONSENT,
    "printing": leaving.PRINTING,
    "trouble": leaving.TROUBLE,
    "ticket": leaving.TICKET,
    "staff": over.STAFF,
    "easier": over.EASIER,
    "language": over.LANGUAGE,
    "confirm": over.RESTART,
    "timeout": over.TIMEOUT,
    "cardleft": over.CARD_LEFT,
}
DRAWN_AS = {
    "safety": "info",
    "forgot": "choice",
    "bank": "town",
    "building": "kana",
    "reading": "choice",
    "count": "number",
    "digits": "tel",
    "member": "confirm",
    "remove": "confirm",
}
"""Screens that the glass draws with the picture of another one."""

_BY_KIND = {
    Kind.DATE: "date",
    Kind.KANA: "kana",
    Kind.NAME: "kana",
    Kind.TEXT: "kana",
    Kind.TEL: "tel",
    Kind.DIGITS: "digits",
    Kind.NUMBER: "count",
    Kind.FAMILY: "family",
    Kind.INFO: "info",
}
_STEPS = {"number": "number", "building": "building"}


def screen_of(flow: Flow) -> str:
    """The name in SCREENS of what shows now."""
    state = flow.state
    if state.over:
        return _over(state.over[-1])
    match state.place:
        case Place.QUESTIONS:
            return _question(flow)
        case Place.PRINTING:
            return "trouble" if leaving.is_trouble(flow) else "printing"
        case Place.PIN:
            return "facecode" if reading.way(flow) is Way.FACE_CODE else "pin"
        case Place.STAFF_ONLY:
            return "staff"
        case place:
            return place.value


def _over(uppermost: Over) -> str:
    return uppermost.value


def _question(flow: Flow) -> str:
    ask = flow.ask()
    if ask is None:
        raise RuntimeError("no question shows")
    if ask.question.kind is Kind.ADDRESS:
        return _STEPS.get(flow.state.draft.step, "town")
    if bank.offered(flow, ask):
        return "bank"
    if readings.offered(flow, ask):
        return "reading"
    return _BY_KIND.get(ask.question.kind, "choice")
