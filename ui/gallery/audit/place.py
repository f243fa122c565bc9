"""Can it be read and touched: nothing cut, outside or over another; targets large and apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from ui.gallery.audit.drawn import Drawn, Tapped, Words, around
from ui.gallery.stage import scene_box

TARGET_MM, GAP_MM, TEXT_MM = 18.0, 3.0, 8.5
PX_PER_MM = 4.0  # of the stage
_SLACK = 0.6  # pixels: rounding


def complaints(drawn: Drawn, *, main: bool) -> Iterator[str]:
    yield from _targets(drawn)
    yield from _texts(drawn)
    yield from _overlaps(drawn)
    mains = [one for one in drawn.taps if one.name == "main"]
    if len(mains) != int(main):
        yield f"main: {len(mains)} main buttons"


def _targets(drawn: Drawn) -> Iterator[str]:
    least, gap = TARGET_MM * PX_PER_MM - _SLACK, GAP_MM * PX_PER_MM - _SLACK
    window = _grown(drawn.window)
    for tap in drawn.touchable:
        if not window.contains(tap.box):
            yield f"outside: {tap.name} {_said(tap.box)}"
        if min(tap.box.width(), tap.box.height()) < least:
            yield f"small target: {tap.name} {_said(tap.box)}"
    for one, two in combinations(drawn.touchable, 2):
        if apart(one.box, two.box) < gap and not _within(one, two):
            yield f"too near: {one.name} and {two.name}"


def _within(one: Tapped, two: Tapped) -> bool:
    return one.item in around(two.item) or two.item in around(one.item)


def _texts(drawn: Drawn) -> Iterator[str]:
    window, least = _grown(drawn.window), TEXT_MM * PX_PER_MM - _SLACK
    for one in drawn.words:
        if one.cut:
            yield f"cut: {one.text}"
        if not window.contains(one.box):
            yield f"outside: {one.text} {_said(one.box)}"
        if one.size < least:
            yield f"small text: {one.text} {one.size:.0f}"
        if (holder := _holder(one)) is not None and not _grown(scene_box(holder)).contains(one.box):
            yield f"over its edge: {one.text}"


def _holder(words: Words) -> QQuickItem | None:
    """What the words stand in: a button or a panel; nearest first."""
    for one in around(words.item):
        if one.property("verb") or one.property("clip") is True:
            return one
    return None


def _overlaps(drawn: Drawn) -> Iterator[str]:
    for one, two in combinations(drawn.words, 2):
        if one.box.intersects(two.box):
            yield f"over each other: {one.text} / {two.text}"
    for icon, box in drawn.icons:
        for words in drawn.words:
            if box.adjusted(3, 3, -3, -3).intersects(words.box):
                yield f"icon over words: {icon.property('name')} / {words.text}"
    for panel, box in drawn.grounds:
        for words in drawn.words:
            crosses = box.intersects(words.box) and not _grown(box).contains(words.box)
            if crosses and panel.width() > words.size:
                yield f"over a panel's edge: {words.text}"
    for tap in drawn.touchable:
        for words in drawn.words:
            if tap.box.intersects(words.box) and tap.item not in around(words.item):
                yield f"words over a button: {tap.name} / {words.text}"


def apart(one: QRectF, two: QRectF) -> float:
    across = max(one.left(), two.left()) - min(one.right(), two.right())
    down = max(one.top(), two.top()) - min(one.bottom(), two.bottom())
    return max(across, down)


def _grown(box: QRectF) -> QRectF:
    return box.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)


def _said(box: QRectF) -> str:
    return f"{box.x():.0f},{box.y():.0f} {box.width():.0f}×{box.height():.0f}"
