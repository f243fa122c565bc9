"""How honest and how dear told waits are, beside the usual formula (waiting × median of ten ÷ open counters).

Learned on played days, tested on later days with other seeds. Cost: a whole snapshot of 15 lines with 200
waiting each, and the usual formula for the same tickets.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import forms
from kiosk.clock import JAPAN
from kiosk.simulation.hall_file import read_hall
from kiosk.simulation.judge import judge, learned, play_day, workdays
from kiosk.simulation.model import SimHall
from kiosk.tickets.day import Call, Day, line_orders
from kiosk.tickets.estimate import expected_minutes, forecast
from kiosk.tickets.model import Ticket, TicketState
from kiosk.tickets.numbers import Series
from kiosk.tickets.plan import HallPlan, LinePlan
from kiosk.tickets.snapshot import take_snapshot

HALLS = Path(forms.__file__).parent / "content" / "hall"
LEARN, TEST, SEEDS = 20, 10, (5, 6)
LINES, WAITING, COUNTERS = 15, 200, 2
AT = datetime(2027, 3, 1, 11, 0, tzinfo=JAPAN)


def main() -> None:
    for path in sorted(HALLS.glob("*.yaml")):
        hall, problems = read_hall(path)
        if hall is None:
            raise SystemExit("\n".join(map(str, problems)))
        _hall(path.stem, hall)
    _cost()


def _hall(name: str, hall: SimHall) -> None:
    days = list(workdays(date(2027, 1, 12), LEARN + TEST, hall))
    history = learned(hall, days[:LEARN], 1)
    told = [one for seed in SEEDS for day in days[LEARN:] for one in play_day(hall, day, seed, history)]
    found = judge(told)
    print(
        f"{name}: {found.waits} waits, error {found.error:.1f} min ÷ usual formula's {found.usual_error:.1f}"
        f" = {found.ratio:.2f} (goal 0.6); in the range {found.coverage:.0%} (goal 80 ± 5 %),"
        f" as shown {found.coverage_shown:.0%}"
    )


def _cost() -> None:
    plan, day = _full_hall()
    whole = _best(lambda: take_snapshot(plan, replace(day), AT, is_open=True, practice=False))
    alone = _best(lambda: forecast(plan, replace(day), AT))
    usual = _best(lambda: _usual(plan, replace(day)))
    print(
        f"snapshot of {LINES} × {WAITING} waiting {whole * 1000:.1f} ms, its estimates {alone * 1000:.1f} ms;"
        f" estimates ÷ usual formula ({usual * 1000:.1f} ms) = {alone / usual:.1f}"
    )


def _best(work: Callable[[], object], tries: int = 15) -> float:
    seconds = []
    for _ in range(tries):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


def _usual(plan: HallPlan, day: Day) -> list[float]:
    told = []
    for line, order in line_orders(plan, day).items():
        services = [one.minutes for one in day.calls if one.line == line and one.minutes is not None]
        counters = sum(one in day.open_counters for one in plan.line(line).counters)
        told += [expected_minutes(ahead, services, counters, 10) for ahead in range(len(order))]
    return told


def _full_hall() -> tuple[HallPlan, Day]:
    lines = [chr(ord("A") + one) for one in range(LINES)]
    counters = {line: tuple(f"{line}{one}" for one in range(COUNTERS)) for line in lines}
    plan = HallPlan(
        lines={one: LinePlan(one, {"ja": one}, counters[one], Series(one, one)) for one in lines},
        counters={one: one for pair in counters.values() for one in pair},
    )
    tickets = tuple(
        Ticket(
            token=f"{line}{one}",
            number=f"{line}{one:03}",
            line=line,
            state=TicketState.WAITING,
            issued_at=AT - timedelta(minutes=WAITING - one),
            priority=one % 10 == 0,
        )
        for line in lines
        for one in range(1, WAITING + 1)
    )
    over = tuple(
        Call(
            line,
            f"{line}9{one}",
            counters[line][one % COUNTERS],
            AT - timedelta(minutes=5 * (42 - one)),
            False,
            9.5,
        )
        for line in lines
        for one in range(38)
    )
    since = AT - timedelta(minutes=4)
    running = tuple(Call(counter[0], f"{counter}9", counter, since) for counter in plan.counters)
    called = tuple(
        Ticket(one.number, one.number, one.line, TicketState.CALLED, since, one.counter, since)
        for one in running
    )
    return plan, Day((*tickets, *called), (*over, *running), frozenset(plan.counters))


if __name__ == "__main__":
    main()
