"""The one door through which every face touches the queue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Unpack

from kiosk.audit import Action, AuditEvent
from kiosk.clock import Clock
from kiosk.faults import Fault, Trouble
from kiosk.guide.model import City
from kiosk.office import admission
from kiosk.office.admission import Admission, Request, Wishes
from kiosk.office.finding import find
from kiosk.office.plan import is_open, plan_of
from kiosk.office.queue import Queue, queue_of
from kiosk.store import Book, Changes, Parcel, Purged, Store, purge
from kiosk.tickets import moves
from kiosk.tickets.model import HoldReason, Snapshot, Ticket
from kiosk.tickets.snapshot import Day, counter_order, take_snapshot


class Office:
    def __init__(
        self,
        store: Store,
        city: City,
        clock: Clock,
        *,
        station: str = "",
        public_url: str = "",
        retention_days: int = 0,
        practice: bool = False,
    ) -> None:
        """`practice`: a simulator is in use; then the hall counts as open at any hour."""
        self.city = city
        self.plan = plan_of(city)
        self.practice = practice
        self._store = store
        self._clock = clock
        self._station = station
        self._public_url = public_url.rstrip("/")
        self._retention_days = retention_days

    # a resident comes

    def admit(self, line: str, *, key: str, **wishes: Unpack[Wishes]) -> Admission:
        """The same `key` gives the same ticket again."""
        wishes.setdefault("station", self._station)
        return self.take(Request(line, key, **wishes))

    def take(self, request: Request) -> Admission:
        def work(book: Book) -> Admission:
            ticket = admission.admit(book, self.plan, request, self._clock.now())
            return admission.told(book, self.plan, ticket, self.url(ticket))

        return self._store.write(work)

    def receive(self, parcel: Parcel, station: str) -> Ticket:
        """What a station admitted alone; taken in once, however often it is delivered."""
        return self._store.write(lambda book: admission.receive(book, parcel, station, self._clock.now()))

    def url(self, ticket: Ticket) -> str | None:
        return f"{self._public_url}/t/{ticket.token}" if ticket.public and self._public_url else None

    # a clerk calls

    def call_next(self, counter: str) -> Ticket:
        self.plan.check_counter(counter)

        def work(book: Book) -> Ticket:
            day = book.day(self.today)
            order = counter_order(self.plan, day, counter)
            if not order:
                raise Trouble(Fault.NOBODY_WAITING, counter, counter=counter)
            return self._called(book, order[0], counter)

        return self._store.write(work)

    def call(self, number: str, counter: str) -> Ticket:
        """Any number that waits, is held or was a no-show."""
        self.plan.check_counter(counter)
        return self._store.write(lambda book: self._called(book, self._ticket(book, number), counter))

    def resume(self, number: str, counter: str) -> Ticket:
        """保留解除: called at this counter."""
        return self.call(number, counter)

    def recall(self, number: str) -> Ticket:
        return self._move(number, moves.recall)

    def undo(self, number: str) -> Ticket:
        def work(book: Book) -> Ticket:
            ticket = self._ticket(book, number)
            saved = book.tickets.save(moves.undo(ticket))
            book.calls.undo(self.today, ticket.number)
            return saved

        return self._store.write(work)

    def hold(self, number: str, reason: HoldReason) -> Ticket:
        return self._move(number, lambda ticket, _now: moves.hold(ticket, reason), ends="held")

    def no_show(self, number: str) -> Ticket:
        return self._move(number, lambda ticket, _now: moves.no_show(ticket), ends="no_show")

    def back(self, number: str) -> Ticket:
        return self._move(number, lambda ticket, _now: moves.back(ticket))

    def transfer(self, number: str, counter: str) -> Ticket:
        self.plan.check_counter(counter)
        return self._move(
            number, lambda ticket, now: moves.transfer(ticket, counter, now), ends="transferred"
        )

    def finish(self, number: str, *, send_on: bool = False) -> Ticket:
        """With `send_on` the ticket goes to the next counter of its route, if there is one."""

        def work(book: Book) -> Ticket:
            ticket = self._ticket(book, number)
            now = self._clock.now()
            following = ticket.next_counter if send_on else None
            if following in self.plan.counters and following is not None:
                return self._save(book, moves.transfer(ticket, following, now), "transferred")
            return self._save(book, moves.finish(ticket, now), "done")

        return self._store.write(work)

    def cancel(self, number: str) -> Ticket:
        def work(book: Book) -> Ticket:
            now = self._clock.now()
            saved = self._save(book, moves.cancel(self._ticket(book, number), now), "cancelled")
            book.note(self._event(now, self._station, Action.TICKET_CANCELLED, saved))
            return saved

        return self._store.write(work)

    def set_priority(self, number: str, priority: bool) -> Ticket:
        return self._move(number, lambda ticket, _now: moves.prefer(ticket, priority))

    def open_counter(self, counter: str) -> None:
        self._set_counter(counter, is_open=True)

    def close_counter(self, counter: str) -> None:
        self._set_counter(counter, is_open=False)

    # lists

    @property
    def today(self) -> date:
        return self._clock.now().date()

    def queue(self, counter: str) -> Queue:
        self.plan.check_counter(counter)

        def work(book: Book) -> Queue:
            now = self._clock.now()
            done = book.calls.done_at(now.date(), counter)
            return queue_of(self.plan, book.day(now.date()), counter, done, now)

        return self._store.read(work)

    def tickets(self) -> tuple[Ticket, ...]:
        return self._store.read(lambda book: book.tickets.of_day(self.today))

    def ticket(self, number: str) -> Ticket:
        return self._store.read(lambda book: self._ticket(book, number))

    def find(self, text: str) -> Ticket:
        """By number, ticket token, phone address, case token or a sheet's code; else NO_SUCH_TICKET."""
        found = self._store.read(lambda book: find(book, self.today, text))
        if found is None:
            raise Trouble(Fault.NO_SUCH_TICKET)
        return found

    def snapshot(self) -> Snapshot:
        now = self._clock.now()
        day: Day = self._store.read(lambda book: book.day(now.date()))
        hall_open = self.practice or is_open(self.city, now)
        return take_snapshot(self.plan, day, now, is_open=hall_open, practice=self.practice)

    def changes(self) -> Changes:
        return self._store.changes()

    # cases

    def open_sealed(self, text: str, *, clerk: str) -> bytes:
        """The sealed case of a number or token; the look is noted. CASE_UNREADABLE when there is none."""

        def work(book: Book) -> bytes:
            ticket = find(book, self.today, text)
            if ticket is None:
                raise Trouble(Fault.NO_SUCH_TICKET)
            sealed = book.cases.of_ticket(ticket.token)
            if sealed is None:
                raise Trouble(Fault.CASE_UNREADABLE, "no case", number=ticket.number)
            book.note(self._event(self._clock.now(), clerk, Action.CASE_OPENED, ticket))
            return sealed

        return self._store.write(work)

    def sealed_cases(self, counter: str) -> dict[str, bytes]:
        """By number: the cases of everybody in this counter's queue."""
        tickets = {one.token: one.number for one in self.queue(counter).tickets}
        found = self._store.read(lambda book: book.cases.of_tickets(tickets))
        return {tickets[token]: sealed for token, sealed in found.items()}

    def replace_case(self, text: str, sealed: bytes, *, clerk: str) -> None:
        """After a correction; the look of the case before is gone."""

        def work(book: Book) -> None:
            now = self._clock.now()
            ticket = find(book, self.today, text)
            if ticket is None:
                raise Trouble(Fault.NO_SUCH_TICKET)
            if not book.cases.replace(ticket.token, sealed, now):
                raise Trouble(Fault.CASE_UNREADABLE, "no case", number=ticket.number)
            book.note(self._event(now, clerk, Action.CASE_CORRECTED, ticket))

        self._store.write(work)

    def note(self, action: Action, clerk: str, number: str | None = None, **facts: str | int) -> None:
        event = AuditEvent(self._clock.now(), self._station, clerk, action, number, facts)
        self._store.write(lambda book: book.note(event))

    def trail(self, newest: int = 100) -> tuple[AuditEvent, ...]:
        """The audit trail, the newest first."""
        return self._store.read(lambda book: book.trail(newest))

    def purge(self) -> Purged:
        """Deletes what the city's retention no longer allows; figures stay."""

        def work(book: Book) -> Purged:
            now = self._clock.now()
            gone = purge(book, now.date(), self._retention_days)
            facts = {"cases": gone.cases, "tickets": gone.tickets}
            book.note(AuditEvent(now, self._station, self._station, Action.PURGED, None, facts))
            return gone

        gone = self._store.write(work)
        self._store.tidy()
        return gone

    def close(self) -> None:
        self._store.close()

    def _ticket(self, book: Book, number: str) -> Ticket:
        found = book.tickets.by_number(self.today, number)
        if found is None:
            raise Trouble(Fault.NO_SUCH_TICKET, number=number)
        return found

    def _called(self, book: Book, ticket: Ticket, counter: str) -> Ticket:
        now = self._clock.now()
        saved = book.tickets.save(moves.call(ticket, counter, now))
        book.calls.begin(now.date(), self.plan.line_of(ticket), ticket, saved)
        book.calls.set_counter(counter, True, now)
        return saved

    def _move(
        self, number: str, move: Callable[[Ticket, datetime], Ticket], ends: str | None = None
    ) -> Ticket:
        return self._store.write(
            lambda book: self._save(book, move(self._ticket(book, number), self._clock.now()), ends)
        )

    def _save(self, book: Book, ticket: Ticket, ends: str | None) -> Ticket:
        """`ends`: how the call ends with this move, None when it goes on."""
        saved = book.tickets.save(ticket)
        if ends:
            book.calls.end(self.today, ticket.number, self._clock.now(), ends)
        return saved

    def _set_counter(self, counter: str, *, is_open: bool) -> None:
        self.plan.check_counter(counter)
        self._store.write(lambda book: book.calls.set_counter(counter, is_open, self._clock.now()))

    def _event(self, now: datetime, clerk: str, action: Action, ticket: Ticket) -> AuditEvent:
        return AuditEvent(now, self._station, clerk, action, ticket.number)
