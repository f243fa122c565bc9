"""What must be done, and why: the answer of the house to one visit."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from kiosk.guide.model import Level
from kiosk.person import PartialDate
from kiosk.words import Text


class Standing(StrEnum):
    NEEDED = "needed"
    NOT_NEEDED = "not_needed"
    NOT_YET_KNOWN = "not_yet_known"  # a question is still open
    CHECK = "check"  # an answer was わからない: the clerk checks


_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")


@dataclass(frozen=True)
class Ground:
    """One part of a reason: what was asked of the answers, and what they said.

    An answer that is a date is left as `YYYY-MM-DD` and read by `day`: each face says dates in its own way.
    """

    text: Text
    holds: bool | None
    answer: Text

    @property
    def day(self) -> PartialDate | None:
        answer = self.answer("ja")
        return PartialDate.parse(answer) if _DAY.fullmatch(answer) else None


@dataclass(frozen=True)
class Decision:
    """One procedure of one visit. `persons` are ids in household order, empty for the whole visit."""

    procedure: str
    event: str
    level: Level
    standing: Standing
    persons: tuple[str, ...]
    reason: Text
    grounds: tuple[Ground, ...]
    counter: str
    deadline: date | None
    forms: tuple[str, ...]
    wanted: bool = False  # an offered one that the resident asked for


@dataclass(frozen=True)
class Bring:  # 持ち物
    id: str
    text: Text
    counters: tuple[str, ...]
    by_card: bool = field(
        default=False, compare=False
    )  # the visitor's own card is enough; not kept in a case


@dataclass(frozen=True)
class Outcome:
    """`decisions` holds every procedure of the events, also those not needed, in the order of the route."""

    decisions: tuple[Decision, ...]
    route: tuple[str, ...]  # counters to visit, in order
    bring: tuple[Bring, ...]

    @property
    def needed(self) -> tuple[Decision, ...]:
        """Required ones, and offered ones that were asked for."""
        return tuple(
            one
            for one in self.decisions
            if one.standing is Standing.NEEDED
            and (one.level is Level.REQUIRED or (one.level is Level.OFFERED and one.wanted))
        )

    @property
    def offered(self) -> tuple[Decision, ...]:
        return tuple(
            one
            for one in self.decisions
            if one.level is Level.OFFERED and one.standing is Standing.NEEDED and not one.wanted
        )

    @property
    def guidance(self) -> tuple[Decision, ...]:
        return tuple(
            one for one in self.decisions if one.level is Level.GUIDE and one.standing is Standing.NEEDED
        )

    def without(self, procedures: Collection[str]) -> Outcome:
        """With these set aside by a clerk: not needed, whatever the rules say, and no way for them."""
        if not procedures:
            return self
        left = replace(self, decisions=tuple(_aside(one, procedures) for one in self.decisions))
        counters = {one.counter for one in (*left.needed, *left.to_check)}
        return replace(left, route=tuple(one for one in self.route if one in counters))

    @property
    def to_check(self) -> tuple[Decision, ...]:
        return tuple(one for one in self.decisions if one.standing is Standing.CHECK)


def _aside(one: Decision, procedures: Collection[str]) -> Decision:
    meant = one.procedure in procedures and one.standing in (Standing.NEEDED, Standing.CHECK)
    return replace(one, standing=Standing.NOT_NEEDED, forms=()) if meant else one
