"""A visitor who presses whatever there is, in every way that a finger can."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.resident.hand import Hand
from tests.ui.resident.hurried import Hurried
from ui.cli.finger import settle

BARCODE = (*(Qt.Key(ord(digit)) for digit in "4901234567894"), Qt.Key.Key_Return)
LEAVING = ("dock:restart", "way:restart", "way:end")
NAMES = {
    "taro": "太郎",
    "hanako": "花子",
    "nguyen": "NGUYEN",
    "partial": "ヨシ",
    "locked": "四郎",
    "one_try": "三郎",
}
"""Of whoever may come: none of these stands on any screen by itself."""
CARDS = (*NAMES, "suica", "zairyu")
ABOUT = 0.5, 0.12, 0.04, 0.06, 0.05, 0.03, 0.06, 0.05, 0.09
"""How often each kind of `Restless.kinds` comes up."""


@dataclass
class Restless:
    """Presses everything. `done`: on which screen, how and what, for whoever mends."""

    hand: Hand
    dice: random.Random
    done: list[tuple[str, str, str]] = field(default_factory=list)

    def walk(self, touches: int) -> None:
        kinds = self.kinds()
        for _ in range(touches):
            screen = self.hand.kiosk.shell.flow.screen
            kind = self.dice.choices(kinds, ABOUT)[0]
            name = self._one()
            self.done.append((screen, kind.__name__, name))
            kind(name)

    def kinds(self) -> tuple[Callable[[str], None], ...]:
        return (
            self._touch,
            self._double,
            self._hold,
            self._slide,
            self._both,
            self._scan,
            self._card,
            self._time,
            self._main,
        )

    def _one(self) -> str:
        """Any of the names; leaving is rare, else nobody comes far."""
        names = list(self.hand.offered())
        if not names:
            return ""
        weights = [0.5 if one in LEAVING else 0.6 if one.startswith("dock") else 2 for one in names]
        return self.dice.choices(names, weights)[0]

    def _at(self, name: str) -> QPoint:
        found = self.hand.offered().get(name)
        return self.hand.middle(found) if found is not None else QPoint(540, 960)

    def _touch(self, name: str) -> None:
        self.hand.touch(self._at(name))

    def _double(self, name: str) -> None:
        at = self._at(name)
        self.hand.touch(at)
        self.hand.touch(at)

    def _hold(self, name: str) -> None:
        self.hand.touch(self._at(name), wait=60)

    def _slide(self, name: str) -> None:
        self.hand.touch(self._at(name), to=self._at(self._one()))

    def _both(self, name: str) -> None:
        self.hand.two(self._at(name), self._at(self._one()))

    def _scan(self, _name: str) -> None:
        for key in BARCODE:
            QTest.keyClick(self.hand.kiosk.window, key)
        settle()

    def _card(self, _name: str) -> None:
        if self.hand.reader.card is None:
            self.hand.lay(self.dice.choice(CARDS))
        else:
            self.hand.lift()

    def _time(self, _name: str) -> None:
        self.hand.pass_time(self.dice.choice((1, 5, 20, 60, 140)))

    def _main(self, _name: str) -> None:
        """On, wherever there is a way; a PIN is known to one in two."""
        if self.hand.kiosk.shell.flow.screen == "pin" and self.dice.random() < 0.5:
            Hurried(self.hand, "taro").step()
        self.hand.touch(self._at("main"))
