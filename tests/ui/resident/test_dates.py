"""Dates typed on the glass: never mended in silence, partly known, impossible."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.answers import UNKNOWN
from kiosk.person import PartialDate
from tests.ui.resident.world import World
from ui.resident import eras


def test_a_date_in_an_era_with_its_echo(world: World) -> None:
    world.to_left()
    world.do("era:showa")
    world.type("180210")
    assert [field["text"] for field in world.view["fields"]] == ["18", "02", "10"]
    assert "1943" in world.view["echo"]
    world.go()
    assert world.flow.state.given[("left", None)] == date(1943, 2, 10)


@pytest.mark.parametrize(
    ("era", "digits", "meant"),
    [
        ("showa", "640108", date(1989, 1, 8)),
        ("heisei", "310501", date(2019, 5, 1)),
        ("taisho", "151225", date(1926, 12, 25)),
        ("reiwa", "010430", date(2019, 4, 30)),
    ],
)
def test_a_date_outside_its_era_is_asked_about(world: World, era: str, digits: str, meant: date) -> None:
    world.to_left()
    world.do(f"era:{era}")
    world.type(digits)
    assert world.view["banner"]["kind"] == "care"
    told = world.view["banner"]["text"].replace("\u200b", "")
    right, year = eras.era_of(meant)
    for name in (era, right.id):
        assert world.flow.t(f"era.{name}").replace("\u200b", "") in told
    assert f"{year if year > 1 else '元'}年{meant.month}月{meant.day}日ですか" in told
    assert ("left", None) not in world.flow.state.given
    world.go()
    assert world.flow.state.given[("left", None)] == meant


def test_a_day_of_another_year_is_asked_about_but_taken(world: World) -> None:
    """An era or a year that was mistyped shows; who means it goes on."""
    world.to_left()
    world.do("era:western")
    today = world.clock.now().date()
    world.type(f"{today - timedelta(days=366):%Y%m%d}")
    assert not world.view["banner"]
    world.do("clear")
    world.type(f"{today - timedelta(days=367):%Y%m%d}")
    assert world.view["banner"]["kind"] == "care"
    assert world.view["main"]["ready"]


def test_a_day_that_does_not_exist(world: World) -> None:
    world.to_left()
    world.do("era:reiwa")
    world.type("080230")
    assert not world.view["main"]["ready"]
    assert world.view["banner"] is not None


def test_a_month_that_does_not_exist_is_told_at_once(world: World) -> None:
    world.to_left()
    world.do("era:reiwa")
    world.type("0815")
    assert world.view["banner"] is not None
    assert not world.view["main"]["ready"]
    assert not world.view["unknown"], "what is impossible is mended first"
    world.do("unknown")
    assert not world.view["main"]["ready"]
    taken = dict(world.view)["unknown"]
    assert taken["selected"], "and it can be taken back"


def test_a_zero_that_begins_a_day_is_no_mistake(world: World) -> None:
    world.to_left()
    world.do("era:reiwa")
    world.type("08040")
    assert world.view["banner"] is None
    assert world.view["main"]["label"].replace("\u200b", "") == "日を入れてください"
    world.type("2")
    assert world.view["main"]["ready"]


@pytest.mark.parametrize(("era", "typed"), [("reiwa", "030315"), ("western", "20210315")])
def test_a_day_of_another_year_is_asked_about_in_both_calendars(world: World, era: str, typed: str) -> None:
    world.to_left()
    world.do(f"era:{era}")
    world.type(typed)
    asked = world.view["banner"]["text"].replace("\u200b", "")
    assert "令和3年（2021年）" in asked
    world.flow.put(look=replace(world.flow.state.look, language="en"))
    assert "2021" in world.view["banner"]["text"]


def test_this_year_of_reiwa_is_whole_with_one_digit(world: World) -> None:
    world.to_questions()
    world.choose("home")
    world.do("quick:other")
    world.type("81115")
    assert [one["text"] for one in world.view["fields"]] == ["8", "11", "15"]
    world.do("clear")
    world.type("081115")
    assert [one["text"] for one in world.view["fields"]] == ["08", "11", "15"]


def test_western_years(world: World) -> None:
    world.to_left()
    world.do("era:western")
    world.type("20261101")
    world.go()
    assert world.flow.state.given[("left", None)] == date(2026, 11, 1)


@pytest.mark.parametrize("language", ["en", "easy"])
def test_whoever_knows_no_era_types_2026(world: World, language: str) -> None:
    world.do(f"language:{language}")
    world.to_questions()
    world.choose("home")
    world.do("quick:other")
    world.type("20261115")
    assert world.view["era_label"] == ""
    world.go()
    assert world.flow.state.given[("event_date.tennyu", None)] == date(2026, 11, 15)
    world.do("dock:back")
    assert [one["text"] for one in world.view["fields"]] == ["2026", "11", "15"]


def test_a_whole_day_leaves_nothing_unknown(world: World) -> None:
    world.to_left()
    assert world.view["unknown"]
    world.type("81101")
    assert world.view["unknown"] is None


@pytest.mark.parametrize(
    ("touches", "value"),
    [("", UNKNOWN), ("18", PartialDate(1943)), ("1802", PartialDate(1943, 2))],
)
def test_what_is_known_of_a_date_stays_known(world: World, touches: str, value: object) -> None:
    world.to_left()
    world.do("era:showa")
    world.type(touches)
    world.do("unknown")
    world.go()
    assert world.flow.state.given[("left", None)] == value


def test_what_is_no_birthday_is_of_this_era_until_told_otherwise(world: World) -> None:
    world.to_left()
    assert [one["id"] for one in world.view["eras"] if one["selected"]] == ["reiwa"]
    world.type("81101")
    world.go()
    assert world.flow.state.given[("left", None)] == date(2026, 11, 1)


def test_a_date_of_the_event_starts_with_today_and_yesterday(world: World) -> None:
    world.to_questions()
    world.choose("home")
    assert world.view["eras"] == []
    world.do("quick:yesterday")
    world.go()
    assert world.flow.state.given[("event_date.tennyu", None)] == date(2026, 11, 23)


def test_another_day_of_this_year_is_typed_below_the_quick_row(world: World) -> None:
    world.to_questions()
    world.choose("home")
    world.do("quick:other")
    world.type("081115")
    world.go()
    assert world.flow.state.given[("event_date.tennyu", None)] == date(2026, 11, 15)


def test_another_day_may_lie_in_the_era_before(world: World) -> None:
    """A death or a marriage is told of years later, too."""
    world.to_questions()
    world.choose("home")
    world.do("quick:other")
    assert world.view["eras"][-1]["selected"], "where ほかの日 stood, a second touch changes nothing"
    world.do("era:heisei")
    world.type("300405")
    assert "2018" in world.view["banner"]["text"]
    world.go()
    assert world.flow.state.given[("event_date.tennyu", None)] == date(2018, 4, 5)
    world.do("dock:back")
    assert world.view["era_label"] == "平成"


def test_who_clears_it_may_say_today_again(world: World) -> None:
    world.to_questions()
    world.choose("home")
    world.do("quick:other")
    world.do("era:heisei")
    world.do("clear")
    assert [one["id"] for one in world.view["quick"]] == ["today", "yesterday", "other"]
    assert world.view["era_label"] == "令和"


def test_who_counts_in_western_years_need_not_choose_an_era(world: World) -> None:
    world.do("language:en")
    world.to_questions()
    world.choose("home")
    world.do("quick:other")
    assert world.view["eras"] == []
    world.type("20180405")
    world.go()
    assert world.flow.state.given[("event_date.tennyu", None)] == date(2018, 4, 5)


def test_erasing_runs_back_over_the_fields(world: World) -> None:
    world.to_left()
    world.do("era:showa")
    world.type("1802")
    world.do(*["erase"] * 5)
    assert [field["text"] for field in world.view["fields"]] == ["", "", ""]


@pytest.mark.parametrize("day", [date(1926, 12, 25), date(1989, 1, 7), date(2019, 5, 1), date(2026, 11, 24)])
def test_eras_there_and_back(day: date) -> None:
    era, year = eras.era_of(day)
    assert eras.read(era.id, year, day.month, day.day).day == day


def test_a_birthday_in_the_future_is_not_taken(world: World) -> None:
    world.do("nocard", "choose:tennyu", "main", "main")
    world.spell("\u30a2")
    world.go()
    world.do("era:reiwa")
    world.type("090101")
    assert not world.view["main"]["ready"]
    assert world.view["banner"] is not None


def test_who_types_2026_is_told_the_year_of_the_era(world: World) -> None:
    world.to_questions()
    world.choose("home")
    world.type("20261120")
    assert "令和8年" in world.view["banner"]["text"].replace("\u200b", "")
    assert not world.view["main"]["ready"], "it isn't mended in silence"
    world.flow.put(look=replace(world.flow.state.look, language="en"))
    assert "2026" not in str(world.view["banner"]), "nobody learns an era from that"
    world.flow.put(look=replace(world.flow.state.look, language="ja"))
    world.do("clear")
    world.type("081340")
    assert "令和" not in world.view["banner"]["text"], "another slip is no mistaken year"


def test_a_year_that_is_not_whole_is_still_asked_for(world: World) -> None:
    world.to_left()
    world.do("era:western")
    world.type("202")
    label = world.view["main"]["label"].replace("\u200b", "")
    assert label.startswith(world.flow.t("date.name_year"))
    world.type("6")
    assert not world.view["main"]["label"].startswith(world.flow.t("date.name_year"))


def test_a_digit_in_a_whole_field_that_is_touched_begins_it_anew(world: World) -> None:
    """Else it was lost, and the next one went into the month: another day without a word."""
    world.to_left()
    world.do("era:reiwa")
    world.type("0801")
    world.do("field:year")
    world.type("0712")
    assert [one["text"] for one in world.view["fields"]] == ["07", "12", ""]
    world.type("053")
    assert world.view["fields"][2]["text"] == "05", "a digit too many changes nothing"
    world.do("field:day")
    assert not world.view["full"]
    world.type("11")
    assert world.view["fields"][2]["text"] == "11"
