"""The hall's display in every layout, state and theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import StoppedClock
from kiosk.tickets.model import CalledNumber, Estimate, LineView, Snapshot
from kiosk.words import Words
from ui.display.plan import DisplayPlan
from ui.display.presenter import DisplayPresenter
from ui.display.shell import DisplayShell, open_display
from ui.gallery.dress import THEMES
from ui.gallery.faces.morning import BUSY, HALL, NOW, TEN, called
from ui.gallery.faces.shot import Shot

_EVENING = NOW.replace(hour=17, minute=20)
_CLOSED = replace(BUSY, at=_EVENING, open=False, calling=(), lately=())


@dataclass(frozen=True)
class HallState:
    """`news`: what the display hears, in this order; the last counts."""

    name: str
    layout: str
    news: tuple[Snapshot, ...]


_LATELY = ("B214", "A141", "D087", "B212", "C030", "A140", "D086", "B213", "A139")
_AT = {"A": "SHOMEI", "B": "SHIMIN", "C": "KOSEKI", "D": "HOKEN"}
_NOW_IN = {
    "E": ("E019", "9"),
    "F": ("F012", "10"),
    "G": ("G054", "8"),
    "K": ("K067", "11"),
    "M": ("M101", "2"),
}
_MORNING = replace(
    BUSY,
    lately=tuple(called(one, _AT[one[0]], 8 + place) for place, one in enumerate(_LATELY)),
    lines=(*BUSY.lines[:-1], replace(BUSY.lines[-1], estimate=Estimate(40, 60))),
)
"""As `BUSY`, with all nine calls that a screen has room for."""


def _shut(line: LineView) -> LineView:
    return replace(line, open=False, waiting=0, estimate=None)


def _now_served(snapshot: Snapshot) -> Snapshot:
    """Each line with the number that was called last, as the table shows it."""
    last = {one: CalledNumber(number, one, counter, NOW) for one, (number, counter) in _NOW_IN.items()}
    last |= {one.number[0]: one for one in reversed((*snapshot.calling, *snapshot.lately))}
    return replace(snapshot, lines=tuple(replace(one, current=last.get(one.line)) for one in snapshot.lines))


_NEW = replace(_MORNING, calling=(called("B216", "SHIMIN", 0), *BUSY.calling))
_TEN = _now_served(replace(_MORNING, lines=TEN))
_ONE = replace(_MORNING, lines=(replace(BUSY.lines[1], estimate=Estimate(20, 35)),))

STATES: tuple[HallState, ...] = (
    HallState("four-counters", "four", (_MORNING,)),
    HallState("four-practice", "four", (replace(_MORNING, practice=True),)),
    HallState("four-closed", "four", (replace(_CLOSED, lines=tuple(map(_shut, BUSY.lines))),)),
    HallState("four-nobody", "four", (replace(BUSY, calling=(), lately=()),)),
    HallState("just-called", "four", (_MORNING, _NEW)),
    HallState("just-called-practice", "four", (_MORNING, replace(_NEW, practice=True))),
    HallState("ten-lines", "ten", (_TEN,)),
    HallState("ten-practice", "ten", (replace(_TEN, practice=True),)),
    HallState("ten-closed", "ten", (replace(_CLOSED, lines=tuple(map(_shut, TEN))),)),
    HallState("one-line", "one", (_ONE,)),
    HallState("one-practice", "one", (replace(_ONE, practice=True),)),
    HallState("one-closed", "one", (replace(_CLOSED, lines=(_shut(_ONE.lines[0]),)),)),
)


@contextmanager
def shown(state: HallState, words: Words, *, contrast: bool) -> Iterator[QQuickWindow]:
    """The display's own window in this state. A QGuiApplication must exist."""
    clock = StoppedClock(state.news[-1].at)
    presenter = DisplayPresenter(HALL, words, DisplayPlan(state.layout, contrast=contrast))
    # Told before the window opens, so that nothing moves from what was before.
    for one in state.news:
        presenter.show(one)
    presenter.tick(clock.now() - timedelta(milliseconds=1))
    shell = DisplayShell(presenter, clock)
    engine = open_display(shell, full_screen=False)
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError("the display is no window")
    try:
        yield window
    finally:
        window.close()
        engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def hall_shots(words: Words, wanted: Iterable[str] = (), themes: Iterable[str] = THEMES) -> Iterator[Shot]:
    """`wanted`: names of states; empty for all."""
    names, kept = set(wanted), set(themes)
    for state in STATES:
        for theme in (one for one in THEMES if one in kept):
            if names and state.name not in names:
                continue
            with shown(state, words, contrast=theme == "contrast") as window:
                yield Shot(state.name, {"part": "hall", "theme": theme}, window.grabWindow())
