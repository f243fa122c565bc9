"""The sheets of an open case: which there are, which a correction changed, and their PDF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import count

from forms.changes import Change, changes
from forms.digest import digest
from forms.marks import serial_text
from forms.render import Sheet, render_sheets, sheets_for
from forms.void_list import VoidRow, void_list
from kiosk.cases import Case
from kiosk.cases.case import PrintedSheet
from ui.desk.parts import DeskParts
from ui.desk.state import SheetRow

_KEPT = 40  # drawn sheets of one case

Key = tuple[str, str | None, int]
"""Form, the person whom it is about, and which of several alike (a letter of proxy for each counter)."""


@dataclass
class Papers:
    """`sheets` are those of the case as it is now.

    `prints`: every sheet that was ever printed of the case, with its serial; void ones too.
    """

    parts: DeskParts
    number: str
    token: str
    sheets: tuple[Sheet, ...] = ()
    prints: tuple[PrintedSheet, ...] = ()
    shown_before: dict[Key, Sheet] = field(default_factory=dict)  # as they were when this desk opened them
    _drawn: dict[int, tuple[Sheet, bytes]] = field(default_factory=dict)  # the last ones, by identity

    @classmethod
    def of(cls, parts: DeskParts, case: Case, number: str) -> Papers:
        papers = cls(parts, number, case.token, prints=case.prints)
        papers.sheets = papers.made_of(case)
        if case.printed and not papers.prints:
            papers.prints = tuple(_print(key, one) for key, one in keyed(papers.sheets).items())
        if case.printed:
            papers.shown_before = keyed(papers.sheets)
        return papers

    def made_of(self, case: Case) -> tuple[Sheet, ...]:
        """Each with the serial of the print that counts; one that must be printed has one of its own."""
        parts = self.parts
        made = sheets_for(parts.library, parts.guide, case, practice=parts.practice, ticket=self.number)
        return self._numbered(made)

    def changed(self, sheets: tuple[Sheet, ...] | None = None) -> tuple[Sheet, ...]:
        """Those that must be printed again: new ones, and ones that say something else than on paper."""
        return tuple(self._changed(self.sheets if sheets is None else sheets).values())

    def rows(self, sheets: tuple[Sheet, ...] | None = None) -> tuple[SheetRow, ...]:
        """All sheets: whether each must be printed again, and what changed on it."""
        sheets = self.sheets if sheets is None else sheets
        changed = self._changed(sheets)
        return tuple(
            SheetRow(one.form_id, one.title, one.subject, key in changed, self._marks(key, one), one.pages)
            for key, one in keyed(sheets).items()
        )

    def void(self, sheets: tuple[Sheet, ...] | None = None) -> tuple[PrintedSheet, ...]:
        """Printed ones that no procedure needs any more."""
        now = keyed(self.sheets if sheets is None else sheets)
        return tuple(one for key, one in self._counting().items() if key not in now)

    def title(self, one: PrintedSheet) -> str:
        form = self.parts.library.forms.get(one.form)
        return form.title if form else one.form

    def replaced(self, serial: int | None) -> tuple[PrintedSheet, PrintedSheet | None] | None:
        """A void sheet and the one in its place, if any. None for one that counts or was never printed."""
        old = next((one for one in self.prints if one.serial == serial and one.void), None)
        return (old, self._counting().get(_key(old))) if old else None

    def take_as_printed(self) -> int:
        """What `changed_pdf` drew is in the resident's hands; how many older sheets are void now."""
        new = self._changed(self._numbered(self.sheets))
        void = {one.serial for one in self._replaced_by(new)}
        kept = tuple(replace(one, void=True) if one.serial in void else one for one in self.prints)
        self.prints = (*kept, *(_print(key, one) for key, one in new.items()))
        self.sheets = self._numbered(self.sheets)
        self.shown_before = keyed(self.sheets)
        return len(void)

    def pdf(self, place: int, *, before: bool = False) -> bytes:
        """One sheet; `before`: as the resident brought it, when it is another one."""
        return self.draw(self.sheets, place, before=before) if self.sheets else b""

    def draw(self, sheets: tuple[Sheet, ...], place: int, *, before: bool = False) -> bytes:
        """The same of sheets that aren't the case's yet. What was drawn lately isn't drawn again."""
        key, sheet = list(keyed(sheets).items())[place % len(sheets)]
        wanted = self.shown_before.get(key, sheet) if before else sheet
        found = self._drawn.pop(id(wanted), None) or (wanted, render_sheets((wanted,)))
        self._drawn[id(wanted)] = found
        while len(self._drawn) > _KEPT:
            self._drawn.pop(next(iter(self._drawn)), None)
        return found[1]

    def is_drawn(self, place: int, *, before: bool = False) -> bool:
        """`pdf` would answer at once."""
        if not self.sheets:
            return True
        key, sheet = list(keyed(self.sheets).items())[place % len(self.sheets)]
        wanted = self.shown_before.get(key, sheet) if before else sheet
        return id(wanted) in self._drawn

    def changed_pdf(self) -> bytes:
        """What must be printed again; where it replaces other sheets, a list of the void ones lies on top."""
        new = self._changed(self._numbered(self.sheets))
        rows = [
            VoidRow(
                serial_text(self.token, one.serial),
                self.title(one),
                serial_text(self.token, new[_key(one)].serial) if _key(one) in new else "",
            )
            for one in self._replaced_by(new)
        ]
        words, practice = self.parts.library.words, self.parts.practice
        top = void_list(rows, words, self.number, practice=practice) if rows else None
        return render_sheets(tuple(new.values()), top)

    def _marks(self, key: Key, sheet: Sheet) -> tuple[Change, ...]:
        old = self.shown_before.get(key)
        return changes(old, sheet) if old is not None else ()

    def _changed(self, sheets: tuple[Sheet, ...]) -> dict[Key, Sheet]:
        on_paper = {key: one.says for key, one in self._counting().items()}
        return {key: one for key, one in keyed(sheets).items() if on_paper.get(key) != digest(one)}

    def _counting(self) -> dict[Key, PrintedSheet]:
        return {_key(one): one for one in self.prints if not one.void}

    def _replaced_by(self, new: dict[Key, Sheet]) -> list[PrintedSheet]:
        gone = {*new, *(_key(one) for one in self.void())}
        return [one for key, one in self._counting().items() if key in gone]

    def _numbered(self, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
        on_paper, changed = self._counting(), self._changed(sheets)
        following = count(max((one.serial for one in self.prints), default=0) + 1)
        return tuple(
            one.numbered(next(following) if key in changed else on_paper[key].serial)
            for key, one in keyed(sheets).items()
        )


def keyed(sheets: Iterable[Sheet]) -> dict[Key, Sheet]:
    """In their order."""
    alike: Counter[tuple[str, str | None]] = Counter()
    found: dict[Key, Sheet] = {}
    for one in sheets:
        name = (one.form_id, one.subject)
        found[(*name, alike[name])] = one
        alike[name] += 1
    return found


def _key(one: PrintedSheet) -> Key:
    return one.form, one.subject, one.place


def _print(key: Key, sheet: Sheet) -> PrintedSheet:
    form, subject, place = key
    return PrintedSheet(sheet.serial, form, subject, place=place, says=digest(sheet))
