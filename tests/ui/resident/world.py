"""One kiosk and whoever stands in front of it: real words, simulated card and printer, and a small town.

So a whole visit takes milliseconds. City, interview, forms and office are stand-ins (`town`, `edges`).
"""

from __future__ import annotations

import unicodedata
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.card.simulator.reader import SimulatedReader, simulated_door
from kiosk.clock import JAPAN, StoppedClock
from kiosk.guide.model import Guide
from kiosk.settings import CardSettings, Settings
from kiosk.words import Words, load_words
from printers.simulator import SimulatedSheetPrinter
from tests.ui.resident.edges import FrontOffice, PaperRoom, TicketRoll
from tests.ui.resident.town import GUIDE, decide, next_ask
from ui.common.worker import DirectWork, Work
from ui.resident.flow import Flow
from ui.resident.parts import KioskParts

FILE = Path(__file__).parents[3] / "forms" / "content" / "words" / "resident.yaml"


def _own_words() -> Words:
    """Only the kiosk's own file: nothing that another face says may be needed here."""
    with TemporaryDirectory() as folder:
        copyfile(FILE, Path(folder) / FILE.name)
        return load_words(Path(folder))


WORDS = _own_words()
TUESDAY = datetime(2026, 11, 24, 10, 42, tzinfo=JAPAN)


class World:
    """One kiosk and whoever stands in front of it. Touches only what the view offers."""

    def __init__(
        self, folder: Path, *, work: Work | None = None, guide: Guide = GUIDE, **settings: Any
    ) -> None:
        self.reader = SimulatedReader()
        self.printer = SimulatedSheetPrinter(folder)
        self.printer.change(seconds=0.0)
        self.forms, self.office, self.roll = PaperRoom(), FrontOffice(), TicketRoll()
        self.clock = StoppedClock(TUESDAY)
        self.rings: list[str] = []
        self.offline = False
        card = CardSettings(way=settings.pop("way", "pin"))
        self.parts = KioskParts(
            guide=guide,
            words=settings.pop("words", WORDS),
            clock=self.clock,
            settings=Settings(card=card),
            card=simulated_door(self.reader),
            next_ask=next_ask,
            decide=decide,
            forms=self.forms,
            office=self.office,
            printer=self.printer,
            tickets=self.roll,
            work=work or DirectWork(),
            ring_staff=self.rings.append,
            new_token=lambda: "0123456789AB",
            practice=True,
            offline=lambda: self.offline,
        )
        self.flow = Flow(self.parts)

    @property
    def screen(self) -> str:
        return self.flow.screen

    @property
    def view(self) -> dict[str, Any]:
        return self.flow.view()

    def do(self, *touches: str) -> None:
        """`verb` or `verb:value`, as the objects on the glass are named."""
        for touch in touches:
            verb, _, value = touch.partition(":")
            self.flow.act(verb, value)

    def go(self) -> None:
        """The main button, which must be ready."""
        main = self.view["main"]
        assert main is not None and main["ready"], (self.screen, main)
        self.flow.act("main")

    def choose(self, *ids: str) -> None:
        for one in ids:
            self._turn_to(one)
            self.do(f"choose:{one}")
        self.go()

    def _turn_to(self, wanted: str) -> None:
        for _ in range(self.view["pages"]):
            if wanted in [one["id"] for one in self.view["options"]]:
                return
            self.do("more")
        raise AssertionError(f"{wanted} is not offered on {self.screen}")

    def type(self, digits: str) -> None:
        for digit in digits:
            self.do(f"key:{digit}")

    def spell(self, word: str) -> None:
        """With the keys of the board and its marks, like a finger."""
        board = {sound for column in self.view["board"] for sound in column}
        for sound in word:
            if sound in board:
                self.do(f"key:{sound}")
                continue
            key, mark = _keys(sound)
            self.do(f"key:{key}", f"mark:{mark}")

    def put_card(self, name: str) -> None:
        self.reader.insert(name)
        self.tick()

    def take_card(self) -> None:
        self.reader.remove()
        self.tick()

    def tick(self, seconds: int = 1) -> None:
        for _ in range(seconds):
            self.flow.tick()

    # --- stretches of the way

    def to_event(self) -> None:
        self.do("start")
        assert self.screen == "event"

    def to_card(self) -> None:
        self.to_event()
        self.do("choose:tennyu", "main")
        assert self.screen == "info"
        self.go()
        assert self.screen == "card"

    def to_pin(self, card: str = "taro") -> None:
        self.to_card()
        self.put_card(card)

    def to_questions(self) -> None:
        self.to_pin()
        self.type("1234")
        self.go()
        assert self.screen == "you"
        self.go()
        assert self.view["title"] == "moto"

    def to_left(self) -> None:
        """To the question for an ordinary date."""
        self.to_questions()
        self.choose("home")
        self.do("quick:today")
        self.go()
        assert self.view["title"] == "left"

    def to_address(self) -> None:
        self.to_left()
        self.do("unknown")
        self.go()
        assert self.screen == "town"

    def answer_all(self) -> None:
        """Every question of this town, once, on every kind of screen."""
        self.choose("home")
        self.do("quick:yesterday")
        self.go()
        self.do("era:reiwa")
        self.type("081115")
        self.go()
        self.address()
        self.go()  # nobody else
        self.choose("kokuho")
        self.choose("me")
        self.choose("me")
        self.choose("no")
        self.choose("juminhyo", "zei")
        self.type("09000000000")
        self.go()
        self.type("10160")
        self.go()
        self.spell("ガンバル")
        self.go()

    def address(self) -> None:
        self.do("row:\u3042", "town:\u9752\u8449\u753a")
        self.go()
        self.type("2")
        self.do("field:ban")
        self.type("12")
        self.do("field:go")
        self.type("3")
        self.go()

    def to_review(self) -> None:
        self.to_questions()
        self.answer_all()
        assert self.screen == "review", (self.screen, self.view["title"])

    def to_outcome(self) -> None:
        self.to_review()
        while self.screen == "review":
            self.go()
        assert self.screen == "outcome"

    def print(self) -> None:
        """By the main button, over all that there is to bring."""
        while self.screen == "outcome":
            self.go()

    def to_ticket(self) -> None:
        self.to_outcome()
        self.print()
        self.tick(10)
        assert self.screen == "ticket", self.screen


def _keys(sound: str) -> tuple[str, str]:
    """A voiced or small sound as the key and the mark that make it."""
    plain = unicodedata.normalize("NFD", sound)
    if len(plain) == 2:
        return plain[0], "voiced" if plain[1] == "\u3099" else "half"
    return chr(ord(sound) + 1), "small"
