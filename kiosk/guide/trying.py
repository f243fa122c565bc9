"""Can a condition ever hold? Tries households made at random, always the same ones."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from kiosk.answers import Answers, Member, Value
from kiosk.guide.conditions import Condition
from kiosk.guide.types import Sort, Type
from kiosk.guide.vocabulary import Vocabulary
from kiosk.guide.world import World

DAY = date(2026, 11, 24)
_TRIES = 20_000
_IDS = ("x", "y", "z")
_AGES = (0, 2, 5, 8, 12, 16, 18, 20, 21, 30, 45, 62, 68, 80)
_FLAGS = ("moves", "kid", "is_head", "raichosha", "parent", "mother", "baby", "target")
_NOTHING = Vocabulary(())


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
    others = _named_events(conditions)
    used_visit = {name for one in conditions for name in one.uses.visit}
    used_person = {name for one in conditions for name in one.uses.person} | set(_FLAGS)
    for _ in range(_TRIES):
        answers = Answers(
            (event, *(one for one in others if dice.random() < 0.5)),
            MappingProxyType(_values(dice, visit, used_visit) | {f"event_date.{event}": _near(dice)}),
            tuple(Member(one, MappingProxyType(_values(dice, person, used_person))) for one in _IDS),
        )
        world = World(_NOTHING, answers, DAY, event, lambda name: name in procedures and dice.random() < 0.5)
        if any(all(one.holds(world, who) is True for one in conditions) for who in _IDS):
            return True
    return False


def _named_events(conditions: Sequence[Condition]) -> list[str]:
    """`'tenkyo' in evs`: the events that may come along."""
    texts = " ".join(one.text for one in conditions)
    return sorted(set(re.findall(r"'(\w+)'\s+(?:not )?in evs", texts)))


def _values(dice: random.Random, types: MappingProxyType[str, Type], names: set[str]) -> dict[str, Value]:
    values = {name: _value(dice, types[name]) for name in sorted(names) if name in types}
    values |= {name: dice.random() < 0.6 for name in sorted(names) if name in _FLAGS}
    if "birth" in names:
        values["birth"] = DAY - timedelta(days=dice.choice(_AGES) * 365 + dice.randrange(365))
    return values


def _value(dice: random.Random, kind: Type) -> Value:
    options = sorted(map(str, kind.options or ()))
    match kind.sort:
        case Sort.YESNO:
            return dice.random() < 0.5
        case Sort.NUMBER:
            numbers = sorted(one for one in kind.options or () if isinstance(one, int))
            return dice.choice(numbers or [0, 1, 2, 3])
        case Sort.DATE:
            return dice.choice((None, _near(dice)))
        case Sort.PERSON:
            return dice.choice((None, "zaiju", "other", *_IDS))
        case Sort.WORDS:
            return tuple(one for one in options if dice.random() < 0.5)
        case Sort.WORD:
            return dice.choice((None, *options))
        case Sort.ANY if kind.options:
            plain = [one for one in kind.options if isinstance(one, int | str)]
            return dice.choice((None, *sorted(plain, key=str)))
        case _:
            return None


def _near(dice: random.Random) -> date:
    return DAY - timedelta(days=dice.choice((0, 5, 10, 20, 60)))
