"""What one display of the hall is for: its layout, and the lines that it shows."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.faults import Fault, Trouble
from kiosk.settings import DisplaySettings
from kiosk.tickets.hall import Hall

ROWS = {"four": 4, "ten": 10, "one": 1}
"""Lines on one page."""


@dataclass(frozen=True)
class DisplayPlan:
    layout: str = "four"
    lines: tuple[str, ...] = ()  # empty: all
    contrast: bool = False

    @property
    def rows(self) -> int:
        return ROWS[self.layout]

    def check(self, hall: Hall) -> None:
        """Raises Trouble(SETTINGS_INVALID) that names the line which isn't there."""
        for line in self.lines:
            if line not in hall.lines:
                known = "、".join(hall.lines)
                detail = f"display.lines: 受付区分 {line} は city.yaml にありません。{known} から選びます。"
                raise Trouble(Fault.SETTINGS_INVALID, detail, line=line)

    def shows_line(self, line: str) -> bool:
        return not self.lines or line in self.lines

    def shows_counter(self, hall: Hall, counter: str) -> bool:
        return not self.lines or any(counter in hall.calls_from.get(line, ()) for line in self.lines)


def plan_of(settings: DisplaySettings) -> DisplayPlan:
    return DisplayPlan(settings.layout, settings.lines, settings.contrast)
