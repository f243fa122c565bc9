"""A condition as the city wrote it: read aloud by a clerk, checked when loaded, run on the answers of a visit.

The language is that of `forms/content/README.md`: and, or, not, comparisons, `in`, any/all/len over people, and
the named facts of `facts.py`. What it can't say becomes a fact in Python, not a longer language.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.guide.open import Open, Truth, truth

if TYPE_CHECKING:
    from kiosk.guide.world import World

Names = Mapping[str, str]
"""Names of people inside a condition (`p`, `q`) → their ids."""
Run = Callable[["World", Names], object]


@dataclass(frozen=True)
class Uses:
    """The variables that a condition reads."""

    visit: frozenset[str] = frozenset()
    person: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Condition:
    text: str
    run: Run = field(compare=False, repr=False)
    uses: Uses = field(default=Uses(), compare=False, repr=False)
    source: str = ""

    def holds(self, world: World, person: str | None = None) -> Truth:
        return truth(self.value(world, person))

    def value(self, world: World, person: str | None = None) -> object:
        return self.run(world, {"p": person} if person is not None else {})

    @property
    def tree(self) -> ast.expr:
        """For whoever explains it part by part."""
        return ast.parse(self.text, mode="eval").body


ALWAYS = Condition("True", lambda _world, _names: True)


def is_open(value: object) -> bool:
    return isinstance(value, Open)
