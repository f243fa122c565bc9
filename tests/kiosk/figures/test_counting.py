"""What the office counts, on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import inspect, make_url

from kiosk.clock import StoppedClock
from kiosk.faults import Fault, Trouble
from kiosk.office import Office, Tally
from kiosk.office.disclosure import Hidden, Told
from kiosk.office.figures import Report, Row
from kiosk.store import create_database, open_store
from kiosk.store.schema import TallyRow
from tests.kiosk.office import world
from tests.kiosk.store.postgresql import Server


@pytest.fixture
def clock() -> StoppedClock:
    return world.clock()


@pytest.fixture
def office(database: str, clock: StoppedClock) -> Iterator[Office]:
    office = world.an_office(world.store_at(database), clock)
    yield office
    office.close()


class Counter:
    """Visits one after another at the counter SHIMIN."""

    def __init__(self, office: Office, clock: StoppedClock) -> None:
        self.office = office
        self.clock = clock
        self._visits = 0

    def visit(self, *, comes: bool = True, public: bool = True, procedures: tuple[str, ...] = ()) -> None:
        """Waits 10 minutes, is served for 5."""
        self._visits += 1
        number = self.office.admit("B", key=f"visit {self._visits}", public=public).ticket.number
        self.clock.at += timedelta(minutes=10)
        ticket = self.office.call_next("SHIMIN")
        assert ticket.number == number
        self.clock.at += timedelta(minutes=5)
        if comes:
            self.office.finish(number)
        else:
            self.office.no_show(number)
        self.office.tally_call(ticket, "done" if comes else "no_shows", procedures)
        self.clock.at -= timedelta(minutes=15)

    def report(self) -> Report:
        today = self.office.today
        return self.office.report(today, today)


@pytest.fixture
def counter(office: Office, clock: StoppedClock) -> Counter:
    return Counter(office, clock)


def row(report: Report, by: str, key: str) -> Row:
    return next(one for one in report.tables[by].rows if one.key == key)


def counts(row: Row) -> dict[str, Told]:
    return dict(row.counts)


def test_calls_are_counted_by_line_counter_and_hour(counter: Counter) -> None:
    for _ in range(15):
        counter.visit()
    for _ in range(5):
        counter.visit(comes=False)
    report = counter.report()
    called = {"called": 20, "done": 15, "no_shows": 5}
    assert counts(row(report, "line", "B")) == {"given": 20, **called}
    assert counts(row(report, "counter", "SHIMIN")) == called
    assert counts(row(report, "hour", "10")) == {"begun": 0, "given": 20, **called}
    assert counts(report.total) == {"begun": 0, "given": 20, **called}
    assert (row(report, "line", "B").waited.median, row(report, "line", "B").waited.most) == (10.0, 10)
    assert row(report, "line", "B").served.median == 5.0


def test_procedures_have_minutes_in_steps_and_no_visit(counter: Counter) -> None:
    for _ in range(7):
        counter.visit(procedures=("tennyu_todoke", "mnc_keizoku"))
    counter.visit(comes=False, procedures=("tennyu_todoke",))
    found = row(counter.report(), "procedure", "tennyu_todoke")
    assert (found.counts["called"], found.counts["done"], found.counts["no_shows"]) == (10, 5, Hidden.FEW)
    assert (found.waited.median, found.served.median) == (10.0, 5.0)
    today = counter.office.today
    tallies = counter.office.tallies(today, today)
    assert {one.minutes % 5 for one in tallies} == {0}
    assert {(one.what, one.subject, one.count) for one in tallies} == {
        ("called", "tennyu_todoke", 8),
        ("done", "tennyu_todoke", 7),
        ("no_shows", "tennyu_todoke", 1),
        ("called", "mnc_keizoku", 7),
        ("done", "mnc_keizoku", 7),
    }


def test_whoever_asked_for_protection_is_counted_nowhere(counter: Counter) -> None:
    for _ in range(5):
        counter.visit(public=False, procedures=("tennyu_todoke",))
    assert counter.report().empty
    assert counter.office.figures(counter.office.today, counter.office.today) == ()


def test_nor_when_the_wish_is_heard_at_the_desk_and_the_day_is_cleared_away(counter: Counter) -> None:
    for _ in range(5):
        counter.visit()
        counter.office.store_case(
            f"B2{counter._visits:02}", f"CASE{counter._visits:08}", b"sealed", clerk="sasaki", public=False
        )
    day = counter.office.today
    counter.clock.at += timedelta(days=1)
    assert counter.office.purge().tickets == 5
    assert counter.office.report(day, day).empty


def test_the_figures_of_a_day_stay_the_same_when_it_is_cleared_away(counter: Counter) -> None:
    for _ in range(12):
        counter.visit(procedures=("tennyu_todoke",))
    for _ in range(6):
        counter.visit(comes=False)
    day, before = counter.office.today, counter.report()
    counter.clock.at += timedelta(days=1)
    counter.office.purge()
    assert counter.office.tickets() == ()
    assert counter.office.report(day, day) == before
    counter.office.purge()
    assert counter.office.report(day, day) == before, "counted once"
    assert counter.report().empty, "another day"


def test_a_delivery_counts_once_and_marks_are_forgotten(office: Office, clock: StoppedClock) -> None:
    today = office.today
    for _ in range(3):
        office.tally(Tally("begun", "", count=5, day=today, hour=9), delivery="a mark")
    office.tally(Tally("begun", "", count=5, day=today, hour=9), delivery="another")
    assert [(one.hour, one.count) for one in office.tallies(today, today)] == [(9, 10)]
    clock.at += timedelta(days=61)
    office.purge()
    office.tally(Tally("begun", "", count=5, day=today, hour=9), delivery="a mark")
    assert [one.count for one in office.tallies(today, today)] == [15]


def test_a_tally_row_has_no_place_for_a_visit() -> None:
    columns = {column.key for column in inspect(TallyRow).columns}
    assert columns == {"day", "hour", "what", "subject", "counter", "minutes", "count"}


def test_a_call_is_over_also_when_it_cannot_be_counted(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise Trouble(Fault.DATABASE_UNREACHABLE)

    monkeypatch.setattr(Office, "tally", away)
    counter.visit(procedures=("tennyu_todoke",))
    assert counter.office.ticket("B201").state.value == "done"


@pytest.mark.parametrize("role", ["kakanai_kiosk", "kakanai_desk"])
def test_each_role_may_count_and_a_desk_may_read_the_figures(server: Server, role: str) -> None:
    url = make_url(server.new_database())
    create_database(url.render_as_string(hide_password=False))
    as_role = url.set(username=role).render_as_string(hide_password=False)
    office = Office(open_store(as_role, deadline=10), world.city(), world.clock(), station="S1")
    for _ in range(2):
        office.tally(Tally("begun", "", count=6), delivery="a mark")
    if role == "kakanai_desk":
        report = office.report(office.today, office.today)
        assert report.total.counts["begun"] == 5
    office.close()
