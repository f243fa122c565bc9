"""What a desk stands on; the composition root (`ui/cli`) chooses real or simulated parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nacl.public import PrivateKey, PublicKey

from forms.render import FormLibrary
from kiosk.answers import Answers
from kiosk.clock import Clock
from kiosk.guide.model import Guide, Question
from kiosk.office import Office
from kiosk.procedures.outcome import Outcome
from kiosk.words import Words
from printers.ports import SheetPrinter
from ui.common.worker import Work


class Role(StrEnum):
    CLERK = "clerk"  # 職員
    SUPERVISOR = "supervisor"  # 係長: all lines, the trail, the hall's notice, cancelling numbers
    IT = "it"  # 情報担当: machines, all lines and the trail, but no case


@dataclass(frozen=True)
class Clerk:  # 職員
    id: str  # a code, for the audit trail: letters and digits
    name: str
    role: Role = Role.CLERK


@dataclass(frozen=True)
class MorningCheck:
    """One line of けさの点検."""

    part: str
    says: str
    works: bool


@dataclass(frozen=True)
class Doubt:
    """A yes-or-no question that could still add procedures, about the visit or about one person."""

    question: Question
    person: str | None = None


@dataclass(frozen=True)
class DeskParts:
    office: Office
    guide: Guide
    library: FormLibrary
    decide: Callable[[Answers, date], Outcome]
    printer: SheetPrinter
    words: Words
    clock: Clock
    work: Work
    counter: str
    public_key: PublicKey
    unlock: Callable[[str, str], PrivateKey]
    """By clerk and passphrase; raises Trouble(WRONG_PASSPHRASE, KEY_MISSING)."""
    clerks: tuple[Clerk, ...]
    contrast: bool = False  # くっきり表示 from the start
    practice: bool = False
    station: str = ""  # this machine's name in the hall
    checks: Callable[[], tuple[MorningCheck, ...]] = tuple
    open_doubts: Callable[[Answers, date], tuple[Doubt, ...]] | None = (
        None  # questions never asked, from the interview
    )
