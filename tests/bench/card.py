"""A full card read against a bare loop of the same six commands, on the same PC/SC stack."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

from smartcard import scard  # type: ignore[import-untyped]  # the library has no types

from kiosk.card.door import Door
from kiosk.card.pcsc import PcscPort
from tests.pcsc import SOCKET, virtual_reader

ROUNDS = 60
READER = "Virtual PCD 00 00"
SIX = [
    list(bytes.fromhex(command))
    for command in (
        "00A4040C0AD3921000310001010408",
        "00A4020C020011",
        "00200080",
        "002000800431323334",
        "00A4020C020002",
        "00B0000000",
    )
]


def main() -> None:
    os.environ["PCSCLITE_CSOCK_NAME"] = str(SOCKET)
    with virtual_reader() as virtual:
        virtual.insert("taro")
        door = Door(PcscPort())
        full, bare = _medians(lambda: _full(door), _bare)
    print(f"card read / bare six-APDU loop: {full / bare:.2f}  ({full * 1000:.2f} ms / {bare * 1000:.2f} ms)")


def _full(door: Door) -> None:
    if door.read("1234").person is None:
        raise RuntimeError("the card was not read")


def _bare() -> None:
    """Connect, six commands, power off: what no reader of this card can do without."""
    _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    code, card, _ = scard.SCardConnect(context, READER, scard.SCARD_SHARE_EXCLUSIVE, scard.SCARD_PROTOCOL_T1)
    if code != scard.SCARD_S_SUCCESS:
        raise RuntimeError("the card was not reached")
    for command in SIX:
        scard.SCardTransmit(card, scard.SCARD_PCI_T1, command)
    scard.SCardDisconnect(card, scard.SCARD_UNPOWER_CARD)
    scard.SCardReleaseContext(context)


def _medians(*works: Callable[[], None]) -> list[float]:
    """Seconds; the works take turns, so that a busy machine is busy for all of them."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, taken in zip(works, times, strict=True):
            start = time.perf_counter()
            work()
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in times]


if __name__ == "__main__":
    main()
