"""How a screen may be dressed: language, size of letters, theme, reach, and which way the glass stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from ui.resident.state import Look

SCALES = (1.0, 1.25, 1.6, 2.0)
THEMES = ("light", "contrast")
REACHES = ("usual", "low")
WAYS = ("portrait", "landscape")


@dataclass(frozen=True)
class Dress:
    language: str = "ja"
    scale: float = 1.0
    contrast: bool = False
    low: bool = False
    wide: bool = False

    @property
    def look(self) -> Look:
        return Look(self.language, self.scale, self.contrast, self.low)

    @property
    def size(self) -> tuple[int, int]:
        """Pixels of the glass at 4 px/mm: 21.5 inch."""
        return (1920, 1080) if self.wide else (1080, 1920)

    @property
    def name(self) -> str:
        """Part of a file's name: ja-100-light-usual-portrait."""
        return "-".join(self.parts.values())

    @property
    def parts(self) -> dict[str, str]:
        """What an index sorts by, as text."""
        return {
            "language": self.language,
            "size": f"{round(self.scale * 100)}",
            "theme": THEMES[self.contrast],
            "reach": REACHES[self.low],
            "way": WAYS[self.wide],
        }


@dataclass(frozen=True)
class Wardrobe:
    """All dresses of these kinds; those that would change nothing are left out."""

    languages: Iterable[str]
    scales: Iterable[float] = SCALES
    themes: Iterable[str] = THEMES
    reaches: Iterable[str] = REACHES
    ways: Iterable[str] = WAYS

    def __iter__(self) -> Iterator[Dress]:
        """Sorted so that the window turns only once."""
        for way, language, scale, theme, reach in product(
            self.ways, self.languages, self.scales, self.themes, self.reaches
        ):
            yield Dress(language, scale, theme == "contrast", reach == "low", way == "landscape")
