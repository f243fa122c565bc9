"""What stands where on the screen, read once from the stage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from ui.gallery.stage import Stage, kind, scene_box

TEXTS = ("QQuickText", "RubyText", "NameText")
_ABOVE, _BELOW = 0.8, 0.12  # how far letters go up and down from where they stand, in parts of their size
_SHARES = 4.0  # above it a line's height is told in pixels


@dataclass(frozen=True)
class Words:
    """A text that is drawn; `box` is that of its letters, without the air of their lines."""

    item: QQuickItem
    text: str
    box: QRectF
    size: float
    cut: bool


@dataclass(frozen=True)
class Tapped:
    """What a finger touches. `rests`: its verb cannot act now."""

    item: QQuickItem
    name: str
    box: QRectF
    rests: bool


@dataclass(frozen=True)
class Drawn:
    window: QRectF
    unit: float  # pixels of a quarter millimetre
    words: tuple[Words, ...]
    taps: tuple[Tapped, ...]
    icons: tuple[tuple[QQuickItem, QRectF], ...]
    whole: bool  # False: the body had to be drawn smaller
    body: tuple[QQuickItem, ...]  # of the page: what stands below the question
    spare: float  # pixels that the body doesn't need
    grounds: tuple[tuple[QQuickItem, QRectF], ...]  # panels and frames, in the order of drawing

    @classmethod
    def of(cls, stage: Stage) -> Drawn:
        items = [(one, kind(one)) for one in stage.items()]
        page = next((one for one, _ in items if one.property("bodyItem") is not None), None)
        return cls(
            QRectF(0, 0, stage.window.width(), stage.window.height()),
            float(stage.theme.property("u")),
            tuple(_words(items)),
            tuple(_taps(items)),
            tuple((one, scene_box(one)) for one, name in items if name == "Icon"),
            all(one.property("shrink") in (None, 1) for one, _ in items),
            tuple(page.property(one) for one in _low_parts(page)) if page else (),
            float(page.property("spare")) if page else 0.0,
            tuple((one, scene_box(one)) for one, name in items if _is_ground(one, name)),
        )

    @property
    def touchable(self) -> tuple[Tapped, ...]:
        return tuple(one for one in self.taps if not one.rests)


def _low_parts(page: QQuickItem) -> tuple[str, ...]:
    """From low reach what is read stands right above what is touched."""
    return ("bodyItem", "belowItem") if page.property("low") else ("bodyItem",)


def _words(items: list[tuple[QQuickItem, str]]) -> Iterator[Words]:
    for item, name in items:
        text = str(item.property("text") or "") if name in TEXTS else ""
        if text.strip():
            size = item.property("font").pixelSize() if name == "QQuickText" else item.property("pixelSize")
            yield Words(item, text, _ink(item, name, size), size * _drawn_smaller(item), _is_cut(item))


def _drawn_smaller(item: QQuickItem) -> float:
    box = scene_box(item)
    return box.height() / item.height() if item.height() > 0 else 1.0


def _is_cut(item: QQuickItem) -> bool:
    return bool(item.property("truncated"))


def _ink(item: QQuickItem, name: str, size: float) -> QRectF:
    """What is painted, not what is given: a text may be narrower than its room."""
    box = scene_box(item)
    if name == "QQuickText":
        scale = _drawn_smaller(item)
        wide = float(item.property("contentWidth")) * scale
        centred = item.parentItem().property("centred") is True
        left = box.left() + (box.width() - wide) / 2 if centred else box.left()
        first = float(item.property("baselineOffset"))
        lines = max(1, item.property("lineCount"))
        # A tall face adds to the height of the last line, which is nothing that is painted.
        line = min(float(item.property("contentHeight")) / lines, _line(item))
        further = line * (lines - 1)
        high = (further + size * (_ABOVE + _BELOW)) * scale
        return QRectF(left, box.top() + (first - size * _ABOVE) * scale, wide, high)
    return box


def _line(item: QQuickItem) -> float:
    """Pixels from one line to the next, where they are given and not as a share of the face's own height."""
    given = float(item.property("lineHeight"))
    return given if given > _SHARES else float("inf")


def _taps(items: list[tuple[QQuickItem, str]]) -> Iterator[Tapped]:
    for item, _ in items:
        if item.property("verb") and item.property("able") is not None:
            yield Tapped(item, item.objectName(), scene_box(item), item.property("able") is not True)


def _is_ground(item: QQuickItem, name: str) -> bool:
    """A filled rectangle large enough to carry a word."""
    if not (name == "QQuickRectangle" or name in ("Frame", "ReadingPanel", "Chip", "Mark")):
        return False
    colour: Any = item.property("color")
    return colour is not None and colour.alpha() > 250 and min(item.width(), item.height()) > 40


def around(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item's parents, nearest first."""
    above = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()
