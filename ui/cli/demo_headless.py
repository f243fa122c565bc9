"""Plays one visit through the real screens by touch, and keeps a picture of all that a person would see."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.cases.case import Case
from kiosk.person import IndividualNumber
from kiosk.procedures import decide
from ui.cli.demo_hall import DemoHall, open_hall
from ui.cli.desk_parts import PRACTICE_PASSPHRASE
from ui.cli.finger import Finger, settle, wait_until
from ui.cli.player import Visitor
from ui.cli.scenarios import Visit
from ui.cli.station import Station
from ui.desk.state import Screen
from ui.resident.parts import Forms, PaperSheet

WHOLE_VISIT = 150  # screens; more means that the visit goes round in circles


def play(station: Station, visit: Visit, folder: Path) -> None:
    """Leaves pictures, forms, ticket and `visit.json` in the folder. Raises where the visit gets stuck."""
    application = QApplication.instance() or QApplication(["kakanai"])
    folder.mkdir(parents=True, exist_ok=True)
    route = decide(station.guide, visit.spoken, visit.today).route
    with open_hall(station, next(iter(route), None)) as hall:
        hall.sheets.change(seconds=0.2)
        # This finger doesn't tremble: two quick touches are meant.
        hall.kiosk.engine.rootContext().contextProperty("gate").setProperty("pause", 0)
        album = Album(hall, folder)
        kept = KeptSheets(hall.kiosk.shell.flow.parts.forms, folder / "forms")
        flow = hall.kiosk.shell.flow
        flow.parts = replace(flow.parts, forms=kept)
        hand = Hand(hall, album, visit)
        visitor = Visitor(flow, hand, visit)
        number, outcome = _visit(hall, visitor, hand)
        shutil.copy(_newest(hall.tickets.folder), folder / "ticket.png")
        _at_the_desk(hall, album, number)
        _note(folder, visit, visitor, number, outcome, album, kept)
        if hall.kiosk.warnings:
            raise RuntimeError("\n".join(hall.kiosk.warnings))
    del application


def _visit(hall: DemoHall, visitor: Visitor, hand: Hand) -> tuple[str, dict[str, Any]]:
    """Returns the number and what was decided."""
    flow, number, told = hall.kiosk.shell.flow, "", {}
    for _ in range(WHOLE_VISIT):
        hand.arrive()
        if flow.screen == "ticket":
            number = flow.view()["number"]
        if flow.screen == "outcome" and flow.state.outcome:
            told = _told(flow.state.outcome)
        if not visitor.step():
            return number, told
        settle(10)
    raise RuntimeError("the visit doesn't end")


def _told(outcome: Any) -> dict[str, Any]:
    return {
        "procedures": sorted(one.procedure for one in outcome.needed),
        "guidance": sorted(one.procedure for one in outcome.guidance),
        "to_check": sorted(one.procedure for one in outcome.to_check),
        "counters": list(outcome.route),
        "bring": [one.text("ja") for one in outcome.bring],
    }


def _newest(folder: Path) -> Path:
    return max(folder.glob("*.png"), key=lambda file: file.stat().st_mtime)


def _at_the_desk(hall: DemoHall, album: Album, number: str) -> None:
    """Signs in, calls, looks, and sends on to the next counter, by the keyboard alone."""
    desk, window = hall.desk.desk, hall.desk
    window.show()
    album.widget(window, "desk-signin")
    QTest.keyClicks(window.sign_in.passphrase, PRACTICE_PASSPHRASE)
    QTest.keyClick(window.sign_in.passphrase, Qt.Key.Key_Return)
    wait_until(lambda: desk.state.screen is Screen.DESK, "the desk's queue")
    wait_until(lambda: bool(desk.state.queue.groups), "the number in the desk's queue")
    album.widget(window, "desk-queue")
    QTest.keyClick(window, Qt.Key.Key_F2)
    wait_until(lambda: desk.state.case is not None, "the open case")
    settle(300)
    album.widget(window, "desk-case")
    wait_until(lambda: hall.display.current()["overlay"] is not None, "the call in the hall")
    album.hall("display-called")
    wait_until(lambda: hall.display.current()["overlay"] is None, "the end of the call")
    album.hall("display")
    QTest.keyClick(window, Qt.Key.Key_F12)
    wait_until(lambda: desk.state.case is None, "the end at this counter")
    album.widget(window, "desk-sent-on")
    ticket = hall.office.ticket(number)
    if ticket.counter is None:
        raise RuntimeError(f"{number} was never called")


def _note(
    folder: Path,
    visit: Visit,
    visitor: Visitor,
    number: str,
    outcome: dict[str, Any],
    album: Album,
    kept: KeptSheets,
) -> None:
    told = {
        "scenario": visit.id,
        "number": number,
        "questions": visitor.asked,
        **outcome,
        "forms": kept.names,
        "screens": album.names,
    }
    (folder / "visit.json").write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", "utf-8")


class Album:
    """Numbered pictures of every screen passed."""

    def __init__(self, hall: DemoHall, folder: Path) -> None:
        self._hall = hall
        self._folder = folder
        self.names: list[str] = []
        self.titles: list[str] = []

    def kiosk(self, name: str) -> None:
        self._save(name, lambda file: self._hall.kiosk.window.grabWindow().save(str(file)))

    def hall(self, name: str) -> None:
        window = self._hall.display_window
        self._save(name, lambda file: window.grabWindow().save(str(file)))

    def widget(self, window: QWidget, name: str) -> None:
        self._save(name, lambda file: window.grab().save(str(file)))

    def _save(self, name: str, save: Callable[[Path], object]) -> None:
        window = self._hall.kiosk.window
        wait_until(lambda: not window.property("fitting"), "letters of the right size")
        settle(50)
        file = f"{len(self.names) + 1:02}-{name}.png"
        save(self._folder / file)
        self.names.append(file)
        self.titles.append(name)


class Hand:
    """The visitor's hand: touches the glass, puts cards down, and has a picture taken before it goes on."""

    def __init__(self, hall: DemoHall, album: Album, visit: Visit) -> None:
        self._hall = hall
        self._album = album
        self._visit = visit
        self._finger = Finger(hall.kiosk.window)
        self._seen = ""

    def arrive(self) -> None:
        """A picture of each screen that has nothing to be put in, as it comes."""
        flow = self._hall.kiosk.shell.flow
        if flow.screen != self._seen and flow.screen in (
            "welcome",
            "card",
            "printing",
            "trouble",
            "cardleft",
        ):
            settle(250)
            self._album.kiosk(flow.screen)
        self._seen = flow.screen

    def touch(self, name: str) -> None:
        flow = self._hall.kiosk.shell.flow
        wait_until(lambda: self._finger.offers(name), f"{name} on {flow.screen}")
        if name == "main":
            ask = flow.ask() if flow.state.place == "questions" else None
            self._album.kiosk(f"{flow.screen}-{ask.question.id.replace('.', '-')}" if ask else flow.screen)
        self._finger.touch(name)

    def put_card(self, person: str) -> None:
        self._hall.reader.insert(self._visit.cards[person])
        flow = self._hall.kiosk.shell.flow
        wait_until(lambda: flow.screen != "card", "the card to be seen")

    def take_card(self) -> None:
        self._hall.reader.remove()
        settle(400)

    def wait(self) -> None:
        settle(200)
        flow = self._hall.kiosk.shell.flow
        if flow.screen == "printing" and flow.view()["done"] and "printing-sheets" not in self._album.titles:
            self._album.kiosk("printing-sheets")


class KeptSheets:
    """The kiosk's forms, with a copy of each sheet kept for whoever looks at the demo."""

    def __init__(self, forms: Forms, folder: Path) -> None:
        self._forms = forms
        self._folder = folder
        self.needs_number = forms.needs_number
        self.names: list[str] = []

    def draw(self, case: Case, number: IndividualNumber | None, ticket: str) -> tuple[PaperSheet, ...]:
        self._folder.mkdir(parents=True, exist_ok=True)
        sheets = self._forms.draw(case, number, ticket)
        for sheet in sheets:
            same = sum(name == sheet.form or name.startswith(f"{sheet.form}-") for name in self.names)
            name = f"{sheet.form}-{same + 1}" if same else sheet.form
            (self._folder / f"{name}.pdf").write_bytes(sheet.pdf)
            self.names.append(name)
        return sheets
