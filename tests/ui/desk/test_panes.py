"""What folds where there is less room, in which order Tab goes, what shows the focus, and both dresses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk.world import World, case
from ui.desk.style import colour, wear
from ui.desk.window import DeskWindow, open_desk
from ui.gallery.faces.desk_audit import complaints
from ui.gallery.faces.hands import CTRL, Hands
from ui.gallery.faces.ink import drawn_contrast

Key = Qt.Key


@pytest.fixture
def queue(world: World) -> None:
    world.visitor(case())


def resized(window: DeskWindow, width: int, height: int) -> None:
    window.resize(width, height)
    for _ in range(3):
        QApplication.processEvents()


def panes(window: DeskWindow) -> set[str]:
    shown = {
        "list": window.queue,
        "rail": window.rail,
        "case": window.case,
        "sheet": window.preview,
        "both sheets": window.compare,
    }
    return {name for name, pane in shown.items() if pane.isVisible()}


def test_panes_fold_and_each_comes_back_by_its_key(hands: Hands) -> None:
    window = hands.window
    hands.press(Key.Key_F2)
    assert panes(window) == {"list", "case", "sheet"}
    resized(window, 1536, 864)
    assert panes(window) == {"rail", "case", "sheet"}
    hands.press(Key.Key_F1)
    assert panes(window) == {"list", "case"}
    assert QApplication.focusWidget() is window.queue.table
    hands.press(Key.Key_Escape)
    assert panes(window) == {"rail", "case", "sheet"}
    assert QApplication.focusWidget() is window.case.table
    resized(window, 1280, 720)
    assert panes(window) == {"rail", "case"}
    hands.press(Key.Key_P, held=CTRL)
    assert panes(window) == {"rail", "sheet"}
    hands.press(Key.Key_Escape)
    assert panes(window) == {"rail", "case"}
    hands.press(Key.Key_F12)
    assert panes(window) == {"list", "case"}, "without a case the list has the room"


def test_the_sheet_opens_over_a_correction_and_the_field_keeps_what_was_typed(hands: Hands) -> None:
    window = hands.window
    resized(window, 1280, 720)
    hands.press(Key.Key_F2, Key.Key_F8)
    hands.write("1")
    hands.press(Key.Key_P, held=CTRL)
    assert panes(window) == {"rail", "sheet"}
    hands.press(Key.Key_P, held=CTRL)
    assert window.correct.field.line.text() == "1"
    assert QApplication.focusWidget() is window.correct.field.line


def test_tab_goes_from_the_list_to_the_sheet(hands: Hands) -> None:
    window = hands.window
    hands.press(Key.Key_F2, Key.Key_F1)
    met: list[QWidget | None] = []
    for _ in range(6):
        met.append(QApplication.focusWidget())
        hands.press(Key.Key_Tab)
    case_ = window.case
    order = [window.queue.table, case_.table, case_.checks, case_.near, window.preview.paper]
    assert met == [*order, window.top.search]


@pytest.mark.parametrize("contrast", [False, True])
def test_whatever_has_the_keyboard_looks_different(hands: Hands, contrast: bool) -> None:
    window = hands.window
    if contrast:
        hands.press(Key.Key_H, held=CTRL)
    hands.press(Key.Key_F2)
    window.queue.table.setFocus()
    reached: list[QWidget] = []
    while (one := QApplication.focusWidget()) not in reached:
        assert one is not None
        reached.append(one)
        hands.press(Key.Key_Tab)
    assert len(reached) > 12
    for one in reached:
        one.setFocus()
        frame = _around(window, one)
        held = frame()
        next(other for other in reached if other is not one).setFocus()
        assert frame() != held, one.objectName()


def _around(window: DeskWindow, widget: QWidget) -> Callable[[], QImage]:
    """A picture of its place, taken when called."""
    place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size()).adjusted(-4, -4, 4, 4)

    def taken() -> QImage:
        QApplication.processEvents()
        return window.grab(place).toImage()

    return taken


def test_one_key_changes_the_dress_and_back(hands: Hands) -> None:
    window = hands.window
    hands.press(Key.Key_F2)
    light = window.grab().toImage()
    hands.press(Key.Key_H, held=CTRL)
    dark = window.grab().toImage()
    assert dark.pixelColor(600, 600) == QColor("#000000")
    page = window.findChild(QLabel, "page")
    assert isinstance(page, QLabel)
    assert page.pixmap().toImage().pixelColor(4, 4) == QColor("#ffffff"), "paper is white in every dress"
    hands.press(Key.Key_H, held=CTRL)
    assert window.grab(QRect(0, 60, 300, 300)).toImage() == light.copy(0, 60, 300, 300)


def test_a_city_may_begin_in_high_contrast(world: World, qtbot: QtBot) -> None:
    window = open_desk(replace(world.parts, contrast=True), threads=False)
    qtbot.addWidget(window)
    window.show()
    assert window.grab().toImage().pixelColor(1900, 1060) == QColor("#000000")
    window.close()
    wear(contrast=False)
    world.office.close()


def test_the_audit_sees_what_is_wrong(hands: Hands) -> None:
    """Each of these was right a moment ago."""
    window = hands.window
    hands.press(Key.Key_F2)
    QApplication.processEvents()
    assert complaints(window) == []
    button = window.findChild(QPushButton, "recall")
    assert isinstance(button, QPushButton)
    button.setMinimumWidth(0)
    breaches: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: button.resize(button.width() - 30, button.height()), "clipped"),
        (lambda: button.move(button.x() + 60, button.y()), "overlap"),
        (lambda: window.case.table.setAccessibleName(""), "no name"),
        (lambda: window.top._now.setStyleSheet("color: #bbbbbb"), "contrast"),
        (lambda: window.case.table.setColumnWidth(4, 22), "clipped in procedures"),
        (lambda: window.bar.finish.move(window.width() - 40, 4), "outside"),
    )
    for break_, said in breaches:
        break_()
        QApplication.processEvents()
        assert any(one.startswith(said) for one in complaints(window)), said


def test_contrast_is_measured_as_it_is_drawn() -> None:
    picture = QImage(QSize(80, 30), QImage.Format.Format_RGB32)
    picture.fill(QColor("#ffffff"))
    painter = QPainter(picture)
    painter.fillRect(QRect(10, 10, 20, 6), QColor("#767676"))
    painter.end()
    assert drawn_contrast(picture, picture.rect()) == pytest.approx(4.54, abs=0.01)
    assert drawn_contrast(picture, QRect(40, 0, 40, 30)) is None
    assert colour("page") == QColor("#ffffff")
