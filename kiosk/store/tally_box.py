"""Counts that a station still has to deliver: added up by the hour, and sent when their hour is over.

So nothing that leaves a kiosk is as fine as one visit, also not the moment at which it leaves.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import date

from kiosk.store.tallies import Tally, summed
from kiosk.tokens import TICKET_LENGTH, new_token

TALLIES = (
    "CREATE TABLE IF NOT EXISTS tallies (day TEXT, hour INTEGER, what TEXT, subject TEXT, counter TEXT,"
    " minutes INTEGER, delivery TEXT, count INTEGER NOT NULL,"
    " PRIMARY KEY (day, hour, what, subject, counter, minutes, delivery))"
)
_KEEP = """INSERT INTO tallies VALUES (?, ?, ?, ?, ?, ?, '', ?)
 ON CONFLICT DO UPDATE SET count = count + excluded.count"""
_PACK = "UPDATE tallies SET delivery = ? WHERE delivery = '' AND NOT (day = ? AND hour = ?)"
_SELECT = "SELECT what, subject, counter, minutes, count, day, hour FROM tallies WHERE delivery = ?"


class TallyBox:
    """`open_file` begins a transaction on the station's own file."""

    def __init__(self, open_file: Callable[[], AbstractContextManager[sqlite3.Connection]]) -> None:
        self._open = open_file

    def keep(self, tallies: Iterable[Tally], day: date, hour: int) -> None:
        """`day`, `hour`: of those that don't say their own."""
        rows = [
            (str(one.day), one.hour, one.what, one.subject, one.counter, one.minutes, one.count)
            for one in summed(tallies, day, hour)
        ]
        with self._open() as connection:
            connection.executemany(_KEEP, rows)

    def parcel(self, day: date, hour: int) -> tuple[str, tuple[Tally, ...]] | None:
        """What is to be sent now, with its mark: all hours but this one. The same again until it arrived."""
        with self._open() as connection:
            found = connection.execute("SELECT max(delivery) FROM tallies").fetchone()[0]
            if not found:
                found = new_token(TICKET_LENGTH)
                connection.execute(_PACK, (found, day.isoformat(), hour))
            rows = connection.execute(_SELECT, (found,)).fetchall()
        tallies = tuple(
            Tally(what, subject, counter, minutes, count, date.fromisoformat(on), at)
            for what, subject, counter, minutes, count, on, at in rows
        )
        return (found, tallies) if tallies else None

    def delivered(self, delivery: str) -> None:
        with self._open() as connection:
            connection.execute("DELETE FROM tallies WHERE delivery = ?", (delivery,))
