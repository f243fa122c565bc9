"""Two visitors at the real window: one who presses whatever there is, one who only wants to be done.

Both touch what is drawn, with a finger; neither knows the screens' code.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.card.simulator.reader import SimulatedReader
from ui.cli.finger import settle
from ui.resident.app import KioskWindow

PLAIN = ("main", "start", "nocard", "add", "addcard", "more", "less", "erase", "clear", "skip")
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
SCREENS = 150  # more means that the visit goes round in circles
ABOUT = 0.5, 0.12, 0.04, 0.06, 0.05, 0.03, 0.06, 0.05, 0.09
"""How often each kind of `Restless.kinds` comes up."""


def drawn(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from drawn(child)


def texts(kiosk: KioskWindow) -> Iterator[str]:
    for item in drawn(kiosk.window.contentItem()):
        text = item.property("text")
        if isinstance(text, str):
            yield text


@dataclass
class Hand:
    kiosk: KioskWindow
    reader: SimulatedReader

    def __post_init__(self) -> None:
        self._device = QTest.createTouchDevice()
        self._lying = ""
        self.cards: set[str] = set()
        """Those that were laid down in this visit."""
        self.kiosk.shell.over.connect(self._next)

    def _next(self) -> None:
        self.cards = {self._lying} - {""}

    def offered(self) -> dict[str, QQuickItem]:
        """What can be touched, by its name; what lies on top comes last."""
        return {
            item.objectName(): item
            for item in drawn(self.kiosk.window.contentItem())
            if item.isEnabled() and (":" in item.objectName() or item.objectName() in PLAIN)
        }

    def middle(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def touch(self, point: QPoint, *, to: QPoint | None = None, wait: int = 0) -> None:
        window = self.kiosk.window
        QTest.touchEvent(window, self._device).press(0, point, window).commit()
        settle(wait)
        if to is not None:
            QTest.touchEvent(window, self._device).move(0, to, window).commit()
        QTest.touchEvent(window, self._device).release(0, to or point, window).commit()
        settle()

    def two(self, one: QPoint, other: QPoint) -> None:
        window = self.kiosk.window
        QTest.touchEvent(window, self._device).press(0, one, window).press(1, other, window).commit()
        QTest.touchEvent(window, self._device).release(0, one, window).release(1, other, window).commit()
        settle()

    def press(self, name: str) -> None:
        found = self.offered().get(name)
        assert found is not None, (name, self.kiosk.shell.flow.screen, sorted(self.offered()))
        self.touch(self.middle(found))

    def pass_time(self, seconds: int) -> None:
        settle()
        self.kiosk.shell.flow.poll()
        self.kiosk.shell.flow.tick(seconds)
        settle()

    def lay(self, card: str) -> None:
        self.reader.insert(card)
        self._lying = card
        self.cards.add(card)
        self.pass_time(1)

    def lift(self) -> None:
        self.reader.remove()
        self._lying = ""
        self.pass_time(1)


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


@dataclass
class Hurried:
    """From wherever the glass stands to the ticket (or another screen), by the shortest answers."""

    hand: Hand
    card: str
    event: str = "shomeisho"
    tried: dict[str, int] = field(default_factory=dict)
    """How often a question was met, by its title."""

    def to(self, screen: str) -> None:
        met: list[str] = []
        for _ in range(SCREENS):
            met.append(self.hand.kiosk.shell.flow.screen)
            if met[-1] == screen:
                return
            self.step()
        view = self.hand.kiosk.shell.flow.view()
        raise AssertionError(f"no {screen} after {met[-12:]}: {view}, {sorted(self.hand.offered())}")

    def step(self) -> None:
        flow = self.hand.kiosk.shell.flow
        view = flow.view()
        getattr(self, f"_{flow.screen}", self._on)(view)

    def _on(self, view: dict[str, Any]) -> None:
        main = view.get("main")
        if main and main["ready"]:
            self.hand.press("main")
        else:
            self.hand.pass_time(30)

    def _first(self, *names: str) -> bool:
        """The first of these that is there."""
        offered = self.hand.offered()
        found = next((one for one in names if one in offered), "")
        if found:
            self.hand.touch(self.hand.middle(offered[found]))
        return bool(found)

    def _ready(self) -> bool:
        main = self.hand.kiosk.shell.flow.view().get("main")
        return bool(main and main["ready"])

    def _welcome(self, _view: dict[str, Any]) -> None:
        self.hand.lift()
        self.hand.press("start")

    def _event(self, view: dict[str, Any]) -> None:
        if not self._ready():
            tiles = [tile["id"] for group in view["groups"] for tile in group["tiles"]]
            self._first(f"choose:{self.event}", "choose:more" if "more" in tiles else "")
            return
        self._on(view)

    def _card(self, _view: dict[str, Any]) -> None:
        self.hand.lift()
        self.hand.lay(self.card)

    def _pin(self, view: dict[str, Any]) -> None:
        self._first("clear")
        for digit in "1234":
            self._first(f"key:{digit}")
        if self._ready():
            self._on(view)

    def _facecode(self, _view: dict[str, Any]) -> None:
        self._first("dock:back")

    def _choice(self, view: dict[str, Any]) -> None:
        """No, or none, or the first; whoever comes here again says something else."""
        tried = self.tried[view["title"]] = self.tried.get(view["title"], -1) + 1
        if tried or not self._ready():
            ids = sorted((one["id"] for one in view["options"]), key=lambda one: one not in ("none", "no"))
            self._first(f"choose:{ids[tried % len(ids)]}")
        self._on(self.hand.kiosk.shell.flow.view())

    _consent = _choice

    def _family(self, view: dict[str, Any]) -> None:
        if self._ready() or not self._first("add"):
            self._on(view)

    def _date(self, view: dict[str, Any]) -> None:
        if not self._ready():
            self._first("quick:today", "unknown", "way:unknown")
        if not self._ready() and self.hand.kiosk.shell.flow.screen == "date":
            self._first("era:western")
            self._first("clear")
            for digit in "19900102":
                self._first(f"key:{digit}")
        self._on(view)

    def _town(self, view: dict[str, Any]) -> None:
        if self._first("way:none"):
            return
        if not self._ready():
            self._first(*(f"row:{row['id']}" for row in view["rows"] if row["enabled"]))
            self._first(*(one for one in self.hand.offered() if one.startswith("town:")))
        self._on(self.hand.kiosk.shell.flow.view())

    def _number(self, view: dict[str, Any]) -> None:
        if not self._ready():
            self._first("field:ban")
            self._first("key:1")
        self._on(view)

    def _tel(self, view: dict[str, Any]) -> None:
        if not self._first("way:none"):
            self._on(view)

    def _ticket(self, view: dict[str, Any]) -> None:
        self.hand.lift()
        self._on(view)

    def _kana(self, view: dict[str, Any]) -> None:
        if self._ready() or not self._first("key:ア", "key:A", "key:1", "mark:space"):
            self._on(view)

    def _staff(self, view: dict[str, Any]) -> None:
        if not self._first("way:myself"):
            self._on(view)

    def _trouble(self, view: dict[str, Any]) -> None:
        if not self._first("way:rest"):
            self._on(view)

    def _cardleft(self, _view: dict[str, Any]) -> None:
        self.hand.lift()
