"""How dark the drawn letters are against their ground, by WCAG 2."""

from __future__ import annotations

from collections import Counter
from functools import cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage


def drawn_contrast(picture: QImage, box: QRect) -> float | None:
    """Of the letters against the colour that most of the box has; None where nothing is drawn."""
    box &= picture.rect()
    if box.width() < 4 or box.height() < 8:
        return None
    colours = Counter[int]()
    for y in range(box.top(), box.bottom() + 1):
        line = memoryview(picture.constScanLine(y)).cast("B").cast("I")  # type: ignore[arg-type]  # a memoryview
        colours.update(line[box.left() : box.right() + 1])
    ground = colours.most_common(1)[0][0]
    if len(colours) < 2:
        return None
    below = _luminance(ground) + 0.05
    above = [_luminance(one) + 0.05 for one in colours]
    return max(max(above) / below, below / min(above))


@cache
def _luminance(rgb: int) -> float:
    """WCAG 2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear((rgb >> shift & 0xFF) / 255) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
