"""What must hold afterwards: a number for each visit, one call for each number, a reason for each gap."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.audit import Action
from kiosk.office.plan import plan_of
from kiosk.store import open_store
from kiosk.store.schema import AuditRow, CallRow, CaseRow, SeriesRow, TicketRow
from kiosk.store.store import engine_of
from tests.soak.hall import Hall, key_of


@dataclass(frozen=True)
class Verdict:
    """Counts; all but `tickets`, `reserves` and `ghosts` must be 0."""

    tickets: int
    reserves: int  # numbers given without the database
    ghosts: int  # numbers that nobody held, each in the audit trail
    duplicates: int
    lost: int
    double_calls: int
    not_called: int
    gaps: int
    cases_lost: int
    undelivered: int

    @property
    def holds(self) -> bool:
        wrong = (self.duplicates, self.lost, self.double_calls, self.not_called, self.gaps)
        return not any((*wrong, self.cases_lost, self.undelivered))


def judge(hall: Hall) -> Verdict:
    told = {key: line for one in range(hall.kiosks) for key, line in _told(hall, one).items()}
    papers = Counter(number for number, _ in told.values())
    called = Counter(number for one in range(hall.desks) for number in _words(hall.called(one)))
    store = open_store(hall.url, deadline=60)
    with Session(engine_of(store)) as session:
        tickets = {row.key: row for row in session.scalars(select(TicketRow))}
        ghosts = set(session.scalars(select(AuditRow.number).where(AuditRow.action == Action.GHOST.value)))
        calls = Counter(session.scalars(select(CallRow.number)))
        cases = Counter(session.scalars(select(CaseRow.ticket)))
        given = {row.line: row.given for row in session.scalars(select(SeriesRow))}
    store.close()
    held = {key: tickets.get(_hashed(key)) for key in told}
    known = {row.number for row in tickets.values()}
    return Verdict(
        tickets=len(told),
        reserves=sum(offline for _, offline in told.values()),
        ghosts=len(ghosts),
        duplicates=sum(count - 1 for count in papers.values()) + len(tickets) - len(known),
        lost=len(told) - sum(_right(row, told[key][0]) for key, row in held.items()),
        double_calls=sum(count - 1 for count in called.values()) + sum(one - 1 for one in calls.values()),
        not_called=sum(calls[number] != 1 for number in papers),
        gaps=sum(
            number not in papers and number not in ghosts
            for line, count in given.items()
            for number in _series(hall, line, count)
        ),
        cases_lost=sum(row is None or cases[row.token] != 1 for row in held.values()),
        undelivered=sum(len(hall.outbox(one).waiting()) for one in range(hall.kiosks)),
    )


def _right(row: TicketRow | None, number: str) -> bool:
    return row is not None and row.number == number and row.state == "done"


def _series(hall: Hall, line: str, count: int) -> list[str]:
    series = plan_of(hall.city()).line(line).series
    return [series.ordinary(place) for place in range(1, count + 1)]


def _told(hall: Hall, kiosk: int) -> dict[str, tuple[str, bool]]:
    found = {}
    for visit, line in enumerate(hall.told(kiosk).read_text().splitlines()):
        number, _, offline = line.partition(" ")
        found[key_of(kiosk, visit)] = (number, offline == "1")
    return found


def _words(file: Path) -> list[str]:
    return file.read_text().split() if file.exists() else []


def _hashed(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
