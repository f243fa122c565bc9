"""The simulated card's files, byte by byte as a card holds them."""

from __future__ import annotations

from kiosk.card.simulator.faults import CardFaults
from kiosk.card.simulator.residents import Resident
from kiosk.card.table import (
    TAG_ADDRESS,
    TAG_BIRTH,
    TAG_NAME,
    TAG_NUMBER,
    TAG_SEX,
    TEMPLATE_PERSON,
)
from kiosk.card.tlv import encode, encode_length

_TAG_OFFSETS = 0xDF21
_OFFSETS_SIZE = 2 + 1 + 8
_PHYSICAL_SIZE = 1024
_TOKEN_SIZE = 160  # CK_TOKEN_INFO of PKCS#11


def person_file(resident: Resident, faults: CardFaults) -> bytes:
    """EF 0002 with its offset table; padded with FF, cut or replaced as the faults say."""
    if faults.person_file is not None:
        return faults.person_file
    whole = person_template(resident)
    if faults.person_cut is not None:
        return whole[: faults.person_cut]
    return whole.ljust(_PHYSICAL_SIZE, b"\xff") if faults.file_filler else whole


def person_template(resident: Resident) -> bytes:
    items = [
        encode(TAG_NAME, resident.name.encode("utf-8")),
        encode(TAG_ADDRESS, resident.address.encode("utf-8")),
        encode(TAG_BIRTH, resident.birth.encode("ascii")),
        encode(TAG_SEX, resident.sex.encode("ascii")),
    ]
    body = sum(len(item) for item in items) + _OFFSETS_SIZE
    at = 2 + len(encode_length(body)) + _OFFSETS_SIZE
    offsets = b""
    for item in items:
        offsets += at.to_bytes(2, "big")
        at += len(item)
    return encode(TEMPLATE_PERSON, encode(_TAG_OFFSETS, offsets) + b"".join(items))


def number_file(resident: Resident) -> bytes:
    """EF 0001, always 17 bytes."""
    return encode(TAG_NUMBER, resident.number.encode("ascii")) + b"\xff\xff"


def token_file(label: str) -> bytes:
    """EF 0006 of the JPKI application; only its label means something here."""
    return label.encode("ascii").ljust(32).ljust(_TOKEN_SIZE, b"\x00")
