"""Counting what happens, and telling it without people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kiosk.faults import Trouble
from kiosk.office.counted import Raw
from kiosk.office.figures import Figure, Report, report
from kiosk.office.room import Room
from kiosk.store import Book, Tally
from kiosk.tickets.model import Ticket


class Counting(Room):
    def tally(self, *tallies: Tally, delivery: str = "") -> None:
        """Counts that nobody can follow to a visit; the same `delivery` counts once. Wakes nobody."""
        if tallies:
            self._store.write(
                lambda book: book.tallies.add(tallies, self.today, self._now(book), delivery), quiet=True
            )

    def tally_call(self, ticket: Ticket, ended: str, procedures: Iterable[str]) -> None:
        """A call that is over, by procedure: `ended` is done or no_shows; `ticket` as it was called.

        A courtesy to the figures: it never raises for want of a database. Nothing is counted of whoever
        asked for protection.
        """
        if not ticket.public or ticket.called_at is None or ticket.counter is None:
            return
        waited = (ticket.called_at - ticket.since).total_seconds() / 60
        served = (self.clock.now() - ticket.called_at).total_seconds() / 60 if ended == "done" else 0
        found = []
        for one in sorted(set(procedures)):
            found.append(Tally("called", one, ticket.counter, round(waited)))
            found.append(Tally(ended, one, ticket.counter, round(served)))
        try:
            # Not in the transaction that ends the call: nothing shows that they belong together.
            self.tally(*found)
        except Trouble:
            return

    def tallies(self, since: date, until: date) -> tuple[Tally, ...]:
        return self._store.read(lambda book: book.tallies.of(since, until))

    def report(self, since: date, until: date) -> Report:
        """Both days included; of today as far as it has come."""

        def work(book: Book) -> Raw:
            return Raw(
                book.call_figures(since, until),
                book.given_figures(since, until),
                book.tallies.of(since, until),
            )

        return report(self._store.read(work), since, until, self.plan.lines, self.plan.counters)

    def figures(self, since: date, until: date) -> tuple[Figure, ...]:
        """By day, hour and line."""
        return self.report(since, until).figures
