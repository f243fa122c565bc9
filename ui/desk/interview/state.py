"""What the interview screen shows, frozen: one question, what was answered, what came of it so far."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    EVENTS = "events"  # what the visitor came for
    PERSON = "person"  # one person is being put in or mended
    QUESTION = "question"
    REVIEW = "review"  # nothing is left to ask
    STOPPED = "stopped"  # 安全相談: nothing more is asked or printed


class Editor(StrEnum):
    """How the question that shows is answered."""

    NONE = "none"  # only read
    CHOICE = "choice"
    SEVERAL = "several"
    TEXT = "text"
    FAMILY = "family"


@dataclass(frozen=True)
class HeardRow:
    """A row of what was answered; `number` is "" for what comes before the questions."""

    label: str
    value: str
    number: str
    unknown: bool = False
    open: bool = False  # the question that is due


@dataclass(frozen=True)
class Choice:
    """`key` is the digit to press."""

    key: str
    label: str
    hint: str = ""
    chosen: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class FormLine:
    """One line of the form for a person; `echo` says how what was typed is understood."""

    id: str
    label: str
    typed: str
    hint: str
    echo: str = ""
    mistake: str = ""


@dataclass(frozen=True)
class Line:
    """A procedure in the live result. `asks`: the question that shows decides it."""

    title: str
    note: str = ""
    asks: bool = False


@dataclass(frozen=True)
class Part:
    """必要, まだわからない or 必要なし. `more`: how many aren't listed."""

    key: str
    title: str
    count: int
    lines: tuple[Line, ...]
    more: str = ""


@dataclass(frozen=True)
class HearingState:
    number: str  # of the ticket
    stage: Stage
    rows: tuple[HeardRow, ...]
    selected: int
    about_left: str  # このあと 5問くらい
    eyebrow: str  # 質問 8
    title: str
    whose: str = ""
    reason: str = ""
    decides: str = ""
    say: str = ""  # 言いかえ
    sensitive: str = ""
    editor: Editor = Editor.NONE
    choices: tuple[Choice, ...] = ()
    cursor: int = 0
    pages: str = ""  # 1 / 3
    typed: str = ""
    placeholder: str = ""
    hint: str = ""
    echo: str = ""
    mistake: str = ""
    form: tuple[FormLine, ...] = ()
    removable: bool = False
    route: tuple[str, ...] = ()  # at the end: the counters to visit
    result: tuple[Part, ...] = ()
    all_shown: bool = False
    memo: str = ""
    next_label: str = ""
    place: str = ""  # changes when another question shows: then the keyboard goes to its field
