"""The interview's verbs without glass: digits, going back, わからない, wrong dates, pauses, protection."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kiosk.answers import UNKNOWN
from kiosk.tickets.model import TicketState
from tests.ui.desk.interview_world import (
    City,
    Clerk,
    asked,
    begin,
    book,
    called,
    city,
    digit_of,
    press,
    scenario,
    shown,
    signed_in,
)
from ui.desk.interview.state import Editor, Stage
from ui.desk.presenter import Desk
from ui.desk.state import Screen

TODAY = date(2026, 11, 24)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[City]:
    found = city(tmp_path, TODAY)
    yield found
    found.office.close()


@pytest.fixture
def desk(world: City) -> Desk:
    return signed_in(world)


@pytest.mark.parametrize("typed", ["死産", "しざん", "シザン", "shizan", "stillbirth"])
def test_a_hidden_event_is_found_by_any_of_its_names(world: City, desk: Desk, typed: str) -> None:
    called(world, desk)
    desk.interview()
    desk.hear_type(typed)
    assert [one.label for one in shown(desk).choices] == ["死産"]
    desk.hear_next()
    assert book(desk).events == ("shizan",)
    assert shown(desk).typed == "", "ready for another one"


def test_several_events_are_chosen_by_digits_and_taken_back(world: City, desk: Desk) -> None:
    called(world, desk)
    desk.interview()
    for digit in ("1", "６", "1"):  # also from an input method
        desk.hear_type(digit)
    assert book(desk).events == ("konin",)
    desk.hear_page(1)
    assert shown(desk).pages.startswith("2 /")
    desk.hear_digit(1)
    assert len(book(desk).events) == 2
    desk.hear_digit(1)
    desk.hear_type("ない言葉")
    assert shown(desk).choices == () and shown(desk).hint


def test_nobody_goes_on_without_an_event_or_a_name(world: City, desk: Desk) -> None:
    called(world, desk)
    desk.interview()
    desk.hear_next()
    assert shown(desk).stage is Stage.EVENTS and shown(desk).mistake
    desk.hear_type("inu")
    desk.hear_next()
    desk.hear_next()
    desk.hear_next()
    assert shown(desk).stage is Stage.PERSON and shown(desk).mistake
    desk.hear_field("kana", "なかむら はなこ")
    desk.hear_field("birth", "S16.5.3")
    desk.hear_field("sex", "2")
    told = {one.id: one.echo for one in shown(desk).form}
    assert told["kana"] == "ナカムラ　ハナコ"
    assert told["birth"] == "昭和16年5月3日（1941年） 85歳"
    assert told["sex"] == "女"
    desk.hear_next()
    assert book(desk).me.get("birth") == date(1941, 5, 3)
    assert book(desk).me.get("sex") == "female"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("S65.1.1", "元号"),
        ("2026-13-1", "その日"),
        ("きのう", "R8.11.16"),
        ("2026-11-25", "きょうより後"),
        ("", "入れて"),
    ],
)
def test_a_wrong_date_says_why_and_stays(world: City, desk: Desk, typed: str, said: str) -> None:
    called(world, desk)
    begin(desk, "shizan")
    press(desk, 1)
    assert asked(desk) == "z_bi"
    desk.hear_type(typed)
    desk.hear_next()
    assert asked(desk) == "z_bi"
    assert said in shown(desk).mistake
    desk.hear_type("R8.11.20")
    assert "令和8年11月20日" in shown(desk).echo and not shown(desk).mistake
    desk.hear_next()
    assert book(desk).answers.get("event_date.shizan") == date(2026, 11, 20)


def test_easy_words_stand_without_furigana_for_the_clerk(world: City, desk: Desk) -> None:
    called(world, desk)
    begin(desk, "shizan")
    press(desk, 1)
    assert shown(desk).say == "「届けに 書く 日は いつですか」"


def test_going_back_changes_one_answer_and_keeps_the_others(world: City, desk: Desk) -> None:
    visit = scenario("shizan", "OWA01")
    called(world, desk)
    desk.interview()
    Clerk(desk, visit).hear("z_chokusetsu")
    before = book(desk).answers
    place = next(n for n, one in enumerate(shown(desk).rows) if one.label == "届けに書く日")
    desk.hear_go(place)
    assert (asked(desk), shown(desk).typed) == ("z_bi", "令和8年11月20日")
    desk.hear_type("R8.11.21")
    desk.hear_next()
    assert asked(desk) == "z_chokusetsu", "back to where it was"
    assert book(desk).answers == before.with_value("event_date.shizan", date(2026, 11, 21))


def test_esc_walks_back_and_enter_walks_on_again(world: City, desk: Desk) -> None:
    called(world, desk)
    begin(desk, "shizan")
    press(desk, 1)
    desk.hear_type("R8.11.20")
    desk.hear_next()
    third = asked(desk)
    desk.hear_back()
    desk.hear_back()
    assert (asked(desk), shown(desk).choices[0].chosen) == ("z_kankei", True)
    desk.hear_back()
    assert shown(desk).stage is Stage.PERSON
    assert shown(desk).form[0].typed == "中村　花子"
    for _ in range(3):
        desk.hear_next()
    assert asked(desk) == third


def test_an_answer_that_drops_a_person_brings_them_back_when_it_is_taken_back(
    world: City, desk: Desk
) -> None:
    called(world, desk)
    desk.interview()
    Clerk(desk, scenario("shizan", "OWA01")).hear("z_chokusetsu")
    whole = book(desk).answers
    desk.hear_go(2)
    here = next(int(one.key) for one in shown(desk).choices if one.chosen)
    press(desk, digit_of(desk, "母"))
    assert [one.id for one in book(desk).answers.people] == ["me"], "the mother came herself"
    desk.hear_go(2)
    press(desk, here)
    assert book(desk).answers == whole


def test_what_nobody_knows_is_answered_with_0_and_marked(world: City, desk: Desk) -> None:
    called(world, desk)
    desk.interview()
    Clerk(desk, scenario("shizan", "OWA01")).hear("z_hoken")
    assert shown(desk).sensitive == "" or shown(desk).sensitive
    press(desk, 0)
    assert book(desk).answers.get("haha_kenpo") is UNKNOWN
    row = next(one for one in shown(desk).rows if one.unknown)
    assert row.value == "わからない"


def test_an_answer_must_be_chosen(world: City, desk: Desk) -> None:
    called(world, desk)
    begin(desk, "shizan")
    first = asked(desk)
    desk.hear_next()
    desk.hear_digit(9)
    desk.hear_next()
    assert asked(desk) == first and shown(desk).mistake
    desk.hear_move(1)
    assert shown(desk).choices[0].chosen
    desk.hear_move(1)
    assert [one.chosen for one in shown(desk).choices[:3]] == [False, True, False]


def test_several_answers_are_toggled_and_none_stands_alone(world: City, desk: Desk) -> None:
    called(world, desk)
    desk.interview()
    Clerk(desk, scenario("shibo", "S02")).hear("d_mochimono")
    assert shown(desk).editor is Editor.SEVERAL
    none = digit_of(desk, "どれも")
    for digit, marked in ((1, {1}), (3, {1, 3}), (1, {3}), (none, {none}), (2, {2}), (0, {0})):
        desk.hear_digit(digit)
        assert {int(one.key) for one in shown(desk).choices if one.chosen} == marked
    press(desk, none)
    assert book(desk).answers.get("mochimono") == ()


def test_more_than_nine_answers_have_pages(world: City, desk: Desk) -> None:
    called(world, desk)
    desk.interview()
    Clerk(desk, scenario("kaigo", "KG06")).hear("e_byoki")
    assert [one.key for one in shown(desk).choices] == [*"1234567890"]
    first = [one.label for one in shown(desk).choices]
    desk.hear_page(1)
    assert shown(desk).choices[-1].key == "0", "わからない is on every page"
    assert not {*first[:-1]} & {one.label for one in shown(desk).choices}
    label = shown(desk).choices[1].label
    press(desk, 2)
    assert any(one.value == label for one in shown(desk).rows)


def test_the_result_follows_every_answer_and_names_what_the_question_decides(world: City, desk: Desk) -> None:
    called(world, desk)
    desk.interview()
    Clerk(desk, scenario("shizan", "OWA01")).hear("z_hoken")
    needed, unknown, gone = shown(desk).result
    asks = [one.title for one in unknown.lines if one.asks]
    assert asks and f"{len(asks)}件" in shown(desk).decides
    assert unknown.lines[0].asks, "those come first"
    count = needed.count + unknown.count + gone.count
    press(desk, 2)
    after = shown(desk).result
    assert sum(one.count for one in after) == count
    assert after[1].count < unknown.count
    desk.hear_all()
    assert len(shown(desk).result[2].lines) == shown(desk).result[2].count
    assert all(one.note for one in shown(desk).result[2].lines), "each with its reason"


def test_a_family_is_put_in_mended_and_taken_off(world: City, desk: Desk) -> None:
    called(world, desk)
    desk.interview()
    Clerk(desk, scenario("tennyu", "S01")).hear("c_kazoku")
    for name in ("見本 花子", "見本 一郎"):
        desk.hear_digit(int(shown(desk).choices[-1].key))
        desk.hear_field("name", name)
        desk.hear_next()
    assert [one.label for one in shown(desk).choices[:2]] == ["見本　花子", "見本　一郎"]
    desk.hear_digit(1)
    desk.hear_field("name", "見本 華子")
    desk.hear_next()
    desk.hear_digit(2)
    assert shown(desk).removable
    desk.hear_remove()
    desk.hear_next()
    assert [one.get("name") for one in book(desk).answers.people[1:]] == ["見本　華子"]
    assert book(desk).new_id() not in [one.id for one in book(desk).answers.people]


def test_nobody_is_asked_whether_they_want_a_clerk(world: City, desk: Desk) -> None:
    called(world, desk)
    begin(desk, "shibo")
    assert asked(desk) == "d_dare"
    assert shown(desk).stage is Stage.PERSON, "somebody must be named: the form is open at once"
    assert book(desk).answers.get("annai") == "tsuzukeru"


def test_a_new_number_is_given_at_the_counter(world: City, desk: Desk) -> None:
    desk.receive("B")
    assert desk.state.screen is Screen.INTERVIEW
    number = shown(desk).number
    ticket = world.office.ticket(number)
    assert (ticket.state, ticket.counter, ticket.prepared) == (TicketState.CALLED, "SHIMIN", False)
    assert number in desk.state.message
    desk.receive("B")
    assert len(world.office.tickets()) == 1, "one case at a time"
