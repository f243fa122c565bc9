"""Colours and sizes as data, from `tokens.yaml`; no Qt. In: a theme, a text size, a screen. Out: values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk import plain_yaml

FAMILY = "BIZ UDPGothic"
"""The one face for reading on glass."""

NAME_FAMILY = "IPAmjMincho"
"""The face for a whole name when BIZ UDPGothic lacks one of its characters."""

NAME_GROWTH = 1.12
"""IPAmj Mincho looks smaller than BIZ UDPGothic at the same size."""

DEFAULT_PX_PER_MM = 4.0
"""A 21.5 inch screen of 1080 × 1920."""

UNITS_PER_MM = 4.0
"""Screens are measured in quarter millimetres: one unit is one pixel on the default screen."""

DESIGN_SHORT, DESIGN_LONG = 1080, 1920
"""Units that a screen must offer; a smaller window shrinks the unit."""


@dataclass(frozen=True)
class Tokens:
    """What `tokens.yaml` holds: `#rrggbb` by role and theme, millimetres by role and scale."""

    light: Mapping[str, str]
    contrast: Mapping[str, str]
    type_mm: Mapping[str, tuple[float, ...]]
    scales: tuple[float, ...]
    smallest_mm: float  # of letters that give way to their room
    faces: Mapping[str, str]  # by language, where it isn't FAMILY
    lists: Mapping[str, Mapping[str, Mapping[str, float]]]  # by kind of row and how close it stands; ¼ mm

    def face(self, language: str) -> str:
        """One face for a whole text: Chinese in a Japanese face would mix two kinds of letters."""
        return self.faces.get(language, FAMILY)

    def colour(self, role: str, contrast: bool) -> str:
        return (self.contrast if contrast else self.light)[role]

    def size_mm(self, role: str, scale: float) -> float:
        """Height of the letters of this role; a scale between two steps counts as the lower one."""
        step = max((n for n, known in enumerate(self.scales) if known <= scale + 0.01), default=0)
        return self.type_mm[role][step]


@cache
def load_tokens() -> Tokens:
    path = Path(__file__).with_name("tokens.yaml")
    raw = plain_yaml.read(path)
    named = raw["tokens"]
    roles = {role: (named[light], named[dark]) for role, (light, dark) in raw["roles"].items()}
    return Tokens(
        light={role: pair[0] for role, pair in roles.items()},
        contrast={role: pair[1] for role, pair in roles.items()},
        type_mm={role: tuple(float(mm) for mm in row) for role, row in raw["type"].items()},
        scales=tuple(float(scale) for scale in raw["scales"]),
        smallest_mm=float(raw["smallest"]),
        faces=dict(raw["faces"]),
        lists={
            kind: {how: {part: float(size) for part, size in row.items()} for how, row in ways.items()}
            for kind, ways in raw["lists"].items()
        },
    )


def px_per_mm(pixels: float, millimetres: float) -> float:
    """The screen's real density; screens that report nonsense count as the default one."""
    if millimetres <= 0:
        return DEFAULT_PX_PER_MM
    density = pixels / millimetres
    return density if 1.5 <= density <= 12 else DEFAULT_PX_PER_MM


def unit_px(width: float, height: float, density: float) -> float:
    """Pixels of one unit (¼ mm), shrunk when the window is smaller than the design."""
    short, long = sorted((width, height))
    if short <= 0:
        return density / UNITS_PER_MM
    return min(density / UNITS_PER_MM, short / DESIGN_SHORT, long / DESIGN_LONG)
