"""How a resident reads the guide slip: in which language, and in letters of which size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forms.slip_lines import Block, set_lines
from forms.slip_words import Said

CLERK = 10.5
"""pt: what only staff read, and the least of all."""

_TEXT = {1.0: 10.5, 1.25: 12.5, 1.6: 15.0, 2.0: 19.0}
_GROWN = {"ne": 1.12}
"""Where letters are lower than Japanese of the same size."""


@dataclass(frozen=True)
class Type:
    """How this resident reads."""

    language: str
    letters: float = 1.0

    @property
    def text(self) -> float:
        """pt."""
        return self.step(_TEXT)

    def step(self, sizes: Mapping[float, float]) -> float:
        """Of sizes by letters, the one for letters as large as theirs."""
        return sizes[max(step for step in sizes if step <= max(self.letters, 1.0))]

    @property
    def title(self) -> float:
        return round(self.text * 1.12, 1)

    @property
    def head(self) -> float:
        return round(self.text * 1.22, 1)

    @property
    def foreign(self) -> bool:
        """Two languages stand on the slip."""
        return self.language != "ja"

    def block(self, said: Said, width: float, size: float | None = None, *, bold: bool = False) -> Block:
        """The Japanese, and under it the resident's language; then the Japanese is only for the clerk."""
        size = size or self.text
        if not said.ja:
            return Block()
        if not self.foreign:
            return Block(set_lines(said.ja, "ja", width, size, bold=bold))
        if not said.own:  # a name that is the same in both
            return Block(set_lines(said.ja, self.language, width, self._own_size(size), bold=bold))
        small = CLERK * size / self.text
        japanese = set_lines(said.ja, "ja", width, round(small, 1), bold=bold)
        own = set_lines(said.own, self.language, width, self._own_size(size), bold=bold)
        return Block((*japanese, *own))

    def _own_size(self, size: float) -> float:
        return round(size * _GROWN.get(self.language, 1.0), 1)

    def alone(self, text: str, language: str, width: float, size: float) -> Block:
        """In one language, bold."""
        return Block(set_lines(text, language, width, size, bold=True))

    def clerk(self, text: str, width: float) -> Block:
        """Japanese that only staff need, where the resident reads another language."""
        return Block(set_lines(text, "ja", width, CLERK if self.foreign else self.text, bold=False))
