"""The folder that a resident leaves: everything a desk needs, frozen, and sealed before it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.answers import Answers
from kiosk.person import Person
from kiosk.procedures.outcome import Outcome


@dataclass(frozen=True)
class Finding:
    """Something about a sheet that the clerk must mend by hand: an unprintable character, a text too long."""

    form: str
    field: str
    code: str  # a kiosk.faults.Fault value
    detail: str  # code points and the like


@dataclass(frozen=True)
class PrintedSheet:  # 印刷した用紙
    """One sheet that came out of a printer. Kept in the sealed case only: a form's name tells the matter."""

    serial: int  # within the case, from 1; on the sheet as TOKEN-03 and in its code
    form: str
    subject: str | None
    void: bool = False  # 差し替え: another one, or none, counts
    place: int = 0  # among sheets of one form about one person
    says: str = ""  # a digest of what stands on it: whoever opens the case next sees that it changed


@dataclass(frozen=True)
class Case:  # 受付票
    """One visit. The individual number and the PIN are not in here, and no field could hold them."""

    token: str  # 12 characters of Crockford's base32; on every sheet and on the ticket
    content_version: str
    opened_at: datetime
    station: str
    language: str
    card_holder: Person | None  # None: a visit without a card
    card_person: str | None  # id of the member whose card was read
    answers: Answers
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    corrected: int = 0  # how many times a desk corrected it
    memo: str = ""  # メモ, of a clerk for the next one; never on paper, in a log or an export
    set_aside: tuple[tuple[str, str], ...] = ()  # 不要にした手続: procedure, and a clerk's reason as a code
    prints: tuple[PrintedSheet, ...] = ()  # empty: those of the kiosk, numbered in their order
    letters: float = 1.0  # 文字の大きさ that the resident chose, up to 2.0: of what is printed to be carried
    printed: bool = True  # False: heard at a desk (聞き取り), and its sheets were not printed yet
