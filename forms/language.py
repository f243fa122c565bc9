"""The nouns of the form language: a form is sections, a section is rows, a row is cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from forms.measures import UPRIGHT, FieldKind, Paper, Rect
from forms.source import Place


class Who(StrEnum):
    """Whose card data may stand in a section."""

    SUBJECT = "subject"  # 本人
    VISITOR = "visitor"  # 窓口に来た人


class Label(StrEnum):
    LEFT = "left"
    TOP = "top"
    NONE = "none"


@dataclass(frozen=True)
class Choice:
    """One option: the value that chooses it, and what is printed."""

    value: str
    shown: str


@dataclass(frozen=True)
class Cell:
    """`見出し: どこから` and a few words. Widths are columns, heights mm; None: by kind or the rest."""

    place: Place
    label: str = ""
    paths: tuple[str, ...] = ()  # the first that has a value
    kind: FieldKind | None = None  # only when it was written
    w: float | None = None
    lw: float | None = None
    h: float | None = None
    at: Label | None = None
    note: str = ""
    before: str = ""
    after: str = ""
    align: str = "left"
    kana: str = ""
    zip: str = ""
    circle: tuple[Choice, ...] = ()
    check: tuple[Choice, ...] = ()
    per: int | None = None
    each: str = ""
    digits: tuple[int, ...] = ()
    size: float | None = None
    min: float | None = None
    lines: int | None = None
    longest: str = ""
    empty: str = ""  # a date without a value: "era", "none", or 令和 年 月 日
    say: str = ""
    rows: tuple[Row, ...] = ()
    # overlay only
    box: Rect | None = None
    on: Mapping[str, Rect] = field(default_factory=dict)
    mark: str = "ring"  # what `on` draws: "ring" round a word, "tick" in a printed box
    era: Mapping[str, Rect] | None = None

    @property
    def choices(self) -> tuple[Choice, ...]:
        return self.circle or self.check or tuple(Choice(key, key) for key in self.on)

    @property
    def on_blank(self) -> bool:
        """On another office's sheet, which has lines and options of its own."""
        return self.box is not None

    @property
    def stack(self) -> bool:
        return bool(self.rows)


@dataclass(frozen=True)
class Row:
    place: Place
    cells: tuple[Cell, ...]
    h: float | None = None


@dataclass(frozen=True)
class Section:
    place: Place
    title: str = ""
    rows: tuple[Row, ...] = ()
    repeat: int = 0
    of: str = ""
    label: Label = Label.LEFT
    lw: float | None = None
    staff: bool = False
    bottom: bool = False
    who: Who = Who.SUBJECT
    open: bool = False  # rows of nobody may be written in by hand


@dataclass(frozen=True)
class Sentence:
    """A sentence across the page."""

    place: Place
    text: str
    size: float = 9.0
    pad: float = 1.0


@dataclass(frozen=True)
class Turn:
    """What follows is on the back."""

    place: Place


BodyItem = Section | Sentence | Turn


@dataclass(frozen=True)
class Overlay:
    """Another office's blank sheet."""

    file: str
    fingerprint: str
    fields: tuple[Cell, ...]


@dataclass(frozen=True)
class Form:
    """One form as its file describes it."""

    id: str
    title: str
    place: Place
    law: str = ""
    version: str = ""
    paper: Paper = UPRIGHT
    statutory: bool = False
    to: str = ""
    date: str | None = None  # label of the date; None: no date
    date_blank: bool = False
    lead: str = ""
    hint: str = ""
    gap: float | None = None
    stretch: float = 1.4
    head: float | None = None
    blank_only: bool = False
    subject: str = ""
    apart: bool = False  # a sheet for each procedure, also where several want this form
    proxy: frozenset[str] = frozenset()  # 申請者 (W1 …) whose proxy gets it, one a counter
    signature: str = ""  # "none" when the form needs no signature
    body: tuple[BodyItem, ...] = ()
    overlay: Overlay | None = None

    def cells(self) -> tuple[Cell, ...]:
        """Every cell that isn't a stack, in reading order."""
        if self.overlay:
            return self.overlay.fields
        return tuple(
            cell
            for item in self.body
            if isinstance(item, Section)
            for row in item.rows
            for cell in leaves(row)
        )

    def lists(self) -> tuple[str, ...]:
        """The derivations that tell of whom the sheet and its rows are: `derive.x`."""
        repeats = (item.of for item in self.body if isinstance(item, Section))
        return tuple(one for one in (self.subject, *repeats) if one.startswith("derive."))


def leaves(row: Row) -> tuple[Cell, ...]:
    found: list[Cell] = []
    for cell in row.cells:
        if cell.stack:
            for inner in cell.rows:
                found += leaves(inner)
        else:
            found.append(cell)
    return tuple(found)
