"""The four digits, or the fourteen from the card's face (照合番号B). No digit ever reaches a view."""

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
PARTS = (("birth", 6), ("expiry", 4), ("security", 4))


def _lengths(flow: Flow) -> tuple[int, ...]:
    face = reading.way(flow) is Way.FACE_CODE
    return tuple(length for _, length in PARTS) if face else (LENGTH,)


def _missing(flow: Flow) -> int:
    return sum(_lengths(flow)) - sum(map(len, flow.state.draft.fields))


def _button(flow: Flow) -> dict[str, Any]:
    if flow.state.card.busy:
        return main(flow, "pin.checking", ready=False)
    missing = _missing(flow)
    if not missing and not flow.state.card.lying:
        return main(flow, "facecode.put_back", ready=False)
    if not missing:
        return main(flow, "pin.send", icon="check")
    whole = sum(_lengths(flow))
    return main(flow, "pin.put_all" if missing == whole else "pin.put_more", ready=False, count=missing)


def _tries(flow: Flow) -> dict[str, Any] | None:
    """Dots only where there are few (照合番号B has ten)."""
    tries = flow.state.card.tries
    if tries is None:
        return None
    text = flow.t("pin.tries", count=tries)
    if reading.way(flow) is Way.PIN:
        return {"left": tries, "total": DOTS, "text": text}
    return {"left": tries, "total": 0, "text": text.replace("\n", " ")}


def _stops(flow: Flow) -> dict[str, Any]:
    """The last try is never used here."""
    return banner(flow, "care", "pin.stops_next" if flow.state.card.tries == 2 else "pin.stops", icon="warn")


def _sent(flow: Flow) -> bool:
    """The digits have left the screen; their dots stay while the card checks them."""
    return flow.state.card.busy and not any(flow.state.draft.fields)


def _pin(flow: Flow) -> dict[str, Any]:
    wrong = flow.state.card.wrong
    return {
        "title": flow.t("pin.title_wrong" if wrong else "pin.title"),
        "sub": flow.t("pin.sub_wrong" if wrong else "pin.sub"),
        "filled": LENGTH if _sent(flow) else sum(map(len, flow.state.draft.fields)),
        "length": LENGTH,
        "tries": _tries(flow),
        "banner": _stops(flow) if wrong else None,
        "keypad": keypad(flow),
        "ways": [way(flow, "forgot", "pin.forgot", icon="ask", kind="good" if wrong else "side")],
        "main": _button(flow),
    }


def _face(flow: Flow) -> dict[str, Any]:
    fields = flow.state.draft.fields or ("",) * len(PARTS)
    wrong = flow.state.card.wrong
    return {
        "title": flow.t("facecode.title_wrong" if wrong else "facecode.title"),
        "sub": flow.t("facecode.sub"),
        "fields": [
            {
                "id": name,
                "label": flow.t(f"facecode.{name}"),
                "text": HIDDEN * (length if _sent(flow) else len(fields[i])),
                "length": length,
                "active": i == flow.state.draft.active,
                "hidden": True,
            }
            for i, (name, length) in enumerate(PARTS)
        ],
        "art": "card_face",
        "tries": _tries(flow),
        "banner": _stops(flow) if wrong else None,
        "keypad": keypad(flow),
        "ways": [way(flow, "forgot", "facecode.cannot", icon="ask")],
        "main": _button(flow),
    }


def _fields(flow: Flow) -> list[str]:
    lengths = _lengths(flow)
    return (
        list(flow.state.draft.fields) if len(flow.state.draft.fields) == len(lengths) else [""] * len(lengths)
    )


def _key(flow: Flow, value: str) -> None:
    if flow.state.card.busy or len(value) != 1 or value not in "0123456789":
        return
    fields, lengths, active = _fields(flow), _lengths(flow), flow.state.draft.active
    if len(fields[active]) < lengths[active]:
        fields[active] += value
    if len(fields[active]) == lengths[active]:
        # Moves on to the next part; never sends by itself.
        active = min(active + 1, len(lengths) - 1)
    flow.draft(fields=tuple(fields), active=active)


def _erase(flow: Flow, _value: str) -> None:
    fields, active = _fields(flow), flow.state.draft.active
    if not fields[active] and active > 0:
        active -= 1
    fields[active] = fields[active][:-1]
    flow.draft(fields=tuple(fields), active=active)


def _clear(flow: Flow, _value: str) -> None:
    flow.draft(fields=("",) * len(_lengths(flow)), active=0)


def _field(flow: Flow, value: str) -> None:
    names = [name for name, _ in PARTS]
    if value in names:
        flow.draft(active=names.index(value))


def _send(flow: Flow, _value: str) -> None:
    if not _missing(flow) and not flow.state.card.busy and flow.state.card.lying:
        reading.send(flow, "".join(flow.state.draft.fields))


def _forgot(flow: Flow, value: str) -> None:
    if value == "forgot" and not flow.state.card.busy:
        flow.go(Place.FORGOT)


_VERBS = {"key": _key, "erase": _erase, "clear": _clear, "main": _send, "way": _forgot}
PIN = Screen(_pin, _VERBS)
FACE = Screen(_face, {**_VERBS, "field": _field})
