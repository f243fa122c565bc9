"""A kiosk's real window over the small town, with an ear at its headphones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.words import Words
from tests.ui.resident.guidance.ear import Ear
from tests.ui.resident.world import World
from ui.cli.finger import Finger, settle
from ui.common.worker import DirectWork
from ui.resident.app import KioskWindow, open_kiosk
from ui.resident.flow import Flow
from ui.resident.state import Look

Key = Qt.Key


@dataclass
class Booth:
    world: World
    opened: KioskWindow
    ear: Ear
    finger: Finger

    @property
    def flow(self) -> Flow:
        return self.opened.shell.flow

    @property
    def look(self) -> Look:
        return self.flow.state.look

    def act(self, *touches: str) -> None:
        for touch in touches:
            verb, _, value = touch.partition(":")
            self.opened.shell.act(verb, value)
        settle()

    def press(self, *keys: Qt.Key) -> None:
        """A person's keys: the gate for machines is open."""
        self.opened.companion.gate.pause = 0
        for key in keys:
            QTest.keyClick(self.opened.window, key)
            settle()

    def focus(self) -> str:
        item = self.opened.window.activeFocusItem()
        return item.objectName() if item is not None else ""

    def black(self) -> bool:
        """Whether nothing at all is seen."""
        picture = self.opened.window.grabWindow()
        points = [QPoint(x, y) for x in range(5, picture.width(), 53) for y in range(5, picture.height(), 53)]
        return all(picture.pixelColor(point).lightness() == 0 for point in points)


@contextmanager
def booth(
    folder: Path, words: Words, *, spoken: str | None = None, headphones: bool = True, keys: str = ""
) -> Iterator[Booth]:
    """`spoken`: the one language that the headphones know. `keys`: the settings' key for plugging in."""
    world, ear = World(folder, words=words), Ear()
    wanted = {"plugged": keys} if keys else {}
    settings = world.parts.settings
    guidance = settings.guidance.model_copy(update={"keys": wanted})
    parts = replace(
        world.parts,
        work=DirectWork(),
        speaks=lambda language: (spoken or language) if headphones else "",
        settings=settings.model_copy(update={"guidance": guidance}),
    )
    opened = open_kiosk(parts, threads=False, strict=True, mouth=ear if headphones else None)
    opened.engine.rootContext().contextProperty("gate").setProperty("pause", 0)
    try:
        yield Booth(world, opened, ear, Finger(opened.window))
    finally:
        opened.close()
        assert opened.warnings == []
