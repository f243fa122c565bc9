"""What clerks do with tickets. Each verb is one transaction, and refuses a ticket that changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.audit import Action
from kiosk.faults import Fault, Trouble
from kiosk.office.room import Room
from kiosk.store import Book
from kiosk.tickets import moves
from kiosk.tickets.model import HoldReason, Ticket
from kiosk.tickets.snapshot import counter_order


class Calling(Room):
    def call_next(self, counter: str) -> Ticket:
        self.plan.check_counter(counter)

        def work(book: Book) -> Ticket:
            order = counter_order(self.plan, book.day(self.today), counter)
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
        """誤呼出の取消."""

        def work(book: Book) -> Ticket:
            saved = book.tickets.save(moves.undo(self._ticket(book, number)))
            book.calls.undo(self.today, number)
            return saved

        return self._store.write(work)

    def hold(self, number: str, reason: HoldReason) -> Ticket:
        return self._move(number, lambda ticket, _now: moves.hold(ticket, reason), ends="held")

    def no_show(self, number: str) -> Ticket:
        return self._move(number, lambda ticket, _now: moves.no_show(ticket), ends="no_show")

    def back(self, number: str) -> Ticket:
        """Is there after all: waits again at the old place."""
        return self._move(number, lambda ticket, _now: moves.back(ticket))

    def transfer(self, number: str, counter: str) -> Ticket:
        self.plan.check_counter(counter)
        return self._move(number, lambda ticket, now: moves.transfer(ticket, counter, now), "transferred")

    def finish(self, number: str, *, send_on: bool = False) -> Ticket:
        """With `send_on` the ticket goes to the next counter of its route, if there is one."""

        def work(book: Book) -> Ticket:
            ticket = self._ticket(book, number)
            following = self._following(ticket) if send_on else None
            if following:
                return self._save(book, moves.transfer(ticket, following, self._clock.now()), "transferred")
            return self._save(book, moves.finish(ticket, self._clock.now()), "done")

        return self._store.write(work)

    def cancel(self, number: str) -> Ticket:
        def work(book: Book) -> Ticket:
            ticket = moves.cancel(self._ticket(book, number), self._clock.now())
            book.note(self._event(Action.TICKET_CANCELLED, self._station, ticket))
            return self._save(book, ticket, "cancelled")

        return self._store.write(work)

    def set_priority(self, number: str, priority: bool) -> Ticket:
        return self._move(number, lambda ticket, _now: moves.prefer(ticket, priority))

    def open_counter(self, counter: str) -> None:
        self._set_counter(counter, is_open=True)

    def close_counter(self, counter: str) -> None:
        self._set_counter(counter, is_open=False)

    def _following(self, ticket: Ticket) -> str | None:
        """The next counter of the route that stands in this hall."""
        left = (one for one in ticket.route if one != ticket.counter)
        return next((one for one in left if one in self.plan.counters), None)

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
        if ends:
            book.calls.end(self.today, ticket.number, self._clock.now(), ends)
        return book.tickets.save(ticket)

    def _set_counter(self, counter: str, *, is_open: bool) -> None:
        self.plan.check_counter(counter)
        self._store.write(lambda book: book.calls.set_counter(counter, is_open, self._clock.now()))
