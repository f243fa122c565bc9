"""What a visit leaves in the city's figures, and what it doesn't."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.interview.steps import SAFETY
from kiosk.office import Reception, Tally
from kiosk.office.plan import plan_of
from kiosk.store import Outbox
from tests.kiosk.office import world as office_world
from tests.ui.resident.world import World
from ui.resident.counting import Counting
from ui.resident.flow import Flow
from ui.resident.state import Place


class Counted(World):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.visits: list[Sequence[Tally]] = []
        self.parts = replace(self.parts, count=self.visits.append)
        self.flow = Flow(self.parts)

    def counts(self, what: str) -> list[str]:
        """Of the one visit that is over, in the order in which it happened."""
        (tallies,) = self.visits
        return [one.subject for one in tallies if one.what == what]


@pytest.fixture
def counted(tmp_path: Path) -> Counted:
    return Counted(tmp_path)


STOPS = ("time_out", "left", "restart", "staff", "back")


def test_a_whole_visit_counts_its_screens_and_procedures_once(counted: Counted) -> None:
    counted.to_ticket()
    assert counted.visits == [], "nothing leaves before the visit is over"
    counted.take_card()
    counted.tick(20)
    assert counted.screen == "welcome"
    assert counted.counts("begun") == [""]
    assert counted.counts("number") == [""]
    assert counted.counts("found") == counted.counts("ticket") == ["todoke", "card", "kokuho", "teate"]
    shown = counted.counts("shown")
    assert shown[:4] == ["event", "card", "pin", "you"]
    assert shown[-3:] == ["review", "outcome", "ticket"]
    assert {"moto", "shinjusho", "kenpo", "hitokoto"} <= set(shown)
    assert len(shown) == len(set(shown))
    for what in STOPS:
        assert counted.counts(what) == []


def test_a_tally_tells_no_number_no_token_and_no_minute(counted: Counted) -> None:
    counted.to_ticket()
    counted.take_card()
    counted.tick(20)
    names = {one.name for one in fields(Tally)}
    assert names == {"what", "subject", "counter", "minutes", "count", "day", "hour"}
    for one in counted.visits[0]:
        assert (one.day, one.hour, one.count) == (counted.clock.at.date(), 10, 1)
        assert one.minutes == 0 or one.what == "number"
        assert "B215" not in one.subject and "0123456789AB" not in one.subject


def test_going_back_counts_where_from(counted: Counted) -> None:
    counted.to_questions()
    counted.choose("home")
    counted.do("dock:back", "main", "dock:back", "dock:back")
    counted.do("dock:restart", "way:restart")
    assert counted.counts("back") == ["moved", "moto"], "once a visit, however often"
    assert counted.counts("restart") == ["you"]


def test_a_look_at_the_settings_is_no_step_back(counted: Counted) -> None:
    counted.to_questions()
    counted.do("dock:size", "dock:back", "dock:restart", "way:restart")
    assert counted.counts("back") == []
    assert counted.counts("restart") == ["moto"]


@pytest.mark.parametrize("how", ["time_out", "left"])
def test_a_visit_that_is_given_up_counts_where(counted: Counted, how: str) -> None:
    counted.to_questions()
    counted.take_card()
    while counted.screen != "timeout":
        counted.tick()
    counted.do("touch", "way:end") if how == "left" else counted.tick(60)
    assert counted.screen == "welcome"
    assert counted.counts(how) == ["moto"]
    assert counted.counts("number") == []


def test_a_call_for_staff_is_counted_and_the_visit_goes_on(counted: Counted) -> None:
    counted.to_questions()
    counted.do("dock:staff", "way:myself", "dock:restart", "way:restart")
    assert counted.counts("staff") == ["moto"]
    assert counted.counts("restart") == ["moto"]


def test_nobody_who_only_looked_at_the_welcome_is_counted(counted: Counted) -> None:
    counted.do("language:en")
    counted.tick(600)
    assert counted.visits == []


def test_after_asking_for_protection_nothing_is_counted(counted: Counted) -> None:
    """Nor what had happened before."""
    counted.to_questions()
    counted.flow.put(place=Place.STAFF_ONLY, given={(SAFETY, None): True})
    counted.flow.act("touch")
    counted.tick(5)
    counted.do("main")
    counted.take_card()
    counted.tick(2)
    assert counted.screen == "welcome"
    assert counted.visits == []
    counted.to_questions()
    counted.do("dock:restart", "way:restart")
    assert counted.counts("restart") == ["moto"], "the next visit counts again"


def test_protection_before_any_question_leaves_nothing_either(counted: Counted) -> None:
    counted.to_event()
    counted.do("choose:tennyu", "main")
    assert counted.flow.state.place.value == "safety"
    counted.do(f"way:{counted.view['ways'][0]['id']}")
    assert counted.flow.state.place.value == "staff_only"
    counted.do("main")
    assert counted.visits == []


def test_the_city_sees_the_visit_when_its_hour_is_over(counted: Counted, tmp_path: Path) -> None:
    hall = office_world.an_office(office_world.store_in(tmp_path), counted.clock)
    outbox = Outbox(tmp_path / "outbox.sqlite")
    reception = Reception(lambda: hall, plan_of(office_world.city()), outbox, "K1", counted.clock)
    counted.flow = Flow(replace(counted.parts, count=reception.tally))
    for _ in range(5):
        counted.to_questions()
        counted.do("dock:back", "dock:restart", "way:restart")
        counted.take_card()
    counted.clock.at += timedelta(hours=1)
    reception.deliver()
    report = hall.report(hall.today, hall.today)
    hall.close()
    (you,) = [row for row in report.tables["screen"].rows if row.key == "you"]
    assert (you.counts["shown"], you.counts["stopped"], you.counts["restart"]) == (5, 5, 5)
    assert report.total.counts["begun"] == 5
    (moto,) = [row for row in report.tables["screen"].rows if row.key == "moto"]
    assert (moto.counts["back"], moto.counts["stopped"]) == (5, 0)


def test_a_kiosk_that_is_switched_off_says_nothing_of_who_stood_there(counted: Counted) -> None:
    counted.to_questions()
    counted.flow.wipe()
    assert counted.visits == []
    assert vars(counted.flow.counting) == vars(Counting())


def test_counting_that_does_not_work_breaks_no_visit(counted: Counted) -> None:
    def full(_tallies: Sequence[Tally]) -> None:
        raise Trouble(Fault.DISK_FULL)

    counted.flow = Flow(replace(counted.parts, count=full))
    counted.to_ticket()
    counted.take_card()
    counted.tick(20)
    assert counted.screen == "welcome"
