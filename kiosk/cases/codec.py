"""A case as plain lists, dicts and text, and back to an equal case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple
from datetime import date, datetime
from typing import Any

from kiosk import answers
from kiosk.cases.case import Case, Finding, PrintedSheet
from kiosk.guide.model import Level
from kiosk.person import PartialDate, Person, Sex
from kiosk.procedures.outcome import Bring, Decision, Ground, Outcome, Standing
from kiosk.words import Text


def to_json(case: Case) -> dict[str, Any]:
    return {
        "token": case.token,
        "content_version": case.content_version,
        "opened_at": case.opened_at.isoformat(),
        "station": case.station,
        "language": case.language,
        "card_holder": _person(case.card_holder) if case.card_holder else None,
        "card_person": case.card_person,
        "answers": answers.to_json(case.answers),
        "outcome": _outcome(case.outcome),
        "findings": [[one.form, one.field, one.code, one.detail] for one in case.findings],
        "corrected": case.corrected,
        "memo": case.memo,
        "letters": case.letters,
        "printed": case.printed,
        "set_aside": [list(one) for one in case.set_aside],
        "prints": [list(astuple(one)) for one in case.prints],
    }


def from_json(data: Mapping[str, Any]) -> Case:
    """Raises KeyError, TypeError or ValueError for what `to_json` never writes."""
    return Case(
        token=data["token"],
        content_version=data["content_version"],
        opened_at=datetime.fromisoformat(data["opened_at"]),
        station=data["station"],
        language=data["language"],
        card_holder=_read_person(data["card_holder"]) if data["card_holder"] else None,
        card_person=data["card_person"],
        answers=answers.from_json(data["answers"]),
        outcome=_read_outcome(data["outcome"]),
        findings=tuple(Finding(*one) for one in data["findings"]),
        corrected=data["corrected"],
        memo=data.get("memo", ""),
        letters=data.get("letters", 1.0),
        printed=data.get("printed", True),
        set_aside=tuple((procedure, reason) for procedure, reason in data.get("set_aside", ())),
        prints=tuple(PrintedSheet(*one) for one in data.get("prints", ())),
    )


def _person(person: Person) -> dict[str, str]:
    return {
        "name": person.name,
        "address": person.address,
        "birth_date": str(person.birth_date),
        "sex": person.sex.value,
    }


def _read_person(data: Mapping[str, str]) -> Person:
    return Person(data["name"], data["address"], PartialDate.parse(data["birth_date"]), Sex(data["sex"]))


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "decisions": [_decision(one) for one in outcome.decisions],
        "route": list(outcome.route),
        "bring": [[one.id, _text(one.text), list(one.counters)] for one in outcome.bring],
    }


def _read_outcome(data: Mapping[str, Any]) -> Outcome:
    return Outcome(
        decisions=tuple(_read_decision(one) for one in data["decisions"]),
        route=tuple(data["route"]),
        bring=tuple(Bring(id_, Text(text), tuple(counters)) for id_, text, counters in data["bring"]),
    )


def _decision(one: Decision) -> dict[str, Any]:
    return {
        "procedure": one.procedure,
        "event": one.event,
        "level": one.level.value,
        "standing": one.standing.value,
        "persons": list(one.persons),
        "reason": _text(one.reason),
        "grounds": [[_text(ground.text), ground.holds, _text(ground.answer)] for ground in one.grounds],
        "counter": one.counter,
        "deadline": one.deadline.isoformat() if one.deadline else None,
        "forms": list(one.forms),
        "wanted": one.wanted,
    }


def _read_decision(data: Mapping[str, Any]) -> Decision:
    return Decision(
        procedure=data["procedure"],
        event=data["event"],
        level=Level(data["level"]),
        standing=Standing(data["standing"]),
        persons=tuple(data["persons"]),
        reason=Text(data["reason"]),
        grounds=tuple(Ground(Text(text), holds, Text(answer)) for text, holds, answer in data["grounds"]),
        counter=data["counter"],
        deadline=date.fromisoformat(data["deadline"]) if data["deadline"] else None,
        forms=tuple(data["forms"]),
        wanted=data["wanted"],
    )


def _text(text: Text) -> dict[str, str]:
    return dict(text.by_language)
