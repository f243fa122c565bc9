"""The hall in the clerk's words: machines and what is wrong with them, counters, the trail."""

from __future__ import annotations

from datetime import datetime

from kiosk.audit import AuditEvent
from kiosk.office import Queue
from kiosk.tickets.stations import StationHealth
from ui.desk.supervise_state import CounterRow, MachineRow, TrailRow
from ui.desk.telling import Telling


def machine_rows(tell: Telling, found: tuple[StationHealth, ...], now: datetime) -> tuple[MachineRow, ...]:
    """Those that were heard of today, the ones in trouble first."""
    today = [one for one in found if one.seen_at and one.seen_at.date() == now.date()]
    rows = [_machine(tell, one, now) for one in today]
    return tuple(sorted(rows, key=lambda one: one.good))


def counter_row(tell: Telling, counter: str, queue: Queue) -> CounterRow:
    return CounterRow(
        counter=counter,
        name=tell.counter_name(counter),
        now=tell("list.and").join(one.number for one in queue.now),
        waiting=len(queue.waiting) + len(queue.sent_here),
        longest=queue.longest_minutes,
        held=len(queue.held),
        no_show=len(queue.no_show),
        done=queue.done,
        open=queue.open,
    )


def trail_row(tell: Telling, event: AuditEvent, clerks: dict[str, str]) -> TrailRow:
    facts = tell("list.and").join(f"{name} {value}" for name, value in event.facts.items())
    what = tell(f"trail.{event.action.value}")
    return TrailRow(
        at=f"{event.at:%m/%d %H:%M:%S}",
        who=clerks.get(event.actor, event.actor),
        what=f"{what} {facts}".strip(),
        number=event.number or "",
    )


def _machine(tell: Telling, one: StationHealth, now: datetime) -> MachineRow:
    wrong = _wrong(tell, one, now)
    return MachineRow(
        name=tell(f"machine.kind.{one.kind.value}", name=one.station),
        says=tell("list.and").join(wrong) if wrong else tell("machine.well"),
        good=not wrong,
        seen=f"{one.seen_at:%H:%M:%S}" if one.seen_at else "",
    )


def _wrong(tell: Telling, one: StationHealth, now: datetime) -> list[str]:
    if one.quiet(now):
        return [tell("machine.quiet")]  # whatever it said before is old
    found = []
    if one.alone:
        found.append(tell("machine.alone", count=one.parcels))
    found += [_fault(tell, fault) for fault in one.faults]
    if one.clock_wrong:
        found.append(tell("machine.clock", minutes=round(abs(one.clock_seconds) / 60)))
    if one.twice:
        found.append(tell("machine.twice"))
    return found


def _fault(tell: Telling, fault: str) -> str:
    key = f"machine.fault.{fault}"
    return tell(key) if tell.words.has(f"desk.{key}") else tell("machine.look")
