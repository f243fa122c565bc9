"""Command APDUs, status words, and the read of a whole file in short commands (ISO/IEC 7816-4).

Short commands only: many readers stop at about 512 bytes.
"""

from __future__ import annotations

from enum import IntEnum

from kiosk.card.ports import CardConnection
from kiosk.card.tlv import BrokenTlv, parse_header
from kiosk.faults import Fault, Trouble

CHUNK = 256
LARGEST_FILE = 4096


class SW(IntEnum):
    OK = 0x9000
    END_OF_FILE = 0x6282
    NO_LIMIT = 0x6300
    TRIES = 0x63C0  # the low digit counts
    LENGTH = 0x6700
    LOCKED_TOO = 0x6983
    LOCKED = 0x6984
    NOT_VERIFIED = 0x6982
    NO_CURRENT_FILE = 0x6986
    NOT_FOUND = 0x6A82
    WRONG_PARAMETERS = 0x6A86
    PAST_END = 0x6B00
    WRONG_LE = 0x6C00  # the low byte is the right one
    MORE = 0x6100  # the low byte counts
    NO_INSTRUCTION = 0x6D00
    NO_CLASS = 0x6E00
    INTERNAL = 0x6F00


def select_application(aid: bytes) -> bytes:
    """By its whole name: a shortened one may match another application. No answer data wanted."""
    return bytes([0x00, 0xA4, 0x04, 0x0C, len(aid)]) + aid


def select_file(file: int) -> bytes:
    return bytes([0x00, 0xA4, 0x02, 0x0C, 0x02]) + file.to_bytes(2, "big")


def ask_tries() -> bytes:
    """VERIFY without data: answers with the tries left and costs none."""
    return bytes([0x00, 0x20, 0x00, 0x80])


def verify(secret: bytes) -> bytes:
    return bytes([0x00, 0x20, 0x00, 0x80, len(secret)]) + secret


def read_binary(offset: int, wanted: int) -> bytes:
    """`wanted` bytes, at most 256."""
    return bytes([0x00, 0xB0, offset >> 8, offset & 0xFF, wanted & 0xFF])


def get_response(wanted: int) -> bytes:
    return bytes([0x00, 0xC0, 0x00, 0x00, wanted & 0xFF])


def unexpected(command: str, sw: int) -> Trouble:
    """A status word that a sound card doesn't give here. `command` is its name, never its data."""
    return Trouble(Fault.CARD_DAMAGED, f"{command}: {sw:04X}")


def read_file(card: CardConnection) -> bytes:
    """The current file's outer TLV, without the filler behind it.

    Raises Trouble(CARD_DAMAGED) for a file that is cut off, isn't TLV or says it is over 4096 bytes.
    """
    read = _read_part(card, 0, CHUNK)
    try:
        total = parse_header(read).total
    except BrokenTlv as error:
        raise Trouble(Fault.CARD_DAMAGED, f"file header: {error}") from error
    if total > LARGEST_FILE:
        raise Trouble(Fault.CARD_DAMAGED, f"a file of {total} bytes")
    while len(read) < total:
        part = _read_part(card, len(read), min(CHUNK, total - len(read)))
        if not part:
            raise Trouble(Fault.CARD_DAMAGED, f"file ends after {len(read)} of {total} bytes")
        read += part
    return read[:total]


def _read_part(card: CardConnection, offset: int, wanted: int) -> bytes:
    data, sw = card.send(read_binary(offset, wanted))
    if sw & 0xFF00 == SW.WRONG_LE:
        data, sw = card.send(read_binary(offset, sw & 0xFF))
    while sw & 0xFF00 == SW.MORE and len(data) < LARGEST_FILE:
        more, sw = card.send(get_response(sw & 0xFF))
        data += more
    if sw == SW.PAST_END:
        return b""
    if sw not in (SW.OK, SW.END_OF_FILE):
        raise unexpected("READ BINARY", sw)
    return data
