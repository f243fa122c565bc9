"""Can it be read and touched: nothing cut, outside or over another; targets large and apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from ui.gallery.audit.drawn import Drawn, Tapped, Words, around
from ui.gallery.audit.finding import Finding
from ui.gallery.stage import scene_box

TARGET_MM, GAP_MM, TEXT_MM = 18.0, 3.0, 8.5
PX_PER_MM = 4.0  # of the stage
_SLACK = 0.6  # pixels: rounding


def complaints(drawn: Drawn, *, main: bool) -> Iterator[Finding]:
    yield from _targets(drawn)
    yield from _texts(drawn)
    yield from _overlaps(drawn)
    mains = [one for one in drawn.taps if one.name == "main"]
    if len(mains) != int(main):
        yield Finding("mains", f"{len(mains)}")


def _targets(drawn: Drawn) -> Iterator[Finding]:
    least, gap = TARGET_MM * PX_PER_MM - _SLACK, GAP_MM * PX_PER_MM - _SLACK
    window = _grown(drawn.window)
    for tap in drawn.touchable:
        if not window.contains(tap.box):
            yield Finding("outside", f"{tap.name} {_said(tap.box)}")
        if min(tap.box.width(), tap.box.height()) < least:
            yield Finding("small_target", f"{tap.name} {_said(tap.box)}")
    for one, two in combinations(drawn.touchable, 2):
        if apart(one.box, two.box) < gap and not _within(one, two):
            yield Finding("too_near", f"{one.name} ・ {two.name}")


def _within(one: Tapped, two: Tapped) -> bool:
    return one.item in around(two.item) or two.item in around(one.item)


def _texts(drawn: Drawn) -> Iterator[Finding]:
    window, least = _grown(drawn.window), TEXT_MM * PX_PER_MM - _SLACK
    for one in drawn.words:
        if one.cut:
            yield Finding("cut", f"{one.text}")
        if not window.contains(one.box):
            yield Finding("outside", f"{one.text} {_said(one.box)}")
        if one.size < least:
            yield Finding("small_text", f"{one.text} {one.size:.0f}")
        if (holder := _holder(one)) is not None and not _grown(scene_box(holder)).contains(one.box):
            yield Finding("over_edge", f"{one.text}")


def _holder(words: Words) -> QQuickItem | None:
    """What the words stand in: a button or a panel; nearest first."""
    for one in around(words.item):
        if one.property("verb") or one.property("clip") is True:
            return one
    return None


def _overlaps(drawn: Drawn) -> Iterator[Finding]:
    for one, two in combinations(drawn.words, 2):
        shared = one.box.intersected(two.box)
        if min(shared.width(), shared.height()) > 1:
            yield Finding("over_each", f"{one.text} / {two.text}")
    for icon, box in drawn.icons:
        for words in drawn.words:
            if box.adjusted(3, 3, -3, -3).intersects(words.box):
                yield Finding("icon_over", f"{icon.property('name')} / {words.text}")
    for panel, box in drawn.grounds:
        for words in drawn.words:
            crosses = box.intersects(words.box) and not _grown(box).contains(words.box)
            if crosses and panel.width() > words.size:
                yield Finding("panel_edge", f"{words.text}")
    for tap in drawn.touchable:
        for words in drawn.words:
            if tap.box.intersects(words.box) and tap.item not in around(words.item):
                yield Finding("over_button", f"{tap.name} / {words.text}")


def apart(one: QRectF, two: QRectF) -> float:
    across = max(one.left(), two.left()) - min(one.right(), two.right())
    down = max(one.top(), two.top()) - min(one.bottom(), two.bottom())
    return max(across, down)


def _grown(box: QRectF) -> QRectF:
    return box.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)


def _said(box: QRectF) -> str:
    return f"{box.x():.0f},{box.y():.0f} {box.width():.0f}×{box.height():.0f}"
