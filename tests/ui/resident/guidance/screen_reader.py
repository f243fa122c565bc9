"""A small screen reader: what it hears of a program over AT-SPI, and what it presses."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import (  # type: ignore[import-untyped]  # it has no stubs
    DBusAddress,
    MessageType,
    new_method_call,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped]  # it has no stubs
    DBusConnection,
    open_dbus_connection,
)

from ui.common.touch_gate import PAUSE_MS

NEEDED = ("Xvfb", "dbus-daemon")
CHECKED, ENABLED, FOCUSABLE, SHOWING = 4, 8, 11, 25  # bits of an AT-SPI state
PRESSED = ("push button", "radio button", "check box")
_ROOT = "/org/a11y/atspi/accessible/root"
_PATIENCE = 20.0
_ROOT_OF = Path(__file__).parents[4]


@dataclass(frozen=True)
class Heard:
    """One thing of the tree. `where`: the bus name and path by which it is called."""

    where: tuple[str, str]
    role: str
    name: str
    description: str
    states: frozenset[int]


class ScreenReader:
    def __init__(self, bus: DBusConnection, hand: subprocess.Popen[str]) -> None:
        self._bus, self._hand = bus, hand

    def tree(self) -> list[Heard]:
        """Everything that shows, in the order in which it is read."""
        found: list[Heard] = []
        for application in self._children(("org.a11y.atspi.Registry", _ROOT)):
            self._collect(application, found)
        return found

    def _collect(self, where: tuple[str, str], found: list[Heard]) -> None:
        one = self._look(where)
        if one.role not in ("application", "frame", "window") and SHOWING not in one.states:
            return
        found.append(one)
        for child in self._children(where):
            self._collect(child, found)

    def press(self, name: str) -> None:
        """Through the action interface, as a screen reader's user would: not quicker than a tremor."""
        time.sleep(PAUSE_MS / 1000)
        one = next(one for one in self.tree() if one.name == name and one.role in PRESSED)
        actions = self._call(one.where, "org.a11y.atspi.Action", "GetActions")
        names = [str(action[0]).lower() for action in actions]
        index = next(n for n, action in enumerate(names) if "press" in action)
        assert self._call(one.where, "org.a11y.atspi.Action", "DoAction", "i", (index,))

    def put_card(self, name: str) -> None:
        assert self._hand.stdin is not None
        self._hand.stdin.write(f"card {name}\n")
        self._hand.stdin.flush()

    def wait(self, true: Callable[[list[Heard]], bool], what: str) -> list[Heard]:
        deadline = time.monotonic() + _PATIENCE
        while True:
            tree = self.tree()
            if true(tree):
                return tree
            if time.monotonic() > deadline:
                raise TimeoutError(f"{what}: {[one.name for one in tree]}")
            time.sleep(0.05)

    def _look(self, where: tuple[str, str]) -> Heard:
        low, high = self._call(where, "org.a11y.atspi.Accessible", "GetState")
        return Heard(
            where,
            str(self._call(where, "org.a11y.atspi.Accessible", "GetRoleName")),
            self._property(where, "Name"),
            self._property(where, "Description"),
            frozenset(bit for bit in range(64) if (low | high << 32) >> bit & 1),
        )

    def _children(self, where: tuple[str, str]) -> list[tuple[str, str]]:
        children = self._call(where, "org.a11y.atspi.Accessible", "GetChildren")
        return [(str(name), str(path)) for name, path in children]

    def _property(self, where: tuple[str, str], name: str) -> str:
        told = self._call(
            where, "org.freedesktop.DBus.Properties", "Get", "ss", ("org.a11y.atspi.Accessible", name)
        )
        return str(told[1])

    def _call(self, where: tuple[str, str], interface: str, method: str, *body: Any) -> Any:
        address = DBusAddress(where[1], bus_name=where[0], interface=interface)
        reply = self._bus.send_and_get_reply(new_method_call(address, method, *body), timeout=_PATIENCE)
        if reply.header.message_type is MessageType.error:
            raise LookupError(f"{method}: {reply.body}")
        return reply.body[0]


@contextmanager
def screen_reader(folder: Path) -> Iterator[ScreenReader]:
    """A screen, a session bus, the accessibility bus, and a kiosk on them."""
    with _screen() as display, _session_bus() as session:
        env = {
            **{name: value for name, value in os.environ.items() if not name.startswith("QT_")},
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": session,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": str(folder),
        }
        command = [sys.executable, "-m", "tests.ui.resident.guidance.kiosk_to_hear", str(folder)]
        kiosk = subprocess.Popen(
            command, env=env, cwd=_ROOT_OF, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        try:
            assert kiosk.stdout is not None and kiosk.stdout.readline() == "open\n"
            with open_dbus_connection(_accessibility_bus(session)) as bus:
                yield ScreenReader(bus, kiosk)
        finally:
            kiosk.communicate(timeout=10)


@contextmanager
def _screen() -> Iterator[str]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1200x2000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


@contextmanager
def _session_bus() -> Iterator[str]:
    """A group of its own: what the bus starts for us ends with it."""
    daemon = subprocess.Popen(
        [str(shutil.which("dbus-daemon")), "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
    finally:
        os.killpg(daemon.pid, signal.SIGTERM)
        daemon.communicate(timeout=10)


def _accessibility_bus(session: str) -> str:
    asked = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
    with open_dbus_connection(session) as bus:
        reply = bus.send_and_get_reply(new_method_call(asked, "GetAddress"), timeout=_PATIENCE)
    return str(reply.body[0])
