"""Entries of a guide slip from page to page: none is divided, none stands apart from its heading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True)
class Entry:
    """What stands together. `draw` is given its top, in mm."""

    height: float
    draw: Callable[[float], None]
    part: str = ""  # entries of one part that follow one another share a frame
    heads: bool = False  # never the last of a page
    again: tuple[Entry, ...] = ()  # headings that are said anew where it begins a page
    air: float = 0.0  # above it, unless it begins a page


@dataclass(frozen=True)
class Placed:
    entry: Entry
    top: float

    @property
    def bottom(self) -> float:
        return self.top + self.entry.height


def pages_of(entries: Sequence[Entry], first: float, top: float, bottom: float) -> list[list[Placed]]:
    """`first` and `top`: where entries begin on page 1 and on the others; all end above `bottom`."""
    pages: list[list[Placed]] = [[]]
    y = first
    for index, entry in enumerate(entries):
        together = _together(entries[index:])
        if pages[-1] and y + entry.air + together > bottom:
            pages.append([])
            y = top
            for head in entry.again:
                pages[-1].append(Placed(head, y))
                y += head.height
        if pages[-1]:
            y += entry.air
        pages[-1].append(Placed(entry, y))
        y += entry.height
    return pages


def _together(entries: Sequence[Entry]) -> float:
    """An entry with what must not leave it."""
    taken = 0.0
    for index, entry in enumerate(entries):
        taken += entry.height + (entry.air if index else 0.0)
        if not entry.heads:
            break
    return taken


def frames(page: Iterable[Placed]) -> list[tuple[str, float, float]]:
    """Part, top and bottom of what shares a frame."""
    found = []
    for part, group in groupby(page, key=lambda one: one.entry.part):
        members = list(group)
        if part:
            found.append((part, members[0].top, members[-1].bottom))
    return found
