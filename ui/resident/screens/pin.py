"""The four digits. None of them ever reaches a view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.card.reading import Way
from ui.resident import reading
from ui.resident.screens.base import Screen, banner, keypad, main, way
from ui.resident.state import Place

if TYPE_CHECKING:
    from ui.resident.flow import Flow

LENGTH = 4
DOTS = 3  # tries that a fresh card has
HIDDEN = "\u2022"


def _typed(flow: Flow) -> str:
    return (*flow.state.draft.fields, "")[0]


def _button(flow: Flow) -> dict[str, Any]:
    if flow.state.card.busy:
        return main(flow, "pin.checking", ready=False)
    missing = LENGTH - len(_typed(flow))
    if not missing:
        return main(flow, "pin.send", icon="check")
    return main(flow, "pin.put_all" if missing == LENGTH else "pin.put_more", ready=False, count=missing)


def tries(flow: Flow) -> dict[str, Any] | None:
    """Dots only where there are few (照合番号B has ten)."""
    left = flow.state.card.tries
    if left is None:
        return None
    if reading.way(flow) is Way.PIN:
        # The last one is never used here: after a wrong one the card's own count is told.
        text = flow.t("pin.tries_left" if flow.state.card.wrong else "pin.tries", count=left)
        return {"left": left, "total": DOTS, "text": text}
    return {"left": left, "total": 0, "text": flow.t("pin.tries", count=left).replace("\n", " ")}


def stops(flow: Flow) -> dict[str, Any]:
    """The last try is never used here."""
    return banner(flow, "care", "pin.stops_next" if flow.state.card.tries == 2 else "pin.stops", icon="warn")


def sent(flow: Flow) -> bool:
    """The digits have left the screen; their dots stay while the card checks them."""
    return flow.state.card.busy and not any(flow.state.draft.fields)


def _title(flow: Flow) -> str:
    if flow.state.card.wrong:
        return "pin.title_wrong"
    return "pin.title" if flow.state.card.member is None else "pin.title_family"


def _pin(flow: Flow) -> dict[str, Any]:
    wrong = flow.state.card.wrong
    return {
        "title": flow.t(_title(flow)),
        "sub": flow.t("pin.sub_wrong" if wrong else "pin.sub"),
        "filled": LENGTH if sent(flow) else len(_typed(flow)),
        "length": LENGTH,
        "tries": tries(flow),
        "banner": stops(flow) if wrong else None,
        "keypad": keypad(flow),
        "full": len(_typed(flow)) == LENGTH,
        "ways": [way(flow, "forgot", "pin.forgot", icon="ask", kind="good" if wrong else "side")],
        "main": _button(flow),
    }


def _key(flow: Flow, value: str) -> None:
    if not flow.state.card.busy and len(value) == 1 and value in "0123456789":
        flow.draft(fields=((_typed(flow) + value)[:LENGTH],))


def _erase(flow: Flow, _value: str) -> None:
    flow.draft(fields=(_typed(flow)[:-1],))


def _clear(flow: Flow, _value: str) -> None:
    flow.draft(fields=("",))


def _send(flow: Flow, _value: str) -> None:
    """Never by itself."""
    if len(_typed(flow)) == LENGTH and not flow.state.card.busy and flow.state.card.lying:
        reading.send(flow, _typed(flow))


def forgot(flow: Flow, value: str) -> None:
    if value == "forgot" and not flow.state.card.busy:
        flow.go(Place.FORGOT)


PIN = Screen(_pin, {"key": _key, "erase": _erase, "clear": _clear, "main": _send, "way": forgot})
