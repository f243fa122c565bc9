"""The desk in every state, size of text and dress."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.cases import Case
from ui.desk.parts import DeskParts
from ui.desk.style import wear
from ui.desk.window import DeskWindow, open_desk
from ui.gallery.dress import THEMES
from ui.gallery.faces.desk_states import SIZES, Counter, a_full_hall, walk
from ui.gallery.faces.hands import Hands
from ui.gallery.faces.shot import Shot

_SETTLES = 4  # a pane that folds lays out what is in it once more


class Place(Counter, Protocol):
    """A counter with what its desk is built of."""

    @property
    def parts(self) -> DeskParts: ...
    @property
    def visits(self) -> Sequence[Case]: ...


Opens = Callable[[], AbstractContextManager[Place]]


def desk_shots(
    opens: Opens,
    wanted: Iterable[str] = (),
    percents: Iterable[int] = tuple(SIZES),
    themes: Iterable[str] = THEMES,
) -> Iterator[Shot]:
    """`opens` gives a counter before anybody came; a QApplication must exist. `wanted`: empty for all."""
    names, sizes, dresses = set(wanted), set(percents), set(themes)
    for percent in (one for one in SIZES if one in sizes):
        for theme in (one for one in THEMES if one in dresses):
            with opens() as place:
                yield from _walked(place, percent, theme, names)


def _walked(place: Place, percent: int, theme: str, names: set[str]) -> Iterator[Shot]:
    a_full_hall(place, place.visits)
    window = open_desk(place.parts, threads=False)
    try:
        _opened(window, percent, theme)
        for state in walk(place, Hands(window)):
            name = state.replace("'", "").replace(" ", "-")
            for _ in range(_SETTLES):
                QApplication.processEvents()
            if not names or name in names:
                parts = {"part": "desk", "size": f"{percent}", "theme": theme}
                yield Shot(name, parts, window.grab().toImage())
    finally:
        window.close()
        wear(contrast=False)


def _opened(window: DeskWindow, percent: int, theme: str) -> None:
    window.resize(*SIZES[percent])
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    if theme == "contrast":
        window.change_dress()
