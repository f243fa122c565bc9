"""What stands on the sheets of a visit though nobody said so, for the clerk to settle."""

from __future__ import annotations

from forms.derive_zokugara import SUGGESTING, suggested
from forms.library import FormLibrary
from forms.sheets import askings, people_of
from kiosk.cases.case import Case
from kiosk.guide.model import Guide


def relationships(library: FormLibrary, guide: Guide, case: Case) -> dict[str, str]:
    """続柄 to a new head, by person, in the order of the rows."""
    found: dict[str, str] = {}
    for asking in askings(library, guide, case):
        names = {path for cell in library.forms[asking.form].cells() for path in cell.paths}
        layout = library.layout(asking.form, guide)
        people = {one: None for listed in people_of(layout, asking).values() for one in listed}
        for name in SUGGESTING:
            for person in people if name in names else ():
                word = suggested(asking.of(person), name)
                if word:
                    found.setdefault(person, word)
    return found
