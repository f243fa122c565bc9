"""The states that a page on the phone can be in."""

from __future__ import annotations

from dataclasses import replace

from kiosk.tickets.model import Estimate, Snapshot, TicketState
from ui.gallery.faces.morning import BUSY, NOW, TEN, with_phone

NOTICE = {
    "ja": "証明書はコンビニでも受け取れます。",
    "easy": "[証明|しょうめい]は コンビニでも もらえます。",
    "en": "Convenience stores have certificates too.",
}

_HANDED = {"handover": True, "ahead": 1, "estimate": Estimate(0, 5)}
_SHUT = (*BUSY.lines[:3], replace(BUSY.lines[3], open=False, waiting=0, estimate=None))

TICKETS: dict[str, Snapshot] = {
    "waiting": BUSY,
    "soon": with_phone(ahead=2, estimate=Estimate(5, 10)),
    "moved": with_phone(counter="HOKEN", counter_number="7", ahead=5, estimate=Estimate(40, None)),
    "after hours": replace(BUSY, open=False),
    "practice and notice": replace(BUSY, practice=True, notice=NOTICE),
    "called": with_phone(state=TicketState.CALLED, called_at=NOW, ahead=0),
    "called to hand over": with_phone(state=TicketState.CALLED, called_at=NOW, handover=True),
    "preparing": with_phone(state=TicketState.HELD),
    "ready": with_phone(**_HANDED),
    "missed": with_phone(state=TicketState.NO_SHOW, called_at=NOW),
    "done": with_phone(state=TicketState.DONE, finished_at=NOW),
    "cancelled": with_phone(state=TicketState.CANCELLED, finished_at=NOW),
    "closed": replace(with_phone(state=TicketState.CANCELLED, finished_at=NOW), open=False),
}
BOARDS: dict[str, Snapshot] = {
    "board": replace(BUSY, lines=TEN),
    "board with a notice": replace(BUSY, lines=_SHUT, notice=NOTICE),
    "board after hours": replace(BUSY, open=False, practice=True),
}
