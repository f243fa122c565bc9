"""A hand that has only keys: it looks for the focus, as everybody must who can't touch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.card.simulator import SimulatedCard, SimulatedReader
from ui.cli.finger import settle, wait_until
from ui.resident.app import KioskWindow

Key = Qt.Key
MOST = 150
"""Presses of one arrow until everything on a screen has been passed."""


@dataclass
class Keypad:
    """`digits`: there are keys for them too; else only ↑ ↓ OK →."""

    opened: KioskWindow
    reader: SimulatedReader
    cards: dict[str, SimulatedCard]
    digits: bool = True
    passed: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    def touch(self, name: str) -> None:
        """What a finger would do, by keys."""
        self.passed.add(self.opened.shell.flow.screen)
        if name == "main":
            self.press(Key.Key_Right)
        elif self.digits and name.startswith("key:") and name[4:].isdecimal():
            self.press(Key(ord(name[4:])))
        else:
            self._walk_to(name)
            self.press(Key.Key_Return)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.opened.window, key)
        settle()
        # A card that is being read shows its old screen until it is done.
        wait_until(lambda: not self.opened.shell.flow.state.card.busy, "the card to be done")

    def _walk_to(self, name: str) -> None:
        wait_until(lambda: self._offered(name), f"{name} on {self.opened.shell.flow.screen}")
        if row := self._row_of(name):
            self._walk_down_to(row)
            self.press(Key.Key_Return)
        self._walk_down_to(name)

    def _row_of(self, name: str) -> str:
        """The row of a board through which it is come to."""
        if self.focus() == name:
            return ""
        pad = name.removeprefix("key:")
        for one in shown(self.opened.window.contentItem()):
            row = str(one.property("name") or "")
            if one.property("verb") == "line" and row.isdecimal() and len(pad) == 1 and pad in row:
                return one.objectName()
        lines = self.opened.shell.flow.view().get("walk", ())
        return next((f"line:{one['id']}" for one in lines if name in one["keys"]), "")

    def _walk_down_to(self, name: str) -> None:
        for _ in range(MOST):
            if self.focus() == name:
                return
            QTest.keyClick(self.opened.window, Key.Key_Down)
            self._look()
        raise LookupError(f"no key reaches {name} on {self.opened.shell.flow.screen}")

    def focus(self) -> str:
        item = self.opened.window.activeFocusItem()
        return item.objectName() if item is not None else ""

    def _look(self) -> None:
        """Wherever the keys are, the ring shows it, and on the glass."""
        item = self.opened.window.activeFocusItem()
        window = QRectF(0, 0, self.opened.window.width(), self.opened.window.height())
        screen = self.opened.shell.flow.screen
        if item is None or not item.property("verb"):
            self.complaints.append(f"{screen}: the keys are nowhere")
        elif not ring_of(item) or not window.intersects(item.mapRectToScene(item.boundingRect())):
            self.complaints.append(f"{screen}: nobody sees that the keys are on {item.objectName()}")

    def _offered(self, name: str) -> bool:
        return any(
            one.objectName() == name and one.isEnabled() for one in shown(self.opened.window.contentItem())
        )

    # --- the rest of the hand

    def put_card(self, person: str) -> None:
        self.passed.add("card")
        self.reader.insert(self.cards[person])
        self._until(lambda: self.opened.shell.flow.screen != "card", "the card to be seen")

    def take_card(self) -> None:
        self.reader.remove()
        settle(450)

    def wait(self) -> None:
        self.passed.add("printing")
        settle(100)

    def _until(self, true: Callable[[], bool], what: str) -> None:
        wait_until(true, what)


def shown(item: QQuickItem) -> list[QQuickItem]:
    if not item.isVisible():
        return []
    return [item, *(one for child in item.childItems() for one in shown(child))]


def ring_of(item: QQuickItem) -> bool:
    """Whether the ring around it is seen."""
    rings = [one for one in item.childItems() if one.metaObject().className().startswith("FocusRing")]
    return any(one.isVisible() for one in rings)
