"""What past days say about waits: the figures that stay, and calls that are not cleared away yet."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.store.schema import FigureRow
from kiosk.store.views import CALLS, Sight
from kiosk.tickets.history import History, PastCall, learn

DAYS = 40
"""How far back: a season, so that March learns from March."""
_SERVED = frozenset({"done", "transferred", "held"})
_MISSED = "no_show"


def history(session: Session, before: date, sight: Sight = Sight.OFFICE) -> History:
    """Of the days before this one, through eyes that may see no numbers either."""
    first = before - timedelta(days=DAYS)
    return learn([*_filed(session, first, before), *_kept(session, first, before, sight)])


def _filed(session: Session, first: date, before: date) -> list[PastCall]:
    row = FigureRow
    columns = (row.day, row.hour, row.line, row.counter, row.waited_minutes, row.served_minutes)
    found = session.execute(
        select(*columns, row.ended, row.prepared).where(row.day >= first, row.day < before)
    )
    return [
        PastCall(day, hour, line, counter, waited, served, ended == _MISSED, prepared)
        for day, hour, line, counter, waited, served, ended, prepared in found
    ]


def _kept(session: Session, first: date, before: date, sight: Sight) -> list[PastCall]:
    table = CALLS[sight]
    over = (table.c.day >= first, table.c.day < before, table.c.ended_at.is_not(None))
    return [
        PastCall(
            day=one.day,
            hour=one.called_at.hour,
            line=one.line,
            counter=one.counter,
            waited=max(0, round((one.called_at - one.waiting_since).total_seconds() / 60)),
            served=round((one.ended_at - one.called_at).total_seconds() / 60)
            if one.ended in _SERVED
            else None,
            missed=one.ended == _MISSED,
            prepared=one.prepared,
        )
        for one in session.execute(select(table).where(*over))
    ]
