"""Stands where the headphones are, and remembers what was said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.faults import Trouble
from ui.resident.guidance.manner import Manner
from ui.resident.guidance.mouth import Mouth


class Ear(Mouth):
    """`said`: since the last time that everything was hushed."""

    def __init__(self) -> None:
        self.broken: Callable[[Trouble], None] = lambda _trouble: None
        self.trouble: Trouble | None = None
        self.said: list[str] = []
        self.ever: list[str] = []
        self.manner = Manner()

    def say(self, sentences: Sequence[str], manner: Manner) -> None:
        self.said = []
        self.add(sentences, manner)

    def add(self, sentences: Sequence[str], manner: Manner) -> None:
        self.manner = manner
        self.said += sentences
        self.ever += sentences

    def hush(self) -> None:
        self.said = []

    def take(self) -> str:
        """What was said, in one line; then the ear is empty."""
        said, self.said = " ".join(self.said), []
        return said
