"""A condition as the city wrote it: a clerk can read it aloud, and it runs on the answers of a visit.

The language: and, or, not, comparisons, `in`, any/all/len over people, and the named facts of `facts.py`.
What it can't say becomes a fact in Python, not a longer language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.guide.open import Truth, truth

if TYPE_CHECKING:
    from kiosk.guide.world import World

Names = Mapping[str, str]
"""Names of people inside a condition (`p`, `q`) → their ids."""
Run = Callable[["World", Names], object]


@dataclass(frozen=True)
class Uses:
    """The variables that a condition reads, and the facts that it calls."""

    visit: frozenset[str] = frozenset()
    person: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Condition:
    text: str
    run: Run = field(compare=False, repr=False)
    uses: Uses = field(default=Uses(), compare=False, repr=False)
    source: str = ""
    parts: tuple[Condition, ...] = field(default=(), compare=False, repr=False)  # what `and` joins

    def holds(self, world: World, person: str | None = None) -> Truth:
        return truth(self.value(world, person))

    def value(self, world: World, person: str | None = None) -> object:
        return self.run(world, {"p": person} if person is not None else {})


ALWAYS = Condition("True", lambda _world, _names: True)
