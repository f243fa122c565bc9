"""The building and the room of an address: spelt on the board, as the second half of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.resident.screens import kana
from ui.resident.screens.address import fields_of, store, strip
from ui.resident.screens.base import Screen, main
from ui.resident.screens.board import (
    BOARD_KEY,
    KANA_FIELD,
    LATIN_FIELD,
    ROOM_FIELD,
    SPACE_KEY,
    board_way,
    boards_by_key,
    keys,
)
from ui.resident.screens.question import current, head

if TYPE_CHECKING:
    from ui.resident.flow import Flow

NAMES = ("building", "room")
BOARDS = (LATIN_FIELD, KANA_FIELD)


def _latin(flow: Flow) -> bool:
    """Letters were asked for, or the resident reads no kana."""
    asked = flow.state.draft.row
    return asked == LATIN_FIELD if asked in BOARDS else flow.language not in kana.READS_KANA


def _show(flow: Flow) -> dict[str, Any]:
    fields, active = fields_of(flow)[3:], min(flow.state.draft.active, 1)
    latin = _latin(flow)
    kind = ROOM_FIELD if active == 1 else LATIN_FIELD if latin else ""
    following = "kana" if latin else "latin"
    return {
        **head(flow, current(flow)),
        "reason": "",  # said at the town
        "title": flow.t("building.title"),
        "sub": flow.t("building.sub"),
        # Large letters: the numbers before and after show the address.
        "strip": [] if boards_by_key(flow) else strip(flow),
        "fields": [
            {
                "id": name,
                "label": flow.t(f"building.{name}"),
                "kanji": "",
                "text": fields[i],
                "active": i == active,
            }
            for i, name in enumerate(NAMES)
        ],
        **keys(flow, kind, following),
        "ways": board_way(flow, following, "globe"),
        "main": main(flow, "next"),
    }


def _spell(flow: Flow, change: str, *, mark: bool = False) -> None:
    fields, active = fields_of(flow), min(flow.state.draft.active, 1)
    if mark:
        fields[3 + active] = kana.changed(fields[3 + active], change)
    elif len(fields[3 + active]) < kana.LONGEST:
        fields[3 + active] += change
    flow.draft(fields=tuple(fields), active=active)


def _key(flow: Flow, value: str) -> None:
    if len(value) == 1:
        _spell(flow, value)


def _mark(flow: Flow, value: str) -> None:
    if value == SPACE_KEY:
        _spell(flow, " ")
    elif value == BOARD_KEY:
        _other_board(flow)
    else:
        _spell(flow, value, mark=True)


def _erase(flow: Flow, _value: str) -> None:
    fields, active = fields_of(flow), min(flow.state.draft.active, 1)
    fields[3 + active] = fields[3 + active][:-1]
    flow.draft(fields=tuple(fields), active=active)


def _field(flow: Flow, value: str) -> None:
    if value in NAMES:
        flow.draft(active=NAMES.index(value))


def _other_board(flow: Flow) -> None:
    flow.draft(row=KANA_FIELD if _latin(flow) else LATIN_FIELD, active=0)


def _way(flow: Flow, value: str) -> None:
    if value == BOARD_KEY:
        _other_board(flow)


def _done(flow: Flow, _value: str) -> None:
    """Takes the whole address; without a number, back to where it is typed."""
    flow.draft(step="number", active=1, row="")
    if fields_of(flow)[1] or flow.state.draft.unknown:
        store(flow)


BUILDING = Screen(
    _show,
    {
        "key": _key,
        "mark": _mark,
        "erase": _erase,
        "field": _field,
        "way": _way,
        "main": _done,
    },
)
