"""Finished cases as files: JSON with everything, CSV with one answer or procedure a row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.answers import Address, Unknown, Value
from kiosk.cases import Case
from kiosk.cases.codec import to_json

COLUMNS = ("number", "case", "content_version", "kind", "person", "item", "value")


def as_json(cases: Mapping[str, Case]) -> str:
    """`cases` by number; a list of `{"number", "case"}`."""
    found = [{"number": number, "case": _without_memo(case)} for number, case in cases.items()]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _without_memo(case: Case) -> dict[str, Any]:
    """A memo is for the clerks of the day."""
    return {item: value for item, value in to_json(case).items() if item != "memo"}


def as_csv(cases: Mapping[str, Case]) -> str:
    """Every value quoted, rows ended as RFC 4180 wants them."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for number, case in cases.items():
        for row in _rows(case):
            writer.writerow((number, case.token, case.content_version, *row))
    return text.getvalue()


def _rows(case: Case) -> Iterator[tuple[str, str, str, str]]:
    """Kind, person, item, value."""
    if case.card_holder:
        holder = case.card_holder
        card = {"name": holder.name, "address": holder.address, "birth_date": str(holder.birth_date)}
        for item, text in {**card, "sex": holder.sex.value}.items():
            yield "card", case.card_person or "", item, text
    for item, value in case.answers.visit.items():
        yield "answer", "", item, written(value)
    for member in case.answers.people:
        for item, value in member.values.items():
            yield "answer", member.id, item, written(value)
    for one in case.outcome.needed:
        for person in one.persons or ("",):
            yield "procedure", person, one.procedure, one.deadline.isoformat() if one.deadline else ""


def written(value: Value) -> str:
    """As a script reads it: true and false, ISO dates, several divided by `;`, nothing for none."""
    plain: Any = value
    match value:
        case None:
            plain = ""
        case Unknown():
            plain = "unknown"
        case bool():
            plain = "true" if value else "false"
        case Address():
            plain = value.text
        case tuple():
            plain = ";".join(value)
    return str(plain)
