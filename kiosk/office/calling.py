"""What clerks do with tickets. Each verb is one transaction, and refuses a ticket that changed meanwhile.

Every verb takes a number of today, or a ticket's token.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.audit import Action
from kiosk.faults import Fault, Trouble
from kiosk.office.room import Room
from kiosk.store import Book
from kiosk.tickets import moves
from kiosk.tickets.day import counter_order
from kiosk.tickets.model import HoldReason, Ticket


class Calling(Room):
    def call_next(self, counter: str) -> Ticket:
        self.plan.check_counter(counter)
        lines = [one.id for one in self.plan.lines_of(counter)]

        def work(book: Book) -> Ticket:
            book.calls.take_turns(lines)
            order = counter_order(self.plan, book.calling_day(self.plan, self._now(book), counter), counter)
            if not order:
                raise Trouble(Fault.NOBODY_WAITING, counter, counter=counter)
            return self._called(book, order[0], counter)

        return self._store.write(work)

    def call(self, number: str, counter: str) -> Ticket:
        """Any number that waits, is held or was a no-show."""
        self.plan.check_counter(counter)
        return self._store.write(lambda book: self._called(book, self._ticket(book, number), counter))

    def recall(self, number: str) -> Ticket:
        return self._move(number, moves.recall)

    def undo(self, number: str) -> Ticket:
        """誤呼出の取消."""

        def work(book: Book) -> Ticket:
            ticket = self._ticket(book, number)
            saved = book.tickets.save(moves.undo(ticket))
            book.calls.undo(self._day_of(ticket), ticket.number)
            return saved

        return self._store.write(work)

    def hold(self, number: str, reason: HoldReason) -> Ticket:
        return self._move(number, lambda ticket, _now: moves.hold(ticket, reason), ends="held")

    def await_handover(self, number: str) -> Ticket:
        """交付の準備: done here, until what is being made can be handed out."""
        return self._move(number, lambda ticket, _now: moves.await_handover(ticket, self.plan), ends="done")

    def ready(self, number: str, counter: str | None = None) -> Ticket:
        """交付: waits to be called a second time; at the line's own counter for it unless one is named."""
        if counter:
            self.plan.check_counter(counter)

        def move(ticket: Ticket, now: datetime) -> Ticket:
            line = self.plan.lines.get(ticket.line)
            there = counter or (line.handover if line else "") or ticket.counter
            if not there:
                raise Trouble(Fault.NO_SUCH_COUNTER, number=ticket.number)
            return moves.ready(ticket, there, now)

        return self._move(number, move)

    def no_show(self, number: str) -> Ticket:
        return self._move(number, lambda ticket, _now: moves.no_show(ticket), ends="no_show")

    def back(self, number: str) -> Ticket:
        """Is there after all: waits again at the old place."""
        return self._move(number, lambda ticket, _now: moves.back(ticket))

    def transfer(self, number: str, counter: str, *, done: bool = True) -> Ticket:
        """Without `done` this counter stays on the route."""
        self.plan.check_counter(counter)
        return self._move(
            number,
            lambda ticket, now: moves.transfer(ticket, counter, now, self.plan, done=done),
            "transferred",
        )

    def finish(self, number: str, *, send_on: bool = False) -> Ticket:
        """With `send_on` the ticket goes to the next counter of its route, if there is one."""

        def work(book: Book) -> Ticket:
            ticket, now = self._ticket(book, number), self._now(book)
            following = self.plan.following(ticket) if send_on else None
            if following:
                return self._save(book, moves.transfer(ticket, following, now, self.plan), "transferred")
            return self._save(book, moves.finish(ticket, now, self.plan), "done")

        return self._store.write(work)

    def cancel(self, number: str, *, clerk: str = "") -> Ticket:
        def work(book: Book) -> Ticket:
            ticket = moves.cancel(self._ticket(book, number), self._now(book))
            book.note(self._event(Action.TICKET_CANCELLED, clerk or self._station, ticket))
            return self._save(book, ticket, "cancelled")

        return self._store.write(work)

    def sweep(self) -> tuple[Ticket, ...]:
        """Ends numbers that nobody comes back for: missed too long ago, or left over from a day that is over.

        Any station may do it, at any time; the trail names each.
        """

        def work(book: Book) -> tuple[Ticket, ...]:
            now = self._now(book)
            over = [
                one
                for one in book.tickets.active(self.plan.day_of(now))
                if moves.ended_by_time(one, self.plan, now)
            ]
            return tuple(self._end(book, one, now) for one in over)

        if not self._store.read(self._anything_over):
            return ()  # without a write nobody is woken
        return self._store.write(work)

    def set_priority(self, number: str, priority: bool) -> Ticket:
        return self._move(number, lambda ticket, _now: moves.prefer(ticket, priority))

    def open_counter(self, counter: str) -> None:
        self._set_counter(counter, is_open=True)

    def close_counter(self, counter: str) -> None:
        self._set_counter(counter, is_open=False)

    def _anything_over(self, book: Book) -> bool:
        now = self._now(book)
        active = book.tickets.active(self.plan.day_of(now))
        return any(moves.ended_by_time(one, self.plan, now) for one in active)

    def _end(self, book: Book, ticket: Ticket, now: datetime) -> Ticket:
        book.note(self._event(Action.TICKET_ENDED, self._station, ticket))
        return self._save(book, moves.cancel(ticket, now), "cancelled")

    def _called(self, book: Book, ticket: Ticket, counter: str) -> Ticket:
        now = self._now(book)
        saved = book.tickets.save(moves.call(ticket, counter, now))
        book.calls.begin(self._day_of(ticket), self.plan.line_of(ticket), ticket, saved)
        book.calls.set_counter(counter, True, now)
        return saved

    def _move(
        self, number: str, move: Callable[[Ticket, datetime], Ticket], ends: str | None = None
    ) -> Ticket:
        return self._store.write(
            lambda book: self._save(book, move(self._ticket(book, number), self._now(book)), ends)
        )

    def _save(self, book: Book, ticket: Ticket, ends: str | None) -> Ticket:
        """`ends`: how the call ends with this move, None when it goes on."""
        if ends:
            book.calls.end(self._day_of(ticket), ticket.number, self._now(book), ends)
        return book.tickets.save(ticket)

    def _set_counter(self, counter: str, *, is_open: bool) -> None:
        self.plan.check_counter(counter)
        self._store.write(lambda book: book.calls.set_counter(counter, is_open, self._now(book)))
