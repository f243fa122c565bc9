"""All paper of one visit: the guide slip first, then the forms in the order of the way round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from forms.language import Form
from forms.library import FormLibrary
from forms.render import draw_sheets
from forms.sheets import Sheet, sheets_for
from forms.slip import draw_slip
from forms.slip_content import slip_content
from kiosk.answers import Answers
from kiosk.cases.case import Case, Finding
from kiosk.guide.model import Guide
from kiosk.person import IndividualNumber
from kiosk.procedures.outcome import Outcome
from kiosk.words import Text

SLIP = "slip"
"""Stands where a form id would: the guide slip."""


@dataclass(frozen=True)
class DrawnForm:
    """All sheets of one form as one PDF. It may hold the individual number: gone as soon as it is printed."""

    form: str
    title: Text
    pdf: bytes = field(repr=False)
    pages: int = 1
    findings: tuple[Finding, ...] = ()


def draw_visit(
    library: FormLibrary,
    guide: Guide,
    case: Case,
    number: IndividualNumber | None = None,
    *,
    ticket: str = "",
    practice: bool = False,
) -> tuple[DrawnForm, ...]:
    """The slip and every form of a case, each its own PDF, so that one can be printed again alone."""
    sheets = sheets_for(library, guide, case, practice=practice, number=number, ticket=ticket)
    if not sheets and case.answers.get("anzen_soudan") is True:
        return ()
    slip = _slip(library.words, guide, case, sheets, ticket, practice)
    by_form: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        by_form.setdefault(sheet.form_id, []).append(sheet)
    return (slip, *(_drawn(group) for group in by_form.values()))


def needs_number(
    library: FormLibrary, guide: Guide, answers: Answers, outcome: Outcome, person: str
) -> tuple[Text, ...]:
    """Titles of the sheets that by law carry the individual number (個人番号) of this person."""
    if not guide.city.print_individual_number or answers.member(person) is None:
        return ()
    titles: dict[str, Text] = {}
    for decision in outcome.needed:
        procedure = guide.procedures.get(decision.procedure)
        if procedure is None or procedure.individual_number != "○":
            continue
        concerned = not decision.persons or person in decision.persons
        for form_id in decision.forms:
            form = library.forms.get(form_id)
            if form and (concerned or form.subject) and _has_number(form):
                titles[form_id] = Text.same(form.title)
    return tuple(titles.values())


def _has_number(form: Form) -> bool:
    return any(path.endswith(".mynumber") for cell in form.cells() for path in cell.paths)


def _slip(
    words: Mapping[str, str], guide: Guide, case: Case, sheets: tuple[Sheet, ...], ticket: str, practice: bool
) -> DrawnForm:
    content = slip_content(guide, case, sheets, ticket=ticket, practice=practice)
    pdf, pages = draw_slip(content, words)
    return DrawnForm(SLIP, Text.same(words["slip_title"]), pdf, pages)


def _drawn(group: list[Sheet]) -> DrawnForm:
    drawn = draw_sheets(group)
    pages = sum(sheet.pages for sheet in group)
    return DrawnForm(group[0].form_id, Text.same(group[0].title), drawn.pdf, pages, drawn.findings)
