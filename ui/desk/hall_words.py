"""The hall in the clerk's words: machines and what is wrong with them, counters, the trail."""

from __future__ import annotations

from datetime import datetime

from kiosk.audit import AuditEvent
from kiosk.office import Queue
from kiosk.tickets.stations import StationHealth, StationKind
from ui.desk.supervise_state import CounterRow, MachineRow, TrailRow
from ui.desk.telling import Telling


def machine_rows(tell: Telling, found: tuple[StationHealth, ...], now: datetime) -> tuple[MachineRow, ...]:
    """Those that were heard of today, the ones in trouble first."""
    today = [one for one in found if one.seen_at and one.seen_at.date() == now.date()]
    kinds = list(StationKind)
    # K10 after K9
    today.sort(key=lambda one: (kinds.index(one.kind), len(one.station), one.station))
    return tuple(sorted((_machine(tell, one, now) for one in today), key=lambda one: one.good))


def counter_row(tell: Telling, counter: str, queue: Queue, now: datetime) -> CounterRow:
    return CounterRow(
        counter=counter,
        name=tell.counter_name(counter),
        now=tell("list.and").join(
            f"{one.number} {tell.minutes(one.called_at or one.since, now)}" for one in queue.now
        ),
        waiting=len(queue.waiting) + len(queue.sent_here),
        longest=queue.longest_minutes,
        held=len(queue.held),
        no_show=len(queue.no_show),
        done=queue.done,
        open=queue.open,
    )


def trail_row(tell: Telling, event: AuditEvent, clerks: dict[str, str]) -> TrailRow:
    facts = tell("list.and").join(_fact(tell, name, value) for name, value in event.facts.items())
    what = tell(f"trail.{event.action.value}")
    return TrailRow(
        at=f"{event.at:%m/%d %H:%M:%S}",
        who=clerks.get(event.actor, event.actor),
        what=f"{what} {facts}".strip(),
        number=event.number or "",
    )


def own_trouble(tell: Telling, found: tuple[StationHealth, ...], station: str) -> str:
    """What is wrong with this very machine, and nobody else would tell its clerk."""
    own = next((one for one in found if one.station == station), None)
    if own and own.twice:
        return tell("machine.own_twice", name=station)
    if own and own.clock_wrong:
        return tell("machine.own_clock", minutes=_minutes_off(own))
    return ""


def _machine(tell: Telling, one: StationHealth, now: datetime) -> MachineRow:
    wrong = _wrong(tell, one, now)
    off = one.kind is StationKind.DESK and one.quiet(now)
    return MachineRow(
        name=tell(f"machine.kind.{one.kind.value}", name=one.station),
        says=tell("list.and").join(says for says, _ in wrong) or tell("machine.well"),
        good=not wrong,
        mend="".join(mend for _, mend in wrong),
        seen=f"{one.seen_at:%H:%M:%S}" if one.seen_at else "",
        lamp=bool(wrong) and not off,  # a desk that nobody sits at is no trouble
    )


def _wrong(tell: Telling, one: StationHealth, now: datetime) -> list[tuple[str, str]]:
    """What is wrong, and what to do."""
    if one.quiet(now):
        return [(tell("machine.quiet"), tell("machine.mend_quiet"))]  # whatever it said before is old
    found = []
    if one.alone:
        found.append((tell("machine.alone"), tell("machine.mend_alone", count=one.parcels)))
    found += [(_fault(tell, fault), _mend(tell, fault)) for fault in one.faults]
    if one.clock_wrong:
        found.append((tell("machine.clock", minutes=_minutes_off(one)), tell("machine.mend_clock")))
    if one.twice:
        found.append((tell("machine.twice"), tell("machine.mend_twice")))
    return found


def _fact(tell: Telling, name: str, value: str | int) -> str:
    key = f"trail_fact.{name}"
    return tell(key, value=value) if tell.words.has(f"desk.{key}") else f"{name} {value}"


def _minutes_off(one: StationHealth) -> int:
    return round(abs(one.clock_seconds) / 60)


def _fault(tell: Telling, fault: str) -> str:
    key = f"machine.fault.{fault}"
    return tell(key) if tell.words.has(f"desk.{key}") else tell("machine.look")


def _mend(tell: Telling, fault: str) -> str:
    keys = (f"desk.machine.mend.{fault}", f"printing.mend.{fault}")
    return next((tell.words(key, "ja") for key in keys if tell.words.has(key)), "")
