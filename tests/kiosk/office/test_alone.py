"""A kiosk without the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.audit import Action
from kiosk.faults import Fault, Trouble
from kiosk.office import Office, Reception
from kiosk.office.plan import plan_of
from kiosk.store import Outbox
from kiosk.tickets.model import TicketState
from tests.kiosk.office import world

CASE = "CASE00000001"


class Cable:
    """Between a kiosk and the database; may be pulled, also after the database has heard."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.pulled = False
        self.answers_lost = False

    def connect(self) -> Office:
        if self.pulled:
            raise Trouble(Fault.DATABASE_UNREACHABLE)
        return _Behind(self)


class _Behind(Office):
    """The same office, seen through the cable."""

    def __init__(self, cable: Cable) -> None:
        self.__dict__.update(cable.office.__dict__)
        store, write = cable.office._store, cable.office._store.write

        class Through:
            def __getattr__(self, name: str) -> object:
                return getattr(store, name)

            def write(self, work: object) -> object:
                if cable.pulled:
                    raise Trouble(Fault.DATABASE_UNREACHABLE)
                result = write(work)  # type: ignore[arg-type, var-annotated]  # only passed on
                if cable.answers_lost:
                    raise Trouble(Fault.DATABASE_UNREACHABLE)
                return result

        self._store = Through()  # type: ignore[assignment]  # stands in for the store


@pytest.fixture
def cable(office: Office) -> Cable:
    return Cable(office)


def reception_at(cable: Cable, folder: Path, station: str = "K1") -> Reception:
    outbox = Outbox(folder / f"outbox-{station}.sqlite")
    return Reception(cable.connect, plan_of(world.city()), outbox, station, world.clock())


@pytest.fixture
def reception(cable: Cable, tmp_path: Path) -> Iterator[Reception]:
    reception = reception_at(cable, tmp_path)
    yield reception
    reception.close()


def test_with_the_database_it_is_an_office(reception: Reception) -> None:
    admission = reception.admit("B", key="1")
    assert (admission.ticket.number, admission.position, admission.offline) == ("B201", 1, False)
    assert not reception.offline


def test_alone_it_gives_reserve_numbers(reception: Reception, cable: Cable) -> None:
    cable.pulled = True
    first, second = reception.admit("B", key="1"), reception.admit("B", key="2")
    assert (first.ticket.number, second.ticket.number) == ("B901", "B902")
    assert (first.offline, first.url, first.position, first.estimate) == (True, None, None, None)
    assert reception.offline


def test_what_was_given_alone_is_delivered_in_order_and_once(
    reception: Reception, cable: Cable, office: Office
) -> None:
    cable.pulled = True
    given = [
        reception.admit("B", key=f"{place}", sealed=b"sealed", case_token=f"CASE0000000{place}").ticket
        for place in range(3)
    ]
    cable.pulled = False
    assert reception.deliver() == 3
    assert reception.deliver() == 0
    assert not reception.offline
    assert [(one.token, one.number, one.offline) for one in office.tickets()] == [
        (one.token, one.number, True) for one in given
    ]
    assert office.open_sealed("B901", clerk="sasaki") == b"sealed"
    assert office.call_next("SHIMIN").number == "B901"


def test_the_next_admission_delivers_first(reception: Reception, cable: Cable, office: Office) -> None:
    cable.pulled = True
    reception.admit("B", key="1")
    cable.pulled = False
    assert reception.admit("B", key="2").ticket.number == "B201"
    assert {one.number for one in office.tickets()} == {"B901", "B201"}


def test_a_repeated_wish_keeps_the_reserve_number(reception: Reception, cable: Cable) -> None:
    cable.pulled = True
    first = reception.admit("B", key="1").ticket
    assert reception.admit("B", key="1").ticket == first
    cable.pulled = False
    assert reception.admit("B", key="1").ticket == first


def test_a_cut_in_the_middle_of_delivery_loses_and_doubles_nothing(
    reception: Reception, cable: Cable, office: Office
) -> None:
    cable.pulled = True
    for place in range(3):
        reception.admit("B", key=f"{place}")
    cable.pulled, cable.answers_lost = False, True
    assert reception.deliver() == 0
    assert reception.waiting == 3
    cable.answers_lost = False
    assert reception.deliver() == 3
    assert sorted(one.number for one in office.tickets()) == ["B901", "B902", "B903"]


def test_a_lost_answer_leaves_no_number_that_nobody_holds(
    reception: Reception, cable: Cable, office: Office
) -> None:
    reception.admit("B", key="before")
    cable.answers_lost = True
    held = reception.admit("B", key="1", sealed=b"sealed", case_token=CASE).ticket
    cable.answers_lost = False
    reception.deliver()
    states = {one.number: one.state for one in office.tickets()}
    assert states == {
        "B201": TicketState.WAITING,
        "B202": TicketState.CANCELLED,
        held.number: TicketState.WAITING,
    }
    assert office.find(CASE).number == held.number == "B901"
    assert Action.GHOST in {one.action for one in office.trail()}


def test_the_outbox_outlives_the_program(cable: Cable, office: Office, tmp_path: Path) -> None:
    cable.pulled = True
    reception_at(cable, tmp_path).admit("B", key="1")
    cable.pulled = False
    again = reception_at(cable, tmp_path)
    assert again.deliver() == 1
    assert [one.number for one in office.tickets()] == ["B901"]


def test_stations_never_give_the_same_number(cable: Cable, office: Office, tmp_path: Path) -> None:
    cable.pulled = True
    stations = [reception_at(cable, tmp_path, f"K{place}") for place in (1, 2, 12)]
    for station in stations:
        station.admit("B", key=repr(station))
    cable.pulled = False
    for station in stations:
        station.deliver()
    assert {one.number for one in office.tickets()} == {"B901", "B1901", "B11901"}


def test_two_stations_with_one_name_turn_nobody_away(cable: Cable, office: Office, tmp_path: Path) -> None:
    cable.pulled = True
    twins = [reception_at(cable, tmp_path / name) for name in ("left", "right")]
    for place, twin in enumerate(twins):
        twin.admit("B", key=f"{place}")
    cable.pulled = False
    for twin in twins:
        assert twin.deliver() == 1
    assert {one.number for one in office.tickets()} == {"B901", "B901X"}
    assert Action.NUMBER_TWICE in {one.action for one in office.trail()}


def test_the_outbox_starts_anew_each_day(cable: Cable, tmp_path: Path) -> None:
    cable.pulled = True
    clock = world.clock()
    outbox = Outbox(tmp_path / "outbox.sqlite")
    reception = Reception(cable.connect, plan_of(world.city()), outbox, "K1", clock)
    reception.admit("B", key="1")
    clock.at = clock.at.replace(day=25)
    assert reception.admit("B", key="2").ticket.number == "B901"


def test_an_unknown_line_is_refused_also_alone(reception: Reception, cable: Cable) -> None:
    cable.pulled = True
    with pytest.raises(Trouble) as trouble:
        reception.admit("Z", key="1")
    assert trouble.value.fault is Fault.NO_SUCH_LINE


def test_offline_cases_are_gone_from_the_kiosk_once_delivered(
    reception: Reception, cable: Cable, tmp_path: Path
) -> None:
    cable.pulled = True
    reception.admit("B", key="1", sealed=b"SEALED" * 9, case_token=CASE)
    cable.pulled = False
    reception.deliver()
    assert b"SEALED" not in (tmp_path / "outbox-K1.sqlite").read_bytes()
