"""A kiosk keeps its counts by the hour and delivers them once, on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.clock import StoppedClock
from kiosk.faults import Fault, Trouble
from kiosk.office import Office, Reception, Tally
from kiosk.office.plan import plan_of
from kiosk.store import Outbox
from tests.kiosk.office import world

VISIT = (Tally("begun", ""), Tally("shown", "event"), Tally("time_out", "event"))


class Kiosk:
    def __init__(self, database: str, folder: Path) -> None:
        self.clock: StoppedClock = world.clock()
        self.office = world.an_office(world.store_at(database), self.clock)
        self.away = False
        self.file = folder / "outbox.sqlite"
        self.start()

    def start(self) -> None:
        outbox = Outbox(self.file)
        self.reception = Reception(self._connect, plan_of(world.city()), outbox, "K1", self.clock)

    def _connect(self) -> Office:
        if self.away:
            raise Trouble(Fault.DATABASE_UNREACHABLE)
        return self.office

    def counted(self) -> dict[tuple[int, str], int]:
        today = self.office.today
        return {(one.hour, one.what): one.count for one in self.office.tallies(today, today)}


@pytest.fixture
def kiosk(database: str, tmp_path: Path) -> Iterator[Kiosk]:
    kiosk = Kiosk(database, tmp_path)
    yield kiosk
    kiosk.office.close()


def test_counts_leave_when_their_hour_is_over(kiosk: Kiosk) -> None:
    kiosk.reception.tally(VISIT)
    kiosk.reception.tally(VISIT)
    kiosk.reception.deliver()
    assert kiosk.counted() == {}, "nothing leaves as fine as one visit"
    kiosk.clock.at += timedelta(hours=1)
    kiosk.reception.tally(VISIT)
    for _ in range(3):
        kiosk.reception.deliver()
    assert kiosk.counted() == {(10, "begun"): 2, (10, "shown"): 2, (10, "time_out"): 2}


def test_without_the_database_they_wait_also_through_a_restart(kiosk: Kiosk) -> None:
    kiosk.away = True
    kiosk.reception.tally(VISIT)
    kiosk.clock.at += timedelta(hours=1)
    assert kiosk.reception.deliver() == 0
    assert kiosk.reception.offline
    kiosk.reception.tally(VISIT)
    kiosk.start()
    kiosk.away = False
    kiosk.clock.at += timedelta(hours=1)
    for _ in range(3):
        kiosk.reception.deliver()
    assert kiosk.counted()[10, "begun"] == 1
    assert kiosk.counted()[11, "begun"] == 1
    assert kiosk.reception.waiting == 0


def test_an_answer_that_is_lost_counts_nothing_twice(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.reception.tally(VISIT)
    kiosk.clock.at += timedelta(hours=1)
    tally = kiosk.office.tally

    def deaf(*tallies: Tally, delivery: str = "") -> None:
        tally(*tallies, delivery=delivery)
        raise Trouble(Fault.DATABASE_UNREACHABLE)

    monkeypatch.setattr(kiosk.office, "tally", deaf)
    kiosk.reception.deliver()
    kiosk.reception.tally(VISIT)
    kiosk.start()
    monkeypatch.undo()
    for _ in range(2):
        kiosk.reception.deliver()
    assert kiosk.counted()[10, "begun"] == 1
    kiosk.clock.at += timedelta(hours=1)
    kiosk.reception.deliver()
    assert kiosk.counted()[11, "begun"] == 1


def test_a_number_is_given_also_when_counts_cannot_be_kept(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble(Fault.DISK_FULL)

    monkeypatch.setattr("kiosk.store.tally_box.TallyBox.keep", full)
    kiosk.reception.tally(VISIT)
    assert kiosk.reception.admit("B", key="one").ticket.number == "B201"


def test_the_stations_file_knows_no_visit_either(kiosk: Kiosk) -> None:
    kiosk.reception.tally((Tally("number", "", minutes=7),))
    kiosk.reception.tally((Tally("number", "", minutes=9),))
    parcel = kiosk.reception._outbox.tallies.parcel(kiosk.office.today, 11)
    assert parcel is not None
    assert [(one.what, one.minutes, one.count) for one in parcel[1]] == [("number", 10, 2)]
