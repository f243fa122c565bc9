"""A station's own file: the numbers that it gave alone, and what it still has to deliver."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from kiosk.faults import Fault, Trouble
from kiosk.store.engines import is_full
from kiosk.store.tally_box import TALLIES, TallyBox
from kiosk.tickets.model import Ticket, TicketState

_TABLES = (
    "CREATE TABLE IF NOT EXISTS series"
    " (day TEXT, line TEXT, given INTEGER NOT NULL, PRIMARY KEY (day, line))",
    "CREATE TABLE IF NOT EXISTS parcels"
    " (place INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL, key TEXT NOT NULL UNIQUE,"
    " ticket TEXT NOT NULL, case_token TEXT, sealed BLOB, delivered INTEGER NOT NULL)",
)
_COUNT = "INSERT INTO series VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET given = given + 1 RETURNING given"
_KEEP = "INSERT INTO parcels (day, key, ticket, case_token, sealed, delivered) VALUES (?, ?, ?, ?, ?, 0)"
_SELECT = "SELECT key, ticket, case_token, sealed FROM parcels"


@dataclass(frozen=True)
class Parcel:
    """One admission that the database doesn't know yet."""

    key: str
    ticket: Ticket
    case_token: str | None
    sealed: bytes | None


class Outbox:
    """Holds sealed cases only. May be used from several threads: each use opens the file for itself."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.tallies = TallyBox(self._open)
        file.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as connection:
            for table in (*_TABLES, TALLIES):
                connection.execute(table)

    def give(self, day: date, key: str, line: str, make: Callable[[int], Parcel]) -> Parcel:
        """Counts one on in the station's own series and keeps the parcel, both or neither.

        The same key gives the same parcel again.
        """
        with self._open() as connection:
            known = connection.execute(f"{_SELECT} WHERE key = ?", (key,)).fetchone()
            if known:
                return _parcel(known)
            count = connection.execute(_COUNT, (day.isoformat(), line)).fetchone()[0]
            parcel = make(count)
            connection.execute(
                _KEEP,
                (day.isoformat(), key, _write(parcel.ticket), parcel.case_token, parcel.sealed),
            )
            return parcel

    def known(self, key: str) -> Parcel | None:
        """What was given for a key, also when it was delivered already."""
        with self._open() as connection:
            row = connection.execute(f"{_SELECT} WHERE key = ?", (key,)).fetchone()
        return _parcel(row) if row else None

    def waiting(self) -> tuple[Parcel, ...]:
        """In the order in which they were given."""
        with self._open() as connection:
            rows = connection.execute(f"{_SELECT} WHERE NOT delivered ORDER BY place").fetchall()
        return tuple(_parcel(row) for row in rows)

    def delivered(self, key: str) -> None:
        """Its case goes at once; the ticket stays for the day, in case the kiosk asks again."""
        with self._open() as connection:
            connection.execute("UPDATE parcels SET delivered = 1, sealed = NULL WHERE key = ?", (key,))

    def forget(self, before: date) -> None:
        with self._open() as connection:
            connection.execute("DELETE FROM parcels WHERE delivered AND day < ?", (before.isoformat(),))
            connection.execute("DELETE FROM series WHERE day < ?", (before.isoformat(),))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self._file, isolation_level=None, timeout=5)
        try:
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA secure_delete=ON")
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if is_full(error):
                raise Trouble(Fault.DISK_FULL, str(self._file.parent)) from error
            raise
        finally:
            connection.close()  # without COMMIT everything is undone


def _parcel(row: tuple[str, str, str | None, bytes | None]) -> Parcel:
    key, ticket, case_token, sealed = row
    return Parcel(key, _read(ticket), case_token, sealed)


def _write(ticket: Ticket) -> str:
    """What a ticket that was only just issued can say; the rest has its first value."""
    return json.dumps(
        {
            "token": ticket.token,
            "number": ticket.number,
            "line": ticket.line,
            "issued_at": ticket.issued_at.isoformat(),
            "route": ticket.route,
            "priority": ticket.priority,
            "prepared": ticket.prepared,
            "public": ticket.public,
        }
    )


def _read(text: str) -> Ticket:
    data = json.loads(text)
    data["issued_at"] = datetime.fromisoformat(data["issued_at"])
    data["route"] = tuple(data["route"])
    return Ticket(state=TicketState.WAITING, offline=True, **data)
