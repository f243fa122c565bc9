"""The numbers of an address (丁目、番、号), typed one part after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.resident.screens.address import fields_of, store, strip
from ui.resident.screens.base import Screen, keypad, main, way
from ui.resident.screens.question import current, head

if TYPE_CHECKING:
    from ui.resident.flow import Flow

NUMBERS = ("chome", "ban", "go")
LONGEST = (2, 5, 5)


def _numbers(flow: Flow) -> dict[str, Any]:
    fields, active, without = fields_of(flow), flow.state.draft.active, flow.state.draft.unknown
    ready = without or bool(fields[1])
    return {
        **head(flow, current(flow)),
        "reason": "",  # said at the town
        "title": flow.t("number.without" if without else "number.title"),
        "sub": flow.t("number.checked") if without else _in_words(flow),
        "strip": strip(flow),
        "fields": [
            {
                "id": name,
                "text": "" if without else fields[i],
                "unit": flow.t(f"number.{name}"),
                "active": i == active and not without,
            }
            for i, name in enumerate(NUMBERS)
        ],
        "keypad": keypad(flow, "dash" if fields[active] and active < 2 else "skip"),
        "full": ready and active == 2 and len(fields[2]) == LONGEST[2],
        "ways": [
            way(flow, "building", "number.building", icon="plus"),
            _without(flow),
        ],
        "main": main(flow, "next") if ready else main(flow, "number.put", ready=False),
    }


def _without(flow: Flow) -> dict[str, Any]:
    """番地がわからない, and the way back from it: nobody has to type again what stood there."""
    if flow.state.draft.unknown:
        return way(flow, "unknown", "number.known", icon="edit")
    return way(flow, "unknown", "number.unknown", icon="ask")


def _in_words(flow: Flow) -> str:
    """2-12-3 is how people write it: what its parts are called, first as an example and then as typed."""
    fields = fields_of(flow)
    units = ("chome", "ban" if fields[2] else "banchi", "go")
    typed = [(unit, text) for unit, text in zip(units, fields, strict=False) if text]
    if not typed:
        return flow.t("number.sub")
    parts = [flow.t("number.part", number=text, unit=flow.t(f"number.{unit}")) for unit, text in typed]
    return flow.t("number.echo", typed="-".join(text for _, text in typed), parts="".join(parts).strip())


def _key(flow: Flow, value: str) -> None:
    if value == "-":
        _dash(flow, value)
    if len(value) != 1 or value not in "0123456789":
        return
    fields, active = fields_of(flow), min(flow.state.draft.active, 2)
    if len(fields[active]) < LONGEST[active] and not (value == "0" and not fields[active]):
        fields[active] += value
    flow.draft(fields=tuple(fields), active=active, unknown=False)


def _erase(flow: Flow, _value: str) -> None:
    fields, active = fields_of(flow), min(flow.state.draft.active, 2)
    if flow.state.draft.unknown:
        flow.draft(unknown=False)
        return
    if not fields[active] and active > 0:
        active -= 1
    fields[active] = fields[active][:-1]
    flow.draft(fields=tuple(fields), active=active)


def _skip(flow: Flow, _value: str) -> None:
    """とばす: there is no such part; on to the next, or to one that is open. What is typed stays."""
    fields, active = fields_of(flow), min(flow.state.draft.active, 2)
    following = [part % 3 for part in range(active + 1, active + 3)]
    if fields[active]:
        following = [part for part in following if not fields[part]]
    flow.draft(active=next(iter(following), active), unknown=False)


def _dash(flow: Flow, _value: str) -> None:
    """2-12-3: the dash ends a part."""
    active = min(flow.state.draft.active, 2)
    if fields_of(flow)[active] and active < 2:
        flow.draft(active=active + 1)


def _field(flow: Flow, value: str) -> None:
    if value in NUMBERS:
        flow.draft(active=NUMBERS.index(value), unknown=False)


def _number_way(flow: Flow, value: str) -> None:
    if value == "building":
        flow.draft(step="building", active=0, row="")
    elif value == "unknown":
        flow.draft(unknown=not flow.state.draft.unknown)


def _next(flow: Flow, _value: str) -> None:
    """On to the next empty part while one is open, then takes the address."""
    fields, active = fields_of(flow), min(flow.state.draft.active, 2)
    if fields[1] or flow.state.draft.unknown:
        store(flow)
    elif fields[active] and active < 2:
        flow.draft(active=active + 1)


NUMBER = Screen(
    _numbers,
    {
        "key": _key,
        "erase": _erase,
        "skip": _skip,
        "dash": _dash,
        "field": _field,
        "way": _number_way,
        "main": _next,
    },
)
