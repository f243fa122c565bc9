"""How something is said."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """`speed`: 1 is the voice's own. `volume`: percent."""

    language: str = "ja"
    speed: float = 1.0
    volume: int = 60
