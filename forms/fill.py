"""Puts the values of one case into the boxes of a layout: what to draw, before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil

from forms.asking import FieldValue
from forms.bind import Binder, Bound, as_date, as_text
from forms.boxes import Box, Layout, Page
from forms.boxes import Role as BoxRole
from forms.glyphs import Role, Written, code_points, written_once
from forms.kinds import path_kind
from forms.language import Cell
from forms.measures import FieldKind
from forms.never import never_filled
from kiosk.answers import Address
from kiosk.cases.case import Finding
from kiosk.faults import Fault
from kiosk.person import PartialDate

IDENTITY = frozenset({FieldKind.NAME, FieldKind.ADDRESS})
_TRUE = ("true", "はい", "有", "あり", "要", "する", "利用する", "希望する")
_FALSE = ("false", "いいえ", "無", "なし", "不要", "しない", "利用しない", "希望しない")


@dataclass(frozen=True)
class Filled:
    """One field of one sheet."""

    box: Box
    text: Written | None = None
    kana: str = ""
    postal: str = ""
    day: PartialDate | None = None
    western: bool = False
    chosen: frozenset[str] = frozenset()
    counts: Mapping[str, int] = field(default_factory=dict)
    digits: str = ""
    from_card: bool = False
    pencil: bool = False
    unprintable: bool = False
    nobody: bool = False  # a row that no person uses


@dataclass(frozen=True)
class FilledPage:
    page: Page
    fields: tuple[Filled, ...]
    first: int = 0  # index of the person in the first row
    counts: Mapping[str, int] = field(default_factory=dict)  # of each list: people on the whole sheet
    continued: bool = False

    @property
    def pencils(self) -> int:
        return sum(one.pencil for one in self.fields)

    def used_of(self, of: str) -> int:
        """Rows that a person uses on this page."""
        return max(self.counts.get(of, 0) - self.first, 0)


@dataclass
class Filler:
    layout: Layout
    binder: Binder
    people: Mapping[str, tuple[str, ...]]  # of each list of a repeat: member ids
    findings: list[Finding] = field(default_factory=list)

    def pages(self) -> tuple[FilledPage, ...]:
        pages = [self._page(page, 0) for page in self.layout.pages]
        if self.layout.continued:
            count = len(self.people.get(self.layout.of, ()))
            for sheet in range(1, ceil(count / self.layout.repeat)):
                pages.append(self._page(self.layout.continued, sheet * self.layout.repeat, True))
        self._left_over()
        return tuple(pages)

    def _left_over(self) -> None:
        """Only the first list goes on to a 継紙; of any other that is too long the clerk is told."""
        for page in self.layout.pages:
            for people in page.people:
                more = len(self.people.get(people.of, ())) - len(people.rects)
                if people.of == self.layout.of or more <= 0:
                    continue
                part = next((box.section for box in page.boxes if box.of == people.of), "")
                self.findings.append(
                    Finding(self.layout.form.id, part, Fault.TEXT_DOES_NOT_FIT, f"あと{more}人")
                )

    def _page(self, page: Page, first: int, continued: bool = False) -> FilledPage:
        boxes = [box for box in page.boxes if box.role is BoxRole.FIELD]
        fields = tuple(self._field(box, first) for box in boxes)
        counts = {of: len(ids) for of, ids in self.people.items()}
        return FilledPage(page, fields, first, counts, continued)

    def _field(self, box: Box, first: int) -> Filled:
        person: str | None = None
        place = None
        if box.person is not None:
            index = first + box.person
            people = self.people.get(box.of, ())
            if index >= len(people):
                return self._nobody(box, first_free=index == 0)
            person, place = people[index], index + 1
        return self._value(box, person, place)

    def _nobody(self, box: Box, first_free: bool) -> Filled:
        """A row that no person uses. Where nobody at all is known, an open list is begun by hand."""
        if not any(one.open for page in self.layout.pages for one in page.people if one.of == box.of):
            return Filled(box, nobody=True)
        return Filled(box, pencil=first_free and box.cell.paths[-1:] == ("blank.hand",))

    def _value(self, box: Box, person: str | None, place: int | None) -> Filled:
        cell = box.cell
        by_hand = bool(cell.paths) and cell.paths[-1] in ("blank.hand", "blank.sign")
        form = self.layout.form
        if form.blank_only:
            return Filled(box)
        if never_filled(box.kind, box.section, cell.label):
            return Filled(box, pencil=by_hand or box.kind is FieldKind.SIGN)
        bound = self.binder.resolve(cell.paths, box.who, person, place)
        kana = as_text(self.binder.one(cell.kana, box.who, person).value) if cell.kana else ""
        # The postal code belongs to an address from the glass; beside the card's own it would be another's.
        at = as_text(self.binder.one(cell.zip, box.who, person).value) if cell.zip else ""
        postal = at if isinstance(bound.value, Address) else ""
        if not bound.given:
            return Filled(box, kana=kana, postal=postal, pencil=by_hand)
        return self._content(box, bound, kana, postal, person)

    def _content(self, box: Box, bound: Bound, kana: str, postal: str, person: str | None) -> Filled:
        cell, kind = box.cell, box.kind
        if kind in (FieldKind.CIRCLE, FieldKind.CHECK):
            return self._choice(box, bound)
        if kind is FieldKind.DATE and (day := as_date(bound.value)):
            about = bound.of or person or self.binder.about(box.who)
            return Filled(box, day=day, western=self._western(cell, about), from_card=bound.from_card)
        # 続柄 is printed in the words of the record (子の子), not as the glass explains it (子の子（孫）).
        plain = kind is FieldKind.RELATION
        text = as_text(bound.value) if plain else self._shown(cell, bound.value)
        if kind is FieldKind.DIGITS:
            bare = _in_groups(text, cell.digits)
            if bare.replace(" ", "").isdecimal() and bare.isascii() and len(bare) <= sum(cell.digits):
                return Filled(box, digits=bare, from_card=bound.from_card)
        role = Role.IDENTITY if kind in IDENTITY or self._names_person(cell) else Role.VALUE
        if kind is FieldKind.KANA:
            role = Role.LABEL
        what = written_once(cell.before + text + cell.after if kind is FieldKind.TEXT else text, role)
        if what.missing:
            self._unprintable(box, what)
            return Filled(box, kana=kana, postal=postal, pencil=True, unprintable=True)
        return Filled(box, what, kana, postal, from_card=bound.from_card)

    def _names_person(self, cell: Cell) -> bool:
        return cell.kind is None and bool(cell.paths) and path_kind(cell.paths[0], None) in IDENTITY

    def _shown(self, cell: Cell, value: FieldValue) -> str:
        """An answer that has options is printed as its option reads."""
        text = as_text(value)
        variable = cell.paths[0].rpartition(".")[2] if cell.paths else ""
        if cell.paths and cell.paths[0].endswith("_zip") and len(text) == 7:
            return f"{text[:3]}-{text[3:]}"
        return self._option_label(variable, value) or text

    def _option_label(self, variable: str, value: FieldValue) -> str:
        guide = self.binder.asking.guide
        for question in guide.questions.values():
            if question.variable == variable:
                for option in question.options:
                    if option.value == value:
                        return option.label("ja")
        return ""

    def _western(self, cell: Cell, person: str | None) -> bool:
        """A foreign resident's birth date is printed in Gregorian years."""
        if not any(path.endswith("birth") for path in cell.paths):
            return False
        member = self.binder.asking.answers.member(person) if person else None
        return bool(member and member.get("gaikoku") is True)

    def _choice(self, box: Box, bound: Bound) -> Filled:
        counts = bound.value if isinstance(bound.value, Mapping) else {}
        values = self._values(bound.value)
        chosen = {
            choice.value for choice in box.cell.choices if choice.value in values or choice.shown in values
        }
        if isinstance(bound.value, bool) and not chosen:
            choices = box.cell.choices
            if len(choices) == 2:
                chosen = {choices[0 if bound.value else 1].value}
            elif len(choices) == 1 and bound.value:
                chosen = {choices[0].value}
        variable = box.cell.paths[0].rpartition(".")[2] if box.cell.paths else ""
        if not chosen:
            labels = {self._option_label(variable, value) for value in values}
            chosen = {choice.value for choice in box.cell.choices if choice.shown in labels}
        return Filled(box, chosen=frozenset(chosen), counts=counts, from_card=bound.from_card)

    def _values(self, value: FieldValue) -> frozenset[str]:
        match value:
            case bool():
                return frozenset(_TRUE if value else _FALSE)
            case tuple() | Mapping():
                return frozenset(value)
            case _:
                return frozenset({as_text(value)})

    def _unprintable(self, box: Box, what: Written) -> None:
        points = "、".join(code_points(part) for part in dict.fromkeys(what.missing))
        self.findings.append(
            Finding(self.layout.form.id, box.cell.label or box.id, Fault.UNPRINTABLE_CHARACTER, points)
        )


def _in_groups(text: str, groups: tuple[int, ...]) -> str:
    """Divided as the boxes are, each part stands right in its own (ゆうちょ 10160-   12341)."""
    parts = text.replace(" ", "").split("-")
    if len(parts) != len(groups):
        return "".join(parts)
    return "".join(part.rjust(size) for part, size in zip(parts, groups, strict=True))
