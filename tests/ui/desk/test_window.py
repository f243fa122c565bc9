"""The desk's glass, by keyboard only."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.tickets.model import TicketState
from kiosk.tickets.stations import StationHealth, StationKind
from tests.ui.desk.world import World, alone, case
from ui.desk.state import Screen
from ui.desk.style import colour
from ui.desk.window import DeskWindow, open_desk
from ui.gallery.faces.hands import PASSPHRASE

Key = Qt.Key


@pytest.fixture
def window(world: World, qtbot: QtBot) -> Iterator[DeskWindow]:
    found = open_desk(world.parts, threads=False)
    qtbot.addWidget(found)
    found.show()
    found.activateWindow()
    qtbot.waitActive(found)
    yield found
    found.close()
    world.office.close()


def press(window: DeskWindow, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        target = QApplication.focusWidget() or window
        QTest.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()


def write(window: DeskWindow, text: str) -> None:
    """As a keyboard or a scanner does: each letter goes to whatever has the focus by then."""
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget() or window, letter)


def sign_in(window: DeskWindow) -> None:
    field = window.findChild(QLineEdit, "passphrase")
    assert isinstance(field, QLineEdit)
    assert field is QApplication.focusWidget()
    field.setText(PASSPHRASE)  # an input method writes kana, no single keys
    press(window, Key.Key_Return)
    assert window.desk.state.screen is Screen.DESK


def text_of(window: DeskWindow, name: str) -> str:
    found = window.findChildren(QLabel, name)
    assert found
    return "".join(one.text() for one in found if one.isVisible())


def test_the_passphrase_is_hidden_and_gone_after_use(window: DeskWindow) -> None:
    field = window.findChild(QLineEdit, "passphrase")
    assert isinstance(field, QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    write(window, "wrong")
    press(window, Key.Key_Return)
    assert field.text() == ""
    assert text_of(window, "signInTrouble")


def test_a_whole_visit_by_keys(world: World, window: DeskWindow) -> None:
    number = world.visitor(case())
    sign_in(window)
    press(window, Key.Key_F2)
    assert text_of(window, "number") == number
    press(window, Key.Key_Tab, Key.Key_Tab)
    press(window, Key.Key_1)
    assert text_of(window, "check1") == "☑"
    press(window, Key.Key_Tab, Key.Key_Y)
    found = window.desk.state.case
    assert found is not None and found.needed == 3
    press(window, Key.Key_F8)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press(window, Key.Key_Escape, Key.Key_F12)
    assert world.office.ticket(number).sent_to == "HOKEN"
    assert text_of(window, "noCase")


def test_a_correction_by_keys(world: World, window: DeskWindow) -> None:
    world.visitor(case())
    sign_in(window)
    press(window, Key.Key_F2, Key.Key_F8)
    desk = window.desk
    assert desk.state.correct is not None
    wanted = next(n for n, one in enumerate(desk.state.correct.rows) if one.variable == "tel")
    while desk.state.correct.selected != wanted:
        press(window, Key.Key_Down)
    write(window, "080-0000-0000")
    assert desk.state.correct.effects is not None
    press(window, Key.Key_3, held=Qt.KeyboardModifier.AltModifier)
    press(window, Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert desk.state.screen is Screen.DESK
    assert text_of(window, "changes")
    count = desk.state.case.to_print if desk.state.case else 0
    assert count > 0
    press(window, Key.Key_F9)
    desk.tick()
    assert len(list((world.folder / "paper").glob("*.pdf"))) == 1


def test_a_scanner_types_wherever_the_focus_is(world: World, window: DeskWindow) -> None:
    world.visitor(case())
    mine = alone()
    number = world.visitor(mine)
    sign_in(window)
    write(window, f"KK:IDO-TENNYU:1:{mine.token}")
    press(window, Key.Key_Return)
    assert text_of(window, "number") == number


def test_enter_in_the_queue_opens_that_number(world: World, window: DeskWindow) -> None:
    world.visitor(case())
    second = world.visitor(alone())
    sign_in(window)
    press(window, Key.Key_F1, Key.Key_Down, Key.Key_Return)
    assert text_of(window, "number") == second


def test_holding_asks_why(world: World, window: DeskWindow) -> None:
    number = world.visitor(case())
    sign_in(window)
    press(window, Key.Key_F2, Key.Key_F4)
    assert window.bar.asking.isVisible()
    press(window, Key.Key_2)
    ticket = world.office.ticket(number)
    assert (ticket.state, ticket.hold_reason) == (TicketState.HELD, "other_counter")


def test_sending_asks_where(world: World, window: DeskWindow) -> None:
    number = world.visitor(case())
    sign_in(window)
    press(window, Key.Key_F2, Key.Key_F10, Key.Key_2, Key.Key_2)
    ticket = world.office.ticket(number)
    assert (ticket.sent_to, ticket.visited) == ("MNC", ())


def test_the_sheet_is_seen_as_it_will_be_printed(world: World, window: DeskWindow) -> None:
    world.visitor(case())
    sign_in(window)
    press(window, Key.Key_F2)
    page = window.findChild(QLabel, "page")
    assert isinstance(page, QLabel)
    first = page.pixmap().toImage()
    assert first.width() > 400
    press(window, Key.Key_PageDown)
    assert page.pixmap().toImage() != first


def test_keys_do_nothing_before_the_sign_in(world: World, window: DeskWindow) -> None:
    number = world.visitor(case())
    press(window, Key.Key_F2, Key.Key_F12)
    assert world.office.ticket(number).state is TicketState.WAITING


def test_the_window_never_outgrows_the_screen(world: World, window: DeskWindow) -> None:
    world.visitor(case(tel="0" * 300))
    sign_in(window)
    press(window, Key.Key_F2, Key.Key_F8)
    assert (window.width(), window.height()) == (1920, 1080)
    assert window.grab().toImage().format() is not QImage.Format.Format_Invalid


def test_the_glass_is_never_held_up_by_slow_work(world: World, qtbot: QtBot) -> None:
    number = world.visitor(case())
    window = open_desk(world.parts)
    qtbot.addWidget(window)
    window.show()
    window.desk.sign_in("sasaki", PASSPHRASE)
    qtbot.waitUntil(lambda: window.desk.state.queue.upcoming == number, timeout=10_000)
    window.desk.call_next()
    qtbot.waitUntil(lambda: window.desk.state.case is not None, timeout=10_000)
    window.desk.finish()
    qtbot.waitUntil(lambda: window.desk.state.case is None, timeout=10_000)
    window.close()
    world.office.close()


def test_a_changed_field_is_yellow_on_the_sheet(world: World, window: DeskWindow) -> None:
    world.visitor(case())
    sign_in(window)
    press(window, Key.Key_F2)
    assert not yellow(window)
    window.desk.near_miss(0, False)
    assert not yellow(window), "an answer that stands on no sheet"
    correct = window.desk
    correct.correct()
    assert correct.state.correct is not None
    rows = correct.state.correct.rows
    correct.edit(next(n for n, one in enumerate(rows) if one.variable == "tel"))
    write(window, "1")
    assert yellow(window)


def yellow(window: DeskWindow) -> bool:
    page = window.findChild(QLabel, "page")
    assert isinstance(page, QLabel)
    image, wanted = page.pixmap().toImage(), colour("changed")
    return any(
        image.pixelColor(x, y) == wanted
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_a_kiosk_that_calls_is_seen_and_heard_once_and_answered_by_a_key(
    window: DeskWindow, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sounds: list[bool] = []
    monkeypatch.setattr(QApplication, "beep", lambda: sounds.append(True))
    sign_in(window)
    call = StationHealth("K2", StationKind.KIOSK, "K2", wanted="call")
    world.office.beat(call)
    for _ in range(2):
        window.desk.refresh()
        QApplication.processEvents()
    assert "K2" in text_of(window, "ring") and "Ctrl J" in text_of(window, "ring")
    assert sounds == [True]
    press(window, Key.Key_J, held=Qt.KeyboardModifier.ControlModifier)
    assert world.office.beat(call) == world.parts.counter
    assert text_of(window, "ring") == ""
