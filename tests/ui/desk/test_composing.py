"""Japanese input (IME): a word that is being composed keeps its keys, and is never lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.tickets.model import TicketState
from tests.ui.desk.world import World, case
from ui.desk.state import Screen
from ui.desk.window import DeskWindow
from ui.gallery.faces.hands import CTRL, Hands

Key = Qt.Key


def compose(preedit: str, commit: str = "") -> None:
    """What an input method sends: the word so far, or the word that was chosen."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    target = QApplication.focusWidget()
    assert target is not None
    QApplication.sendEvent(target, event)
    QApplication.processEvents()


def screen(hands: Hands) -> Screen:
    return hands.window.desk.state.screen


def correcting(hands: Hands, window: DeskWindow, variable: str) -> QLineEdit:
    hands.press(Key.Key_F2, Key.Key_F8)
    correct = window.desk.state.correct
    assert correct is not None
    place = next(n for n, one in enumerate(correct.rows) if one.variable == variable and one.editable)
    window.desk.edit(place)
    window.correct.field.line.selectAll()
    return window.correct.field.line


def test_a_name_is_composed_seen_and_kept(world: World, hands: Hands) -> None:
    world.visitor(case())
    editor = correcting(hands, hands.window, "name")
    before = editor.grab().toImage()
    compose("わたなべ")
    assert editor.grab().toImage() != before, "what is being composed is seen"
    desk = hands.window.desk
    assert desk.state.correct is not None and desk.state.correct.effects is None, "and decides nothing yet"
    compose("", "渡邉　花子")
    assert editor.text() == "渡邉　花子"
    assert desk.state.correct.typed == "渡邉　花子"
    assert desk.state.correct.effects is not None


def test_no_key_fires_while_a_word_is_composed(world: World, hands: Hands) -> None:
    number = world.visitor(case())
    correcting(hands, hands.window, "name")
    compose("わたなべ")
    state = hands.window.desk.state.correct
    hands.press(Key.Key_F12, Key.Key_F2, Key.Key_Escape, Key.Key_Return, Key.Key_Down, Key.Key_Tab)
    hands.press(Key.Key_Return, held=CTRL)
    assert screen(hands) is Screen.CORRECT
    assert hands.window.desk.state.correct == state
    assert QApplication.focusWidget() is hands.window.correct.field.line
    assert world.office.ticket(number).state is TicketState.CALLED
    compose("", "渡邉　花子")
    hands.press(Key.Key_Escape)
    assert screen(hands) is Screen.DESK, "and all of them do again"


def test_enter_takes_the_word_and_not_the_number_of_the_search(world: World, hands: Hands) -> None:
    world.visitor(case())
    hands.press(Key.Key_K, held=CTRL)
    search = hands.window.top.search
    compose("２")
    hands.press(Key.Key_Return)
    assert hands.window.desk.state.trouble == "", "nothing was looked for"
    compose("", "B201")
    assert search.text() == "B201"
    hands.press(Key.Key_Return)
    assert hands.window.desk.state.case is not None


def test_a_word_that_is_left_behind_frees_the_keys(world: World, hands: Hands) -> None:
    world.visitor(case())
    correcting(hands, hands.window, "name")
    compose("わたなべ")
    hands.window.correct.table.setFocus()
    hands.press(Key.Key_Escape)
    assert hands.window.desk.state.screen is Screen.DESK


def test_the_clock_leaves_a_composed_word_alone(world: World, hands: Hands) -> None:
    world.visitor(case())
    editor = correcting(hands, hands.window, "name")
    compose("わたなべ")
    seen = editor.grab().toImage()
    hands.window.desk.tick()
    hands.window.desk.refresh()
    QApplication.processEvents()
    assert editor.grab().toImage() == seen
