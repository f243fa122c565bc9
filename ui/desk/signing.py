"""Who sits at the desk, and at which counter: sign-in and sign-out."""

from __future__ import annotations

from dataclasses import replace

from nacl.public import PrivateKey

from kiosk.audit import Action
from kiosk.faults import Fault
from ui.common.worker import Done
from ui.desk.looking import Looking
from ui.desk.parts import Role
from ui.desk.stand import OFFICE, PAPER
from ui.desk.state import DeskState, Screen
from ui.desk.watching import Watching

_LONGEST_WAIT = 60  # seconds after many wrong passphrases


class Signing(Looking, Watching):
    _tries = 0

    def start(self) -> None:
        """The morning check."""
        self.tick()
        self.parts.work.submit(PAPER, self.parts.checks, self._checked)

    def sign_in(self, clerk: str, passphrase: str) -> None:
        if self.state.wait or self.state.busy or not passphrase:
            return
        office, counter = self.parts.office, self.parts.counter
        serves = all(one.role is not Role.IT for one in self.parts.clerks if one.id == clerk)

        def job() -> PrivateKey:
            key = self.parts.unlock(clerk, passphrase)
            office.note(Action.SIGNED_IN, clerk)
            if serves:
                office.open_counter(counter)
            return key

        self._change(busy=True, trouble="")
        self.parts.work.submit(OFFICE, job, lambda ended: self._signed_in(clerk, ended))

    def _signed_in(self, clerk: str, ended: Done[PrivateKey]) -> None:
        self._change(busy=False)
        if ended.trouble:
            if ended.trouble.fault is Fault.WRONG_PASSPHRASE:
                self._tries += 1
                self._wait_until = self.parts.clock.now().timestamp() + min(
                    _LONGEST_WAIT, 2 ** (self._tries - 1)
                )
            self._fail(ended.trouble)
            self.tick()
            return
        self._tries, self._key = 0, ended.value
        self._change(screen=Screen.DESK, clerk=clerk)
        self.refresh()
        if self.role is Role.IT:
            self.supervise()

    def sit_at(self, counter: str) -> None:
        """Before the sign-in: which counter this desk is today."""
        if self.state.screen is Screen.SIGN_IN and counter in self.parts.guide.city.counters:
            self.parts = replace(self.parts, counter=counter)
            self._change(counter=self.tell.counter_name(counter))

    def sign_out(self) -> None:
        """Nothing of a visitor stays behind the sign-in screen."""
        self.close_watched()
        if self.state.case is not None:
            self._change(trouble=self.tell("trouble.case_open"))
            return
        office, clerk, counter = self.parts.office, self.clerk, self.parts.counter
        serves = self.role is not Role.IT

        def job() -> None:
            if serves:
                office.close_counter(counter)
            office.note(Action.SIGNED_OUT, clerk)

        self._do(OFFICE, job, lambda _: None)
        self._key = None
        self._subjects.forget()
        counter_name = self.state.counter
        self.state = DeskState(
            Screen.SIGN_IN, counter_name, checks=self.state.checks, practice=self.state.practice
        )
        self.start()

    def _checked(self, ended: Done[tuple[object, ...]]) -> None:
        self._change(checks=ended.value)
