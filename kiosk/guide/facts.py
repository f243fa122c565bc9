"""The named facts of the condition language: what the law says about ages, dates and people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kiosk.guide import ages
from kiosk.guide.crowd import Crowd
from kiosk.guide.open import Key, Open, Truth, all_of, any_of, joined, truth
from kiosk.guide.types import ANY, DATE, DAYS, NUMBER, PEOPLE, PERSON, WORD, WORDS, YESNO, Type
from kiosk.person import PartialDate

if TYPE_CHECKING:
    from kiosk.guide.world import World


@dataclass(frozen=True)
class Fact:
    """`takes` excludes the world. `reads`: variables of the person that it looks at.

    `spared_by`: those of them that may stay untold, because only some events could make them true.
    """

    takes: tuple[Type, ...]
    gives: Type
    run: Callable[..., object]
    reads: frozenset[str] = frozenset()
    spared_by: frozenset[str] = frozenset()


def _birthday(world: World, person: str) -> tuple[date, date] | Open | None:
    """The earliest and the latest day that the birth date may be."""
    born = world.value("birth", person)
    match born:
        case date():
            return born, born
        case PartialDate():
            return born.earliest, born.whole or _latest(born)
        case Open():
            return born
        case _:
            return None


def _latest(born: PartialDate) -> date:
    following = ages.add_months(born.earliest, 1 if born.month else 12)
    return following - ages.DAY


def _by_birth(compute: Callable[..., object], unborn: bool | None = False) -> Callable[..., object]:
    """A day that is partly unknown gives an answer only where it makes no difference.

    `unborn`: of who has no day of birth; None where a day is wanted, as no day is compared with a no.
    """

    def run(world: World, person: str, *rest: object) -> object:
        opened = joined(*rest)
        born = _birthday(world, person)
        if born is None or any(one is None for one in rest):
            return unborn
        if isinstance(born, Open):
            return born | opened if opened else born
        if opened:
            return opened
        early, late = compute(born[0], *rest), compute(born[1], *rest)
        return early if early == late else Open.doubt(Key("birth", person))

    return run


def _plain(compute: Callable[..., object]) -> Callable[..., object]:
    """Any part that isn't known leaves the whole open; any part that isn't there leaves nothing."""

    def run(_world: World, *parts: object) -> object:
        opened = joined(*parts)
        if opened:
            return opened
        return None if any(one is None for one in parts) else compute(*parts)

    return run


def _value(world: World, variable: str, person: str) -> object:
    return world.value(variable, person)


def _is(world: World, variable: str, person: str) -> Truth:
    return truth(_value(world, variable, person))


def _sure(_world: World, value: object) -> Truth:
    """わからない is a no: a question that takes something for granted isn't put to who doesn't know it."""
    told = truth(value)
    return told if not isinstance(told, Open) or told.asks else False


def _not(value: Truth) -> Truth:
    return value if isinstance(value, Open) else not value


def _one_of(value: object, options: tuple[str, ...]) -> Truth:
    return value if isinstance(value, Open) else value in options


_reached = _by_birth(ages.reached)
_koki75 = _by_birth(ages.koki75)


def _koki(world: World, person: str, on: object) -> Truth:
    old = truth(_koki75(world, person, on))
    certified = all_of([_is(world, "koki_shogai", person), truth(_reached(world, person, 65, on))])
    poor = _one_of(_value(world, "kenpo", person), ("seiho",))
    return all_of([any_of([old, certified]), _not(poor)])


def _kokuho_need(world: World, person: str, on: object) -> Truth:
    """国保に入る人: no other insurance, and no rule that leaves one in the insurance of another city."""
    out = ("marugaku", "shisetsu", "shisetsu_iryo")
    return all_of(
        [
            _one_of(_value(world, "kenpo", person), ("kokuho", "none")),
            _not(_koki(world, person, on)),
            *(_not(_is(world, one, person)) for one in out),
        ]
    )


def sel(_world: World, value: object, option: object) -> Truth:
    if isinstance(value, Open):
        return value
    return option in value if isinstance(value, tuple) else value == option


def _has(world: World, person: str, techo: object) -> Truth:
    return sel(world, _value(world, "techo", person), techo)


def _jukyu_mover(world: World) -> Truth:
    return world.people("movers").has(world.value("jido_jukyusha"))


def _jukyu_nokoru(world: World) -> Truth:
    who = world.value("jido_jukyusha")
    if who == "zaiju":  # a relative who lives here already, and isn't part of the visit
        return True
    return world.people("stay").only(lambda one: _not(_is(world, "moves", one))).has(who)


def _first(_world: World, crowd: Crowd) -> object:
    """The first of them, for where there is only one."""
    return next((one for one, belongs in crowd.members if belongs is True), crowd.rest)


def _day_of(world: World, event: str) -> object:
    """The day of another event of the same visit (離婚と転出): none where that event isn't part of it."""
    if event not in world.answers.events:
        return None
    other = type(world)(world.vocabulary, world.answers, world.today, event)
    return other.event_date


_SPARED = frozenset({"koki_shogai", "marugaku", "shisetsu", "shisetsu_iryo"})
_BORN = frozenset({"birth"})

FACTS: dict[str, Fact] = {
    "tasshi": Fact((PERSON, NUMBER), DATE, _by_birth(ages.tasshi, None), _BORN),
    "reached": Fact((PERSON, NUMBER, DATE), YESNO, _reached, _BORN),
    "koki75": Fact((PERSON, DATE), YESNO, _koki75, _BORN),
    "koki": Fact((PERSON, DATE), YESNO, _koki, frozenset({"kenpo", "birth"}), frozenset({"koki_shogai"})),
    "k65": Fact((PERSON, DATE), YESNO, _by_birth(lambda born, on: ages.reached(born, 65, on)), _BORN),
    "nenkin_age": Fact((PERSON, DATE), YESNO, _by_birth(ages.nenkin_age), _BORN),
    "child18": Fact((PERSON, DATE), YESNO, _by_birth(ages.child18), _BORN),
    "child22": Fact((PERSON, DATE), YESNO, _by_birth(ages.child22), _BORN),
    "gakurei": Fact((PERSON, DATE), YESNO, _by_birth(ages.gakurei), _BORN),
    "mishugaku": Fact((PERSON, DATE), YESNO, _by_birth(ages.mishugaku), _BORN),
    "shugaku_start": Fact((PERSON,), DATE, _by_birth(ages.shugaku_start, None), _BORN),
    "kokuho_need": Fact((PERSON, DATE), YESNO, _kokuho_need, frozenset({"kenpo", "birth"}), _SPARED),
    "has": Fact((PERSON, WORD), YESNO, _has, frozenset({"techo"})),
    "sel": Fact((ANY, WORD), YESNO, sel),
    "next401": Fact((DATE,), DATE, _plain(ages.next401)),
    "month_before": Fact((DATE, NUMBER), DATE, _plain(ages.month_before)),
    "add_months": Fact((DATE, NUMBER), DATE, _plain(ages.add_months)),
    "day_of": Fact((WORD,), DATE, _day_of),
    "days": Fact((NUMBER,), DAYS, _plain(lambda count: timedelta(days=count))),
    "date": Fact((NUMBER, NUMBER, NUMBER), DATE, _plain(date)),
    "sure": Fact((ANY,), YESNO, _sure),
    "bool": Fact((ANY,), YESNO, lambda _world, value: truth(value)),
    "clerk": Fact((), ANY, lambda _world: Open.doubt(Key("clerk"))),  # 職員が確かめる
    "first": Fact((PEOPLE,), PERSON, _first),
    "needed": Fact((WORD,), YESNO, lambda world, procedure: world.needed(procedure)),
}

NAMES: dict[str, tuple[Type, Callable[[World], object], frozenset[str]]] = {
    "D": (DATE, lambda world: world.event_date, frozenset({"event_date"})),
    "T": (DATE, lambda world: world.today, frozenset()),
    "ev": (WORD, lambda world: world.event, frozenset()),
    "evs": (WORDS, lambda world: world.answers.events, frozenset()),
    "jukyu_mover": (YESNO, _jukyu_mover, frozenset({"jido_jukyusha"})),
    "jukyu_nokoru": (YESNO, _jukyu_nokoru, frozenset({"jido_jukyusha"})),
}
"""Plain names, with the visit's variables that they read."""

CROWDS = ("hh", "movers", "stay", "all", "kids", "parents")
