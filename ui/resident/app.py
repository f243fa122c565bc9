"""Opens the kiosk's window: parts in, a running window out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from ui.common.memory import give_back, settle_down
from ui.common.qml_theme import install, screen_density
from ui.common.speech.speaker import Speaker
from ui.common.theme import DEFAULT_PX_PER_MM
from ui.common.worker import ThreadWork
from ui.resident.guidance.companion import Companion
from ui.resident.parts import KioskParts
from ui.resident.reminder import Reminder
from ui.resident.shell import Shell

if TYPE_CHECKING:
    from ui.resident.guidance.mouth import Mouth

REST_MS = 1500  # after a visit: by then the welcome stands and nobody waits
MAIN = Path(__file__).with_name("qml") / "Main.qml"


@dataclass
class KioskWindow:
    """A kiosk on show. `warnings` is what QML complained about: none, in a house that is in order."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    shell: Shell
    work: ThreadWork | None
    companion: Companion
    warnings: list[str] = field(default_factory=list)

    def close(self) -> None:
        """Ends the visit, the threads and the window; nothing of a resident stays."""
        self.shell.stop()
        if self.work is not None:
            self.work.close()
        self.shell.flow.wipe()
        self.window.close()
        self.engine.deleteLater()


def _density() -> float:
    """On its own screen the glass keeps its sizes in millimetres; in a window it is as large as designed."""
    return screen_density(QGuiApplication.primaryScreen())


def _follow(window: QQuickWindow, shell: Shell) -> None:
    """Lists hold less in landscape."""

    def turned() -> None:
        shell.flow.turn(wide=window.width() > window.height())

    window.widthChanged.connect(turned)
    window.heightChanged.connect(turned)
    turned()


def _rest(engine: QQmlApplicationEngine, shell: Shell) -> None:
    rest = QTimer(engine, singleShot=True, interval=REST_MS)
    rest.timeout.connect(lambda: give_back(engine))
    shell.over.connect(rest.start)


def open_kiosk(
    parts: KioskParts,
    *,
    threads: bool = True,
    full_screen: bool = False,
    strict: bool = False,
    mouth: Mouth | None = None,
    speaker: Speaker | None = None,
) -> KioskWindow:
    """A QGuiApplication must exist. Without `threads` the work is done as `parts.work` says.

    `strict` lets a touch that the screen doesn't know raise; a real kiosk ignores it.
    `mouth` speaks in the headphones; whoever made it closes it. `speaker` is heard by all who stand near.
    """
    engine = QQmlApplicationEngine()
    warnings: list[str] = []
    engine.warnings.connect(lambda found: warnings.extend(one.toString() for one in found))
    install(engine, _density() if full_screen else DEFAULT_PX_PER_MM)
    hops: list[Shell] = []
    work = ThreadWork(lambda call: hops[0].hop(call)) if threads else None
    shell = Shell(replace(parts, work=work) if work else parts, strict=strict, parent=engine)
    hops.append(shell)
    engine.rootContext().setContextProperty("kiosk", shell)
    engine.load(QUrl.fromLocalFile(str(MAIN)))
    window = next(iter(engine.rootObjects()), None)
    if not isinstance(window, QQuickWindow):
        raise RuntimeError("\n".join(["the kiosk's window doesn't open", *warnings]))
    _follow(window, shell)
    companion = Companion(window, shell, mouth)
    if speaker is not None:
        Reminder(shell, speaker)
    if full_screen:
        window.showFullScreen()
    shell.start()
    _rest(engine, shell)
    shell.emptied.connect(engine.rootContext().contextProperty("gate").empty)
    if work is not None:
        work.submit("prepare", parts.prepare, lambda done: done.value)
    settle_down()
    return KioskWindow(engine, window, shell, work, companion, warnings)
