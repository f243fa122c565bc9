"""Reached by keys and told to a screen reader: every target once, in reading order, named.

The keys follow the tree of the items, as Qt does. The chain itself isn't asked for: an item that QML made
would be gone with the answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtGui import QAccessible

from ui.gallery.audit.drawn import Drawn, Tapped
from ui.gallery.audit.finding import Finding

_BOARD = ("key", "mark", "erase")
"""The board of the fifty sounds is read downwards from the right: its order is its own. Fields follow."""
_ROLES = (
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.PageTab,
    QAccessible.Role.EditableText,
    QAccessible.Role.Link,
    QAccessible.Role.ListItem,
)


def complaints(drawn: Drawn) -> Iterator[Finding]:
    yield from _names(drawn)
    walk = [one for one in drawn.touchable if one.item.property("activeFocusOnTab") is True]
    # The keys of a board are come to through their row.
    alone = [one for one in drawn.touchable if one.item.property("grid") is None]
    yield from (Finding("no_key", one.name) for one in alone if one not in walk)
    yield from (
        Finding("order", f"{one.name} → {two.name}") for one, two in pairwise(walk) if _is_backwards(one, two)
    )


def _is_backwards(one: Tapped, two: Tapped) -> bool:
    """Up again, unless to the next column; or to the left on the same line."""
    if one.name.split(":")[0] in _BOARD and two.name.split(":")[0] in (*_BOARD, "field"):
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
