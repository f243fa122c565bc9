"""An interview as a case: whole, or as far as it came when somebody else had to be served."""

from __future__ import annotations

from dataclasses import replace

from forms.render import findings_of, sheets_for
from kiosk.answers import Answers
from kiosk.cases import Case, correct_case, open_case
from kiosk.tickets.model import Ticket
from ui.desk.casebook import OpenCase
from ui.desk.interview.book import Hearing


def case_of(hearing: Hearing, opened: OpenCase) -> Case:
    """The same folder where there is one, else a new one with a token of its own."""
    case = draft_of(hearing, opened)
    if opened.case.token and opened.case.printed:
        return case
    parts = opened.parts
    sheets = sheets_for(parts.library, parts.guide, case, practice=parts.practice)
    return replace(case, findings=findings_of(sheets))


def draft_of(hearing: Hearing, opened: OpenCase) -> Case:
    """The same, before its sheets were looked at: quick enough to be kept after every answer."""
    whole = hearing.done or hearing.stopped
    answers, outcome = hearing.answers if whole else hearing.pool, hearing.outcome()
    old, parts = opened.case, opened.parts
    if old.token and old.printed:
        changed = answers != old.answers
        made = correct_case(old, answers, outcome) if changed else old
        return replace(made, memo=hearing.memo, prints=opened.papers.prints)
    if old.token:
        kept = outcome.without(dict(old.set_aside))
        return replace(old, answers=answers, outcome=kept, memo=hearing.memo)
    case = open_case(
        outcome,
        answers,
        content_version=parts.guide.version,
        now=parts.clock.now(),
        station=opened.tell("interview.station", counter=opened.tell.counter(parts.counter)),
        language="ja",
    )
    return replace(case, memo=hearing.memo, printed=False)


def shown_again(opened: OpenCase, case: Case, ticket: Ticket) -> OpenCase:
    """The open case after an interview. What the resident holds already stays known as printed."""
    if not case.printed:
        found = OpenCase.of(opened.parts, opened.tell, ticket, case)
        found.revealed = True  # whoever asked has seen it all
        return found
    opened.by_clerk |= _changed(opened.case.answers, case.answers)
    opened.ticket, opened.case = ticket, case
    opened.papers.sheets = opened.papers.made_of(case)
    return opened


def _changed(old: Answers, new: Answers) -> set[tuple[str, str | None]]:
    """What a clerk heard that the case didn't say."""
    known = [(name, None) for name in new.visit]
    of_people = [(name, one.id) for one in new.people for name in one.values]
    return {key for key in (*known, *of_people) if not old.has(*key) or old.get(*key) != new.get(*key)}
