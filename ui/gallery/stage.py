"""One window of the real glass, reused for every picture: the resident's Main.qml, with nobody behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import (
    Property,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMetaObject,
    QObject,
    QPointF,
    QRectF,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.common.qml_theme import install
from ui.gallery.scene import Shown

MAIN = Path(__file__).parents[1] / "resident" / "qml" / "Main.qml"
TURNS_WITHIN = 10  # seconds
PASSES = 400
"""Far more than any screen needs to come to rest."""


class Glass(QObject):
    """The context object `kiosk`, as the shell would be; it only shows."""

    changed = Signal()

    def __init__(self, first: Shown, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = first
        self.acts: list[tuple[str, str]] = []

    def put(self, shown: Shown) -> None:
        self._shown = shown
        self.changed.emit()

    @Slot(str, str)
    def act(self, verb: str, value: str) -> None:
        self.acts.append((verb, value))

    def _screen(self) -> str:
        return self._shown.screen

    def _view(self) -> dict[str, Any]:
        return self._shown.view

    def _chrome(self) -> dict[str, Any]:
        return self._shown.chrome

    screen = Property(str, _screen, notify=changed)
    view = Property("QVariant", _view, notify=changed)  # type: ignore[arg-type]  # Qt takes the name of a type too
    chrome = Property("QVariant", _chrome, notify=changed)  # type: ignore[arg-type]  # as above


@dataclass
class Stage:
    """`warnings` is what QML complained about."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    glass: Glass
    theme: QObject
    warnings: list[str]

    def show(self, shown: Shown) -> None:
        width, height = shown.dress.size
        if (self.window.width(), self.window.height()) != (width, height):
            self.window.resize(width, height)
        self._turned(width, height)
        self.glass.put(shown)
        # No event loop runs here: without this, screens that are over would stay and be laid out for ever.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.settle()

    def _turned(self, width: int, height: int) -> None:
        """Waits until the window's ground has followed its size."""
        ground, deadline = self.window.contentItem(), monotonic() + TURNS_WITHIN
        while (round(ground.width()), round(ground.height())) != (width, height):
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if monotonic() > deadline:
                raise RuntimeError(f"the window stays at {ground.width()} × {ground.height()}")

    def settle(self) -> None:
        """Lays everything out, without drawing: until nothing moves any more and everything fits."""
        before: list[tuple[float, float, float, float]] = []
        for _ in range(PASSES):
            items = everything(self.window.contentItem())
            for one in items:
                one.ensurePolished()
            now = [(one.x(), one.y(), one.width(), one.height()) for one in items]
            if now != before:
                before = now
            elif self.window.property("fitting"):
                QMetaObject.invokeMethod(self.window, "fit")
            else:
                return
        raise RuntimeError(f"{self.glass.property('screen')} does not come to rest")

    def picture(self) -> QImage:
        return self.window.grabWindow()

    def items(self) -> Iterator[QQuickItem]:
        """What is visible, in the order in which it is drawn but for `z`."""
        yield from visible(self.window.contentItem())

    def taps(self) -> list[QQuickItem]:
        return [item for item in self.items() if item.property("verb") and item.property("able") is True]

    def close(self) -> None:
        self.window.close()
        self.engine.deleteLater()


def open_stage(first: Shown) -> Stage:
    """A QGuiApplication must exist. Raises RuntimeError where the window doesn't open."""
    engine = QQmlApplicationEngine()
    warnings: list[str] = []
    engine.warnings.connect(lambda found: warnings.extend(one.toString() for one in found))
    theme = install(engine)
    glass = Glass(first, engine)
    engine.rootContext().setContextProperty("kiosk", glass)
    engine.load(QUrl.fromLocalFile(str(MAIN)))
    window = next(iter(engine.rootObjects()), None)
    if not isinstance(window, QQuickWindow):
        raise RuntimeError("\n".join(["the kiosk's window doesn't open", *warnings]))
    stage = Stage(engine, window, glass, theme, warnings)
    stage.show(first)
    return stage


def scene_box(item: QQuickItem) -> QRectF:
    """Where the item stands in the window, in pixels."""
    return QRectF(item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height())))


def kind(item: QObject) -> str:
    """QML's name of its type: QQuickText, Banner, …"""
    return item.metaObject().className().split("_QML")[0]


def everything(ground: QQuickItem) -> list[QQuickItem]:
    """Also what isn't visible; each parent before its children."""
    found = [ground]
    for one in found:  # grows while it is walked
        found.extend(one.childItems())
    return found


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from visible(child)
