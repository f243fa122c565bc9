"""Invented visits, built without guide files: a household, what was answered, which procedures are needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

import forms
from forms.render import FormLibrary, Sheet, draw_sheets, load_forms, sheets_for
from kiosk.answers import Address, Answers, Member, Value
from kiosk.cases.case import Case
from kiosk.clock import JAPAN
from kiosk.guide.city import City
from kiosk.guide.model import Guide, Level, Procedure
from kiosk.person import IndividualNumber, PartialDate, Person, Sex
from kiosk.procedures.outcome import Decision, Outcome, Standing
from kiosk.words import Text

CONTENT = Path(forms.__file__).parent / "content"
TODAY = date(2026, 11, 24)
OLD_HOME = "見本県葛城市辻町二丁目１４番地の３　コーポ辻本２０２号"
NEW_HOME = Address(
    "緑が丘東", "三丁目１２番３４号", "グランドヒルズ１２０５号室", "9876543", "見本県みほん市"
)
NUMBER = IndividualNumber("123456789018")


@dataclass(frozen=True)
class Needed:
    procedure: str
    form: str
    persons: tuple[str, ...] = ()
    mark: str = "×"  # 個人番号 ○ △ ×


@dataclass(frozen=True)
class Visit:
    """`people` by id; the one with `card` true sits at the kiosk with their card read."""

    people: Mapping[str, Mapping[str, Value]]
    needed: Sequence[Needed]
    answers: Mapping[str, Value] = field(default_factory=dict)
    event: str = "tennyu"
    day: date = date(2026, 11, 15)
    print_number: bool = False

    @property
    def case(self) -> Case:
        members = tuple(Member(name, _values(values)) for name, values in self.people.items())
        holder = next((one for one in members if one.get("card")), None)
        visit: dict[str, Value] = {
            f"event_date.{self.event}": self.day,
            "shinjusho": NEW_HOME,
            **self.answers,
        }
        return Case(
            "7QK3F9M2X8TB",
            "test",
            opened_at=datetime.combine(TODAY, time(10, 32), JAPAN),
            station="K1",
            language="ja",
            card_holder=_card(holder) if holder else None,
            card_person=holder.id if holder else None,
            answers=Answers((self.event,), visit, members),
            outcome=Outcome(tuple(self._decision(one) for one in self.needed), (), ()),
        )

    @property
    def guide(self) -> Guide:
        city = City(
            name=Text.same("みほん市"),
            mayor="みほん市長",
            prefecture="見本県",
            counters={},
            lines={},
            route=(),
            towns=(),
            opens=time(8, 30),
            closes=time(17, 15),
            print_individual_number=self.print_number,
        )
        procedures = {one.procedure: _procedure(one) for one in self.needed}
        return Guide("test", city, {}, {}, procedures, ())

    def sheets(self, form: str = "") -> tuple[Sheet, ...]:
        number = NUMBER if self.print_number else None
        found = sheets_for(library(), self.guide, self.case, number=number)
        return tuple(one for one in found if form in ("", one.form_id))

    def _decision(self, one: Needed) -> Decision:
        text = Text.same("")
        return Decision(
            one.procedure,
            self.event,
            Level.REQUIRED,
            Standing.NEEDED,
            one.persons,
            text,
            (),
            "X",
            None,
            (one.form,),
        )


@cache
def library() -> FormLibrary:
    return load_forms(CONTENT)


def printed(sheets: Sequence[Sheet]) -> dict[str, list[str]]:
    """What was drawn in each box, by the id of the box."""
    found: dict[str, list[str]] = {}
    for ink in draw_sheets(sheets).ink:
        found.setdefault(ink.owner, []).append(ink.text)
    return found


def chosen(sheet: Sheet, label: str) -> frozenset[str]:
    """The options that are ringed or ticked in the first cell of this label."""
    for page in sheet.filled:
        for one in page.fields:
            if one.box.cell.label == label:
                return one.chosen
    raise AssertionError(label)


def shown(sheet: Sheet, section: str, label: str) -> list[str]:
    """The texts and days that stand in the cells of this label, in reading order."""
    return [
        one.text.text if one.text else str(one.day or one.digits)
        for page in sheet.filled
        for one in page.fields
        if one.box.section == section and one.box.cell.label == label and not one.nobody
    ]


def _values(values: Mapping[str, Value]) -> dict[str, Value]:
    birth = values.get("birth")
    return {**values, "birth": PartialDate.parse(birth)} if isinstance(birth, str) else dict(values)


def _card(member: Member) -> Person:
    birth, name = member.get("birth"), member.get("name")
    assert isinstance(birth, PartialDate) and isinstance(name, str)
    sex = Sex.MALE if member.get("sex") == "男" else Sex.FEMALE
    return Person(name, OLD_HOME, birth, sex)


def _procedure(one: Needed) -> Procedure:
    text = Text.same(one.procedure)
    return Procedure(one.procedure, text, text, "", "X", "", "", "", one.mark, (one.form,), (), ())
