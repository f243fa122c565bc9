"""What all verbs of a desk stand on: the state, slow work in lanes, trouble in the clerk's words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from nacl.public import PrivateKey

from kiosk.faults import Fault, Trouble
from ui.common.worker import Done
from ui.desk.casebook import OpenCase
from ui.desk.parts import DeskParts, Role
from ui.desk.queueing import Subjects
from ui.desk.state import CaseState, DeskState, Screen, leaves
from ui.desk.telling import Telling

T = TypeVar("T")
OFFICE, PAPER = "office", "paper"
"""Lanes: the database, and whatever draws or prints."""


class Stand:
    def __init__(self, parts: DeskParts, on_change: Callable[[], None] = lambda: None) -> None:
        self.parts = parts
        self.tell = Telling(parts.words, parts.guide)
        self.on_change = on_change
        self.state = DeskState(Screen.SIGN_IN, self.tell.counter_name(parts.counter), practice=parts.practice)
        self._key: PrivateKey | None = None  # only while somebody is signed in
        self._opened: OpenCase | None = None
        self._subjects = Subjects(self.tell)

    @property
    def clerk(self) -> str:
        return self.state.clerk

    @property
    def role(self) -> Role:
        """Of whoever is signed in."""
        return next((one.role for one in self.parts.clerks if one.id == self.clerk), Role.CLERK)

    def refresh(self) -> None:
        """The queue as it is."""
        raise NotImplementedError

    def _change(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.on_change()

    def _do(self, lane: str, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """One piece of work at a time for the clerk: a second key press meanwhile does nothing."""
        if self.state.busy:
            return
        self._change(busy=True, trouble="", message="")
        self.parts.work.submit(lane, job, lambda ended: self._ended(ended, done))

    def _ended(self, ended: Done[T], done: Callable[[T], None]) -> None:
        self._change(busy=False)
        if ended.trouble:
            self._fail(ended.trouble)
        else:
            done(ended.value)

    def _fail(self, trouble: Trouble) -> None:
        away = trouble.fault is Fault.DATABASE_UNREACHABLE
        self._change(trouble=self.tell.trouble(trouble), connected=self.state.connected and not away)

    def _needs_case(self) -> OpenCase | None:
        opened = self._opened
        if opened is None:
            self._change(trouble=self.tell("trouble.no_case"))
        elif opened.watched:
            self._change(trouble=self.tell("watch.only"))
            return None
        return opened

    def _shows_answers(self) -> bool:
        """Where addresses would be seen; for 支援措置 a clerk must ask for them first."""
        veiled = self._opened is not None and self._opened.veiled
        if veiled:
            self._change(trouble=self.tell("veil.first"))
        return not veiled

    def _show_case(self, **changes: Any) -> None:
        """Shows the open case anew, and its sheet; `changes` are of the case's state."""
        opened, shown = self._opened, self.state.case
        if opened is None:
            return
        opened.touched = True
        if shown and changes:
            shown = replace(shown, **changes)

        def job() -> tuple[CaseState, bytes, bytes]:
            found = opened.state(shown)
            return found, *sheet_of(opened, found)

        self.parts.work.submit(PAPER, job, lambda ended: self._drawn(opened, ended))

    def _drawn(self, opened: OpenCase, ended: Done[tuple[CaseState, bytes, bytes]]) -> None:
        if opened is not self._opened:
            return  # closed while it was drawn
        if ended.trouble:
            self._fail(ended.trouble)
            return
        case, preview, before = ended.value
        self._change(case=case, preview=preview, before=before)


def sheet_of(opened: OpenCase, case: CaseState) -> tuple[bytes, bytes]:
    """The PDF of the sheet that is looked at; and, while it is compared, of the one before."""
    found = leaves(case.sheets)
    if not found or opened.veiled:
        return b"", b""
    place = found[case.page].sheet
    return opened.papers.pdf(place), opened.papers.pdf(place, before=True) if case.compare else b""
