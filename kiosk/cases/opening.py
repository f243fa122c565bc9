"""Opening a case at a kiosk, and correcting it at a desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.answers import Answers
from kiosk.cases.case import Case, Finding
from kiosk.person import Person
from kiosk.procedures.outcome import Outcome
from kiosk.tokens import CASE_LENGTH, new_token


def open_case(
    outcome: Outcome,
    answers: Answers,
    *,
    content_version: str,
    now: datetime,
    station: str,
    language: str,
    card_holder: Person | None = None,
    card_person: str | None = None,
    findings: tuple[Finding, ...] = (),
) -> Case:
    """A new folder under a new token. `content_version` is the guide's."""
    return Case(
        token=new_token(CASE_LENGTH),
        content_version=content_version,
        opened_at=now,
        station=station,
        language=language,
        card_holder=card_holder,
        card_person=card_person,
        answers=answers,
        outcome=outcome,
        findings=findings,
    )


def correct_case(
    case: Case, answers: Answers, outcome: Outcome, findings: tuple[Finding, ...] | None = None
) -> Case:
    """The same folder with a clerk's answers, decided again. What a clerk set aside stays aside."""
    kept = case.findings if findings is None else findings
    outcome = outcome.without(dict(case.set_aside))
    return replace(case, answers=answers, outcome=outcome, findings=kept, corrected=case.corrected + 1)
