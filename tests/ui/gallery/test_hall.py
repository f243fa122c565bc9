"""Every state of the hall's displays: nothing pale, small, cut or covered."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtWidgets import QApplication

from ui.gallery.faces.hall import STATES, HallState, shown
from ui.gallery.faces.hall_audit import complaints
from ui.gallery.faces.morning import words
from ui.gallery.stage import visible


@pytest.mark.parametrize("contrast", [False, True], ids=["light", "contrast"])
@pytest.mark.parametrize("state", STATES, ids=lambda one: one.name)
def test_every_state_is_read_across_the_hall(qapp: QApplication, state: HallState, contrast: bool) -> None:
    del qapp
    with shown(state, words(), contrast=contrast) as window:
        assert complaints(window) == []


def _named(window: QQuickWindow, text: str) -> QQuickItem:
    return next(one for one in visible(window.contentItem()) if one.property("text") == text)


@pytest.mark.parametrize("kind", ["contrast", "small text", "outside", "overlap"])
def test_a_planted_breach_is_found(qapp: QApplication, kind: str) -> None:
    del qapp
    with shown(STATES[0], words(), contrast=False) as window:
        one = _named(window, "Certificates")
        if kind == "contrast":
            one.setProperty("color", QColor("#999999"))
        elif kind == "small text":
            one.setProperty("size", 20)
        elif kind == "outside":
            one.setX(one.x() + 900)
        else:
            one.setY(one.y() - 30)
        assert any(found.startswith(kind) for found in complaints(window))
