"""The end of the visit: consent for the number, the sheets, what stops them, the ticket."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import qrcode

from kiosk.faults import Fault
from kiosk.tickets.model import Estimate
from ui.resident import paper, say
from ui.resident.parts import Admission
from ui.resident.screens.base import Screen, banner, by_scale, main, option, way
from ui.resident.screens.over import called
from ui.resident.state import SheetState
from ui.resident.waiting import CALLED, hush, leave

if TYPE_CHECKING:
    from ui.resident.flow import Flow

LISTED = {1.0: 10, 1.25: 10, 1.6: 6, 2.0: 3}
STOPPED = {1.0: 4, 1.25: 4, 1.6: 4, 2.0: 3}
"""Of sheets that wait: fewer, so that where the paper is missing can be shown too."""
SECONDS_A_SHEET = 6
_NAMES = {
    Fault.OUT_OF_PAPER: "no_paper",
    Fault.PAPER_JAM: "jam",
    Fault.COVER_OPEN: "cover",
    Fault.TONER_EMPTY: "toner",
}
_TICKET_NAMES = ("counter", "wait", "ahead")


def _consent(flow: Flow) -> dict[str, Any]:
    chosen = flow.state.draft.chosen
    sheets = paper.number_sheets(flow)
    return {
        "eyebrow": "",
        "title": flow.t("consent.title"),
        "sub": "",
        "sheets": [{"title": one} for one in sheets],
        "reason": flow.t("consent.sub", count=len(sheets)),
        "person": "",
        "several": False,
        "options": [
            option("yes", flow.t("consent.yes"), flow.t("consent.yes_hint"), chosen=chosen),
            option("no", flow.t("consent.no"), flow.t("consent.no_hint"), chosen=chosen),
        ],
        "page": 1,
        "pages": 1,
        "more": "",
        "origin": "",
        "main": main(flow, "next") if chosen else main(flow, "choose_one", ready=False),
    }


def _choose(flow: Flow, value: str) -> None:
    if value in ("yes", "no"):
        flow.draft(chosen=(value,))


def _agreed(flow: Flow, _value: str) -> None:
    if flow.state.draft.chosen:
        flow.put(consent=flow.state.draft.chosen == ("yes",))
        paper.start(flow)


def _sheets(flow: Flow, most: Mapping[float, int]) -> list[dict[str, str]]:
    """Fewer where letters are large, around the one that is under way."""
    sheets, listed = flow.state.printing.sheets, by_scale(flow, most)
    at = next((i for i, one in enumerate(sheets) if one.state is not SheetState.DONE), len(sheets))
    first = max(0, min(at - listed // 2, len(sheets) - listed))
    return [
        {
            "title": one.title(flow.language),
            "state": one.state.value,
            "text": flow.t(f"printing.{one.state.value}") if one.state is not SheetState.TODO else "",
        }
        for one in sheets[first : first + listed]
    ]


def _done(flow: Flow) -> int:
    return sum(one.pages for one in flow.state.printing.sheets if one.state is SheetState.DONE)


def _total(flow: Flow) -> int:
    return sum(one.pages for one in flow.state.printing.sheets)


def _printing(flow: Flow) -> dict[str, Any]:
    drawn, done, total = flow.state.printing.drawn, _done(flow), _total(flow)
    left = max(10, (total - done) * SECONDS_A_SHEET // 10 * 10)
    key = "printing.drawing" if not drawn else "printing.number" if done == total else "printing.at"
    return {
        "title": flow.t("printing.title"),
        "art": "printing",
        "text": flow.t("printing.sub", seconds=left),
        "count": flow.t(key, done=min(done + 1, total), total=total),
        "done": done,
        "total": total,
        "sheets": _sheets(flow, LISTED),
        "banner": None,
        "main": None,
    }


def _trouble(flow: Flow) -> dict[str, Any]:
    printing = flow.state.printing
    name = _NAMES.get(printing.fault or Fault.UNEXPECTED, "other")
    return {
        "title": flow.t(f"trouble.{name}"),
        "art": "no_paper",
        "banner": banner(flow, "help", "trouble.told", icon="staff", time=printing.since),
        "lines": [flow.t(f"trouble.{name}_next"), flow.t("trouble.kept")],
        "note": flow.t("trouble.count", done=_done(flow), total=_total(flow)) if printing.sheets else "",
        "sheets": _sheets(flow, STOPPED),
        "ways": [way(flow, "rest", "trouble.rest")],
        "main": None,
    }


def _rest(flow: Flow, value: str) -> None:
    if value == "rest":
        paper.give_up(flow)


def qr_rows(url: str) -> list[str]:
    """The code's modules, row by row; the glass adds the quiet zone."""
    code = qrcode.QRCode(border=0, error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(url)
    code.make(fit=True)
    return ["".join("1" if dark else "0" for dark in row) for row in code.get_matrix()]


def wait_text(flow: Flow, admission: Admission) -> str:
    """Always a range in steps of five minutes, never an exact minute."""
    estimate = admission.estimate
    if admission.offline or estimate is None:
        return flow.t("ticket.ask")
    if admission.ahead == 0:
        return flow.t("ticket.soon")
    if estimate.high is None:
        return flow.t("ticket.long")
    if estimate.high == 0:
        return flow.t("ticket.soon")
    return flow.t("ticket.range", low=estimate.low, high=estimate.high)


def _away_until(flow: Flow, estimate: Estimate | None) -> str:
    """How long a resident may leave the hall: until shortly before the earliest call."""
    if estimate is None or estimate.low < 15:
        return flow.t("ticket.phone_near")
    at = flow.parts.clock.now() + timedelta(minutes=estimate.low - 5)
    at = at - timedelta(minutes=at.minute % 5)
    return flow.t("ticket.phone_until", time=at.strftime("%H:%M"))


def _take(flow: Flow) -> list[dict[str, str]]:
    sheets = _done(flow)
    # Also one that lies there unread, because its owner typed everything; not one that was taken already.
    rows = [{"icon": "card", "text": flow.t("ticket.take_card")}] if flow.state.card.lying else []
    if sheets:
        rows.append({"icon": "paper", "text": flow.t("ticket.take_sheets", count=sheets)})
    if flow.state.ticket.paper and flow.state.ticket.admission is not None:
        rows.append({"icon": "ticket", "text": flow.t("ticket.take_ticket")})
    return rows


def _in_hand(flow: Flow) -> bool:
    """The card that was read is with its owner again, who needs it once more."""
    return flow.state.holder is not None and not flow.state.card.lying


def _note(flow: Flow) -> dict[str, Any] | None:
    if flow.state.ticket.admission is None:
        return banner(flow, "help", "ticket.none", icon="staff")
    if not flow.state.ticket.paper:
        return banner(flow, "care", "ticket.write_down", icon="warn")
    if _awaited(flow) and not flow.state.staff.coming:
        return banner(flow, "help", "ticket.called", icon="staff", time=flow.state.staff.at)
    if _awaited(flow):
        return called(flow)
    if flow.state.printing.given_up:
        return banner(flow, "help", "ticket.rest", icon="staff")
    return None


def _awaited(flow: Flow) -> bool:
    """The resident called while something was printed, and the ticket has covered who was on the way."""
    return flow.state.staff.why == CALLED


def _not_needed(flow: Flow, value: str) -> None:
    if value == "alone" and _awaited(flow):
        hush(flow)


def _ticket(flow: Flow) -> dict[str, Any]:
    admission = flow.state.ticket.admission
    common = {
        "title": flow.t("ticket.title"),
        "yours": flow.t("ticket.your_number"),
        "take_title": flow.t("ticket.take_title"),
        "take": _take(flow),
        "take_note": flow.t("ticket.card_note") if _in_hand(flow) else "",
        "banner": _note(flow),
        "ways": [way(flow, "alone", "staff.not_needed")] if _awaited(flow) else [],
        "main": main(flow, "ticket.end", icon=""),
    }
    if admission is None:
        empty = dict.fromkeys(_TICKET_NAMES, "")
        return {**common, **empty, "number": "", "qr": [], "phone": None}
    info = flow.parts.guide.city.counters.get(admission.counter)
    known = not admission.offline and admission.estimate is not None and admission.ahead > 0
    return {
        **common,
        "number": admission.number,
        "counter": flow.t(
            "ticket.counter",
            counter=say.counter(flow, info) if info else "",
            name=info.name(flow.language) if info else "",
        ),
        "wait": wait_text(flow, admission),
        "ahead": flow.t("ticket.ahead", count=admission.ahead) if known else "",
        "qr": qr_rows(admission.url) if admission.url else [],
        "phone": {"title": flow.t("ticket.phone"), "text": _away_until(flow, admission.estimate)}
        if admission.url
        else None,
    }


def _end(flow: Flow, _value: str) -> None:
    leave(flow)


def is_trouble(flow: Flow) -> bool:
    return flow.state.printing.fault is not None and not flow.state.printing.given_up


CONSENT = Screen(_consent, {"choose": _choose, "main": _agreed})
PRINTING = Screen(_printing, {})
TROUBLE = Screen(_trouble, {"way": _rest})
TICKET = Screen(_ticket, {"way": _not_needed, "main": _end})
