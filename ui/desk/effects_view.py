"""この訂正で変わること: what a correction would do, in groups, before it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desk.bits import Sign, clear, label, line, row
from ui.desk.state import Effects
from ui.desk.telling import Telling

Said = tuple[str, str, str]
"""What, as it was, as it would be; the last two may be empty."""


_NARROW = 500  # px


class EffectsView(QScrollArea):
    def __init__(self, tell: Telling) -> None:
        super().__init__()
        self._tell = tell
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._parts = QVBoxLayout(inside)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self.setWidget(inside)
        self._shown: object = ()
        self._told: tuple[Effects | None, int, str] = (None, 0, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_effects(*self._told)

    def show_effects(self, effects: Effects | None, needed: int, changed: str) -> None:
        """`needed`: procedures as the case is now; `changed`: the answer, as the list names it."""
        self._told = (effects, needed, changed)
        if (*self._told, self._low) == self._shown:
            return
        self._shown = (*self._told, self._low)
        clear(self._parts)
        tell = self._tell
        if effects is None:
            self._say(label(tell("correct.effects_wait"), "soft", wraps=True))
        elif effects.none:
            self._say(label(tell("correct.effects_none"), "good", name="effectsNone", wraps=True), "check")
        else:
            self._show(effects, needed, changed)
        self._parts.addStretch(1)

    def _show(self, effects: Effects, needed: int, changed: str) -> None:
        tell = self._tell
        if not effects.added and not effects.dropped:
            self._say(label(tell("correct.same_count", count=needed), "good", wraps=True), "check")
        self._part("added", "plus", tuple((one, "", "") for one in effects.added))
        self._part("dropped", "close", tuple((one, "", "") for one in effects.dropped))
        self._part("deadlines", "cal", effects.deadlines)
        self._part("sheets", "paper", tuple((one, "", changed) for one in effects.sheets))
        self._part("void", "info", tuple((one, "", "") for one in effects.void))
        if effects.sheets:
            self._part("old_sheets", "info", ((tell("correct.old_scanned"), "", ""),), len(effects.sheets))

    @property
    def _low(self) -> bool:
        """Narrow: what it was and will be stands below its name."""
        return self.width() < _NARROW

    def _say(self, told: QWidget, sign: str = "") -> None:
        found = QWidget()
        inner = row(margins=(20, 14, 20, 14), gap=12)
        if sign:
            inner.addWidget(
                Sign(sign, "helpLine" if sign == "check" else "ink"), 0, Qt.AlignmentFlag.AlignTop
            )
        inner.addWidget(told, 1)
        found.setLayout(inner)
        self._parts.addWidget(found)
        self._parts.addWidget(line())

    def _part(self, key: str, sign: str, told: tuple[Said, ...], count: int = 0) -> None:
        """`count` where it isn't that of the lines."""
        if not told:
            return
        found = QWidget()
        grid = QGridLayout(found)
        grid.setContentsMargins(20, 14, 20, 14)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2 if self._low else 8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Sign(sign), 0, 0)
        grid.addWidget(label(self._tell(f"correct.{key}", count=count or len(told)), "head"), 0, 1, 1, 2)
        for place, (what, before, after) in enumerate(told):
            line_, column = (2 * place + 2, 1) if self._low else (2 * place + 1, 2)
            grid.addWidget(label(what, wraps=True), 2 * place + 1, 1)
            if after and (before or not self._low):
                was = (label(f"{before} →"),) if before else ()
                moved = row(None, *was, label(after, "head" if before else ""), gap=6)
                grid.addLayout(moved, line_, column)
        self._parts.addWidget(found)
        self._parts.addWidget(line())
