"""Opens the real Main.qml with a stub `kiosk`; walks the items that it draws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QObject, QPointF, QRectF, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.qml.stub import Look, StubKiosk
from ui.common.qml_theme import install

PLAIN = Look()
REST_SECONDS = 10
"""Far longer than any screen needs, also on a busy machine."""
MAIN = Path(__file__).parents[3] / "ui" / "resident" / "qml" / "Main.qml"


@dataclass
class Stage:
    """The window on show; `warnings` is what QML complained about."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    kiosk: StubKiosk
    theme: QObject
    warnings: list[str]

    def show(self, name: str, look: Look = PLAIN) -> None:
        self.kiosk.show(name, look)
        self.settle()

    def settle(self) -> None:
        """Lets layouts come to rest: two equal pictures of the geometry in a row."""
        before: list[tuple[float, float, float, float]] = []
        deadline = monotonic() + REST_SECONDS
        while monotonic() < deadline:
            self.window.grabWindow()
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            now = [(one.x(), one.y(), one.width(), one.height()) for one in self.items()]
            if now == before and not self.window.property("fitting"):
                return
            before = now
        raise AssertionError("the screen does not come to rest")

    def picture(self) -> QImage:
        return self.window.grabWindow()

    def items(self) -> Iterator[QQuickItem]:
        yield from _visible(self.window.contentItem())

    def find(self, name: str) -> QQuickItem:
        return next(item for item in self.items() if item.objectName() == name)

    def taps(self) -> list[QQuickItem]:
        return [item for item in self.items() if item.property("verb") and item.property("able") is True]


def open_stage(width: int = 1080, height: int = 1920) -> Stage:
    engine = QQmlApplicationEngine()
    warnings: list[str] = []
    engine.warnings.connect(lambda found: warnings.extend(w.toString() for w in found))
    theme = install(engine)
    kiosk = StubKiosk(engine)
    kiosk.show("a01-welcome", Look())
    engine.rootContext().setContextProperty("kiosk", kiosk)
    engine.load(QUrl.fromLocalFile(str(MAIN)))
    assert engine.rootObjects(), warnings
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.setWidth(width)
    window.setHeight(height)
    stage = Stage(engine, window, kiosk, theme, warnings)
    stage.settle()
    return stage


def scene(item: QQuickItem) -> QRectF:
    """Where the item stands in the window, in pixels."""
    return QRectF(item.mapToScene(QPointF(0, 0)), item.mapToScene(QPointF(item.width(), item.height())))


def kind(item: QObject) -> str:
    return item.metaObject().className().split("_QML")[0]


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from _visible(child)
