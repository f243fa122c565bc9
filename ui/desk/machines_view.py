"""機械のようす: every machine of the hall, when it was heard of, what is wrong and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk.bits import KeyButton, label, row
from ui.desk.state import DeskState
from ui.desk.style import ROW
from ui.desk.supervise_state import MachineRow
from ui.desk.table import Cell, Row, Table, Tag
from ui.desk.telling import Telling

_WIDE, _MOST = 1240, 14  # px, rows


class MachineTable(Table):
    def __init__(self, tell: Telling, *, mend: bool = True) -> None:
        """`mend`: with a column of what to do; without, it stands in the place of what is wrong."""
        heads = ["machine", "seen", "says"] + (["mend"] if mend else [])
        widths = (150, 104, 330, 0) if mend else (130, 104, 0)
        super().__init__([tell(f"lines.{one}") for one in heads], widths, "machines")
        self._with_mend = mend
        self.setAccessibleName(tell("machine.title"))

    def show_machines(self, machines: tuple[MachineRow, ...]) -> None:
        self.show_rows(tuple(self._machine(one) for one in machines))

    def _machine(self, one: MachineRow) -> Row:
        says = Cell(one.says, soft=True) if one.good else Cell(tags=(Tag(f"▲ {one.says}", "care"),))
        mend = (Cell(one.mend),) if self._with_mend else ()
        return Row((Cell(one.name, bold=True), Cell(one.seen, soft=True), says, *mend), key=one.name)


class MachinesPanel(QWidget):
    """Lies over the window until Esc."""

    _focus: QWidget | None = None  # where the clerk was

    def __init__(self, tell: Telling, window: QWidget) -> None:
        super().__init__(window)
        self._tell, self._back = tell, window
        self.setObjectName("machinesPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.table = MachineTable(tell)
        self._none = label(tell("machine.none"), "soft")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.addLayout(
            row(
                label(tell("machine.title"), "head"), None, KeyButton(tell("machine.close"), "Esc", self.hide)
            )
        )
        whole.addWidget(self.table, 1)
        whole.addWidget(self._none)
        self.hide()

    def show_state(self, state: DeskState) -> None:
        self.table.show_machines(state.machines)
        self.table.setVisible(bool(state.machines))
        self._none.setVisible(not state.machines)

    def toggle(self) -> None:
        if self.isVisible():
            self.hide()
            return
        window, focus = self._back, self._back.focusWidget()
        rows = min(_MOST, max(1, self.table.rowCount()))
        wide = min(_WIDE, window.width() - 40)
        self.setGeometry((window.width() - wide) // 2, 60, wide, 130 + ROW * rows)
        self._focus = focus
        self.show()
        self.raise_()
        self.table.setFocus()

    def hide(self) -> None:
        shown = self.isVisible()
        super().hide()
        if shown and self._focus is not None:
            self._focus.setFocus()
