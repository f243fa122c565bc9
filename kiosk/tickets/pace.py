"""How long a call takes in each line today: the city's figure, past days and this day, weighed together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from kiosk.tickets.day import Call, Day
from kiosk.tickets.history import USUAL_MISSED, USUAL_SPREAD, History, LinePast
from kiosk.tickets.model import Ticket, TicketState
from kiosk.tickets.plan import HallPlan, LinePlan

_CREDIT = 4.0  # services of today that the city's own figure weighs
_OUTLIER = 6.0  # × the usual: somebody forgot to finish
_AWAY = 2.5  # minutes that a call takes to which nobody comes
_HANDOVER = 3.0  # 交付: minutes to hand out what is ready
_BETWEEN = 0.5  # minutes from one visitor to the next
_PAUSE = 4.0  # a longer one wasn't between two visitors
_PREFERRED = 0.08  # share of calls, where the day hasn't shown it
_WEIGHT = 15.0  # minutes that this share weighs
_LATELY = timedelta(minutes=60)


@dataclass(frozen=True)
class Pace:
    """One line. Minutes; `spread` is deviation ÷ mean of a call."""

    served: float  # mean of a visit that was served
    call: float  # mean time that a counter needs for one call, whoever comes
    spread: float
    doubt: float  # how sure the mean is: its deviation ÷ itself
    missed: float
    prepared: float = 1.0  # pace of those with their forms made
    unprepared: float = 1.0
    handover: float = _HANDOVER
    preferred: float = 0.0  # 優先・他窓口から: how many more come in a minute
    newcomers: float = 0.0  # the same of all others

    def of(self, ticket: Ticket) -> float:
        """Minutes until the counter is free again."""
        if ticket.handover:
            return self.handover
        return self.call * (self.prepared if ticket.prepared else self.unprepared)


def paces(plan: HallPlan, day: Day, at: datetime, history: History) -> dict[str, Pace]:
    calls = defaultdict(list)
    for one in day.calls:
        calls[one.line].append(one)
    running = {one.number for one in day.tickets if one.state is TicketState.CALLED}
    between = _between(day.calls)
    coming = _coming(plan, day, at)
    return {
        line.id: _pace(
            line, calls[line.id], running, at, history.lines.get(line.id), between, coming[line.id]
        )
        for line in plan.lines.values()
    }


def _pace(
    line: LinePlan,
    calls: Sequence[Call],
    running: set[str],
    at: datetime,
    past: LinePast | None,
    between: float,
    coming: tuple[float, float],
) -> Pace:
    usual = past.minutes if past else float(line.minutes)
    credit = past.credit if past else _CREDIT
    spread = past.spread if past else USUAL_SPREAD
    served = [one.minutes for one in calls if one.minutes is not None and not one.handover]
    spent = sum(min(one, usual * _OUTLIER) for one in served)
    # Early in the day only short services are over yet: those that still run count by their time so far.
    spent += sum(_so_far(one, at, usual) for one in calls if one.minutes is None and one.number in running)
    mean = (credit * usual + spent) / (credit + len(served))
    missed = _missed(calls, running, past)
    handed = [one.minutes for one in calls if one.minutes is not None and one.handover]
    call = (1 - missed) * mean + missed * _AWAY + between
    variance = (
        (1 - missed) * (mean * mean * (1 + spread * spread)) + missed * _AWAY * _AWAY - (call - between) ** 2
    )
    return Pace(
        served=mean,
        call=call,
        spread=(max(0.0, variance) ** 0.5) / call,
        doubt=spread / (credit + len(served)) ** 0.5,
        missed=missed,
        prepared=past.pace[True] if past else 1.0,
        unprepared=past.pace[False] if past else 1.0,
        handover=(_HANDOVER * 3 + sum(handed)) / (3 + len(handed)) + between,
        preferred=coming[True],
        newcomers=coming[False],
    )


def _so_far(call: Call, at: datetime, usual: float) -> float:
    return min(max(0.0, (at - call.called_at).total_seconds() / 60), usual * _OUTLIER)


def _missed(calls: Sequence[Call], running: set[str], past: LinePast | None) -> float:
    known = past.missed if past else USUAL_MISSED
    over = [one for one in calls if one.minutes is not None or one.number not in running]
    return (known * 40 + sum(one.minutes is None for one in over)) / (40 + len(over))


def _coming(plan: HallPlan, day: Day, at: datetime) -> dict[str, tuple[float, float]]:
    """By line: newcomers and preferred who begin to wait in a minute, of the last time.

    Who still waits came, and who was called made room for one who came. The larger of both is nearer to the
    truth: in a full line few of the latest were called yet, in an empty one nobody waits.
    """
    since = at - _LATELY
    waiting = Counter((plan.line_of(one), one.preferred) for one in day.waiting() if one.since >= since)
    called = Counter((one.line, one.preferred) for one in day.calls if one.called_at >= since)
    minutes = _LATELY.total_seconds() / 60
    made = {}
    for line in plan.lines:
        rates = [max(waiting[line, kind], called[line, kind]) / minutes for kind in (False, True)]
        usual = _PREFERRED * sum(rates)
        made[line] = (rates[0], (rates[1] * minutes + usual * _WEIGHT) / (minutes + _WEIGHT))
    return made


def _between(calls: Sequence[Call]) -> float:
    """Between two visitors at one counter, where the second was waiting already."""
    last: dict[str, Call] = {}
    gaps = []
    for one in calls:
        before = last.get(one.counter)
        if before and before.minutes is not None:
            gap = (one.called_at - before.called_at).total_seconds() / 60 - before.minutes
            if 0 <= gap <= _PAUSE:
                gaps.append(gap)
        last[one.counter] = one
    return median([*gaps, _BETWEEN, _BETWEEN]) if gaps else _BETWEEN
