"""The moving parts of a condition: each gives a function of a world and the people named in it."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.guide.conditions import Names, Run
from kiosk.guide.crowd import Crowd
from kiosk.guide.open import Open, Span, Truth, all_of, joined, truth
from kiosk.person import PartialDate

if TYPE_CHECKING:
    from kiosk.guide.world import World


def constant(value: object) -> Run:
    return lambda _world, _names: value


def both(parts: Sequence[Run]) -> Run:
    """False as soon as one is; parts behind it aren't looked at, so that a guard can stand in front."""
    return _decided_by(False, parts)


def either(parts: Sequence[Run]) -> Run:
    """True as soon as one is."""
    return _decided_by(True, parts)


def _decided_by(decisive: bool, parts: Sequence[Run]) -> Run:
    """What one part says alone; else the other, or everything that is still open."""

    def body(world: World, names: Names) -> object:
        found: Open | None = None
        for part in parts:
            one = truth(part(world, names))
            if one is decisive:
                return decisive
            if isinstance(one, Open):
                found = one if found is None else found | one
        return not decisive if found is None else found

    return body


def opposite(part: Run) -> Run:
    def body(world: World, names: Names) -> object:
        one = truth(part(world, names))
        return one if isinstance(one, Open) else not one

    return body


def person(name: str) -> Run:
    return lambda _world, names: names[name]


def dead(world: World, _names: Names) -> object:
    """The one who died (亡くなった人); open while that person wasn't told yet, None when there is nobody."""
    gone = world.people("dead")
    return next((one for one, belongs in gone.members if belongs is True), gone.rest)


def of_person(who: Run, variable: str) -> Run:
    def body(world: World, names: Names) -> object:
        found = who(world, names)
        return world.value(variable, found) if isinstance(found, str) else found

    return body


def crowd(name: str) -> Run:
    return lambda world, _names: world.people(name)


def call(fact: Callable[..., object], parts: Sequence[Run]) -> Run:
    """Each fact is worked out once for the same values: many rules ask the same of the same person."""

    def body(world: World, names: Names) -> object:
        values = tuple([part(world, names) for part in parts])
        key = (fact, values)
        if key not in world.told:
            world.told[key] = fact(world, *values)
        return world.told[key]

    return body


def moved(day: Run, by: Run, *, back: bool) -> Run:
    def body(world: World, names: Names) -> object:
        start, length = _day(day(world, names)), by(world, names)
        opened = joined(start, length)
        if opened:
            return opened
        if not isinstance(start, date) or not isinstance(length, timedelta):
            return None
        return start - length if back else start + length

    return body


def only(whom: Run, variable: str, tests: Sequence[Run]) -> Run:
    if not tests:
        return whom

    def body(world: World, names: Names) -> object:
        return _crowd(whom, world, names).only(
            lambda one: all_of([truth(test(world, {**names, variable: one})) for test in tests])
        )

    return body


def some(whom: Run, variable: str, element: Run) -> Run:
    return lambda world, names: _crowd(whom, world, names).some(
        lambda one: truth(element(world, {**names, variable: one}))
    )


def every(whom: Run, variable: str, element: Run) -> Run:
    return lambda world, names: _crowd(whom, world, names).every(
        lambda one: truth(element(world, {**names, variable: one}))
    )


def count(whom: Run) -> Run:
    return lambda world, names: _crowd(whom, world, names).count()


def compare(op: ast.cmpop, left: Run, right: Run) -> Run:
    decide = _DECIDE[type(op)]

    def body(world: World, names: Names) -> object:
        one, other = left(world, names), right(world, names)
        if isinstance(one, Span) or isinstance(other, Span):
            return _between(decide, one, other)
        opened = joined(one, other)
        return opened if opened else decide(_day(one), _day(other))

    return body


def _crowd(whom: Run, world: World, names: Names) -> Crowd:
    found = whom(world, names)
    if not isinstance(found, Crowd):
        raise TypeError("not people: the types were checked when loaded")
    return found


def _between(decide: Callable[[object, object], bool], one: object, other: object) -> Truth:
    """A count between two bounds: decided when both bounds say the same."""
    opened = joined(one, other) or Open()
    lows = [_bounds(one)[0], _bounds(other)[0]]
    highs = [_bounds(one)[1], _bounds(other)[1]]
    ends = {decide(lows[0], highs[1]), decide(highs[0], lows[1]), decide(lows[0], lows[1])}
    return ends.pop() if len(ends) == 1 and decide not in (_EQUAL, _DIFFERENT) else opened


def _bounds(value: object) -> tuple[object, object]:
    many = 10**6  # more people than any household has
    if isinstance(value, Span):
        return value.low, many if value.high is None else value.high
    return value, value


def _day(value: object) -> object:
    """A date of which the day is unknown can't be counted from."""
    return value.whole if isinstance(value, PartialDate) else value


def _ordered(compared: Callable[[Any, Any], bool]) -> Callable[[object, object], bool]:
    return lambda one, other: one is not None and other is not None and compared(one, other)


def _among(one: object, other: object) -> bool:
    return isinstance(other, tuple) and one in other


_EQUAL, _DIFFERENT = operator.eq, operator.ne
_DECIDE: dict[type[ast.cmpop], Callable[[object, object], bool]] = {
    ast.Eq: _EQUAL,
    ast.NotEq: _DIFFERENT,
    ast.Lt: _ordered(operator.lt),
    ast.LtE: _ordered(operator.le),
    ast.Gt: _ordered(operator.gt),
    ast.GtE: _ordered(operator.ge),
    ast.In: _among,
    ast.NotIn: lambda one, other: not _among(one, other),
    ast.Is: lambda one, other: one is other,
    ast.IsNot: lambda one, other: one is not other,
}
