"""What machines say of themselves, and the notice that the hall shows."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from kiosk.store.schema import NoticeRow, StationRow
from kiosk.store.tickets import affected
from kiosk.store.upsert import upsert
from kiosk.tickets.stations import QUIET, StationHealth, StationKind


class Stations:
    def __init__(self, session: Session) -> None:
        self._session = session

    def beat(self, health: StationHealth, now: datetime) -> bool:
        """Keeps what a machine says; False when another machine spoke under the same name just before.

        The one that was first keeps the name, and the other is remembered as its rival.
        """
        known = self._session.execute(
            select(StationRow.instance, StationRow.seen_at, StationRow.wanted).where(
                StationRow.station == health.station
            )
        ).one_or_none()
        if known and known.instance != health.instance and now - known.seen_at <= QUIET:
            mine = update(StationRow).where(StationRow.station == health.station)
            self._session.execute(mine.values(rival=health.instance, rival_at=now))
            return False
        said: dict[str, object] = {
            "kind": health.kind.value,
            "instance": health.instance,
            "seen_at": now,
            "alone": health.alone,
            "parcels": health.parcels,
            "clock_seconds": health.clock_seconds,
            "faults": health.faults,
            "wanted": health.wanted,
        }
        if known is None or known.wanted != health.wanted:
            said |= {"wanted_at": now if health.wanted else None, "coming": ""}
        new = upsert(self._session, StationRow).values(
            station=health.station, rival="", rival_at=None, **{"wanted_at": None, "coming": "", **said}
        )
        self._session.execute(new.on_conflict_do_update(index_elements=["station"], set_=said))
        return True

    def coming(self, station: str) -> str:
        """The counter that answered this machine's call; empty: none yet."""
        known = select(StationRow.coming).where(StationRow.station == station)
        return self._session.scalars(known).one_or_none() or ""

    def answer(self, station: str, counter: str) -> bool:
        """False when nobody is called there any more, or another counter was quicker."""
        open_ = (StationRow.station == station, StationRow.wanted != "", StationRow.coming == "")
        return affected(self._session.execute(update(StationRow).where(*open_).values(coming=counter))) == 1

    def all(self, now: datetime) -> tuple[StationHealth, ...]:
        rows = self._session.scalars(select(StationRow).order_by(StationRow.kind, StationRow.station))
        return tuple(_health(row, now) for row in rows)

    def forget(self, before: datetime) -> None:
        """Machines that were not heard of since then stand somewhere else, or nowhere."""
        self._session.execute(delete(StationRow).where(StationRow.seen_at < before))


class Notices:
    def __init__(self, session: Session) -> None:
        self._session = session

    def current(self) -> str:
        return self._session.scalars(select(NoticeRow.notice)).one_or_none() or ""

    def show(self, notice: str, now: datetime) -> None:
        """Empty: none."""
        self._session.execute(delete(NoticeRow))
        if notice:
            self._session.execute(insert(NoticeRow).values(notice=notice, since=now))


def _health(row: StationRow, now: datetime) -> StationHealth:
    return StationHealth(
        station=row.station,
        kind=StationKind(row.kind),
        instance=row.instance,
        faults=tuple(row.faults),
        alone=row.alone,
        parcels=row.parcels,
        clock_seconds=row.clock_seconds,
        seen_at=row.seen_at,
        twice=row.rival_at is not None and now - row.rival_at <= QUIET,
        wanted=row.wanted,
        wanted_at=row.wanted_at,
        coming=row.coming,
    )
