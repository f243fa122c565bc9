"""A list of people of which not everybody may be known yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.guide.open import Open, Span, Truth, all_of, any_of, joined


@dataclass(frozen=True)
class Crowd:
    """Ids with whether they belong to it, in household order; `rest`: there may be more people."""

    members: tuple[tuple[str, Truth], ...]
    rest: Open | None = None

    def some(self, test: Callable[[str], Truth]) -> Truth:
        found = [all_of([belongs, test(one)]) for one, belongs in self.members if belongs is not False]
        return any_of([*found, self.rest] if self.rest else found)

    def every(self, test: Callable[[str], Truth]) -> Truth:
        found = [any_of([_opposite(belongs), test(one)]) for one, belongs in self.members]
        return all_of([*found, self.rest] if self.rest else found)

    def only(self, test: Callable[[str], Truth]) -> Crowd:
        kept = [(one, all_of([belongs, test(one)])) for one, belongs in self.members if belongs is not False]
        return Crowd(tuple((one, sure) for one, sure in kept if sure is not False), self.rest)

    def count(self) -> int | Span:
        sure = sum(1 for _, belongs in self.members if belongs is True)
        why = joined(*(belongs for _, belongs in self.members), self.rest)
        if why is None:
            return sure
        most = None if self.rest else sum(1 for _, belongs in self.members if belongs is not False)
        return Span(sure, most, why)

    def has(self, person: object) -> Truth:
        """Is this id among them?"""
        if isinstance(person, Open):
            return person
        found = next((belongs for one, belongs in self.members if one == person), False)
        return found if isinstance(found, Open) or found else (self.rest or False)


def _opposite(value: Truth) -> Truth:
    return value if isinstance(value, Open) else not value
