from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.audit import Action, AuditEvent
from kiosk.clock import StoppedClock
from kiosk.office import Office
from kiosk.store import Store
from kiosk.store.schema import CallRow, CaseRow, FigureRow, TicketRow
from kiosk.store.store import engine_of
from kiosk.tickets.model import HoldReason
from tests.kiosk.office import world

SEALED = b"SEALED CASE " * 20


class Hall:
    def __init__(self, folder: Path, retention_days: int = 0) -> None:
        self.clock: StoppedClock = world.clock()
        self.store: Store = world.store_in(folder)
        self.office = Office(
            self.store, world.city(), self.clock, station="D1", retention_days=retention_days
        )

    def visit(self, name: str) -> str:
        token = f"CASE{name:0>8}"
        return self.office.admit("B", key=name, sealed=SEALED, case_token=token).ticket.number

    def left(self) -> tuple[int, int, int, int]:
        """Cases, tickets, calls, figures."""
        with Session(engine_of(self.store)) as session:
            counts = [
                len(session.scalars(select(one)).all()) for one in (CaseRow, TicketRow, CallRow, FigureRow)
            ]
        return counts[0], counts[1], counts[2], counts[3]


def test_yesterday_goes_and_figures_without_numbers_stay(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    for name in "123":
        hall.visit(name)
    hall.office.call_next("SHIMIN")
    hall.clock.at += timedelta(minutes=20)
    hall.office.finish("B201")
    assert hall.office.purge().tickets == 0, "today stays"
    hall.clock.at += timedelta(days=1)
    hall.visit("4")
    gone = hall.office.purge()
    assert (gone.cases, gone.tickets) == (3, 3)
    assert hall.left() == (1, 1, 0, 1)
    with Session(engine_of(hall.store)) as session:
        figure = session.scalars(select(FigureRow)).one()
    assert (figure.hour, figure.line, figure.counter, figure.served_minutes) == (10, "B", "SHIMIN", 20)
    assert not {"number", "token"} & set(FigureRow.__table__.columns.keys())
    assert hall.office.trail()[0].facts == {"cases": 3, "tickets": 3}
    hall.office.close()


def test_the_city_may_keep_them_longer(tmp_path: Path) -> None:
    hall = Hall(tmp_path, retention_days=3)
    hall.visit("1")
    hall.clock.at += timedelta(days=3)
    assert hall.office.purge().cases == 0
    hall.clock.at += timedelta(days=1)
    assert hall.office.purge().cases == 1
    hall.office.close()


def test_what_is_on_hold_waits_for_its_papers_but_not_for_ever(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    hall.visit("1")
    hall.office.call_next("SHIMIN")
    hall.office.hold("B201", HoldReason.DOCUMENTS)
    hall.clock.at += timedelta(days=30)
    assert hall.office.purge().tickets == 0
    hall.clock.at += timedelta(days=1)
    assert hall.office.purge().tickets == 1
    hall.office.close()


def test_deleted_is_gone_from_the_files(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    hall.visit("1")
    hall.clock.at += timedelta(days=1)
    hall.office.purge()
    left = [path.name for path in tmp_path.iterdir() if b"SEALED CASE" in path.read_bytes()]
    hall.office.close()
    assert left == []


@pytest.mark.parametrize("value", ["見本 太郎", "Mihon Taro", "x" * 65])
def test_the_audit_trail_takes_no_names(value: str) -> None:
    at = world.clock().now()
    with pytest.raises(ValueError, match="codes and figures") as error:
        AuditEvent(at, "D1", "sasaki", Action.TROUBLE, None, {"detail": value})
    assert value not in str(error.value)
    with pytest.raises(ValueError, match="codes and figures"):
        AuditEvent(at, "D1", "sasaki", Action.TROUBLE, value)


def test_clerks_and_stations_have_names_in_japanese(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    hall.office.note(Action.SIGNED_IN, "佐々木 恵")
    assert hall.office.trail()[0].actor == "佐々木 恵"
    hall.office.close()
    with pytest.raises(ValueError, match="too long"):
        AuditEvent(hall.clock.now(), "D1", "恵" * 65, Action.SIGNED_IN)
