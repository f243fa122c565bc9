"""A day as halls have it: a second call, people who stay away, closing time, midnight, a wrong clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.audit import Action
from kiosk.clock import JAPAN, StoppedClock, SystemClock
from kiosk.faults import Fault, Trouble
from kiosk.office import Office, Reception
from kiosk.office.plan import plan_of
from kiosk.settings import Settings
from kiosk.store import Outbox
from kiosk.tickets.model import HoldReason, Ticket, TicketState
from kiosk.tickets.stations import StationHealth, StationKind
from tests.kiosk.office import world
from tests.kiosk.store.postgresql import Server
from ui.cli.doctor import examine
from ui.cli.station import Station

S = TicketState


def given(office: Office, key: str, line: str = "B", **wishes: object) -> Ticket:
    return office.admit(line, key=key, **wishes).ticket  # type: ignore[arg-type]  # a test's wishes


def fault(trouble: pytest.ExceptionInfo[Trouble]) -> Fault:
    return trouble.value.fault


# --- the second call ---


def test_a_certificate_is_handed_out_under_the_same_number(office: Office) -> None:
    given(office, "1")
    office.call_next("SHIMIN")
    waiting = office.await_handover("B201")
    assert (waiting.state, waiting.hold_reason, waiting.visited) == (S.HELD, HoldReason.HANDOVER, ("SHIMIN",))
    newcomer = given(office, "2")
    ready = office.ready("B201", "MNC")
    assert (ready.state, ready.sent_to, ready.handover) == (S.WAITING, "MNC", True)
    assert office.call_next("MNC").number == "B201"
    calling = office.snapshot().calling[0]
    assert (calling.number, calling.counter, calling.handover) == ("B201", "MNC", True)
    done = office.finish("B201")
    assert (done.state, done.visited) == (S.DONE, ("SHIMIN", "MNC"))
    assert office.call_next("SHIMIN").number == newcomer.number


def test_nothing_is_handed_out_that_nobody_waits_for(office: Office) -> None:
    given(office, "1")
    with pytest.raises(Trouble) as trouble:
        office.ready("B201", "MNC")
    assert fault(trouble) is Fault.NOT_POSSIBLE_NOW
    office.call_next("SHIMIN")
    office.hold("B201", HoldReason.DOCUMENTS)
    with pytest.raises(Trouble) as trouble:
        office.ready("B201")
    assert fault(trouble) is Fault.NOT_POSSIBLE_NOW


# --- several counters ---


def test_each_counter_sees_what_is_done_and_what_is_open(office: Office) -> None:
    given(office, "1", route=("SHIMIN", "MNC", "HOKEN"))
    office.call_next("SHIMIN")
    office.finish("B201", send_on=True)
    there = office.call_next("MNC")
    assert (there.visited, there.route, office.plan.following(there)) == (
        ("SHIMIN",),
        ("MNC", "HOKEN"),
        "HOKEN",
    )


def test_sent_by_mistake_the_counter_stays_on_the_route(office: Office) -> None:
    given(office, "1", route=("SHIMIN", "HOKEN"))
    office.call_next("SHIMIN")
    sent = office.transfer("B201", "MNC", done=False)
    assert (sent.visited, sent.route) == ((), ("MNC", "SHIMIN", "HOKEN"))
    office.call_next("MNC")
    assert office.finish("B201", send_on=True).sent_to == "SHIMIN"


# --- who doesn't come back ---


def test_a_missed_number_ends_after_the_citys_time_and_not_before(
    office: Office, clock: StoppedClock
) -> None:
    given(office, "1")
    office.call_next("SHIMIN")
    office.no_show("B201")
    clock.at += timedelta(minutes=89)
    assert office.sweep() == ()
    assert [one.number for one in office.queue("SHIMIN").no_show] == ["B201"]
    clock.at += timedelta(minutes=1)
    assert [one.number for one in office.sweep()] == ["B201"]
    assert office.ticket("B201").state is S.CANCELLED
    assert (office.trail(1)[0].action, office.trail(1)[0].number) == (Action.TICKET_ENDED, "B201")
    assert office.sweep() == ()


def test_whoever_is_back_is_next_and_not_last(office: Office, clock: StoppedClock) -> None:
    for key in "123":
        given(office, key)
        clock.at += timedelta(minutes=1)
    office.call_next("SHIMIN")
    office.recall("B201")
    assert office.recall("B201").calls == 3
    office.no_show("B201")
    office.back("B201")
    assert office.call_next("SHIMIN").number == "B201"


def test_what_was_held_overnight_is_called_the_next_day(office: Office, clock: StoppedClock) -> None:
    old = given(office, "1")
    office.call_next("SHIMIN")
    office.hold("B201", HoldReason.DOCUMENTS)
    left = given(office, "left over")
    clock.at += timedelta(days=1)
    new = given(office, "2")
    assert (old.number, new.number) == ("B201", "B201"), "numbers begin anew each morning"
    assert [one.number for one in office.sweep()] == [left.number]
    assert [one.token for one in office.queue("SHIMIN").held] == [old.token]
    assert office.call(old.token, "SHIMIN").token == old.token
    assert office.finish(old.token).state is S.DONE
    assert office.call_next("SHIMIN").token == new.token
    assert office.finish("B201").token == new.token


# --- hours ---


def test_no_number_after_the_last_issue_but_everybody_is_served(office: Office, clock: StoppedClock) -> None:
    clock.at = clock.at.replace(hour=16, minute=59)
    given(office, "1")
    clock.at = clock.at.replace(hour=17, minute=0)
    with pytest.raises(Trouble) as trouble:
        given(office, "2")
    assert fault(trouble) is Fault.LINE_CLOSED
    assert given(office, "begun in time", begun=True).number == "B202"
    assert [one.open for one in office.snapshot().lines] == [False, False, False]
    clock.at = clock.at.replace(hour=17, minute=40)
    snapshot = office.snapshot()
    assert (snapshot.open, snapshot.lines[0].waiting) == (False, 2)
    assert [office.call_next("SHIMIN").number, office.call_next("SHIMIN2").number] == ["B201", "B202"]


@pytest.mark.parametrize("moment", ["2026-11-24 08:29", "2026-11-28 10:00", "2026-11-23 10:00"])
def test_no_number_before_opening_on_saturdays_and_holidays(
    office: Office, clock: StoppedClock, moment: str
) -> None:
    clock.at = datetime.fromisoformat(moment).replace(tzinfo=JAPAN)
    with pytest.raises(Trouble) as trouble:
        given(office, "1")
    assert fault(trouble) is Fault.LINE_CLOSED


def test_midnight_is_no_end_for_a_hall_that_still_serves(office: Office, clock: StoppedClock) -> None:
    clock.at = clock.at.replace(hour=23, minute=58)
    given(office, "1", begun=True)
    given(office, "2", begun=True)
    office.call_next("SHIMIN")
    clock.at += timedelta(minutes=5)
    assert given(office, "3", begun=True).number == "B203"
    assert office.sweep() == ()
    assert office.finish("B201").state is S.DONE
    assert office.call_next("SHIMIN").number == "B202"
    clock.at = clock.at.replace(hour=3, minute=0)
    assert given(office, "4", begun=True).number == "B201", "a new day"
    assert {one.number for one in office.sweep()} == {"B202", "B203"}


# --- clocks ---


class WrongClock(SystemClock):
    """A machine whose battery is empty."""

    def __init__(self, ahead: timedelta) -> None:
        self.ahead = ahead

    def now(self) -> datetime:
        return super().now() + self.ahead


def test_a_clock_an_hour_off_changes_nothing_in_the_queue(server: Server, tmp_path: Path) -> None:
    """The database's clock counts; the machine says that its own is wrong."""
    store = world.store_at(server.new_database())
    right = Office(store, world.city(), SystemClock(), station="D1")
    wrong = Office(store, world.city(), WrongClock(timedelta(hours=-1)), station="D2")
    late = Office(store, world.city(), WrongClock(timedelta(hours=1)), station="K1")
    numbers = [given(one, str(place), begun=True) for place, one in enumerate((late, right, wrong))]
    assert numbers == sorted(numbers, key=lambda one: one.issued_at)
    spread = numbers[-1].issued_at - numbers[0].issued_at
    assert spread < timedelta(minutes=1)
    assert [wrong.call_next("SHIMIN").number for _ in range(3)] == [one.number for one in numbers]
    now = datetime.now(UTC)
    for one in (right, wrong, late):
        assert abs(one.clock.now() - now) < timedelta(minutes=1)
        one.beat(StationHealth("it", StationKind.DESK, "same"))
    late.beat(StationHealth("K1", StationKind.KIOSK, "late"))
    told = {one.station: one for one in right.stations()}
    assert told["K1"].clock_wrong
    assert told["K1"].clock_seconds == pytest.approx(-3600, abs=60)

    outbox, connected = Outbox(tmp_path / "outbox.sqlite"), False

    def connect() -> Office:
        if not connected:
            raise Trouble(Fault.DATABASE_UNREACHABLE)
        return late

    reception = Reception(connect, plan_of(world.city()), outbox, "K1", WrongClock(timedelta(hours=1)))
    alone = reception.admit("B", key="alone", begun=True)
    assert alone.ticket.issued_at - now > timedelta(minutes=59)
    connected = True
    assert reception.deliver() == 1
    delivered = right.ticket(alone.ticket.number)
    assert abs(delivered.issued_at - now) < timedelta(minutes=1), "set right when it is delivered"
    store.close()


# --- paper ---


def test_numbers_of_the_paper_fallback_join_at_the_time_when_they_were_given(
    office: Office, clock: StoppedClock
) -> None:
    given(office, "1")
    paper = office.take_paper("BP01", clock.at - timedelta(minutes=20))
    assert (paper.prepared, paper.offline, paper.state) == (False, True, S.WAITING)
    assert office.take_paper("BP01", clock.at).token == paper.token
    assert office.call_next("SHIMIN").number == "BP01"
    for nonsense in ("BP", "XP01", "B201", "BPxx"):
        with pytest.raises(Trouble) as trouble:
            office.take_paper(nonsense, clock.at)
        assert fault(trouble) is Fault.NO_SUCH_TICKET


# --- machines ---


def beat(office: Office, station: str, instance: str, **says: object) -> None:
    office.beat(StationHealth(station, StationKind.KIOSK, instance, **says))  # type: ignore[arg-type]


def test_desks_see_how_each_machine_is(office: Office, clock: StoppedClock) -> None:
    beat(office, "K1", "a")
    beat(office, "K2", "b", faults=("out_of_paper",), alone=True, parcels=3)
    clock.at += timedelta(seconds=9)
    beat(office, "K1", "a")
    clock.at += timedelta(seconds=2)
    one, two = office.stations()
    assert (one.station, one.quiet(clock.at)) == ("K1", False)
    assert (two.station, two.faults, two.alone, two.parcels) == ("K2", ("out_of_paper",), True, 3)
    assert two.quiet(clock.at)


def test_two_machines_with_one_name_are_both_told(office: Office, clock: StoppedClock) -> None:
    beat(office, "K1", "first")
    with pytest.raises(Trouble) as trouble:
        beat(office, "K1", "second")
    assert (fault(trouble), trouble.value.facts) == (Fault.STATION_TWICE, {"station": "K1"})
    assert office.stations()[0].twice
    beat(office, "K1", "first")
    clock.at += timedelta(seconds=11)
    assert not office.stations()[0].twice
    beat(office, "K1", "second")
    assert office.stations()[0].instance == "second", "the first one is gone: replaced, or reinstalled"


def test_a_heartbeat_wakes_nobody(server: Server) -> None:
    office = world.an_office(world.store_at(server.new_database()))
    changes = office.changes()
    assert changes.wait(1), "a new line counts as a change"
    beat(office, "K1", "a")
    assert not changes.wait(0.3)
    given(office, "1")
    assert changes.wait(5)
    changes.close()
    office.close()


# --- the supervisor ---


def test_a_supervisor_sees_all_lines_and_the_trail_knows(office: Office) -> None:
    given(office, "1")
    given(office, "2", "D")
    office.call_next("HOKEN")
    lines = dict(office.lines(clerk="kacho"))
    assert set(lines) == set(office.city.counters)
    assert [one.number for one in lines["SHIMIN"].waiting] == ["B201"]
    assert [one.number for one in lines["HOKEN"].now] == ["D001"]
    seen = office.trail(1)[0]
    assert (seen.action, seen.actor) == (Action.LINES_SEEN, "kacho")


def test_only_the_citys_notices_are_shown(office: Office) -> None:
    with pytest.raises(Trouble) as trouble:
        office.set_notice("free text", clerk="kacho")
    assert fault(trouble) is Fault.NOT_POSSIBLE_NOW
    office.set_notice("crowded", clerk="kacho")
    assert office.snapshot().notice["ja"] == "ただいま混みあっています。"
    office.set_notice("", clerk="kacho")
    assert office.snapshot().notice == {}


def test_the_doctor_tells_of_a_wrong_clock(server: Server, tmp_path: Path) -> None:
    url = server.new_database()
    world.store_at(url).close()
    settings = Settings(database=url, data=tmp_path)
    found = {}
    for name, clock in (("right", SystemClock()), ("wrong", WrongClock(timedelta(hours=1)))):
        parts = examine(Station(settings, clock))
        found[name] = next(one for one in parts if one.part == "clock")
    assert found["right"].works
    assert not found["wrong"].works
    assert "60分" in found["wrong"].mend


def test_a_call_looks_only_at_those_whom_it_may_call(office: Office) -> None:
    """Who was sent here comes from another line, and is called all the same."""
    given(office, "1", "D")
    given(office, "2")
    office.call_next("HOKEN")
    office.transfer("D001", "SHIMIN")
    assert {office.call_next("SHIMIN").number for _ in range(2)} == {"D001", "B201"}
    with pytest.raises(Trouble) as trouble:
        office.call_next("SHIMIN")
    assert fault(trouble) is Fault.NOBODY_WAITING


# --- 職員呼び出し ---


def test_a_kiosk_calls_staff_and_is_told_who_comes(office: Office, clock: StoppedClock) -> None:
    beat(office, "K1", "a", wanted="call")
    (calling,) = office.stations()
    assert (calling.wanted, calling.wanted_at, calling.coming) == ("call", clock.at, "")
    clock.at += timedelta(seconds=3)
    office.answer("K1", "HOKEN")
    assert office.beat(StationHealth("K1", StationKind.KIOSK, "a", wanted="call")) == "HOKEN"
    (answered,) = office.stations()
    assert (answered.coming, answered.wanted_at) == ("HOKEN", calling.wanted_at), "the same call goes on"


def test_only_the_quicker_of_two_counters_goes(office: Office) -> None:
    beat(office, "K1", "a", wanted="call")
    office.answer("K1", "HOKEN")
    with pytest.raises(Trouble) as trouble:
        office.answer("K1", "SHIMIN")
    assert fault(trouble) is Fault.NOT_POSSIBLE_NOW
    assert office.stations()[0].coming == "HOKEN"


def test_a_call_that_ended_needs_nobody_and_a_new_one_begins_anew(office: Office) -> None:
    beat(office, "K1", "a", wanted="call")
    office.answer("K1", "HOKEN")
    beat(office, "K1", "a")
    (quiet,) = office.stations()
    assert (quiet.wanted, quiet.wanted_at, quiet.coming) == ("", None, "")
    with pytest.raises(Trouble):
        office.answer("K1", "SHIMIN")
    beat(office, "K1", "a", wanted="again")
    assert office.stations()[0].coming == ""
    office.answer("K1", "SHIMIN")


def test_a_call_for_staff_wakes_the_desks_at_once(server: Server) -> None:
    office = world.an_office(world.store_at(server.new_database()))
    changes = office.changes()
    assert changes.wait(1), "a new line counts as a change"
    beat(office, "K1", "a")
    beat(office, "K1", "a", wanted="call")
    assert changes.wait(5)
    beat(office, "K1", "a", wanted="call")
    assert not changes.wait(0.3), "the same call again is an ordinary heartbeat"
    changes.close()
    office.close()
