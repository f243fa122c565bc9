"""What a desk keeps in sight without being asked: the queue, the hall's machines, its printer, the clock."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.office import Queue
from kiosk.tickets.stations import StationHealth
from ui.common.worker import Done
from ui.desk.hall_words import machine_rows, own_trouble
from ui.desk.parts import Role
from ui.desk.print_verbs import PrintVerbs
from ui.desk.queueing import queue_state
from ui.desk.ringing import Ringing, rings_of
from ui.desk.stand import OFFICE, PAPER
from ui.desk.supervise import Supervise


@dataclass(frozen=True)
class _Read:
    """What a look at the office brings."""

    queue: Queue
    abouts: dict[str, str]  # by token: a number that was held overnight may be there twice
    stations: tuple[StationHealth, ...]


class Watching(PrintVerbs, Supervise, Ringing):
    _wait_until = 0.0  # after a wrong passphrase
    _reading = False  # a frozen database must not pile up questions

    def tick(self) -> None:
        """Once a second."""
        now = self.parts.clock.now()
        wait = max(0, round(self._wait_until - now.timestamp() + 0.4))
        found = {"now": f"{now:%H:%M}", "wait": wait, "prompt": self._prompt(), "served": self._served()}
        if any(getattr(self.state, name) != value for name, value in found.items()):
            self._change(**found)
        self.follow_print()

    def refresh(self) -> None:
        """The queue as it is; quietly, since it happens every few seconds."""
        key, office, counter = self._key, self.parts.office, self.parts.counter
        if key is None or self._reading:
            return
        self._reading, opens = True, self.role is not Role.IT

        def job() -> _Read:
            queue = office.queue(counter)
            unknown = self._subjects.unknown(queue.tickets) if opens else ()
            sealed = office.sealed_of({one.token: one.token for one in unknown}) if unknown else {}
            return _Read(queue, self._subjects.read(queue.tickets, sealed, key), office.stations())

        self.parts.work.submit(OFFICE, job, self._queue_read)
        self.parts.work.submit(PAPER, self.parts.printer.status, self._printer_read)

    def _queue_read(self, ended: Done[_Read]) -> None:
        self._reading = False
        if self._key is None:
            return  # signed out meanwhile
        if ended.trouble:
            self._change(connected=False)
            return
        read, now, office = ended.value, self.parts.clock.now(), self.parts.office
        queue = queue_state(self.tell, read.queue, read.abouts, now)
        machines = machine_rows(self.tell, read.stations, office.clock.now())
        rings = rings_of(self.tell, read.stations, office.clock.now())
        own = own_trouble(self.tell, read.stations, self.parts.station)
        self._tickets = {one.token: one for one in read.queue.tickets}
        found = {"queue": queue, "machines": machines, "rings": rings, "warning": own, "connected": True}
        if any(getattr(self.state, name) != value for name, value in found.items()):
            self._change(**found)
        self.look_again()

    def _prompt(self) -> str:
        """再呼出, then 不在: as long as nothing was done with the case, its visitor may not have come."""
        opened, rules = self._opened, self.parts.guide.city.queue
        if opened is not None and (opened.watched or opened.veiled):
            return opened.watched or self.tell("veil.told")
        if opened is None or opened.touched or opened.ticket.called_at is None:
            return ""
        waited = (self.parts.office.clock.now() - opened.ticket.called_at).total_seconds()
        if waited < rules.recall_seconds:
            return ""
        again = opened.ticket.calls <= rules.recalls
        return self.tell("prompt.recall" if again else "prompt.no_show", seconds=int(waited // 10 * 10))

    def _served(self) -> str:
        """How long the visitor is here; in minutes, since seconds would hurry everybody."""
        opened = self._opened
        if opened is None or opened.ticket.called_at is None or opened.watched:
            return ""
        told = self.tell.minutes(opened.ticket.called_at, self.parts.office.clock.now())
        return self.tell("case.served", minutes=told)
