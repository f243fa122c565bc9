"""The counter's queue as rows of the list: number, event, how long. No names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from nacl.public import PrivateKey

from kiosk.cases import Case, unseal
from kiosk.faults import Trouble
from kiosk.office import Queue
from kiosk.tickets.model import HoldReason, Ticket
from ui.desk.queue_state import QueueGroup, QueueRow, QueueState
from ui.desk.telling import Telling


class Subjects:
    """What each ticket came for. A case is opened once; its event and size are all that is kept."""

    def __init__(self, tell: Telling) -> None:
        self._tell = tell
        self._known: dict[tuple[str, int], str] = {}  # by token and revision

    def unknown(self, tickets: Iterable[Ticket]) -> tuple[Ticket, ...]:
        """Those that came or changed since the last look: only their cases are fetched."""
        return tuple(one for one in tickets if _place(one) not in self._known)

    def read(self, tickets: Iterable[Ticket], sealed: Mapping[str, bytes], key: PrivateKey) -> dict[str, str]:
        """By token; `sealed`, by token too, has the cases of the unknown ones."""
        tickets = tuple(tickets)
        kept = {_place(one): self._known[_place(one)] for one in tickets if _place(one) in self._known}
        for one in self.unknown(tickets):
            kept[_place(one)] = self._about(sealed[one.token], key) if one.token in sealed else ""
        self._known = kept
        return {one.token: kept[_place(one)] for one in tickets}

    def forget(self) -> None:
        self._known.clear()

    def _about(self, sealed: bytes, key: PrivateKey) -> str:
        try:
            return subject(self._tell, unseal(sealed, key), short=True)
        except Trouble:
            return self._tell("queue.unreadable")


def _place(ticket: Ticket) -> tuple[str, int]:
    return ticket.token, ticket.revision


def subject(tell: Telling, case: Case, *, short: bool = False) -> str:
    """転入 4人."""
    name = tell.matter if short else tell.event
    events = tell("list.and").join(name(one) for one in case.answers.events)
    people = len(case.answers.people)
    return f"{events} {tell('queue.people', count=people)}" if people > 1 else events


def queue_state(tell: Telling, queue: Queue, abouts: Mapping[str, str], now: datetime) -> QueueState:
    handing = tuple(one for one in queue.held if one.hold_reason is HoldReason.HANDOVER)
    groups = (
        ("now", queue.now),
        ("waiting", queue.waiting),
        ("sent_here", queue.sent_here),
        ("held", tuple(one for one in queue.held if one not in handing)),
        ("handover", handing),
        ("no_show", queue.no_show),
    )
    return QueueState(
        groups=tuple(
            QueueGroup(
                tell(f"queue.{key}"),
                len(tickets),
                tuple(_row(tell, key, ticket, abouts.get(ticket.token, ""), now) for ticket in tickets),
            )
            for key, tickets in groups
            if tickets or key == "waiting"
        ),
        upcoming=queue.upcoming.number if queue.upcoming else "",
        waiting=len(queue.waiting) + len(queue.sent_here),
        held=len(queue.held),
        no_show=len(queue.no_show),
        done=queue.done,
        longest=queue.longest_minutes,
    )


def _row(tell: Telling, group: str, ticket: Ticket, about: str, now: datetime) -> QueueRow:
    since = ticket.called_at if group == "now" and ticket.called_at else ticket.since
    return QueueRow(
        number=ticket.number,
        about=about,
        status=_status(tell, group, ticket, bool(about)),
        minutes=tell.minutes(since, now),
        priority=ticket.priority,
        token=ticket.token,
        protected=not ticket.public,
    )


def _status(tell: Telling, group: str, ticket: Ticket, begun: bool) -> str:
    if ticket.handover and group != "handover":
        return tell("queue.hand_out")
    if group == "sent_here" and ticket.sent_from:
        return tell("queue.from", counter=tell.counter(ticket.sent_from))
    if group in ("held", "handover") and ticket.hold_reason:
        return tell(f"hold.{ticket.hold_reason.value}")
    if group == "no_show":
        return tell("queue.calls", count=ticket.calls)
    if ticket.prepared:
        return tell("queue.prepared")
    return tell("queue.begun" if begun else "queue.by_hand")
