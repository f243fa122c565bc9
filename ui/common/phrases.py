"""Marks where Japanese may break in everything that a view says."""

from __future__ import annotations

from typing import Any

from kiosk.phrases import phrased

_SPOKEN = frozenset(
    {"title", "term", "origin", "sub", "text", "reason", "label", "hint", "note", "lines", "hero"}
)


def phrase(view: Any, *, spoken: bool = False) -> Any:
    """A whole view, in the fields that hold sentences; names, answers and addresses stay untouched."""
    match view:
        case str():
            return phrased(view) if spoken else view
        case dict():
            return {key: phrase(one, spoken=key in _SPOKEN) for key, one in view.items()}
        case list():
            return [phrase(one, spoken=spoken) for one in view]
        case _:
            return view
