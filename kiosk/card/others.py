"""Tells by SELECT what lies there if it isn't a My Number card. Never by ATR: readers make it up."""

from __future__ import annotations

from kiosk.card import apdu
from kiosk.card.apdu import SW
from kiosk.card.ports import CardConnection
from kiosk.card.table import (
    JPKI_AP,
    JPKI_TOKEN,
    LICENCE_AP,
    PASSPORT_AP,
    RESIDENCE_CARD_AP,
    TOKEN_KINDS,
    CardKind,
)

_BY_NAME = (
    (RESIDENCE_CARD_AP, CardKind.RESIDENCE_CARD),
    (LICENCE_AP, CardKind.DRIVING_LICENCE),
    (PASSPORT_AP, CardKind.PASSPORT),
)
_LABEL = 32  # bytes of the token's label, padded with spaces
_ASK_UID = bytes([0xFF, 0xCA, 0x00, 0x00, 0x00])  # answered by the reader itself (PC/SC part 3)
_FELICA_UID = 8  # bytes; ISO 14443 has 4, 7 or 10


def identify(card: CardConnection) -> CardKind:
    """Raises Trouble when the card goes away meanwhile."""
    if _select(card, JPKI_AP):
        return _by_token(card)
    for aid, kind in _BY_NAME:
        if _select(card, aid):
            return kind
    uid, sw = card.send(_ASK_UID)
    return CardKind.FELICA if sw == SW.OK and len(uid) == _FELICA_UID else CardKind.OTHER


def _select(card: CardConnection, aid: bytes) -> bool:
    return card.send(apdu.select_application(aid))[1] == SW.OK


def _by_token(card: CardConnection) -> CardKind:
    _, sw = card.send(apdu.select_file(JPKI_TOKEN))
    if sw != SW.OK:
        return CardKind.OTHER
    label, sw = card.send(apdu.read_binary(0, _LABEL))
    text = label.rstrip(b" \x00").decode("ascii", "replace") if sw == SW.OK else ""
    return TOKEN_KINDS.get(text, CardKind.OTHER)
