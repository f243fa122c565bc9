"""What must hold on every screen, as lists of complaints; in pixels at 4 px/mm."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.ui.qml.stage import Stage, kind, scene

LEAST_TARGET, LEAST_GAP, LEAST_TEXT = 72, 12, 34
_SLACK = 0.6  # rounding to whole pixels
_TIGHT = 0.2  # share of a line's height that is air


def complaints(stage: Stage, *, sizes: bool = True) -> list[str]:
    return [*targets(stage, sizes=sizes), *texts(stage, sizes=sizes), *_main(stage), *_names(stage)]


def targets(stage: Stage, *, sizes: bool) -> list[str]:
    """Large enough, far enough from each other, inside the window."""
    taps = [(tap.objectName(), scene(tap)) for tap in stage.taps()]
    window = _window(stage)
    found = [f"{name} outside: {box}" for name, box in taps if not window.contains(box)]
    least = (LEAST_TARGET if sizes else LEAST_TARGET * 0.6) - _SLACK
    found += [f"{name} too small: {box}" for name, box in taps if min(box.width(), box.height()) < least]
    gap = (LEAST_GAP if sizes else LEAST_GAP * 0.6) - _SLACK
    found += [f"{a} and {b} too near" for (a, one), (b, two) in combinations(taps, 2) if _gap(one, two) < gap]
    return found


def texts(stage: Stage, *, sizes: bool) -> list[str]:
    """Nothing cut, nothing outside, nothing over another text, nothing too small to read."""
    window, seen, found = _window(stage), [], []
    for item in stage.items():
        if kind(item) != "QQuickText" or not item.property("text"):
            continue
        words, box = str(item.property("text")), _ink(item)
        seen.append((words, box))
        if item.property("truncated"):
            found.append(f"cut: {words}")
        if not window.contains(box):
            found.append(f"outside: {words} {box}")
        if sizes and item.property("font").pixelSize() < LEAST_TEXT:
            found.append(f"too small: {words} {item.property('font').pixelSize()}")
        if (around := _tap_around(item)) is not None and not scene(around).contains(box):
            found.append(f"over its button's edge: {words}")
    found += [f"{a} over {b}" for (a, one), (b, two) in combinations(seen, 2) if one.intersects(two)]
    return found


def _main(stage: Stage) -> list[str]:
    wanted = 1 if stage.kiosk.property("view").get("main") else 0
    mains = [tap for tap in stage.taps() if tap.objectName() == "main"]
    return [] if len(mains) == wanted else [f"{len(mains)} main buttons"]


def _names(stage: Stage) -> list[str]:
    return [f"{tap.objectName()} has no name" for tap in stage.taps() if not tap.property("label")]


def _window(stage: Stage) -> QRectF:
    return QRectF(-_SLACK, -_SLACK, stage.window.width() + 2 * _SLACK, stage.window.height() + 2 * _SLACK)


def _ink(text: QQuickItem) -> QRectF:
    """The letters of a text without the air of their lines."""
    box = scene(text)
    air = text.property("font").pixelSize() * _TIGHT * (box.height() / max(1.0, text.height()))
    return box.adjusted(0, air, 0, -air)


def _gap(one: QRectF, two: QRectF) -> float:
    across = max(one.left(), two.left()) - min(one.right(), two.right())
    down = max(one.top(), two.top()) - min(one.bottom(), two.bottom())
    return max(across, down)


def _tap_around(item: QQuickItem) -> QQuickItem | None:
    above = item.parentItem()
    while above is not None and not above.property("verb"):
        above = above.parentItem()
    return above
