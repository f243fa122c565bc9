"""Answers that hang on each other in a ring would never be found: such content is refused."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.conditions import Condition
from kiosk.guide.model import Guide, Scope


def rings(guide: Guide) -> Iterator[tuple[str, str]]:
    """Source and sentence of each ring. An event may have its own derivation of a name."""
    found = [one for event in guide.events for one in _within(guide, event)]
    yield from dict.fromkeys(found)


def _within(guide: Guide, event: str) -> Iterator[tuple[str, str]]:
    hangs, sources = _hanging(guide, event)
    done: set[str] = set()
    for start in hangs:
        ring = _ring(hangs, start, [], done)
        if ring:
            done |= set(ring)
            yield (
                sources[ring[0]],
                f"{_said([*ring, ring[0]])} が互いを使っています。どれかの式から外してください。",
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


def _hanging(guide: Guide, event: str) -> tuple[dict[str, set[str]], dict[str, str]]:
    hangs: dict[str, set[str]] = {}
    sources: dict[str, str] = {}
    own = {(one.variable, one.scope) for one in guide.known if one.event == event}
    for known in guide.known:
        if known.event != event and (known.event or (known.variable, known.scope) in own):
            continue
        name = _name(known.variable, known.scope)
        for case in known.cases:
            _hang(hangs, name, case.when, case.value)
        sources[name] = known.source
    for question in (guide.questions[one] for one in guide.events[event].questions):
        name = _name(question.variable.removesuffix(f".{event}"), question.scope)
        _hang(hangs, name, question.ask_when, question.who)
        sources.setdefault(name, question.source)
    return hangs, sources


def _name(variable: str, scope: Scope) -> str:
    """As conditions write it: the same word may stand for the visit and for each person."""
    return f"{'p' if scope is Scope.PERSON else 'a'}.{variable}"


def _said(names: list[str]) -> str:
    return " → ".join(one.partition(".")[2] for one in names)


def _hang(hangs: dict[str, set[str]], variable: str, *conditions: Condition | None) -> None:
    for one in conditions:
        if one is not None:
            uses = {_name(name, Scope.VISIT) for name in one.uses.visit}
            uses |= {_name(name, Scope.PERSON) for name in one.uses.person}
            hangs.setdefault(variable, set()).update(uses)
