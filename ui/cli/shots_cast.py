"""Who stands in front of the kiosk while it is looked at: a widow, and a family that moves in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from forms.render import load_forms
from kiosk.answers import Member, Value
from kiosk.card.simulator import SimulatedReader, simulated_door
from kiosk.clock import JAPAN, StoppedClock
from kiosk.guide.model import Kind
from kiosk.person import PartialDate, Person, Sex
from kiosk.procedures import decide
from kiosk.readings import NameReadings
from kiosk.tokens import CASE_LENGTH
from printers.simulator import SimulatedSheetPrinter
from ui.cli.content import CONTENT
from ui.cli.kiosk_parts import Paper, asking
from ui.cli.player import TELEPHONE
from ui.cli.scenarios import Visit, load_visit
from ui.cli.station import Station
from ui.common.worker import DirectWork
from ui.gallery.cast import Cast
from ui.resident.flow import Flow
from ui.resident.parts import Ask, KioskParts
from ui.resident.state import CardPart, Place
from ui.resident.trail import ME

AT = time(10, 42)
_KNOWN = ("name", "kana", "birth", "sex", "zokugara", "mn_card")
_UNTOLD: dict[Kind, Value] = {Kind.KANA: "ミホン　ナマエ", Kind.TEL: TELEPHONE}
"""What a scenario doesn't tell and a screen wants to show."""
_QUESTIONS = 200  # more of them means that the interview goes round in circles


@dataclass(frozen=True)
class Nobody:
    """Stands where the office and its paper numbers are: pictures draw no number."""

    def admit(self, _case: object) -> NoReturn:
        raise LookupError("a picture draws no number")

    def print(self, *_what: object, **_how: object) -> NoReturn:
        raise LookupError("a picture prints nothing")


def cast(station: Station, folder: Path) -> Cast:
    """Both visits at the end of their questions, on the day and at the hour of the pictures.

    `folder`: for the simulated printer, which gets nothing to print.
    """
    scenarios = CONTENT / "scenarios"
    widow = load_visit(scenarios / "shibo.yaml", "S02", station.guide)
    family = load_visit(scenarios / "tennyu.yaml", "S01", station.guide)
    return Cast(
        widow=_lived(_parts(station, widow, folder), widow),
        family=_lived(_parts(station, family, folder), family),
    )


def _parts(station: Station, visit: Visit, folder: Path) -> KioskParts:
    clock = StoppedClock(datetime.combine(visit.today, AT, JAPAN))
    library = load_forms(CONTENT, station.settings.city)
    nobody, readings = Nobody(), NameReadings()
    readings.load()
    return KioskParts(
        guide=station.guide,
        words=station.words,
        clock=clock,
        settings=station.settings,
        card=simulated_door(SimulatedReader()),
        next_ask=asking(station.guide, library, lambda: visit.today),
        decide=lambda answers, today: decide(station.guide, answers, today),
        forms=Paper(library, station.guide, station.words, clock, practice=False),
        office=nobody,
        printer=SimulatedSheetPrinter(folder),
        tickets=nobody,
        work=DirectWork(),
        ring_staff=lambda _why: None,
        new_token=lambda: "0" * CASE_LENGTH,
        speaks=lambda language: language,
        spoken=readings.spoken,
    )


def _lived(parts: KioskParts, visit: Visit) -> Flow:
    """The visit with every question answered as its scenario says, and everybody put in who belongs to it."""
    flow = Flow(parts)
    ids = {ME: visit.visitor, **{one: one for one in visit.others}}
    me = _known(visit, visit.visitor)
    flow.put(
        place=Place.QUESTIONS,
        events=visit.scenario.events,
        me=MappingProxyType(me),
        holder=_holder(me, parts.guide.city.prefecture + parts.guide.city.name("ja")),
        card=CardPart(done=True, used=True),
    )
    for _ in range(_QUESTIONS):
        ask = flow.trail().open
        if ask is None:
            flow.put(place=Place.REVIEW)
            return flow
        kind = ask.question.kind
        value = _put_in(flow, ask, visit) if kind is Kind.FAMILY else _mine(visit.answer(ask, ids), visit)
        key = (ask.question.variable, ask.person)
        said = _UNTOLD.get(kind, value) if value is None else value
        flow.put(given=MappingProxyType({**flow.state.given, key: said}))
    raise RuntimeError("the interview does not end")


def _put_in(flow: Flow, ask: Ask, visit: Visit) -> tuple[str, ...]:
    state = flow.state
    missing = [one for one in visit.others if one not in {member.id for member in state.family}]
    found = tuple(visit.put_in(ask, missing, 0))
    members = tuple(
        Member(one, MappingProxyType({**_known(visit, one), **ask.question.gives})) for one in found
    )
    added = {**state.added_at, **dict.fromkeys(found, ask.question.id)}
    flow.put(family=(*state.family, *members), added_at=MappingProxyType(added))
    return found


def _known(visit: Visit, person: str) -> dict[str, Value]:
    member = visit.scenario.given.member(person)
    return {name: member.get(name) for name in _KNOWN if member and member.has(name)}


def _mine(value: Value, visit: Visit) -> Value:
    """The visitor goes by another name at the glass."""
    if isinstance(value, tuple):
        return tuple(ME if one == visit.visitor else one for one in value)
    return ME if value == visit.visitor else value


def _holder(me: dict[str, Value], town: str) -> Person:
    birth, sex = me["birth"], str(me.get("sex", ""))
    day = birth if isinstance(birth, PartialDate) else PartialDate.parse(str(birth))
    known = Sex(sex) if sex in set(Sex) else Sex.UNKNOWN
    return Person(str(me["name"]).replace(" ", "\u3000"), f"{town}緑町一丁目2番3号", day, known)
