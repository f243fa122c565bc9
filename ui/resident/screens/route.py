"""The steps of the way through the counters, and what a row says of each: whose, why, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.guide.city import CounterInfo
from kiosk.guide.model import Level
from kiosk.phrases import BREAK, after_dots, brief, phrased
from kiosk.procedures.outcome import Decision, Outcome, Standing
from ui.resident import say
from ui.resident.measure import letters, size
from ui.resident.screens.base import by_scale

if TYPE_CHECKING:
    from ui.resident.flow import Flow

SOON = timedelta(days=14)
YEARS = timedelta(days=700)  # from here on a deadline is told in years
WHOLE_FAMILY = 3  # so many people are no longer named one by one
ACROSS = {1.0: 756, 1.25: 756, 1.6: 848, 2.0: 880}
"""How wide the words of a row are."""


@dataclass(frozen=True)
class Step:
    """One procedure at one stop of the route. `n` counts the stops from 1."""

    n: int
    counter: str
    decision: Decision


def decided(flow: Flow) -> Outcome:
    if flow.state.outcome is None:
        raise RuntimeError("nothing was decided yet")
    return flow.state.outcome


def shown(outcome: Outcome) -> list[Decision]:
    """Needed ones, then those that a clerk checks. What was offered and not wanted is not shown again."""
    return [*outcome.needed, *outcome.to_check]


def steps(outcome: Outcome) -> list[Step]:
    """The route; a counter that it doesn't name comes at the end, so that no procedure is without one."""
    found = shown(outcome)
    counters = list(dict.fromkeys([*outcome.route, *(one.counter for one in found)]))
    stops = [counter for counter in counters if any(one.counter == counter for one in found)]
    return [
        Step(n, counter, one) for n, counter in enumerate(stops, 1) for one in found if one.counter == counter
    ]


def name_of(one: Decision) -> str:
    return f"{one.event}.{one.procedure}"


def counter_of(flow: Flow, counter: str) -> CounterInfo | None:
    return flow.parts.guide.city.counters.get(counter)


def row(flow: Flow, one: Decision) -> dict[str, Any]:
    procedure = flow.parts.guide.procedures[one.procedure]
    text, urgent = chip(flow, one.deadline)
    said = [part for part in (_whose(flow, one), _broken(flow, because(flow, one))) if part]
    dot = flow.t("list.dot") + BREAK
    sub = dot.join(said)
    if flow.language not in ("ja", "easy"):  # to be found again on the paper
        original = after_dots(procedure.title("ja"))
        alike = letters(sub + original) + 1 < by_scale(flow, ACROSS) / size("note", flow.state.look.scale)
        sub = f"{sub}{dot if alike else chr(10)}{original}"
    return {
        "id": name_of(one),
        "title": _broken(flow, procedure.plain(flow.language)),
        "sub": sub,
        "chip": text,
        "urgent": urgent,
    }


def chip(flow: Flow, when: date | None) -> tuple[str, bool]:
    """12月1日まで, and whether that is within fourteen days."""
    if when is None:
        return "", False
    today = flow.parts.clock.now().date()
    if when < today:
        return flow.t("outcome.passed"), True
    if when - today >= YEARS:
        return flow.t("outcome.within", years=round((when - today).days / 365)), False
    years = when.year - today.year
    key = "outcome.until_year" if years > 1 else "outcome.until_next" if years else "outcome.until"
    text = flow.t(key, day=say.month_day(flow, when), year=say.year(flow, when))
    return text, when - today <= SOON


def _whose(flow: Flow, one: Decision) -> str:
    everybody = {member.id for member in flow.persons()}
    if len(everybody) >= WHOLE_FAMILY and everybody == set(one.persons):
        names = flow.t("outcome.family", count=len(everybody))
    else:
        names = say.persons(flow, one.persons)
    return flow.t("outcome.whose", names=_listed(flow, names)) if names else ""


def _listed(flow: Flow, names: str) -> str:
    """A line may break between names, not inside."""
    dot = flow.t("list.and")
    return names.replace(dot, dot + BREAK) if flow.language == "ja" else names


def because(flow: Flow, one: Decision) -> str:
    """The reason, in a few words."""
    if one.standing is Standing.CHECK:
        return flow.t("outcome.check")
    if one.level is Level.OFFERED:
        return flow.t("outcome.wish")
    short = flow.parts.guide.procedures[one.procedure].short_of(one.reason)
    return short(flow.language) if short else brief(one.reason(flow.language))


def _broken(flow: Flow, text: str) -> str:
    """With the places where its lines may break."""
    return phrased(text) if flow.language == "ja" else text
