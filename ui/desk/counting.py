"""Which procedures a call that is over counts for, in the city's figures."""

from __future__ import annotations

from kiosk.interview.steps import SAFETY
from ui.desk.casebook import OpenCase
from ui.desk.parts import DeskParts

_ENDED = {"finished": "done", "sent": "done", "no_show": "no_shows"}


def count_call(parts: DeskParts, opened: OpenCase, moved: str) -> None:
    """`moved`: what the clerk did. Nothing is counted of whoever asked for protection (安全相談)."""
    ended = _ENDED.get(moved)
    if ended and opened.case.answers.get(SAFETY) is not True:
        parts.office.tally_call(opened.ticket, ended, _here(parts, opened))


def _here(parts: DeskParts, opened: OpenCase) -> set[str]:
    """Those of this counter and of the others that serve its line."""
    counters = parts.guide.city.counters
    line = counters[parts.counter].line
    return {
        one.procedure
        for one in opened.case.outcome.needed
        if one.counter in counters and counters[one.counter].line == line
    }
