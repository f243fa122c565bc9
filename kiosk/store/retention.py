"""Retention (保存期間): what is over goes, and only figures stay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.store.book import Book
from kiosk.tickets.model import Ticket, TicketState

HELD_DAYS = 30
"""A visit on hold may be waiting for a paper of another day; longer than this nobody comes back for it."""

DELIVERED_DAYS = 60
"""A station that was switched off for longer than this may deliver its counts twice."""


@dataclass(frozen=True)
class Purged:
    cases: int
    tickets: int


def purge(book: Book, today: date, retention_days: int) -> Purged:
    """Deletes the cases and tickets of days that are over; 0 days: everything of yesterday and before.

    Whoever still waited when the day ended has left, so that goes too. What is on hold stays `HELD_DAYS`.
    """
    oldest = today - timedelta(days=retention_days)
    gone = overdue(book, today, retention_days)
    cases = len(book.cases.of_tickets(one.token for one in gone))
    # Counted while the tickets can still say who asked for protection.
    book.calls.file_away(oldest)
    book.tallies.file_given(one.token for one in gone)
    for one in gone:
        book.tickets.delete(one.token)
    book.tallies.forget_deliveries(today - timedelta(days=DELIVERED_DAYS))
    return Purged(cases, len(gone))


def overdue(book: Book, today: date, retention_days: int) -> tuple[Ticket, ...]:
    """What `purge` deletes on that day: after it nobody is left."""
    oldest = today - timedelta(days=retention_days)
    return tuple(
        one
        for one in book.tickets.before(oldest)
        if one.state is not TicketState.HELD or one.issued_at.date() < today - timedelta(days=HELD_DAYS)
    )
