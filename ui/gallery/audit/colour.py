"""Contrast as it is drawn: the colour of a word against what lies under it, from the picture itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from ui.gallery.audit.drawn import Drawn, around
from ui.gallery.audit.finding import Finding

WORDS, RESTING, ICONS = 7.0, 4.1, 3.0
_ROUNDED = 0.05
_ANOTHER = 1.2  # contrast from which two colours are not the same one
_ACROSS, _DOWN = 14, 5  # points looked at


def complaints(drawn: Drawn, picture: QImage) -> Iterator[Finding]:
    for words in drawn.words:
        ink = words.item.property("color")
        if not isinstance(ink, QColor):
            continue
        if (ground := ground_of(picture, words.box, ink)) is None:
            yield Finding("unseen", words.text)
            continue
        wanted = RESTING if _rests(words.item) else WORDS
        if (found := ratio(ink, ground)) < wanted - _ROUNDED:
            yield Finding("contrast", f"{words.text} {found:.1f} {ink.name()} on {ground.name()}")
    for icon, box in drawn.icons:
        ink = icon.property("color")
        ground = ground_of(picture, box, ink) if isinstance(ink, QColor) else None
        if ground is not None and ratio(ink, ground) < ICONS - _ROUNDED:
            yield Finding("contrast", f"icon {icon.property('name')} {ratio(ink, ground):.1f}")


def ground_of(picture: QImage, box: QRectF, ink: QColor) -> QColor | None:
    """The colour that most of the box has beside that of its letters; None where there is no other."""
    seen = box.intersected(QRectF(picture.rect()).adjusted(0, 0, -1, -1))
    if seen.isEmpty():
        return None
    points = (
        (int(seen.left() + seen.width() * x / _ACROSS), int(seen.top() + seen.height() * y / _DOWN))
        for x in range(_ACROSS + 1)
        for y in range(_DOWN + 1)
    )
    for found, _ in Counter(picture.pixel(x, y) for x, y in points).most_common():
        if ratio(QColor(found), ink) > _ANOTHER:
            return QColor(found)
    return None


def ratio(one: QColor, two: QColor) -> float:
    """WCAG contrast, 1 to 21."""
    high, low = sorted((_light(one), _light(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rests(item: QQuickItem) -> bool:
    return any(one.property("verb") and one.property("able") is False for one in around(item))
