"""A real PC/SC service with a virtual reader for tests: pcscd and vpcd of Debian, a card of our simulator.

Where the system allows it the service has a mount namespace of its own, so it doesn't meet one that runs on
this machine, and several test runs may go side by side. In a container that forbids it, /run/pcscd itself is
used, one run at a time. Clients find the service by PCSCLITE_CSOCK_NAME. libpcsclite reads that once for the
whole process, so `conftest.py` sets it before anything asks for a card.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.card.pcsc import PcscLookout
from kiosk.card.ports import Sight
from kiosk.card.simulator import CardFaults, SimulatedCard, make_card
from kiosk.card.simulator.vpcd import VirtualSlot
from kiosk.faults import Trouble

_UNSHARE = (
    ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]
)


def _may_unshare() -> bool:
    try:
        return subprocess.run([*_UNSHARE, "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


_PRIVATE = _may_unshare()
_ROOT = Path(tempfile.gettempdir()) / f"kakanai-pcsc-{os.getpid()}"
_RUN = _ROOT / "run" if _PRIVATE else Path("/run/pcscd")
SOCKET = _RUN / "pcscd.comm"
_LOCK = Path(tempfile.gettempdir()) / "kakanai-pcsc.lock"
_PCSCD = shutil.which("pcscd", path="/usr/sbin:/usr/bin") or "/usr/sbin/pcscd"
_START = """
mount -t tmpfs tmpfs /run && mkdir /run/pcscd && mount --bind "$1/run" /run/pcscd &&
exec setpriv --pdeathsig KILL "$2" --foreground --config "$1/conf"
"""
_READER = """FRIENDLYNAME "Virtual PCD"
DEVICENAME   /dev/null:0x{port:X}
LIBPATH      /usr/lib/pcsc/drivers/serial/libifdvpcd.so
CHANNELID    0x{port:X}
"""


class VirtualReader:
    """The handle of `virtual_reader`: what hands, cables and administrators do."""

    def __init__(self, port: int) -> None:
        self.environment = {"PCSCLITE_CSOCK_NAME": str(SOCKET)}  # for programs that a test starts
        self.slot = VirtualSlot(port)
        self._port = port
        self._service: subprocess.Popen[bytes] | None = None
        self._plugged = True
        self._events = 0
        self._going = False  # a card went, and nobody waited until the service knew

    def insert(self, card: SimulatedCard | str, faults: CardFaults | None = None) -> SimulatedCard:
        """Puts a card (or a new one of that id) in, and waits until the service sees it."""
        new = make_card(card, faults) if isinstance(card, str) else card
        self.remove()
        self.slot.insert(new)
        wait_until(lambda: bool(_look().cards), "the card was not seen")
        self._events = _events()
        return new

    def remove(self) -> None:
        """Takes the card out, and waits until the service knows: it looks every 0.4 s.

        pcscd gets lost when the next card comes before it has noticed that the last one went.
        """
        self.pull()
        if self._going:
            wait_until(lambda: _events() != self._events, "the card's going was not seen")
            self._going = False

    def pull(self) -> None:
        """Takes the card out and doesn't wait; the next one that comes does."""
        self._going = self._going or bool(self.slot.card)
        self.slot.remove()

    def unplug(self) -> None:
        """The reader goes; the service stays reachable for those who ask again."""
        self._plugged = False
        self.restart_service()

    def plug(self) -> None:
        self._plugged = True
        self.restart_service()

    def start_service(self) -> None:
        conf = _ROOT / "conf" / "vpcd"
        conf.write_text(_READER.format(port=self._port) if self._plugged else "")
        command = ["setpriv", "--pdeathsig", "KILL", _PCSCD, "--foreground", "--config", str(_ROOT / "conf")]
        if _PRIVATE:
            command = [*_UNSHARE, "sh", "-c", _START, "sh", str(_ROOT), _PCSCD]
        self._service = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until(self._answers, "pcscd did not start")

    def stop_service(self) -> None:
        self.slot.remove()
        if self._service:
            self._service.kill()
            self._service.wait(5)
            self._service = None
        self._going = False
        for file in _RUN.iterdir():
            file.unlink()

    def restart_service(self) -> None:
        """A card that lay there is back in afterwards, without its power."""
        card = self.slot.card
        self.stop_service()
        self.start_service()
        if card and self._plugged:
            self.insert(card)

    def _answers(self) -> bool:
        try:
            return bool(_look().readers) is self._plugged
        except Trouble:
            return False


def _events() -> int:
    """How often a card came to or left the first slot."""
    lookout = PcscLookout()
    try:
        lookout.look(0)
        return next(iter(lookout._states.values())) >> 16  # a sight tells it only with a card
    finally:
        lookout.close()


def _look() -> Sight:
    lookout = PcscLookout()
    try:
        return lookout.look(0)
    finally:
        lookout.close()


@contextmanager
def virtual_reader() -> Iterator[VirtualReader]:
    """A running service with an empty reader."""
    if os.environ.get("PCSCLITE_CSOCK_NAME") != str(SOCKET):
        raise RuntimeError("PCSCLITE_CSOCK_NAME must be tests.pcsc.SOCKET before PC/SC is first asked")
    for folder in (_RUN, _ROOT / "conf"):
        folder.mkdir(parents=True, exist_ok=True)
    handle = VirtualReader(_free_ports())
    with _alone():
        try:
            handle.start_service()
            yield handle
        finally:
            handle.stop_service()
            shutil.rmtree(_ROOT, ignore_errors=True)


@contextmanager
def _alone() -> Iterator[None]:
    """Waits for other test runs where all share /run/pcscd."""
    if _PRIVATE:
        yield
        return
    with _LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def wait_until(holds: Callable[[], bool], otherwise: str, seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise AssertionError(otherwise)
        time.sleep(0.02)


def _free_ports() -> int:
    """vpcd listens on a port and the next one."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("", port + 1))
            except OSError:
                continue
            return port
