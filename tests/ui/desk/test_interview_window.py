"""The interview's glass: a whole one by key presses, from the sign-in to the printed sheets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kiosk.answers import UNKNOWN
from kiosk.procedures import decide
from tests.kiosk.guide.content import shipped
from tests.ui.desk.interview_world import City, Clerk, book, called, city, scenario, shown, stored
from tests.ui.desk.test_window import press, sign_in, text_of, write
from ui.desk.interview.list import HeardList, height
from ui.desk.interview.state import Editor, HeardRow, Stage
from ui.desk.state import Screen
from ui.desk.window import DeskWindow, open_desk

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def world(tmp_path: Path) -> Iterator[City]:
    found = city(tmp_path, date(2026, 11, 24))
    yield found
    found.office.close()


@pytest.fixture
def window(world: City, qtbot: QtBot) -> Iterator[DeskWindow]:
    found = open_desk(world.parts, threads=False)
    qtbot.addWidget(found)
    found.show()
    found.activateWindow()
    qtbot.waitActive(found)
    yield found
    found.close()


def commit(text: str) -> None:
    """What an input method (IME) hands over in one piece."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    target = QApplication.focusWidget()
    assert target is not None
    QApplication.sendEvent(target, event)
    QApplication.processEvents()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_a_whole_interview_by_keys(world: City, window: DeskWindow) -> None:
    """死産, of somebody who stands at the counter without a number."""
    desk = window.desk
    sign_in(window)
    press(window, Key.Key_F11)
    assert window.bar.asking.isVisible()
    press(window, Key.Key_1)
    assert desk.state.screen is Screen.INTERVIEW
    number = shown(desk).number
    assert text_of(window, "heardNumber") == number
    assert focused().objectName() == "heardText"
    commit("死産")
    press(window, Key.Key_Return, Key.Key_Return)
    _who_came(window)
    assert focused().objectName() == "choices"
    press(window, Key.Key_1, Key.Key_Return)
    write(window, "R8.13.20")
    press(window, Key.Key_Return)
    assert text_of(window, "heard_mistake")
    field = focused()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    write(window, "R8.11.20")
    press(window, Key.Key_Return)
    assert not shown(desk).mistake
    _the_rest(window)
    assert shown(desk).stage is Stage.REVIEW
    press(window, Key.Key_Return)
    assert text_of(window, "number") == number
    case = stored(world, number)
    assert case.outcome == decide(shipped(), case.answers, date(2026, 11, 24))
    assert {"shizan_todoke", "kaso_kyoka", "kokuho_sanzen"} <= {one.procedure for one in case.outcome.needed}
    press(window, Key.Key_F9)
    desk.tick()
    assert len(list((world.folder / "paper").glob("*.pdf"))) == 1


def _who_came(window: DeskWindow) -> None:
    """Line by line, kanji by the input method."""
    assert focused().objectName() == "form_name"
    commit("見本　太郎")
    press(window, Key.Key_Return)
    commit("みほん　たろう")
    press(window, Key.Key_Return)
    write(window, "H2.5.12")
    press(window, Key.Key_Down)
    write(window, "1")
    press(window, Key.Key_Return)
    commit("青葉町１－２　コーポ１０１")
    press(window, Key.Key_Return)
    me = book(window.desk).me
    assert me.get("kana") == "ミホン　タロウ"
    assert me.get("birth") == date(1990, 5, 12)
    assert str(me.get("address")).endswith("青葉町１－２　コーポ１０１")


def _the_rest(window: DeskWindow) -> None:
    """The mother by name, and always the first answer, or none."""
    desk = window.desk
    for _ in range(40):
        state = shown(desk)
        if state.stage is Stage.REVIEW:
            return
        if state.stage is Stage.PERSON:
            commit("見本　花子")
            press(window, Key.Key_Return, held=CTRL)
        elif state.editor is Editor.FAMILY and len(state.choices) == 1:
            press(window, Key.Key_1)
        elif state.editor is Editor.TEXT:
            write(window, "?")
            press(window, Key.Key_Return)
        elif state.editor in (Editor.CHOICE, Editor.SEVERAL):
            press(window, Key.Key_2 if state.title.startswith("届けは") else Key.Key_1, Key.Key_Return)
        else:
            press(window, Key.Key_Return)
    raise AssertionError(shown(desk).title)


def begun(world: City, window: DeskWindow, until: str) -> str:
    sign_in(window)
    number = called(world, window.desk)
    press(window, Key.Key_F11)
    Clerk(window.desk, scenario("shizan", "OWA01")).hear(until)
    QApplication.processEvents()
    return number


def test_back_change_and_unknown_by_keys(world: City, window: DeskWindow) -> None:
    begun(world, window, "z_chokusetsu")
    desk = window.desk
    press(window, Key.Key_Backtab, held=SHIFT)
    press(window, Key.Key_0)
    assert shown(desk).choices[-1].chosen
    press(window, Key.Key_Return)
    assert UNKNOWN in book(desk).answers.visit.values()
    press(window, Key.Key_Escape)
    press(window, Key.Key_Up, held=CTRL)
    before = shown(desk).selected
    press(window, Key.Key_Down, held=CTRL)
    assert shown(desk).selected == before + 1
    press(window, Key.Key_F1)
    assert focused() is window.interview.list
    press(window, Key.Key_Home, Key.Key_Return)
    assert shown(desk).stage is Stage.EVENTS


def test_the_memo_takes_the_keyboard_and_gives_it_back(world: City, window: DeskWindow) -> None:
    number = begun(world, window, "z_hoken")
    desk, place = window.desk, shown(window.desk).place
    press(window, Key.Key_M, held=CTRL)
    assert isinstance(focused(), QPlainTextEdit)
    commit("耳が遠い方。")
    press(window, Key.Key_Return)
    write(window, "1")
    press(window, Key.Key_Escape)
    assert focused().objectName() == "choices"
    assert (shown(desk).memo, shown(desk).place) == ("耳が遠い方。\n1", place)
    press(window, Key.Key_F11)
    assert desk.state.screen is Screen.DESK
    assert stored(world, number).memo == "耳が遠い方。\n1"
    assert text_of(window, "caseMemo").startswith("メモ")


def test_a_long_answer_is_read_whole_in_the_list(qtbot: QtBot) -> None:
    heard = HeardList(lambda _place: None)
    qtbot.addWidget(heard)
    heard.resize(250, 600)
    heard.show()
    short, long = (
        HeardRow("死亡届", "なし", "4"),
        HeardRow("死亡届", "もう出した（葬儀社が出したなど）" * 2, "5"),
    )
    heard.show_rows((short, long), 0)
    assert heard.sizeHintForRow(0) == 62
    room = heard.viewport().width() - 94
    assert height(long.value, room) > height(short.value, room)
    assert heard.sizeHintForRow(1) >= height(long.label, room) + height(long.value, room)
    heard.resize(2000, 600)
    assert heard.sizeHintForRow(1) == 62


def test_letters_in_a_question_never_reach_the_search_field(world: City, window: DeskWindow) -> None:
    begun(world, window, "z_hoken")
    write(window, "abc")
    assert window.top.search.text() == ""
    assert focused().objectName() == "choices"


@pytest.mark.parametrize("width", [1920, 1536])
def test_every_button_shows_its_whole_key(world: City, window: DeskWindow, width: int) -> None:
    """Also with letters a quarter larger, where the same glass has less room; the queue then folds away."""
    window.resize(width, width * 9 // 16)
    begun(world, window, "")
    press(window, Key.Key_F5)
    assert shown(window.desk).stage is Stage.REVIEW, "whose button says most"
    for name in ("hearBack", "hearMemo", "hearLeave", "hearNext", "hearAll"):
        button = window.findChild(QWidget, name)
        assert isinstance(button, QWidget)
        assert button.width() >= button.sizeHint().width() - 1, name
    assert window.width() == width
    across = [one.horizontalScrollBar().maximum() for one in window.interview.findChildren(QScrollArea)]
    assert set(across) == {0}
    assert window.queue.isVisible() is (width == 1920)
