"""Answers that hang on each other in a ring would never be found: such content is refused."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.conditions import Condition
from kiosk.guide.model import Guide


def rings(guide: Guide) -> Iterator[tuple[str, str]]:
    """Source and sentence of each ring."""
    hangs, sources = _hanging(guide)
    done: set[str] = set()
    for start in hangs:
        ring = _ring(hangs, start, [], done)
        if ring:
            done |= set(ring)
            yield (
                sources[ring[0]],
                f"{' → '.join([*ring, ring[0]])} が互いを使っています。どれかの式から外してください。",
            )


def _ring(hangs: dict[str, set[str]], name: str, path: list[str], done: set[str]) -> list[str]:
    if name in path:
        return path[path.index(name) :]
    if name in done:
        return []
    for following in sorted(hangs.get(name, ())):
        found = _ring(hangs, following, [*path, name], done)
        if found:
            return found
    done.add(name)
    return []


def _hanging(guide: Guide) -> tuple[dict[str, set[str]], dict[str, str]]:
    hangs: dict[str, set[str]] = {}
    sources: dict[str, str] = {}
    for known in guide.known:
        for case in known.cases:
            _hang(hangs, known.variable, case.when, case.value)
        sources[known.variable] = known.source
    for question in guide.questions.values():
        _hang(hangs, question.variable, question.ask_when, question.who)
        sources.setdefault(question.variable, question.source)
    return hangs, sources


def _hang(hangs: dict[str, set[str]], variable: str, *conditions: Condition | None) -> None:
    for one in conditions:
        if one is not None:
            hangs.setdefault(variable, set()).update(one.uses.visit | one.uses.person)
