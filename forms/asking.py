"""What a derivation (`derive.*`, and `.x` of a person) may look at, and the register of all of them.

The functions themselves are in `forms/derive*.py`; `forms/bind.py` calls them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kiosk.answers import Answers, Member, Value
from kiosk.cases.case import Case
from kiosk.clock import JAPAN
from kiosk.guide.model import Guide, Kind

NOT_HERE = "―"
"""Stands in a field that isn't for this visit, so that nobody is asked to write there."""

FieldValue = Value | Mapping[str, int]
"""A mapping is a number for each chosen option (通数)."""


@dataclass(frozen=True)
class Asking:
    """One sheet being filled: whom it covers, whom it is about, and in whose row we are."""

    guide: Guide
    case: Case
    form: str
    procedures: tuple[str, ...]  # the needed procedures that want this form
    persons: tuple[str, ...]  # member ids that the sheet covers, in household order
    subject: str | None  # whom the sheet is about (本人)
    person: str | None  # inside a repeat: the person of the row; else the subject

    @property
    def answers(self) -> Answers:
        return self.case.answers

    @property
    def today(self) -> date:
        """The day of the visit in Japan."""
        return self.case.opened_at.astimezone(JAPAN).date()

    @property
    def visitor(self) -> str | None:
        """Who sits at the kiosk (来庁者): the card's holder, else the member who says so, else the first."""
        if self.case.card_person:
            return self.case.card_person
        people = self.answers.people
        said = next((one.id for one in people if one.get("raichosha") is True), None)
        return said or (people[0].id if people else None)

    @property
    def row(self) -> Member | None:
        """The member of the row (inside a repeat), else the subject."""
        return self.answers.member(self.person) if self.person else None

    def of(self, person: str | None) -> Asking:
        return replace(self, person=person)


@dataclass(frozen=True)
class Derivation:
    """`needs`: the variables that it reads, so that the interview asks for them."""

    name: str
    ask: Callable[[Asking], FieldValue]
    kind: Kind = Kind.TEXT
    options: tuple[str, ...] = ()  # every text that it can give, when they are few
    needs: frozenset[str] = frozenset()


DERIVATIONS: dict[str, Derivation] = {}
"""By name: `ido_kubun` for `derive.ido_kubun`, `.fuki` (with its dot) for a person's field in a repeat.

Lists of people for `of:` and `subject:` are derivations too: kind PEOPLE, giving a tuple of member ids.
"""


def derives(
    name: str,
    *,
    kind: Kind = Kind.TEXT,
    options: tuple[str, ...] = (),
    needs: tuple[str, ...] = (),
) -> Callable[[Callable[[Asking], FieldValue]], Callable[[Asking], FieldValue]]:
    """Registers a derivation. Raises ValueError for a name that is taken."""

    def register(ask: Callable[[Asking], FieldValue]) -> Callable[[Asking], FieldValue]:
        if name in DERIVATIONS:
            raise ValueError(f"derivation {name!r} exists already")
        DERIVATIONS[name] = Derivation(name, ask, kind, options, frozenset(needs))
        return ask

    return register
