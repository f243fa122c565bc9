"""Opening the office and a kiosk's reception from the settings of a station."""

from __future__ import annotations

from kiosk.clock import Clock
from kiosk.guide.city import City
from kiosk.office.office import Office
from kiosk.office.plan import plan_of
from kiosk.office.reception import Reception
from kiosk.settings import Settings
from kiosk.store import Outbox, Sight, open_store


def open_office(
    settings: Settings,
    city: City,
    clock: Clock,
    *,
    practice: bool = False,
    sight: Sight = Sight.OFFICE,
) -> Office:
    """Creates and upgrades an SQLite database. Raises Trouble(DATABASE_UNREACHABLE, DATABASE_OUTDATED).

    `sight`: a display and the status pages look through views that show no more than they may know.
    """
    return Office(
        open_store(settings.database_url),
        city,
        clock,
        station=settings.station,
        public_url=settings.status.public_url,
        retention_days=settings.retention_days,
        practice=practice,
        sight=sight,
    )


def open_reception(settings: Settings, city: City, clock: Clock, *, practice: bool = False) -> Reception:
    """Returns also while the database is away."""
    return Reception(
        lambda: open_office(settings, city, clock, practice=practice),
        plan_of(city),
        Outbox(settings.data / f"outbox-{settings.station}.sqlite"),
        settings.station,
        clock,
    )
