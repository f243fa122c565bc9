"""The nouns of a layout: boxes in mm on pages. Frozen, and the same for every case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from forms.language import Cell, Form, Sentence, Who
from forms.measures import FieldKind, Rect
from forms.source import Problem


class Role(StrEnum):
    BAND = "band"
    LABEL = "label"
    HEAD = "head"
    FIELD = "field"


@dataclass(frozen=True)
class Box:
    """One leaf rectangle. `person` counts from 0 within the page's first person of the list."""

    id: str
    rect: Rect
    role: Role
    cell: Cell
    kind: FieldKind = FieldKind.BLANK
    row: bool = False  # inside a repeat: smaller type
    person: int | None = None
    of: str = ""
    who: Who = Who.SUBJECT
    label_on_top: bool = False
    staff: bool = False
    section: str = ""


@dataclass(frozen=True)
class People:
    """The rows of a repeat on one page: where each person's lines are."""

    of: str
    rects: tuple[Rect, ...]
    open: bool = False  # rows of nobody stay free to write in


@dataclass(frozen=True)
class Frame:
    rect: Rect
    line: float
    staff: bool = False
    title: str = ""
    band: Rect | None = None


@dataclass(frozen=True)
class Page:
    boxes: tuple[Box, ...] = ()
    frames: tuple[Frame, ...] = ()
    thin: tuple[tuple[float, float, float, float], ...] = ()  # between cells
    heavy: tuple[tuple[float, float, float, float], ...] = ()  # between people
    people: tuple[People, ...] = ()
    sentences: tuple[tuple[Rect, Sentence], ...] = ()


@dataclass(frozen=True)
class Layout:
    """`continued` is the page on which the rest of the people stand (継紙)."""

    form: Form
    pages: tuple[Page, ...]
    continued: Page | None = None
    repeat: int = 0
    of: str = ""
    problems: tuple[Problem, ...] = ()
