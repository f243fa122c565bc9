"""The case that a scenario leaves, as if its people had been at the kiosk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from kiosk.answers import Answers, Member
from kiosk.cases import Case
from kiosk.cases.opening import open_case
from kiosk.clock import JAPAN
from kiosk.person import PartialDate, Person, Sex
from kiosk.procedures.outcome import Outcome
from ui.cli.station import Station

_TOKEN = "0" * 12  # the same scenario gives the same paper


def case_of(station: Station, answers: Answers, outcome: Outcome, today: date) -> Case:
    visitor = next((one for one in answers.people if one.get("raichosha") is True), None)
    holder = _holder(station, visitor) if visitor else None
    case = open_case(
        outcome,
        answers,
        content_version=station.guide.version,
        now=datetime.combine(today, time(10, 0), JAPAN),
        station=station.settings.station,
        language="ja",
        card_holder=holder,
        card_person=visitor.id if visitor and holder else None,
    )
    return replace(case, token=_TOKEN)


def _holder(station: Station, visitor: Member) -> Person | None:
    """What the card would tell; a scenario knows no old address."""
    name, birth, sex = visitor.get("name"), visitor.get("birth"), visitor.get("sex")
    day = PartialDate.of(birth) if isinstance(birth, date) else birth
    if visitor.get("mn_card") is not True or not isinstance(name, str) or not isinstance(day, PartialDate):
        return None
    told = Sex(sex) if isinstance(sex, str) and sex in set(Sex) else Sex.UNKNOWN
    return Person(name, station.words("paper.cli_address", "ja"), day, told)
