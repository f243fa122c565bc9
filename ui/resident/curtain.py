"""Stands on the glass from the first moment of a start, until the kiosk itself can be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import plain_yaml
from ui.common.theme import FAMILY, load_tokens

FIRST_FRAME_MS = 1000
"""No start waits longer for a screen that draws nothing."""

_QML = Path(__file__).with_name("qml") / "Curtain.qml"


@dataclass(frozen=True)
class Curtain:
    """Whoever holds it keeps it standing; `application` is the program's only one."""

    application: QCoreApplication
    engine: QQmlApplicationEngine
    window: QQuickWindow

    def lift(self) -> None:
        self.window.close()
        self.engine.deleteLater()


def hang(words: Path, *, full_screen: bool) -> Curtain | None:
    """Comes back with the first frame on the glass. `words` is the file of its text.

    It loads nothing of the house, and where it can't stand, the start goes on without it.
    """
    application = QGuiApplication.instance() or QGuiApplication([])
    engine = QQmlApplicationEngine()
    tokens = load_tokens()
    said = plain_yaml.read(words)["soon"]
    engine.setInitialProperties(
        {
            "japanese": said["ja"],
            "english": said["en"],
            "family": FAMILY,
            "ground": tokens.colour("sky", contrast=False),
            "ink": tokens.colour("ink", contrast=False),
        }
    )
    engine.load(QUrl.fromLocalFile(str(_QML)))
    window = next(iter(engine.rootObjects()), None)
    if not isinstance(window, QQuickWindow):
        return None
    curtain = Curtain(application, engine, window)
    _show(window, full_screen=full_screen)
    return curtain


def _show(window: QQuickWindow, *, full_screen: bool) -> None:
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    QTimer.singleShot(FIRST_FRAME_MS, loop.quit)
    window.showFullScreen() if full_screen else window.show()
    loop.exec()
