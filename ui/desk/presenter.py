"""The desk without glass: what a clerk can do, each as one verb. Key presses and the scanner end here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.tickets.model import Ticket
from ui.desk.calling import Calling
from ui.desk.parts import DeskParts
from ui.desk.signing import Signing
from ui.desk.state import leaves


class Desk(Calling, Signing):
    """Hands out `state` and calls `on_change` after each change. No Qt: see `window.py` for the glass."""

    def __init__(self, parts: DeskParts, on_change: Callable[[], None] = lambda: None) -> None:
        super().__init__(parts, on_change)
        self._tickets: dict[str, Ticket] = {}  # of the list, by token

    def say(self, key: str) -> None:
        """Something that the glass did by itself."""
        self._change(message=self.tell(key))

    # --- the open case ---

    def select(self, index: int) -> None:
        case = self.state.case
        if case and 0 <= index < len(case.procedures) and index != case.selected:
            self._change(case=replace(case, selected=index))
            self._look_at_form(case.procedures[index].procedure)

    def mark(self, index: int) -> None:
        opened, case = self._opened, self.state.case
        if opened and case and 0 <= index < len(case.checks):
            opened.marked ^= {case.checks[index].id}
            self._show_case()

    def near_miss(self, index: int, yes: bool) -> None:
        opened, case = self._opened, self.state.case
        if not opened or not case or not 0 <= index < len(case.near_misses):
            return
        asked = case.near_misses[index]
        if yes:
            self._give(asked.variable, asked.person, asked.value)
            return
        opened.declined.add((asked.variable, asked.person))
        if asked.value is True:
            self._give(asked.variable, asked.person, False)
        else:
            self._show_case()

    def judge_all(self) -> None:
        if self.state.case:
            self._show_case(all_judged=not self.state.case.all_judged)

    def _look_at_form(self, procedure: str) -> None:
        """Turns to the first sheet of a procedure, so that the reason and its paper are seen together."""
        case, found = self.state.case, None
        if case is not None:
            needs = [one.forms for one in case.case.outcome.decisions if one.procedure == procedure]
            wanted = needs[0] if needs else ()
            sheets = leaves(case.sheets)
            forms = [case.sheets[leaf.sheet].form for leaf in sheets]
            found = next((place for place, one in enumerate(forms) if one in wanted), None)
        if found is not None:
            self.turn_to(found)
