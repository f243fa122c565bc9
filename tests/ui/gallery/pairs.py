"""A few dresses in which every two kinds meet at least once."""

from __future__ import annotations

from itertools import combinations

from ui.gallery.dress import Dress

Pair = tuple[tuple[str, str], tuple[str, str]]


def pairs_of(dress: Dress) -> set[Pair]:
    return set(combinations(dress.parts.items(), 2))


def covering(dresses: list[Dress]) -> list[Dress]:
    """Greedy: always the dress with the most pairs that haven't met yet."""
    missing = set().union(*map(pairs_of, dresses))
    found: list[Dress] = []
    while missing:
        best = max(dresses, key=lambda one: len(pairs_of(one) & missing))
        found.append(best)
        missing -= pairs_of(best)
    return found
