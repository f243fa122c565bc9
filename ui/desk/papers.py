"""The sheets of an open case: which there are, which a correction changed, and their PDF."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from forms.marks import serial_text
from forms.render import Sheet, render_sheets, sheets_for
from forms.void_list import VoidRow, void_list
from kiosk.cases import Case
from kiosk.cases.case import PrintedSheet
from ui.desk.parts import DeskParts

Key = tuple[str, str | None]  # form and the person whom it is about


@dataclass
class Papers:
    """`printed` are the sheets that the resident holds; `sheets` those of the case as it is now.

    `prints`: every sheet that was ever printed of the case, with its serial; void ones too.
    """

    parts: DeskParts
    number: str
    token: str
    printed: dict[Key, Sheet] = field(default_factory=dict)
    sheets: tuple[Sheet, ...] = ()
    prints: tuple[PrintedSheet, ...] = ()

    @classmethod
    def of(cls, parts: DeskParts, case: Case, number: str) -> Papers:
        papers = cls(parts, number, case.token, prints=case.prints)
        papers.sheets = papers.made_of(case)
        if case.printed:
            if not papers.prints:
                papers.prints = tuple(
                    PrintedSheet(one.serial, one.form_id, one.subject) for one in papers.sheets
                )
            papers.printed = {key_of(one): one for one in papers.sheets}
        return papers

    def made_of(self, case: Case) -> tuple[Sheet, ...]:
        """Each with the serial of the print that counts; one that isn't printed yet has the next one."""
        parts = self.parts
        made = sheets_for(parts.library, parts.guide, case, practice=parts.practice, ticket=self.number)
        return self._numbered(made)

    def changed(self, sheets: tuple[Sheet, ...] | None = None) -> tuple[Sheet, ...]:
        """Those that must be printed again: new ones, and ones that say something else than before."""
        return tuple(one for one in (self.sheets if sheets is None else sheets) if self._differs(one))

    def void(self, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
        """Printed ones that no procedure needs any more."""
        now = {key_of(one) for one in sheets}
        return tuple(one for key, one in self.printed.items() if key not in now)

    def take_as_printed(self) -> int:
        """What `changed_pdf` drew is in the resident's hands; how many older sheets are void now."""
        new = self._reprint()
        void = {row.serial for row in self._void_rows(new)}
        kept = tuple(replace(one, void=True) if one.serial in void else one for one in self.prints)
        self.prints = (*kept, *(PrintedSheet(one.serial, one.form_id, one.subject) for one in new))
        self.sheets = self._numbered(self.sheets)
        self.printed = {key_of(one): one for one in self.sheets}
        return len(void)

    def pdf(self, page: int, *, before: bool = False) -> bytes:
        """One sheet; `before`: as the resident holds it, when it is another one."""
        if not self.sheets:
            return b""
        sheet = self.sheets[page % len(self.sheets)]
        return render_sheets((self.printed.get(key_of(sheet), sheet) if before else sheet,))

    def changed_pdf(self) -> bytes:
        """What must be printed again; where it replaces other sheets, a list of the void ones lies on top."""
        new = self._reprint()
        rows = [
            VoidRow(
                serial_text(self.token, row.serial),
                self.parts.library.forms[row.form].title,
                next((serial_text(self.token, one.serial) for one in new if _same(one, row)), ""),
            )
            for row in self._void_rows(new)
        ]
        words, practice = self.parts.library.words, self.parts.practice
        top = void_list(rows, words, self.number, practice=practice) if rows else None
        return render_sheets(new, top)

    def _reprint(self) -> tuple[Sheet, ...]:
        """The changed ones, each under a serial that no sheet had before."""
        following = max((one.serial for one in self.prints), default=0) + 1
        return tuple(one.numbered(serial) for serial, one in enumerate(self.changed(), following))

    def _void_rows(self, new: tuple[Sheet, ...]) -> list[PrintedSheet]:
        gone = {key_of(one) for one in (*new, *self.void(self.sheets))}
        return [one for one in self.prints if not one.void and (one.form, one.subject) in gone]

    def _numbered(self, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
        serials = {(one.form, one.subject): one.serial for one in self.prints if not one.void}
        return tuple(one.numbered(serials.get(key_of(one), one.serial)) for one in sheets)

    def _differs(self, sheet: Sheet) -> bool:
        old = self.printed.get(key_of(sheet))
        return old is None or old.filled != sheet.filled


def key_of(sheet: Sheet) -> Key:
    return sheet.form_id, sheet.subject


def _same(sheet: Sheet, old: PrintedSheet) -> bool:
    return key_of(sheet) == (old.form, old.subject)
