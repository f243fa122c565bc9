"""What a condition may come to: a plain value, or `Open` while something that it needs isn't known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Key(NamedTuple):
    """One answer: a variable of the visit, or of one person."""

    variable: str
    person: str | None = None


@dataclass(frozen=True)
class Open:
    """Neither true nor false yet: `asks` were not asked, `unsure` were answered わからない."""

    asks: frozenset[Key] = field(default_factory=frozenset)
    unsure: frozenset[Key] = field(default_factory=frozenset)

    def __or__(self, other: Open) -> Open:
        return Open(self.asks | other.asks, self.unsure | other.unsure)

    @classmethod
    def ask(cls, *keys: Key) -> Open:
        return cls(asks=frozenset(keys))

    @classmethod
    def doubt(cls, *keys: Key) -> Open:
        return cls(unsure=frozenset(keys))


Truth = bool | Open


@dataclass(frozen=True)
class Span:
    """A count of which only the bounds are known."""

    low: int
    high: int | None  # None: nobody knows how many more there are
    why: Open


def truth(value: object) -> Truth:
    """Unset is false, as everywhere in the rules."""
    if isinstance(value, Open):
        return value
    if isinstance(value, Span):
        return True if value.low > 0 else value.why
    return bool(value)


def joined(*values: object) -> Open | None:
    """Everything open among the values, as one; None when all are known."""
    found: Open | None = None
    for value in values:
        one = value.why if isinstance(value, Span) else value
        if isinstance(one, Open):
            found = one if found is None else found | one
    return found


def all_of(truths: list[Truth]) -> Truth:
    if any(one is False for one in truths):
        return False
    return joined(*truths) or True


def any_of(truths: list[Truth]) -> Truth:
    if any(one is True for one in truths):
        return True
    return joined(*truths) or False
