"""Real readers through PC/SC (pcscd, Windows, macOS). The only file that imports the PC/SC library.

It uses the library's plain calls: its classes print from destructors, and its monitors end for good when the
PC/SC service restarts.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

from smartcard import scard  # type: ignore[import-untyped]  # the library has no types

from kiosk.card.ports import Sight
from kiosk.faults import Fault, Trouble

_PNP = "\\\\?PnP?\\Notification"  # a pseudo-reader that tells of readers coming and going
_SHARING_SECONDS = 2.5  # other software (certificate propagation, JPKI client) lets go within that
_SETTLING_SECONDS = 1.0  # a card that is still sliding onto the pad
_CONNECT_PAUSE = 0.15
_VANISHED_PAUSE = 0.2  # a reader went while it was asked for; macOS says so of the pseudo-reader, too

_SERVICE_GONE = (
    scard.SCARD_E_NO_SERVICE,
    scard.SCARD_E_SERVICE_STOPPED,
    scard.SCARD_E_INVALID_HANDLE,
    scard.SCARD_F_COMM_ERROR,
    scard.SCARD_F_INTERNAL_ERROR,
    scard.SCARD_W_SECURITY_VIOLATION,
    scard.SCARD_E_SERVER_TOO_BUSY,
)
_READER_GONE = (
    scard.SCARD_E_NO_READERS_AVAILABLE,
    scard.SCARD_E_READER_UNAVAILABLE,
    scard.SCARD_E_UNKNOWN_READER,
    scard.SCARD_E_SHARING_VIOLATION,
)
_CARD_GONE = (
    scard.SCARD_E_NO_SMARTCARD,
    scard.SCARD_E_NOT_TRANSACTED,
    scard.SCARD_W_REMOVED_CARD,
    scard.SCARD_W_RESET_CARD,
    scard.SCARD_W_UNPOWERED_CARD,
)
_OTHER_CARD = (scard.SCARD_E_PROTO_MISMATCH, scard.SCARD_W_UNSUPPORTED_CARD)


def trouble_of(code: int, call: str) -> Trouble:
    """The fault behind a PC/SC code; what isn't known is laid to the card. The code stays in the detail."""
    faults = (
        (_SERVICE_GONE, Fault.NO_SERVICE),
        (_READER_GONE, Fault.NO_READER),
        (_CARD_GONE, Fault.CARD_REMOVED),
        (_OTHER_CARD, Fault.NOT_MY_NUMBER_CARD),
    )
    fault = next((fault for codes, fault in faults if _among(code, codes)), Fault.CARD_DAMAGED)
    return Trouble(fault, f"{call}: 0x{code & 0xFFFFFFFF:08X}")


class PcscPort:
    """All readers, or those whose name contains `name`."""

    def __init__(self, name: str = "") -> None:
        self._name = name

    def occupied(self) -> list[str]:
        lookout = PcscLookout(self._name)
        try:
            sight = lookout.look(0)
        finally:
            lookout.close()
        if not sight.readers:
            raise Trouble(Fault.NO_READER)
        if not sight.cards:
            raise Trouble(Fault.NO_CARD)
        return [reader for reader, _ in sight.cards]

    def connect(self, reader: str) -> PcscConnection:
        return PcscConnection(reader)

    def lookout(self) -> PcscLookout:
        return PcscLookout(self._name)


class PcscConnection:
    """Exclusive, T=1; the power is cut at the end, because a reset alone leaves the PIN verified."""

    def __init__(self, reader: str) -> None:
        self._context: Any = _establish()
        try:
            self._card: Any = self._connect(reader)
        except BaseException:
            scard.SCardReleaseContext(self._context)
            raise

    def send(self, apdu: bytes) -> tuple[bytes, int]:
        if self._card is None:
            raise Trouble(Fault.CARD_REMOVED, "closed")
        code, answer = scard.SCardTransmit(self._card, scard.SCARD_PCI_T1, list(apdu))
        _check(code, "SCardTransmit")
        if len(answer) < 2:
            # What a virtual reader gives for a card that was pulled out.
            raise Trouble(Fault.CARD_REMOVED, "no status word")
        raw = bytes(byte & 0xFF for byte in answer)
        return raw[:-2], int.from_bytes(raw[-2:], "big")

    def close(self) -> None:
        if self._card is None:
            return
        scard.SCardDisconnect(self._card, scard.SCARD_UNPOWER_CARD)
        scard.SCardReleaseContext(self._context)
        self._card = None

    def _connect(self, reader: str) -> Any:
        start = time.monotonic()
        while True:
            code, card, _ = scard.SCardConnect(
                self._context, reader, scard.SCARD_SHARE_EXCLUSIVE, scard.SCARD_PROTOCOL_T1
            )
            if time.monotonic() - start >= _patience(code):
                _check(code, "SCardConnect")
                return card
            time.sleep(_CONNECT_PAUSE)


class PcscLookout:
    """Waits in PC/SC itself; after any error it starts with a new context."""

    def __init__(self, name: str = "") -> None:
        self._name = name
        self._context: Any = None
        self._states: dict[str, int] = {}
        self._total = 0  # readers, also those of other names
        self._sight: Sight | None = None

    def look(self, seconds: float) -> Sight:
        try:
            return self._look(seconds)
        except Trouble:
            self.close()
            raise

    def wake(self) -> None:
        if self._context is not None:
            scard.SCardCancel(self._context)

    def close(self) -> None:
        if self._context is not None:
            scard.SCardReleaseContext(self._context)
        self._context, self._sight, self._states = None, None, {}

    def _look(self, seconds: float) -> Sight:
        if self._context is None:
            self._context = _establish()
        readers = self._readers()
        fresh = self._sight is None or readers != self._sight.readers
        if fresh:
            self._states = dict.fromkeys(readers, scard.SCARD_STATE_UNAWARE)
        if self._wait(0 if fresh else seconds):
            readers = self._readers()
        self._sight = self._describe(readers)
        return self._sight

    def _readers(self) -> tuple[str, ...]:
        code, names = scard.SCardListReaders(self._context, [])
        if _among(code, (scard.SCARD_E_NO_READERS_AVAILABLE,)):
            self._total = 0
            return ()
        _check(code, "SCardListReaders")
        self._total = len(names)
        return tuple(name for name in names if self._name.lower() in name.lower())

    def _wait(self, seconds: float) -> bool:
        """True when something changed."""
        asked = list(self._states.items())
        if seconds or not asked:
            asked.append((_PNP, self._total << 16))  # Windows compares with how many we know
        code, answers = scard.SCardGetStatusChange(self._context, int(seconds * 1000), asked)
        if _among(code, (scard.SCARD_E_TIMEOUT, scard.SCARD_E_CANCELLED)):
            return False
        if _among(code, (scard.SCARD_E_UNKNOWN_READER,)):
            time.sleep(min(seconds, _VANISHED_PAUSE))
            return True
        _check(code, "SCardGetStatusChange")
        self._keep(answers)
        return True

    def _keep(self, answers: Iterable[tuple[str, int, object]]) -> None:
        for name, state, _ in answers:
            if name in self._states:
                self._states[name] = state & ~scard.SCARD_STATE_CHANGED

    def _describe(self, readers: tuple[str, ...]) -> Sight:
        present = [
            (name, (self._states[name] >> 16) & 0xFFFF)
            for name in readers
            if self._states.get(name, 0) & scard.SCARD_STATE_PRESENT
        ]
        return Sight(readers, tuple(present))


def _establish() -> Any:
    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if code != scard.SCARD_S_SUCCESS:
        raise Trouble(Fault.NO_SERVICE, f"SCardEstablishContext: 0x{code & 0xFFFFFFFF:08X}")
    return context


def _patience(code: int) -> float:
    """Seconds for which connecting is tried again; nothing has been sent to the card yet."""
    if _among(code, (scard.SCARD_E_SHARING_VIOLATION,)):
        return _SHARING_SECONDS
    moving = (scard.SCARD_W_UNRESPONSIVE_CARD, scard.SCARD_W_UNPOWERED_CARD)
    return _SETTLING_SECONDS if _among(code, moving) else 0.0


def _check(code: int, call: str) -> None:
    if code != scard.SCARD_S_SUCCESS:
        raise trouble_of(code, call)


def _among(code: int, codes: Iterable[int]) -> bool:
    """The library gives codes signed or unsigned, by platform."""
    return code & 0xFFFFFFFF in {one & 0xFFFFFFFF for one in codes}
