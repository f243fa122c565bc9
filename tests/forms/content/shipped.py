"""The shipped scenarios on paper: everybody with a name, kana and birth date that nobody else has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cache
from types import MappingProxyType

from forms.asking import Asking
from forms.render import Sheet, sheets_for
from forms.sheets import askings
from kiosk.answers import Answers, Member, Value
from kiosk.cases.case import Case
from kiosk.clock import JAPAN
from kiosk.guide.load import load_guide
from kiosk.guide.model import Guide
from kiosk.person import IndividualNumber, PartialDate, Person, Sex
from kiosk.procedures import decide
from kiosk.procedures.outcome import Outcome
from kiosk.procedures.scenario import Scenario, full_answers, read_scenarios
from tests.forms.content.visit import CONTENT, NEW_HOME, NUMBER, OLD_HOME, library

MOVES = {"tennyu", "tenkyo", "tenshutsu"}
NUMERALS = "一二三四五六七八九"


@cache
def guide() -> Guide:
    """The shipped city, which prints individual numbers here, so that a wrong one would be seen."""
    found = load_guide(CONTENT)
    return replace(found, city=replace(found.city, print_individual_number=True))


@cache
def scenarios() -> dict[str, Scenario]:
    """The first scenario of each id, of events that are offered."""
    found: dict[str, Scenario] = {}
    for file in sorted((CONTENT / "scenarios").glob("*.yaml")):
        for one in read_scenarios(file, guide()):
            found.setdefault(one.id, one)
    return found


@dataclass(frozen=True)
class OnPaper:
    case: Case
    sheets: tuple[Sheet, ...]
    askings: tuple[Asking, ...]

    def of(self, form: str) -> list[Sheet]:
        return [one for one in self.sheets if one.form_id == form]

    def sheet(self, form: str) -> Sheet:
        (found,) = self.of(form)
        return found

    @property
    def visitor(self) -> str | None:
        return self.case.card_person

    def each(self) -> Iterator[tuple[Sheet, Asking]]:
        yield from zip(self.sheets, self.askings, strict=True)


def on_paper(
    name: str, *, number: IndividualNumber | None = None, people: dict[str, dict[str, Value]] | None = None,
    card: bool = True, **answers: Value,
) -> OnPaper:  # fmt: skip
    """A scenario as it is; `answers` and `people` are said besides. `card`: the visitor's card was read."""
    scenario = scenarios()[name]
    told = scenario.given
    for variable, value in answers.items():
        told = told.with_value(variable, value)
    for person, values in (people or {}).items():
        for variable, value in values.items():
            told = told.with_value(variable, value, person)
    return _printed(replace(scenario, given=told), number, card)


@cache
def anonymous(name: str) -> OnPaper:
    """A scenario whose people can be told apart, with an address, a phone and an individual number."""
    scenario = scenarios()[name]
    told = scenario.given
    people = tuple(_renamed(one, place) for place, one in enumerate(told.people))
    told = replace(told, people=people)
    if MOVES & set(told.events) and told.get("shinjusho") is None:
        told = told.with_value("shinjusho", NEW_HOME)
    return _printed(replace(scenario, given=told.with_value("tel", "090-0000-1111")), NUMBER, True)


def _renamed(member: Member, place: int) -> Member:
    mark = NUMERALS[place]
    own: dict[str, Value] = {
        **member.values,
        "name": f"試験{mark}　人{mark}郎",
        "kana": f"シ{place}　ケ{place}",
    }
    return Member(member.id, MappingProxyType(own))


def _printed(scenario: Scenario, number: IndividualNumber | None, card: bool) -> OnPaper:
    answers = full_answers(guide(), scenario)
    case = _case(answers, decide(guide(), answers, scenario.today), scenario.today, card)
    sheets = sheets_for(library(), guide(), case, number=number, ticket="A100")
    return OnPaper(case, sheets, tuple(askings(library(), guide(), case)) if sheets else ())


def _case(answers: Answers, outcome: Outcome, today: date, card: bool) -> Case:
    visitor = next((one for one in answers.people if one.get("raichosha") is True), None)
    holder = _card(visitor) if visitor and card else None
    return Case(
        "7QK3F9M2X8TB", "test", datetime.combine(today, time(10, 32), JAPAN), "K1", "ja",
        holder, visitor.id if visitor and holder else None, answers, outcome,
    )  # fmt: skip


def _card(member: Member) -> Person | None:
    birth, name = member.get("birth"), member.get("name")
    day = PartialDate.of(birth) if isinstance(birth, date) else birth
    if not isinstance(day, PartialDate) or not isinstance(name, str):
        return None
    return Person(name, OLD_HOME, day, Sex.FEMALE if member.get("sex") in ("女", "female") else Sex.MALE)
