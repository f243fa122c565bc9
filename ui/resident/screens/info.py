"""Pages that are only read: words of the city, and the offer to speak with staff before anything is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.resident.answering import answer
from ui.resident.chrome import call_staff
from ui.resident.forward import protect, to_card
from ui.resident.screens.base import Screen, banner, main, unhurried, way
from ui.resident.screens.question import current

if TYPE_CHECKING:
    from ui.resident.flow import Flow


def _onward(flow: Flow) -> dict[str, Any]:
    """Nothing is chosen here: a double press on the button before would pass the page unread."""
    return unhurried(main(flow, "next"))


def _info(flow: Flow) -> dict[str, Any]:
    ask = current(flow)
    reason = ask.question.reason
    return {
        "title": ask.question.title(flow.language),
        "lines": [reason(flow.language)] if reason else [],
        "banner": None,
        "ways": [way(flow, "staff", "info.talk", icon="staff", kind="good")],
        "main": _onward(flow),
    }


def _read(flow: Flow, _value: str) -> None:
    answer(flow, True)


def _staff(flow: Flow, value: str) -> None:
    if value == "staff":
        call_staff(flow)


def _safety(flow: Flow) -> dict[str, Any]:
    return {
        "title": flow.t("safety.title"),
        "lines": [flow.t("safety.line"), flow.t("safety.line2")],
        "banner": banner(flow, "help", "safety.staff", icon="staff"),
        "ways": [way(flow, "talk", "info.talk", icon="staff", kind="good")],
        "main": _onward(flow),
    }


def _talk(flow: Flow, value: str) -> None:
    if value == "talk":
        protect(flow)


def _safe(flow: Flow, _value: str) -> None:
    to_card(flow)


INFO = Screen(_info, {"main": _read, "way": _staff})
SAFETY = Screen(_safety, {"main": _safe, "way": _talk})
