"""A visit is replayed at every touch: the steps that were worked out once are remembered until it ends."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

from kiosk.answers import Answers, Value

Found = TypeVar("Found")
_MOST = 400


class Remembered(Generic[Found]):
    """Wraps a function of the answers. `forget` when the visit ends: what it holds is about people."""

    def __init__(self, work: Callable[[Answers], Found]) -> None:
        self._work = work
        self._found: dict[Hashable, Found] = {}

    def __call__(self, answers: Answers) -> Found:
        key = _key(answers)
        if key not in self._found:
            if len(self._found) >= _MOST:
                self.forget()
            self._found[key] = self._work(answers)
        return self._found[key]

    def forget(self) -> None:
        self._found.clear()


def _key(answers: Answers) -> Hashable:
    """`True` and `1` are different answers."""
    people = tuple((one.id, _items(one.values)) for one in answers.people)
    return answers.events, _items(answers.visit), people


def _items(values: Mapping[str, Value]) -> Hashable:
    return frozenset((name, type(value), value) for name, value in values.items())
