"""Colour never speaks alone: what is chosen, resting or missing differs in a grey picture too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from ui.gallery.audit.drawn import Drawn, Tapped
from ui.gallery.audit.finding import Finding
from ui.gallery.stage import kind, visible

Shape = frozenset[tuple[object, ...]]
_STEPS = 4
"""Greys that can surely be told from each other."""
_FILLED = ("Frame", "Mark", "Chip", "ReadingPanel", "QQuickRectangle")


def complaints(drawn: Drawn) -> Iterator[Finding]:
    alike: dict[tuple[str, str], list[Tapped]] = defaultdict(list)
    for tap in drawn.taps:
        alike[tap.name.split(":")[0], kind(tap.item)].append(tap)
    for (verb, _), taps in alike.items():
        for state in ("chosen", "able"):
            groups = defaultdict(list)
            for tap in taps:
                groups[bool(tap.item.property(state))].append(tap)
            if len(groups) == 2 and shape(groups[True][0].item) == shape(groups[False][0].item):
                yield Finding("colour_alone", f"{verb} {state}")
    for tap in drawn.taps:
        if tap.name == "main" and tap.item.property("ready") is False and not _has(tap.item, "Dashes"):
            yield Finding("colour_alone", "main ready")


def shape(item: QQuickItem) -> Shape:
    """What is left of an item in a grey picture: outlines, marks, weights, dark or light."""
    return frozenset(_looks(one) for one in visible(item) if one is not item and _is_seen(one))


def _is_seen(item: QQuickItem) -> bool:
    return item.width() > 0 and item.height() > 0 and kind(item) != "FocusRing"


def _looks(item: QQuickItem) -> tuple[object, ...]:
    name = kind(item)
    font, fill = item.property("font"), item.property("color")
    return (
        name if name in ("Icon", "Dashes", "Caret", "Mark") else "",
        item.property("name") if name == "Icon" else "",
        QQmlProperty.read(item, "border.width") if name in ("Frame", "QQuickRectangle") else 0,
        font.bold() if font is not None and item.property("text") else False,
        round(fill.lightnessF() * _STEPS) if fill is not None and name in _FILLED else -1,
    )


def _has(item: QQuickItem, wanted: str) -> bool:
    return any(kind(one) == wanted for one in visible(item))
