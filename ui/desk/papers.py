"""The sheets of an open case: which there are, which a correction changed, and their PDF."""

from __future__ import annotations

from dataclasses import dataclass, field

from forms.render import Sheet, render_sheets, sheets_for
from kiosk.cases import Case
from ui.desk.parts import DeskParts

Key = tuple[str, str | None]  # form and the person whom it is about


@dataclass
class Papers:
    """`printed` are the sheets that the resident holds; `sheets` those of the case as it is now."""

    parts: DeskParts
    number: str
    printed: dict[Key, Sheet] = field(default_factory=dict)
    sheets: tuple[Sheet, ...] = ()

    @classmethod
    def of(cls, parts: DeskParts, case: Case, number: str) -> Papers:
        papers = cls(parts, number)
        papers.sheets = papers.made_of(case)
        if case.printed:
            papers.take_as_printed()
        return papers

    def made_of(self, case: Case) -> tuple[Sheet, ...]:
        parts = self.parts
        return sheets_for(parts.library, parts.guide, case, practice=parts.practice, ticket=self.number)

    def changed(self, sheets: tuple[Sheet, ...] | None = None) -> tuple[Sheet, ...]:
        """Those that must be printed again: new ones, and ones that say something else than before."""
        return tuple(one for one in (self.sheets if sheets is None else sheets) if self._differs(one))

    def void(self, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
        """Printed ones that no procedure needs any more."""
        now = {key_of(one) for one in sheets}
        return tuple(one for key, one in self.printed.items() if key not in now)

    def take_as_printed(self) -> None:
        self.printed = {key_of(one): one for one in self.sheets}

    def pdf(self, page: int, *, before: bool = False) -> bytes:
        """One sheet; `before`: as the resident holds it, when it is another one."""
        if not self.sheets:
            return b""
        sheet = self.sheets[page % len(self.sheets)]
        return render_sheets((self.printed.get(key_of(sheet), sheet) if before else sheet,))

    def changed_pdf(self) -> bytes:
        return render_sheets(self.changed())

    def _differs(self, sheet: Sheet) -> bool:
        old = self.printed.get(key_of(sheet))
        return old is None or old.filled != sheet.filled


def key_of(sheet: Sheet) -> Key:
    return sheet.form_id, sheet.subject
