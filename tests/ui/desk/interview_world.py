"""A clerk who asks the people of a scenario, and types what they say with the keys of the interview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

from kiosk.answers import UNKNOWN, Address, Value
from kiosk.cases import Case, unseal
from kiosk.clock import JAPAN, StoppedClock
from kiosk.guide.model import Kind
from kiosk.interview import Ask
from kiosk.office import Office
from kiosk.person import PartialDate
from kiosk.procedures import decide
from tests.kiosk.guide.content import CONTENT, shipped
from tests.kiosk.office import world as hall
from tests.ui.desk.world import KEY, World
from ui.cli.scenarios import Visit, load_visit
from ui.desk.interview.book import Hearing
from ui.desk.interview.choices import Offer, editor_of, offers
from ui.desk.interview.state import Editor, HearingState, Stage
from ui.desk.parts import DeskParts
from ui.desk.presenter import Desk
from ui.gallery.faces.hands import PASSPHRASE
from ui.resident.parts import Ask as Asked

STEPS = 300


class City(World):
    """The shipped city: its content, its rules, its counters and lines."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.office.close()
        store = hall.store_in(self.folder)
        self.office = Office(store, shipped().city, self.clock, station="SHIMIN-1", practice=True)

    @property
    def parts(self) -> DeskParts:
        guide = shipped()
        return replace(
            super().parts, guide=guide, decide=lambda answers, today: decide(guide, answers, today)
        )


def city(folder: Path, today: date) -> City:
    return City(folder, clock=StoppedClock(datetime.combine(today, time(10, 46), JAPAN)))


@cache
def scenario(file: str, name: str) -> Visit:
    return load_visit(CONTENT / f"scenarios/{file}.yaml", name, shipped())


def signed_in(world: World) -> Desk:
    desk = Desk(world.parts)
    desk.start()
    desk.sign_in("sasaki", PASSPHRASE)
    return desk


def called(world: World, desk: Desk) -> str:
    """Somebody with nothing but a number stands here."""
    number = world.visitor()
    desk.open(number)
    assert desk.state.case is not None, desk.state.trouble
    return number


def shown(desk: Desk) -> HearingState:
    assert desk.state.hearing is not None, desk.state.trouble
    return desk.state.hearing


def book(desk: Desk) -> Hearing:
    assert desk._hearing is not None
    return desk._hearing


def stored(world: World, number: str) -> Case:
    return unseal(world.office.open_sealed(number, clerk="test"), KEY)


def begin(desk: Desk, event: str, name: str = "中村 花子") -> None:
    """Chooses a life event by typing, and puts in who came."""
    desk.interview()
    desk.hear_type(event)
    desk.hear_next()
    desk.hear_next()
    assert shown(desk).stage is Stage.PERSON
    desk.hear_field("name", name)
    desk.hear_next()


def asked(desk: Desk) -> str:
    ask = book(desk).ask
    return ask.question.id if ask else ""


def press(desk: Desk, *digits: int) -> None:
    for one in digits:
        desk.hear_digit(one)
    desk.hear_next()


def digit_of(desk: Desk, label: str) -> int:
    return next(int(one.key) for one in shown(desk).choices if label in one.label)


@dataclass
class Clerk:
    """Follows the screen; `ids` are the scenario's persons by those of the interview."""

    desk: Desk
    visit: Visit
    asked: list[str] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.ids["me"] = self.visit.visitor

    def hear(self, until: str = "") -> None:
        """To the end, or to the question of that id."""
        for _ in range(STEPS):
            if shown(self.desk).stage in (Stage.REVIEW, Stage.STOPPED) or self._at(until):
                return
            self.step()
        raise AssertionError(f"the interview goes round in circles at {shown(self.desk).title}")

    def _at(self, question: str) -> bool:
        ask = book(self.desk).ask
        return shown(self.desk).stage is Stage.QUESTION and ask is not None and ask.question.id == question

    def step(self) -> None:
        stage = shown(self.desk).stage
        {Stage.EVENTS: self._events, Stage.PERSON: self._person, Stage.QUESTION: self._question}[stage]()
        assert not shown(self.desk).mistake, (shown(self.desk).title, shown(self.desk).mistake)

    def _events(self) -> None:
        for event in self.visit.scenario.events:
            self.desk.hear_type(event)
            self.desk.hear_next()
        self.desk.hear_next()

    def _person(self) -> None:
        form = book(self.desk).form
        assert form is not None
        if form.id not in self.ids:
            ask = book(self.desk).ask
            assert ask is not None
            self.ids[form.id] = self._missing(ask)[0]
        who = self.ids[form.id]
        for name in form.fields:
            self.desk.hear_field(name, _line(name, self.visit.told(who, name)))
        if not any(one.typed for one in shown(self.desk).form if one.id in ("name", "kana")):
            self.desk.hear_field("kana", "みほん なまえ")
        self.desk.hear_next()

    def _missing(self, ask: Ask) -> list[str]:
        left = [one for one in self.visit.others if one not in self.ids.values()]
        here = len(book(self.desk).here(ask.question.variable))
        return self.visit.put_in(Asked(ask.question, ask.person), left, here)

    def _question(self) -> None:
        ask = book(self.desk).ask
        assert ask is not None
        if not self.asked or self.asked[-1] != ask.question.id:
            self.asked.append(ask.question.id)
        if editor_of(ask) is Editor.FAMILY and self._missing(ask):
            self.desk.hear_digit(int(shown(self.desk).choices[-1].key))
            return
        value = self._value(ask)
        if editor_of(ask) is Editor.TEXT:
            self.desk.hear_type(_typed(ask, value))
        elif editor_of(ask) in (Editor.CHOICE, Editor.SEVERAL):
            self._press(ask, value)
        self.desk.hear_next()

    def _value(self, ask: Ask) -> Value:
        return self.visit.answer(Asked(ask.question, ask.person, people=ask.people), self.ids)

    def _press(self, ask: Ask, value: Value) -> None:
        """The digits of the answer; those of another page after turning to it."""
        people = ask.question.kind in (Kind.PERSON, Kind.PEOPLE)
        back = {scenario: here for here, scenario in self.ids.items()} if people else {}
        offered = offers(book(self.desk), self.desk.tell, ask)
        wanted = value if isinstance(value, tuple) else (value,)
        places = {place for one in wanted for place in _places(offered, back.get(str(one), one))}
        for place in self._toggled(places or {_none(offered)}):
            if offered[place].is_unknown:
                self.desk.hear_digit(0)
                continue
            while place // 9 != book(self.desk).draft.page:
                self.desk.hear_page(1)
            self.desk.hear_digit(place % 9 + 1)

    def _toggled(self, wanted: set[int]) -> Iterator[int]:
        """Marks that are there already stay, those that are too many are taken off."""
        ask = book(self.desk).ask
        assert ask is not None
        here = set(book(self.desk).draft.chosen)
        yield from sorted(wanted if editor_of(ask) is Editor.CHOICE else wanted ^ here)


def _places(offered: tuple[Offer, ...], value: Value) -> list[int]:
    return [n for n, one in enumerate(offered) if one.value == value and type(one.value) is type(value)]


def _none(offered: tuple[Offer, ...]) -> int:
    """None of them, no, or わからない: what a file that says nothing means."""
    nothing: tuple[Value, ...] = (None, "none", "inai", False, UNKNOWN)
    for value in nothing:
        found = _places(offered, value)
        if found:
            return found[0]
    raise LookupError("nothing says no")


def _line(name: str, value: Value) -> str:
    match value:
        case _ if value is UNKNOWN or value is None:
            return ""
        case date():
            return f"{value.year}-{value.month:02}-{value.day:02}"
        case str() if name == "sex":
            return {"male": "1", "female": "2"}.get(value, "3")
        case _:
            return str(value)


def _typed(ask: Ask, value: Value) -> str:
    match value:
        case date():
            return f"R{value.year - 2018}.{value.month}.{value.day}"
        case PartialDate():
            return str(value)
        case Address():
            return f"{value.text}1-2"
        case _ if value is None and ask.question.kind in (Kind.TEL, Kind.DIGITS):
            return "-"
        case _ if value is UNKNOWN or value is None:
            return "?"
        case _:
            return str(value)
