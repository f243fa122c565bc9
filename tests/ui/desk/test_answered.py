"""The list of answers that a clerk may correct, and the row of it that is typed in."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel

from kiosk.answers import Member, Value
from kiosk.guide.model import Event, Guide
from kiosk.words import Text
from tests.kiosk.guide.content import shipped
from tests.ui.desk.world import World, case, guide
from ui.desk.answered import rows, topics
from ui.desk.casebook import OpenCase
from ui.desk.cells import Cell, Tag, fits_whole, lines_of
from ui.desk.state import AnswerRow
from ui.desk.telling import Telling
from ui.gallery.faces.hands import Hands

Key = Qt.Key


@pytest.fixture
def queue(world: World) -> None:
    world.visitor(case())


def told(world: World, made: Guide, **visit: Value) -> list[AnswerRow]:
    one = case()
    dead = Member("haha", MappingProxyType({**one.answers.people[1].values, "dead": True}))
    people = (one.answers.people[0], dead, *one.answers.people[2:])
    answers = replace(
        one.answers,
        events=("shibo",),
        people=people,
        visit=MappingProxyType({**one.answers.visit, **visit}),
    )
    parts = replace(world.parts, guide=made)
    ticket = world.office.ticket(world.visitor(one))
    opened = OpenCase.of(parts, Telling(parts.words, made), ticket, replace(one, answers=answers))
    world.office.close()
    return list(rows(opened))


def a_death() -> Guide:
    made = guide()
    tel = replace(made.questions["tel"], short=Text({"ja": "電話"}))
    event = Event("shibo", Text({"ja": "おくやみ"}), "ev_in", "family", ("tel", "inu"))
    return replace(made, events={"shibo": event}, questions={**made.questions, "tel": tel})


def test_answers_stand_under_whom_they_speak_of(world: World) -> None:
    found = told(world, a_death(), tel="090-0000-0000")
    groups = list(dict.fromkeys(one.group for one in found))
    assert groups[:2] == ["あなた", "亡くなられた方"]
    assert groups[-1] == "くらし"
    assert next(one.label for one in found if one.group == "あなた") == "お名前"
    tel = next(one for one in found if one.variable == "tel")
    assert (tel.group, tel.label, tel.question) == ("あなた", "電話", "昼間の電話")


def test_what_nobody_asked_and_nobody_said_is_no_answer(world: World) -> None:
    """An answer that isn't there stays out of the list, unless the visitor was asked for it."""
    listed = {one.variable: one for one in told(world, a_death(), tel=None, ido_bi=None, kokuho=True)}
    assert listed["tel"].value == "なし"
    assert "ido_bi" not in listed
    assert listed["kokuho"].origin == "自動"


def test_a_date_is_typed_in_its_parts(hands: Hands) -> None:
    window, desk = hands.window, hands.window.desk
    hands.press(Key.Key_F2, Key.Key_F8)
    assert desk.state.correct is not None
    place = next(n for n, one in enumerate(desk.state.correct.rows) if one.variable == "ido_bi")
    desk.edit(place)
    fields = window.correct.field.date
    assert QApplication.focusWidget() is fields.parts["day"], "it differs most often"
    hands.press(Key.Key_Backspace, Key.Key_Backspace)
    assert QApplication.focusWidget() is fields.parts["month"]
    fields.parts["year"].setFocus()
    fields.parts["year"].selectAll()
    hands.write("h2.3.04")
    assert desk.state.correct.typed == "平成2年3月04日"
    assert [one.text() for one in fields.findChildren(QLabel, "weekday")] == ["（日）"]
    hands.write("?")
    assert desk.state.correct.typed == "?"
    hands.press(Key.Key_Down)
    assert desk.state.correct.selected != place
    assert window.correct.field.has_word()


def test_the_field_lies_in_its_row(hands: Hands) -> None:
    hands.press(Key.Key_F2, Key.Key_F8)
    view = hands.window.correct
    for _ in range(4):
        QApplication.processEvents()
        row = view.table.currentRow()
        cells = [view.table.visualRect(view.table.model().index(row, one)) for one in range(3)]
        assert QRect(cells[0].topRight(), cells[2].bottomRight()).contains(view.field.geometry())
        hands.press(Key.Key_Down)


def test_a_long_day_stands_below_the_one_before() -> None:
    changed = (Tag("変更"),)
    short, long = Cell("11/30", "12/1", changed), Cell("R10/11/16", "R10/11/17", changed)
    assert (lines_of(short, 170), lines_of(long, 150)) == (1, 2)
    assert fits_whole(long, 150) and not fits_whole(long, 100)


def test_every_answer_with_a_heading_is_one_that_the_city_asks_for() -> None:
    asked = {one.variable for one in shipped().questions.values()}
    assert {*topics()} - asked == set()
