"""All faces on one screen, with a small panel that puts cards on the reader and makes printers fail."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRect, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QWidget

from kiosk.card.simulator import card_ids
from kiosk.faults import Fault
from ui.cli.demo_hall import DemoHall, open_hall
from ui.cli.desk_parts import PRACTICE_PASSPHRASE
from ui.cli.scenarios import PIN
from ui.cli.screen import need_screen
from ui.cli.station import Station

TITLE = 40  # pixels that a window's title bar takes


def show(station: Station) -> None:
    """Runs until the panel is closed."""
    need_screen()
    application = QApplication(sys.argv[:1])
    with open_hall(station) as hall:
        hall.desk.show()
        panel = Panel(hall)
        panel.show()
        arrange(hall, panel)
        application.exec()


def arrange(hall: DemoHall, panel: QWidget) -> None:
    """Side by side on one screen: the kiosk upright at the left, desk over display and panel at the right."""
    area = QApplication.primaryScreen().availableGeometry()
    height = area.height() - TITLE
    kiosk = QRect(area.left(), area.top() + TITLE, height * 9 // 16, height)
    hall.kiosk.window.setGeometry(kiosk)
    rest = QRect(kiosk.right() + 8, kiosk.top(), area.right() - kiosk.right() - 8, height)
    hall.desk.setGeometry(rest.left(), rest.top(), rest.width(), height * 6 // 10)
    low = height * 4 // 10 - TITLE
    top = rest.top() + height * 6 // 10 + TITLE
    hall.display_window.setGeometry(rest.left(), top, low * 16 // 9, low)
    panel.move(rest.left() + low * 16 // 9 + 8, top)


class Panel(QWidget):
    """What the world does to the machines (練習用の操作盤)."""

    def __init__(self, hall: DemoHall) -> None:
        super().__init__()
        self._hall = hall
        words = hall.station.words
        self.setWindowTitle(words("demo.panel", "ja"))
        self._grid = QGridLayout(self)
        self._heading(words("demo.cards", "ja"))
        for place, name in enumerate(card_ids()):
            self._button(name, lambda _=False, card=name: hall.reader.insert(card), place)
        self._button(words("demo.take_card", "ja"), hall.reader.remove, len(card_ids()))
        self._grid.addWidget(QLabel(words("demo.secrets", "ja", pin=PIN, passphrase=PRACTICE_PASSPHRASE)))
        self._heading(words("demo.paper", "ja"))
        self._button(
            words("demo.out_of_paper", "ja"), lambda: hall.sheets.change(fault=Fault.OUT_OF_PAPER), 0
        )
        self._button(words("demo.jam", "ja"), lambda: hall.sheets.change(fault=Fault.PAPER_JAM), 1)
        self._button(words("demo.mended", "ja"), lambda: hall.sheets.change(fault=None), 2)
        self._heading(words("demo.phone", "ja"))
        url = hall.status.url
        self._button(url, lambda: QDesktopServices.openUrl(QUrl(url)), 0)

    def _heading(self, text: str) -> None:
        self._grid.addWidget(QLabel(text), self._grid.rowCount(), 0, 1, 4)
        self._row = self._grid.rowCount()

    def _button(self, text: str, press: object, place: int) -> None:
        button = QPushButton(text)
        button.clicked.connect(press)
        self._grid.addWidget(button, self._row + place // 4, place % 4)
