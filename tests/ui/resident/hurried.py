"""A visitor who only wants to be done: from wherever the glass stands, by the shortest answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.ui.resident.hand import Hand

SCREENS = 150  # more means that the visit goes round in circles


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
