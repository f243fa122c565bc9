"""Reached by keys and told to a screen reader: every target once, in reading order, named."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from ui.gallery.audit.drawn import Drawn, Tapped
from ui.gallery.audit.finding import Finding
from ui.gallery.stage import Stage

_MOST = 200
_BOARD = ("key", "mark", "erase")
"""The board of the fifty sounds is read downwards from the right: its order is its own."""
_ROLES = (
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.PageTab,
    QAccessible.Role.EditableText,
    QAccessible.Role.Link,
    QAccessible.Role.ListItem,
)


def complaints(stage: Stage, drawn: Drawn) -> Iterator[Finding]:
    yield from _names(drawn)
    reached = reach(stage)
    places = {one.item: one for one in drawn.touchable}
    yield from (Finding("no_key", f"{one.name}") for one in drawn.touchable if one.item not in reached)
    walk = [places[one] for one in reached if one in places]
    yield from (
        Finding("order", f"{one.name} → {two.name}") for one, two in pairwise(walk) if _is_backwards(one, two)
    )


def reach(stage: Stage) -> list[QQuickItem]:
    """Where the keys lead, step by step from the start of the screen."""
    start: QQuickItem = stage.window.contentItem()
    found: list[QQuickItem] = []
    at = start.nextItemInFocusChain(True)
    while at is not None and at not in found and len(found) < _MOST:
        found.append(at)
        at = at.nextItemInFocusChain(True)
    return found


def _is_backwards(one: Tapped, two: Tapped) -> bool:
    """Up again, unless to the next column; or to the left on the same line."""
    if one.name.split(":")[0] in _BOARD and two.name.split(":")[0] in _BOARD:
        return False
    if two.name.startswith("dock:") and not one.name.startswith("dock:"):
        return False  # the dock comes last, also where it shares a row with the main button
    right_of = two.box.left() >= one.box.right() - 1
    above = two.box.bottom() <= one.box.top() + 1
    level = abs(one.box.center().y() - two.box.center().y()) < min(one.box.height(), two.box.height()) / 2
    return (above and not right_of) or (level and two.box.right() <= one.box.left() + 1)


def _names(drawn: Drawn) -> Iterator[Finding]:
    for tap in drawn.taps:
        interface = QAccessible.queryAccessibleInterface(tap.item)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            yield Finding("no_name", f"{tap.name}")
        elif interface.role() not in _ROLES:
            yield Finding("no_role", f"{tap.name} {interface.role()}")
