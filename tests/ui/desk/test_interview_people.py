"""Who comes into an interview, and when: who came alone, and somebody who is put in late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.ui.desk.interview_world import (
    City,
    Clerk,
    asked,
    book,
    called,
    city,
    press,
    scenario,
    shown,
    signed_in,
)
from ui.desk.interview.state import Stage
from ui.desk.presenter import Desk

TODAY = date(2026, 11, 24)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[City]:
    found = city(tmp_path, TODAY)
    yield found
    found.office.close()


@pytest.fixture
def desk(world: City) -> Desk:
    return signed_in(world)


def put_in(desk: Desk, name: str, birth: str) -> None:
    """At the question about the family."""
    desk.hear_digit(int(shown(desk).choices[-1].key))
    desk.hear_field("name", name)
    desk.hear_field("birth", birth)
    desk.hear_next()


def go_to(desk: Desk, question: str) -> None:
    places = [one.question.id for one in book(desk).trail.asked]
    desk.hear_go(2 + places.index(question))
    assert asked(desk) == question


def several(desk: Desk) -> list[str]:
    """The questions at which people were chosen."""
    return [one.question.id for one in book(desk).trail.asked if one.people]


def test_who_puts_nobody_in_came_alone(world: City, desk: Desk) -> None:
    called(world, desk)
    desk.interview()
    Clerk(desk, scenario("tennyu", "S01")).hear("c_kazoku")
    assert book(desk).answers.get("raiho") == "kazoku"
    desk.hear_next()
    assert book(desk).answers.get("raiho") == "jibun"
    assert not book(desk).answers.has("kazoku") and asked(desk) != "c_kazoku"
    go_to(desk, "c_raichosha")
    press(desk, 2)
    assert asked(desk) == "c_kazoku", "asked for them again"


def test_a_question_is_asked_again_when_somebody_came_who_may_be_meant_too(world: City, desk: Desk) -> None:
    number = called(world, desk)
    desk.interview()
    Clerk(desk, scenario("tennyu", "S01")).hear()
    before = dict(book(desk).given)
    assert shown(desk).stage is Stage.REVIEW and "t_kado" in several(desk)
    go_to(desk, "c_kazoku")
    put_in(desk, "見本 五郎", "R8.6.1")
    desk.hear_next()
    assert asked(desk) == "c_kokuseki", "the first that may mean the new one"
    assert [one.label for one in shown(desk).choices if one.chosen], "with its marks"
    press(desk)
    assert asked(desk) != "c_kokuseki" and "t_kado" not in several(desk)
    # Broken off here, nothing counts as chosen among people of whom one wasn't there.
    desk.hear_leave()
    desk.open(number)
    desk.interview()
    assert book(desk).me.get("name") == "見本　太郎"
    assert "t_kado" not in several(desk)
    gone = {key for key in before if key not in book(desk).given and not key[0].startswith("offered.")}
    assert ("mn_card", None) in gone
    assert ("raiho", None) not in gone


def test_a_case_of_the_kiosk_asks_again_when_a_clerk_puts_somebody_in(world: City, desk: Desk) -> None:
    number = called(world, desk)
    desk.interview()
    Clerk(desk, scenario("tennyu", "S01")).hear()
    desk.hear_next()
    desk.open(number)
    desk.interview()
    assert "t_kado" in several(desk)
    go_to(desk, "c_kazoku")
    put_in(desk, "見本 五郎", "R8.6.1")
    desk.hear_next()
    assert asked(desk) == "c_kokuseki"


def test_a_choice_that_meant_only_who_is_taken_off_is_asked_again(world: City, desk: Desk) -> None:
    called(world, desk)
    desk.interview()
    Clerk(desk, scenario("tennyu", "S01")).hear()
    one, *_ = book(desk).here("kazoku")
    book(desk).given[("gaikoku", None)] = (one,)
    assert any(who == one for _, who in book(desk).given)
    go_to(desk, "c_kazoku")
    desk.hear_digit(1)
    desk.hear_remove()
    assert not any(who == one for _, who in book(desk).given)
    desk.hear_next()
    assert asked(desk) == "c_kokuseki", "nobody is taken for nobody"
