"""What a desk shows, frozen: the presenter makes a new one for each change, the glass only copies it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from forms.changes import Change
from kiosk.answers import Value
from kiosk.cases import Case
from kiosk.tickets.model import Ticket
from ui.desk.interview.state import HearingState
from ui.desk.parts import MorningCheck
from ui.desk.queue_state import QueueState
from ui.desk.supervise_state import LinesState, MachineRow, Ring


class Screen(StrEnum):
    SIGN_IN = "sign_in"
    DESK = "desk"
    CORRECT = "correct"
    INTERVIEW = "interview"
    LINES = "lines"


@dataclass(frozen=True)
class ProcedureRow:
    procedure: str
    title: str
    persons: str
    deadline: str
    deadline_before: str  # struck out after a correction
    counter: str
    forms: str
    standing: str  # 受付中, 済み, これから, 未了, 確認, 希望, 不要
    tone: str  # how it stands, as a word for the glass
    aside: bool  # 職員が不要にした
    may_set_aside: bool
    changed: bool
    replaced: bool  # 差替: a sheet of it must be printed again
    law: str
    reason: str
    grounds: tuple[tuple[str, str, bool | None], ...]  # asked, answered, holds


@dataclass(frozen=True)
class Stop:
    """One counter of the route (案内票); `open`: procedures that are still to be done there."""

    name: str
    here: bool = False
    done: bool = False
    open: int = 0
    missed: bool = False  # something is open, and nobody will send the visitor there


@dataclass(frozen=True)
class CheckRow:
    id: str
    text: str
    marked: bool


@dataclass(frozen=True)
class NearMiss:
    """聞いてみる: with `value` as the answer these procedures would be added."""

    variable: str
    person: str | None
    question: str
    adds: str
    value: Value = True


@dataclass(frozen=True)
class SheetRow:
    form: str
    title: str
    subject: str | None
    changed: bool
    marks: tuple[Change, ...] = ()  # 訂正で変わった欄
    pages: int = 1


@dataclass(frozen=True)
class Leaf:
    """One page of one sheet."""

    sheet: int  # its place among the sheets
    page: int  # of that sheet, from 0


def leaves(sheets: tuple[SheetRow, ...]) -> tuple[Leaf, ...]:
    """Every page that can be looked at, in the order of the paper."""
    return tuple(Leaf(place, page) for place, one in enumerate(sheets) for page in range(one.pages))


@dataclass(frozen=True)
class AnswerRow:
    """One answer in the list of corrections; `group` is a heading."""

    group: str
    variable: str
    person: str | None
    label: str  # 見出し: 亡くなった日
    value: str
    origin: str
    editable: bool
    question: str = ""  # the whole of it


@dataclass(frozen=True)
class Effects:
    """What a correction would change, before it is done. Each change is (what, before, after)."""

    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    deadlines: tuple[tuple[str, str, str], ...] = ()
    sheets: tuple[str, ...] = ()
    void: tuple[str, ...] = ()

    @property
    def none(self) -> bool:
        return not (self.added or self.dropped or self.deadlines or self.sheets or self.void)


@dataclass(frozen=True)
class CorrectState:
    rows: tuple[AnswerRow, ...]
    selected: int = 0
    typed: str = ""  # what stands in the editor
    before: str = ""
    mistake: str = ""  # why it can't be taken
    effects: Effects | None = None  # None: nothing was changed yet
    reason: int = 0  # of the correction: 0 not chosen, 1 … 3
    sheets: tuple[SheetRow, ...] = ()  # that would be changed: shown in the place of those as they are
    page: int = 0  # of their leaves

    @property
    def sheet(self) -> SheetRow | None:
        """The one that is looked at."""
        found = leaves(self.sheets)
        return self.sheets[found[self.page].sheet] if found else None


@dataclass(frozen=True)
class CaseState:
    ticket: Ticket
    case: Case
    name: str
    about: str  # reading, age, sex
    event: str
    filled: str  # 端末で記入 10:21
    route: tuple[Stop, ...]  # 案内票
    procedures: tuple[ProcedureRow, ...]
    needed: int
    checks: tuple[CheckRow, ...]
    near_misses: tuple[NearMiss, ...]
    sheets: tuple[SheetRow, ...]
    changes: str = ""  # the correction strip, as rich text
    to_print: int = 0
    to_void: int = 0  # sheets in the resident's hands that nothing takes the place of
    next_counter: str = ""
    selected: int = 0
    page: int = 0  # of its leaves
    compare: bool = False
    all_judged: bool = False
    unfinished: bool = False  # an interview was left before its last question
    watched: str = ""  # a colleague has it; nothing can be changed here
    veiled: bool = False  # 支援措置: no sheet is shown yet


@dataclass(frozen=True)
class DeskState:
    screen: Screen
    counter: str
    clerk: str = ""
    now: str = ""
    busy: bool = False
    message: str = ""  # the last thing that happened
    trouble: str = ""  # what to do about what went wrong
    wait: int = 0  # seconds until the passphrase may be tried again
    connected: bool = True
    printer: str = ""
    printer_ready: bool = True
    checks: tuple[MorningCheck, ...] = ()
    queue: QueueState = field(default_factory=QueueState)
    machines: tuple[MachineRow, ...] = ()  # of the hall, those in trouble first
    lines: LinesState | None = None
    rings: tuple[Ring, ...] = ()  # kiosks that call staff, the oldest call first
    warning: str = ""  # about this machine: its clock, its name
    served: str = ""  # 対応 4分
    prompt: str = ""  # 再呼出: the number that is called hasn't come
    case: CaseState | None = None
    correct: CorrectState | None = None
    hearing: HearingState | None = None
    preview: bytes = b""  # the PDF of the sheet that is looked at
    before: bytes = b""  # while it is compared: the same sheet as the resident brought it
    practice: bool = False
