"""Somebody who was put in is taken off again: what was said of them goes with them."""

from __future__ import annotations

from types import MappingProxyType

from kiosk.answers import Value
from kiosk.guide.model import Guide, Question
from kiosk.interview.trail import OFFERED, Given


def without(guide: Guide, given: Given, gone: str, at: Question, beside: tuple[str, ...] = ()) -> Given:
    """All that was given, but nothing about who was put in `at` that question: the next may get their id.

    What fits only to whoever was put in there (`of`) goes too. `beside`: in front of a variable where more
    than the answer is kept of it.
    """
    fitting = {one.variable for one in guide.questions.values() if at.variable in one.of}
    fitting |= {at.variable} if at.least else set()
    drops = {prefix + variable for prefix in ("", OFFERED, *beside) for variable in fitting}
    kept = {key: value for key, value in given.items() if key[1] != gone and key[0] not in drops}
    left = {key: _left(value, gone) for key, value in kept.items()}
    # Whoever was the only one that was meant: asked again, not taken for nobody.
    return MappingProxyType({key: value for key, value in left.items() if value == kept[key] or value})


def _left(value: Value, gone: str) -> Value:
    if value == gone:
        return None
    return tuple(one for one in value if one != gone) if isinstance(value, tuple) else value
