"""What a display of the hall must keep, measured on the glass: each breach is one line of text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.gallery.faces.ink import drawn_contrast
from ui.gallery.stage import visible

CONTRAST = 4.5
SMALLEST_TEXT = 28  # px on a display of 1920 × 1080
SMALLEST_READING = 18  # px, of the kana above a word
_LIES_OVER = ("overlay", "notice")


def complaints(window: QQuickWindow) -> list[str]:
    picture = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    texts = [one for one in _looked_at(window) if str(one.property("text") or "").strip()]
    return [
        *(told for one in texts for told in _whole(one, window)),
        *(told for one in texts for told in _readable(one, picture)),
        *_overlaps(texts),
    ]


def _looked_at(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Without what a call, or a notice, lies over."""
    items = [one for one in visible(window.contentItem()) if one.property("font") is not None]
    over = [one for one in visible(window.contentItem()) if one.objectName() in _LIES_OVER]
    for one in items:
        if not any(_box(two).intersects(_box(one)) for two in over if not two.isAncestorOf(one)):
            yield one


def _box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def _ink(item: QQuickItem) -> QRectF:
    """Above and below its ink a line of text is empty."""
    box = _box(item)
    return box.adjusted(1, box.height() * 0.22, -1, -box.height() * 0.18)


def _whole(item: QQuickItem, window: QQuickWindow) -> Iterator[str]:
    box, text = _box(item), item.property("text")
    if box.left() < 0 or box.right() > window.width() + 1 or box.bottom() > window.height() + 1:
        yield f"outside: {text!r}"
    if item.property("truncated") or item.property("contentWidth") > item.width() + 1:
        yield f"cut: {text!r}"


def _readable(item: QQuickItem, picture: QImage) -> Iterator[str]:
    text, size = item.property("text"), item.property("font").pixelSize()
    least = SMALLEST_READING if _reading(item) else SMALLEST_TEXT
    drawn = size * item.mapRectToScene(QRectF(0, 0, 1, 1)).height()
    if drawn < least - 0.5:
        yield f"small text {drawn:.0f} px: {text!r}"
    found = drawn_contrast(picture, _box(item).toRect())
    if found is None or found < CONTRAST - 0.05:
        yield f"contrast {found or 1:.1f}: {text!r}"


def _reading(item: QQuickItem) -> bool:
    one: QQuickItem | None = item
    while one is not None:
        if one.objectName() == "reading":
            return True
        one = one.parentItem()
    return False


def _overlaps(texts: list[QQuickItem]) -> Iterator[str]:
    for (one, here), (two, there) in combinations([(one, _ink(one)) for one in texts], 2):
        if here.intersects(there) and not one.isAncestorOf(two) and not two.isAncestorOf(one):
            yield f"overlap: {one.property('text')!r} and {two.property('text')!r}"
