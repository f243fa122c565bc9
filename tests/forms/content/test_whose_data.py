"""On every sheet of the shipped visits: nobody's name, birth date, number or home in another's field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from forms.asking import DERIVATIONS, Asking
from forms.fill import Filled
from forms.language import Who
from forms.sheets import Sheet, people_of
from kiosk.answers import Member
from kiosk.guide.model import Kind
from kiosk.person import PartialDate
from tests.forms.content.shipped import OnPaper, anonymous, guide, scenarios
from tests.forms.content.visit import NUMBER, OLD_HOME

SCENARIOS = sorted(scenarios())
CITED = {"genmen_jijo": "kokuho_kyuhifuyo"}
"""A sentence that names the people of a procedure (旧被扶養者), in no field of a person."""


@pytest.mark.parametrize("name", SCENARIOS)
def test_nobody_stands_in_the_field_of_somebody_else(name: str) -> None:
    paper = anonymous(name)
    for sheet, asking in paper.each():
        for field, about in _fields(sheet, asking):
            own = {about, *_named(field, asking.of(about))}
            wrong = _strangers(paper, field, own)
            assert not wrong, f"{sheet.form_id} {field.box.section} {field.box.cell.label}: {wrong} {own}"


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_number_stands_only_in_its_holders_field_of_a_form_that_has_it_by_law(name: str) -> None:
    paper = anonymous(name)
    for sheet, asking in paper.each():
        marks = {guide().procedures[one].individual_number for one in asking.procedures}
        for field, about in _fields(sheet, asking):
            if NUMBER.digits not in (field.digits, field.text.text if field.text else ""):
                continue
            owner = {about, *_named(field, asking.of(about))}
            assert paper.visitor in owner and "○" in marks and "×" not in marks, field.box.cell.label


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_home_of_whoever_came_along_is_nobody_elses(name: str) -> None:
    paper = anonymous(name)
    visitor = paper.case.answers.member(paper.visitor or "")
    if visitor is None or not _comes_along(visitor):
        return
    for sheet, asking in paper.each():
        for field, about in _fields(sheet, asking):
            if field.text and OLD_HOME in field.text.text:
                owner = {about, *_named(field, asking.of(about))}
                label = field.box.cell.label
                assert visitor.id in owner or field.box.who is Who.VISITOR, f"{sheet.form_id} {label}"


def _comes_along(member: Member) -> bool:
    return member.get("betsu_setai") is True or member.get("zokugara") == "代理人"


def _fields(sheet: Sheet, asking: Asking) -> Iterator[tuple[Filled, str | None]]:
    """Each field with whom it is about: who came, the person of its row, or the sheet's subject."""
    people = people_of(sheet.layout, asking)
    for page in sheet.filled:
        for field in page.fields:
            if field.nobody:
                continue
            box = field.box
            if box.person is not None:
                listed = people[box.of][page.first + box.person :]
                yield field, listed[0] if listed else None  # a row left open for a pen
            else:
                yield field, asking.visitor if box.who is Who.VISITOR else asking.subject


def _named(field: Filled, asking: Asking) -> set[str]:
    """People whom the binding of a field names itself: `derive.setainushi`, `derive.hogosha.kana`, `q.x`."""
    found: set[str] = set()
    cell = field.box.cell
    for path in (*cell.paths, cell.kana, cell.zip):
        head, _, tail = path.partition(".")
        word = tail.partition(".")[0] if head in ("derive", "q") else head
        derivation = DERIVATIONS.get(word)
        if derivation and head != "q" and derivation.kind in (Kind.PERSON, Kind.PEOPLE):
            found |= _ids(derivation.ask(asking))
        elif word in CITED:
            cited = [one for one in asking.case.outcome.needed if one.procedure == CITED[word]]
            found |= {person for one in cited for person in one.persons}
        elif head == "q":
            found |= _ids(asking.answers.get(word))
    return found


def _ids(value: object) -> set[str]:
    return {value} if isinstance(value, str) else set(value) if isinstance(value, tuple) else set()


def _strangers(paper: OnPaper, field: Filled, own: set[str | None]) -> list[str]:
    shown = f"{field.text.text if field.text else ''}\n{field.kana}"
    people = {one.id: one for one in paper.case.answers.people}
    days = {_birth(people[one]) for one in own if one in people}
    found = [one.id for one in people.values() if one.id not in own and _told_of(one, shown)]
    if field.day is None or field.day in days or "生年月日" not in field.box.cell.label:
        return found
    return found + [one.id for one in people.values() if one.id not in own and _birth(one) == field.day]


def _told_of(member: Member, shown: str) -> bool:
    words = (member.get("name"), member.get("kana"), member.get("shin_shimei"))
    return any(isinstance(one, str) and one in shown for one in words)


def _birth(member: Member) -> object:
    birth = member.get("birth")
    return birth if isinstance(birth, PartialDate) else PartialDate.parse(str(birth)) if birth else None
