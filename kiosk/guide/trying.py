"""Can a condition ever hold? Tries households made at random, led by what the condition itself asks for."""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from kiosk.answers import Answers, Member, Value
from kiosk.guide.conditions import Condition
from kiosk.guide.facts import FACTS
from kiosk.guide.types import Sort, Type
from kiosk.guide.vocabulary import Vocabulary
from kiosk.guide.world import World

DAY = date(2026, 11, 24)
_TRIES = 500
_IDS = ("x", "y", "z", "v")
_AGES = (0, 2, 5, 8, 12, 16, 18, 20, 21, 30, 45, 62, 68, 80)
_FLAGS = ("moves", "kid", "is_head", "raichosha", "parent", "mother", "baby", "target")
_LED = 0.8  # how often a value is the one that the condition asks for
_NOTHING = Vocabulary(())


@dataclass
class _Hints:
    """What a condition asks for: words and numbers to equal, and which names it wants to be yes or no."""

    constants: set[object] = field(default_factory=set)
    liked: dict[str, bool] = field(default_factory=dict)


def ever_holds(
    conditions: Sequence[Condition],
    events: Iterable[str],
    visit: MappingProxyType[str, Type],
    person: MappingProxyType[str, Type],
    procedures: frozenset[str] = frozenset(),
) -> bool:
    """All of them at once, for at least one person of one household."""
    dice = random.Random(1)  # noqa: S311 - repeatable, not secret
    event = next((one for one in events if one != "*"), "tennyu")
    hints, others = _hints(conditions), named_events(conditions)
    used_visit = {name for one in conditions for name in one.uses.visit} | {"event_date"}
    used_person = {name for one in conditions for name in one.uses.person} | set(_FLAGS) | {"dead"}
    for _ in range(_TRIES):
        answers = Answers(
            (event, *(one for one in others if dice.random() < 0.5)),
            MappingProxyType(_values(dice, visit, used_visit, hints)),
            tuple(
                Member(
                    one, MappingProxyType(_values(dice, person, used_person, hints) | {"dead": one == "z"})
                )
                for one in _IDS
            ),
        )
        world = World(_NOTHING, answers, DAY, event, lambda name: name in procedures and dice.random() < 0.5)
        if any(all(one.holds(world, who) is True for one in conditions) for who in _IDS):
            return True
    return False


def _hints(conditions: Sequence[Condition]) -> _Hints:
    hints = _Hints()
    for one in conditions:
        for name in one.uses.facts:
            hints.liked |= dict.fromkeys(FACTS[name].spared_by, False)
            hints.constants |= {"kokuho"} if name == "kokuho_need" else set()
        tree = ast.parse(one.text, mode="eval").body
        hints.constants |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        _like(tree, True, hints)
    return hints


def _like(node: ast.expr, wanted: bool, hints: _Hints) -> None:
    match node:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            _like(operand, not wanted, hints)
        case ast.BoolOp(values=values):
            for one in values:
                _like(one, wanted, hints)
        case ast.Attribute(attr=name):
            hints.liked.setdefault(name, wanted)
        case (
            ast.Call(args=[ast.GeneratorExp(elt=elt, generators=[loop])])
            | ast.Call(args=[ast.ListComp(elt=elt, generators=[loop])])
        ):
            for one in (elt, *loop.ifs):
                _like(one, wanted, hints)
        case _:
            return


def named_events(conditions: Sequence[Condition]) -> list[str]:
    """`'tenkyo' in evs`: the events that may come along."""
    texts = " ".join(one.text for one in conditions)
    return sorted(set(re.findall(r"'(\w+)'\s+(?:not )?in evs", texts)))


def _values(
    dice: random.Random, types: MappingProxyType[str, Type], names: set[str], hints: _Hints
) -> dict[str, Value]:
    values = {name: _value(dice, types[name], name, hints) for name in sorted(names) if name in types}
    values |= {name: dice.random() < 0.6 for name in sorted(names) if name in _FLAGS}
    if "birth" in names:
        ages = [one for one in hints.constants if isinstance(one, int) and 3 < one < 100]
        age = dice.choice((*_AGES, *(near for one in ages for near in (one - 1, one, one + 1))))
        values["birth"] = DAY - timedelta(days=age * 365 + dice.randrange(365))
    return values


def _value(dice: random.Random, kind: Type, name: str, hints: _Hints) -> Value:
    led = dice.random() < _LED
    options = sorted(kind.options or (), key=str)
    asked = [one for one in options if one in hints.constants] if led else []
    match kind.sort:
        case Sort.YESNO:
            return hints.liked[name] if led and name in hints.liked else dice.random() < 0.5
        case Sort.NUMBER:
            numbers = [one for one in asked or options if isinstance(one, int)]
            return dice.choice(numbers or [0, 1, 2, 3])
        case Sort.DATE:
            return dice.choice((None, _near(dice), _near(dice)))
        case Sort.PERSON:
            return dice.choice((None, "zaiju", "other", *_IDS))
        case Sort.WORDS:
            return tuple(str(one) for one in options if dice.random() < (0.8 if one in asked else 0.3))
        case Sort.WORD | Sort.ANY:
            free = sorted((one for one in hints.constants if isinstance(one, str | int)), key=str)
            words = asked or [None, *(options or ("one", "other")), *free]
            found = dice.choice(words)
            return found if isinstance(found, str | int) else None
        case _:
            return None


def _near(dice: random.Random) -> date:
    return DAY + timedelta(days=dice.choice((-200, -60, -20, -10, -5, 0, 0, 10, 100, 200)))
