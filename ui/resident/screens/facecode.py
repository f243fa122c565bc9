"""照合番号B, the fourteen digits on the card's face. Dots, until they have to be compared with the card.

The card doesn't tell which digit was wrong: what was typed stays, open, and is written over where it differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.card.face_code import GROUPS, impossible
from ui.resident import reading
from ui.resident.screens.base import Screen, banner, keypad, main, way
from ui.resident.screens.pin import HIDDEN, forgot, sent, stops, tries

if TYPE_CHECKING:
    from ui.resident.flow import Flow

HOLE = " "
"""Where a digit was taken out before others."""
WHOLE = sum(length for _, length in GROUPS)


def _fields(flow: Flow) -> list[str]:
    fields = flow.state.draft.fields
    return list(fields) if len(fields) == len(GROUPS) else [""] * len(GROUPS)


def _missing(flow: Flow) -> int:
    return WHOLE - sum(len(one) - one.count(HOLE) for one in _fields(flow))


def _button(flow: Flow, wrong: tuple[str, ...]) -> dict[str, Any]:
    if flow.state.card.busy:
        return main(flow, "pin.checking", ready=False)
    missing = _missing(flow)
    if missing:
        key = "pin.put_all" if missing == WHOLE else "pin.put_more"
        return main(flow, key, ready=False, count=missing)
    if wrong:
        return main(flow, "digits.again", ready=False)
    if not flow.state.card.lying:
        return main(flow, "facecode.put_back", ready=False)
    return main(flow, "pin.send", icon="check")


def _banner(flow: Flow, wrong: tuple[str, ...]) -> dict[str, Any] | None:
    if wrong:
        return banner(flow, "care", f"facecode.wrong_{wrong[0]}", icon="warn")
    if flow.state.card.wrong and flow.state.card.tries == 2:
        return stops(flow)
    return banner(flow, "care", "facecode.compare", icon="warn") if flow.state.draft.opened else None


def _shown(flow: Flow, typed: str, length: int) -> str:
    if sent(flow):
        return HIDDEN * length
    return typed if flow.state.draft.opened else "".join(HOLE if one == HOLE else HIDDEN for one in typed)


def _face(flow: Flow) -> dict[str, Any]:
    fields, draft = _fields(flow), flow.state.draft
    wrong = impossible(fields)
    button = _button(flow, wrong)
    return {
        "title": flow.t("facecode.title_wrong" if draft.opened else "facecode.title"),
        "sub": "" if draft.opened else flow.t("facecode.sub"),
        "fields": [
            {
                "id": name,
                "label": flow.t(f"facecode.{name}"),
                "text": _shown(flow, fields[i], length),
                "length": length,
                "active": i == draft.active,
                "at": draft.at,
                "hidden": True,  # from who listens: the voice only counts
            }
            for i, (name, length) in enumerate(GROUPS)
        ],
        "art": "card_face",
        "tries": tries(flow),
        "banner": _banner(flow, wrong),
        "keypad": keypad(flow),
        "full": button["ready"] and (not draft.opened or _at_the_end(flow)),
        "ways": [way(flow, "forgot", "facecode.cannot", icon="ask")],
        "main": button,
    }


def _start(typed: str, length: int) -> int:
    """Where a group is gone on with: at what is missing; a full one is written over from its beginning."""
    gap = typed.find(HOLE)
    return gap if gap >= 0 else len(typed) % length


def _at_the_end(flow: Flow) -> bool:
    """What is compared with the card is whole all the time: more may be written over."""
    draft = flow.state.draft
    return draft.active == len(GROUPS) - 1 and draft.at == GROUPS[-1][1]


def _put(flow: Flow, fields: list[str], active: int, at: int) -> None:
    opened = flow.state.draft.opened or bool(impossible(fields))
    flow.draft(fields=tuple(fields), active=active, at=at, opened=opened)


def _key(flow: Flow, value: str) -> None:
    if flow.state.card.busy or len(value) != 1 or value not in "0123456789":
        return
    fields, active, at = _fields(flow), flow.state.draft.active, flow.state.draft.at
    length = GROUPS[active][1]
    if at == length:
        return
    fields[active] = fields[active][:at] + value + fields[active][at + 1 :]
    at += 1
    if at == length and active + 1 < len(GROUPS):
        # Moves on to the next group; never sends by itself.
        active += 1
        at = _start(fields[active], GROUPS[active][1])
    _put(flow, fields, active, at)


def _erase(flow: Flow, _value: str) -> None:
    fields, active, at = _fields(flow), flow.state.draft.active, flow.state.draft.at
    if at == 0 and active > 0:
        active -= 1
        at = len(fields[active])
    if at > 0:
        at -= 1
        fields[active] = (fields[active][:at] + HOLE + fields[active][at + 1 :]).rstrip(HOLE)
    _put(flow, fields, active, at)


def _clear(flow: Flow, _value: str) -> None:
    _put(flow, [""] * len(GROUPS), 0, 0)


def _field(flow: Flow, value: str) -> None:
    names = [name for name, _ in GROUPS]
    if value in names and not flow.state.card.busy:
        active = names.index(value)
        flow.draft(active=active, at=_start(_fields(flow)[active], GROUPS[active][1]))


def _send(flow: Flow, _value: str) -> None:
    fields = _fields(flow)
    if not (_missing(flow) or impossible(fields) or flow.state.card.busy) and flow.state.card.lying:
        reading.send(flow, "".join(fields))


FACE = Screen(
    _face,
    {"key": _key, "erase": _erase, "clear": _clear, "field": _field, "main": _send, "way": forgot},
)
