"""The yellow line inside the black edge: one, where the focus is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.desk.focus_ring import FocusRing, FocusRings, ringed
from ui.desk.style import colour


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    found = QWidget()
    qtbot.addWidget(found)
    for place, part in enumerate((QPushButton("a"), QLineEdit(), QTableView())):
        part.setParent(found)
        part.setGeometry(0, 60 * place, 200, 50)
    FocusRings(found)
    found.resize(300, 200)
    with qtbot.waitExposed(found):
        found.show()
    found.activateWindow()
    yield found


def rings(window: QWidget) -> list[FocusRing]:
    return [one for one in window.findChildren(FocusRing) if one.isVisible()]


def test_the_ring_goes_with_the_focus(window: QWidget, qtbot: QtBot) -> None:
    button, field, table = (window.findChild(kind) for kind in (QPushButton, QLineEdit, QTableView))
    assert isinstance(button, QPushButton)
    assert isinstance(field, QLineEdit)
    assert isinstance(table, QTableView)
    for held in (button, field):
        held.setFocus()
        # mypy can tell no type for the default that binds the loop's value.
        qtbot.waitUntil(lambda held=held: [one.parentWidget() for one in rings(window)] == [held])  # type: ignore[misc]
    field.resize(150, 40)
    assert rings(window)[0].size() == field.size()
    table.setFocus()
    assert rings(window) == [], "a table shows its row"


def test_it_is_yellow_inside_of_the_edge(window: QWidget, qtbot: QtBot) -> None:
    button = window.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    button.setFocus()
    qtbot.waitUntil(lambda: bool(rings(window)))
    shown = button.grab().toImage()
    assert QColor(shown.pixel(shown.width() // 2, 4)) == colour("focusRing")


def test_what_goes_with_its_ring_leaves_none_behind(window: QWidget, qtbot: QtBot) -> None:
    button, field = window.findChild(QPushButton), window.findChild(QLineEdit)
    assert isinstance(button, QPushButton)
    assert isinstance(field, QLineEdit)
    button.setFocus()
    qtbot.waitUntil(lambda: bool(rings(window)))
    button.setParent(None)
    button.deleteLater()
    field.setFocus()
    qtbot.waitUntil(lambda: [one.parentWidget() for one in rings(window)] == [field])


def test_the_search_field_is_held_by_its_frame(qtbot: QtBot) -> None:
    frame = QFrame()
    qtbot.addWidget(frame)
    field = QLineEdit()
    field.setObjectName("find")
    QVBoxLayout(frame).addWidget(field)
    assert ringed(field) is frame
