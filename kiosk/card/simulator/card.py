"""A simulated card: command APDUs in, answers out, with try counters and a PIN state that needs power."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field

from kiosk.card.apdu import SW
from kiosk.card.simulator.applications import Application, applications_of
from kiosk.card.simulator.faults import CardFaults
from kiosk.card.simulator.residents import Resident, load_resident

ATR = bytes.fromhex("3BE000FF8131FE4514")
_FELICA_ID = bytes.fromhex("0102030405060708")
_SELECT, _VERIFY, _READ_BINARY = 0xA4, 0x20, 0xB0


@dataclass
class _State:
    """What the card forgets without power."""

    application: Application | None = None
    file: int | None = None
    opened: set[tuple[bytes, int]] = field(default_factory=set)  # application and secret file
    commands: int = 0


class SimulatedCard:
    """`trace` holds the commands as they came; of VERIFY only the header and length."""

    def __init__(self, resident: Resident, faults: CardFaults | None = None) -> None:
        self.resident = resident
        self.faults = faults or CardFaults()
        self.trace: list[bytes] = []
        self._applications = applications_of(resident, self.faults)
        self._state = _State()
        self._commands = 0
        self._pulled = threading.Event()

    @property
    def atr(self) -> bytes:
        return ATR

    @property
    def pulled(self) -> bool:
        return self._pulled.is_set()

    def insert(self) -> None:
        self._pulled.clear()
        self._commands = 0
        self.power_off()

    def pull(self) -> None:
        """Takes the card away; a command that hangs ends without an answer."""
        self._pulled.set()
        self.power_off()

    def power_off(self) -> None:
        """Forgets the PIN and what was selected. A reset alone doesn't (measured by others on cards)."""
        self._state = _State()

    def answer(self, apdu: bytes) -> bytes | None:
        """Data and status word; None when the card is gone."""
        self._commands += 1
        self._state.commands += 1
        self.trace.append(apdu[:5] if apdu[1:2] == bytes([_VERIFY]) else apdu)
        if not self._survives(apdu):
            return None
        answer = self._scripted() or self._execute(apdu)
        if self.faults.pulled_after == self._commands:
            self.pull()
        return None if self.pulled else answer

    def _survives(self, apdu: bytes) -> bool:
        """Waits and vanishes as the faults say."""
        if self.faults.pulled_before == self._commands:
            self.pull()
        if self.faults.hangs_at == self._commands:
            self._pulled.wait()
        verify = apdu[1:2] == bytes([_VERIFY]) and len(apdu) > 4
        pause = self.faults.delay + (self.faults.verify_delay if verify else 0.0)
        if pause:
            time.sleep(pause)
        return not self.pulled

    def _scripted(self) -> bytes | None:
        if self._commands in self.faults.status_at:
            return _status(self.faults.status_at[self._commands])
        if self.faults.internal_first and self._state.commands == 1:
            return _status(SW.INTERNAL)
        return None

    def _execute(self, apdu: bytes) -> bytes:
        if self.resident.kind == "felica":
            # The reader answers for the card: GET DATA gives its id, everything else is refused.
            return _FELICA_ID + _status(SW.OK) if apdu[:2] == b"\xff\xca" else _status(0x6A81)
        if len(apdu) < 4:
            return _status(SW.LENGTH)
        if apdu[0] != 0x00:
            return _status(SW.NO_CLASS)
        match apdu[1]:
            case 0xA4:
                return self._select(apdu)
            case 0x20:
                return self._verify(apdu)
            case 0xB0:
                return self._read(apdu)
            case _:
                return _status(SW.NO_INSTRUCTION)

    def _select(self, apdu: bytes) -> bytes:
        name = apdu[5 : 5 + apdu[4]] if len(apdu) > 4 else b""
        if apdu[2] == 0x04 and name:
            return self._select_application(name)
        if apdu[2] == 0x02 and len(name) == 2:
            return self._select_file(int.from_bytes(name, "big"))
        return _status(SW.WRONG_PARAMETERS)

    def _select_application(self, name: bytes) -> bytes:
        found = next((one for one in self._applications if one.aid.startswith(name)), None)
        if found is None:
            return _status(SW.NOT_FOUND)
        self._state.application, self._state.file = found, None
        return _status(SW.OK)

    def _select_file(self, file: int) -> bytes:
        application = self._state.application
        if application is None or file not in (*application.files, *application.secrets):
            return _status(SW.NOT_FOUND)
        self._state.file = file
        return _status(SW.OK)

    def _verify(self, apdu: bytes) -> bytes:
        application = self._state.application
        file = self._state.file if apdu[3] == 0x80 else apdu[3] & 0x1F
        if application is None or file is None:
            return _status(SW.NO_CURRENT_FILE)
        secret = application.secrets.get(file)
        if secret is None:
            return _status(0x6981)
        given = apdu[5:] if len(apdu) > 4 else None
        sw = secret.compare(given)
        if sw == SW.OK:
            self._state.opened.add((application.aid, file))
        return _status(sw)

    def _read(self, apdu: bytes) -> bytes:
        application = self._state.application
        short = apdu[2] & 0x80
        file = apdu[2] & 0x1F if short else self._state.file
        if application is None or file is None or file not in application.files:
            return _status(SW.NO_CURRENT_FILE)
        if not self._may_read(application, file):
            return _status(SW.NOT_VERIFIED)
        content = application.files[file].content
        offset = apdu[3] if short else int.from_bytes(apdu[2:4], "big")
        if offset >= len(content):
            return _status(SW.PAST_END)
        wanted = (apdu[4] if len(apdu) > 4 else 0) or 256
        return content[offset : offset + wanted] + _status(SW.OK)

    def _may_read(self, application: Application, file: int) -> bool:
        keys = application.files[file].opened_by
        return not keys or any((application.aid, key) in self._state.opened for key in keys)


def make_card(card_id: str, faults: CardFaults | None = None) -> SimulatedCard:
    """A new card with all its tries. Raises KeyError for an id that `residents.yaml` doesn't have."""
    return SimulatedCard(load_resident(card_id), faults)


def _status(sw: int) -> bytes:
    return sw.to_bytes(2, "big")
