"""The keys of a board: its columns, the keys below them, and the rows by which the keypad walks over it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ui.resident import say
from ui.resident.screens.base import way
from ui.resident.screens.question import SHORT

if TYPE_CHECKING:
    from ui.resident.flow import Flow

SPACE_KEY, BOARD_KEY = "space", "latin"
LATIN_FIELD, ROOM_FIELD, KANA_FIELD = "latin", "room", "kana"
BOARDS = {"": "kana", ROOM_FIELD: "digits", LATIN_FIELD: "latin"}
"""What a text is typed with, in turn; a name has no digits."""
SHORT_NAMES = {"digits": "123", "latin": "ABC"}
"""The first signs of a board, which need no translation; those of the fifty sounds are read from it."""
LATIN = ("AGMSY", "BHNTZ", "CIOU-", "DJPV'", "EKQW.", "FLRX,")
"""Columns too, but so that the rows are read from A to F, as letters are."""
DIGITS = ("123", "456", "789", "0-")
SIGNS = {
    unicodedata.lookup("KATAKANA-HIRAGANA PROLONGED SOUND MARK"): "long",
    unicodedata.lookup("KATAKANA MIDDLE DOT"): "dot",
    unicodedata.lookup("KATAKANA LETTER WO"): "wo",
    "-": "dash",
    "'": "quote",
    ".": "period",
    ",": "comma",
}
"""What a voice would leave out, or say like another: the name of its word."""
_KATAKANA = map(chr, range(0x30A1, 0x30FB))
SMALL = tuple(one for one in _KATAKANA if "LETTER SMALL" in unicodedata.name(one))


def keys(flow: Flow, kind: str, following: str) -> dict[str, Any]:
    """All of a view that is the board's. `following`: the board that a key changes to, if any."""
    columns, below = board(flow, kind), marks(flow, kind, following)
    return {
        "board": columns,
        "board_kind": BOARDS[kind],
        "marks": below,
        "erase": {"label": flow.t("key.erase")},
        "latin": bool(kind),
        "walk": walk(flow, kind, columns, below),
        "sounds": sounds(flow),
    }


def board(flow: Flow, kind: str = "") -> list[list[str]]:
    """Columns, ア first. The glass puts the first one at the right, letters and digits at the left."""
    if kind == LATIN_FIELD:
        return [list(column) for column in LATIN]
    if kind == ROOM_FIELD:
        return [list(column) for column in DIGITS]
    columns = flow.t("kana.columns").split(" ")
    return [["" if sound == "_" else sound for sound in column] for column in columns]


def marks(flow: Flow, kind: str = "", following: str = "") -> list[dict[str, str]]:
    """Letters and digits have no sound to change."""
    found = [
        {"id": name, "label": flow.t(f"kana.{name}"), "hint": flow.t(f"kana.{name}_hint")}
        for name in (("voiced", "half", "small", SPACE_KEY) if not kind else (SPACE_KEY,))
    ]
    if following and boards_by_key(flow):
        label, hint = (
            SHORT_NAMES.get(following) or "".join(board(flow)[0][:3]),
            flow.t(f"kana.to_{following}"),
        )
        found.append({"id": BOARD_KEY, "label": label, "hint": hint})
    return found


def boards_by_key(flow: Flow) -> bool:
    """Large letters and low reach need the row of the button: another board is then a key of the others."""
    look = flow.state.look
    return look.scale >= SHORT or look.low


def board_way(flow: Flow, following: str, icon: str) -> list[dict[str, Any]]:
    return [] if boards_by_key(flow) else [way(flow, BOARD_KEY, f"kana.to_{following}", icon=icon)]


# --- by keys: first the row (行), then the sound


def walk(
    flow: Flow, kind: str, columns: Sequence[Sequence[str]], below: Sequence[dict[str, str]]
) -> list[dict[str, Any]]:
    """A row of kana is a column of the glass. The few digits are walked one by one."""
    if kind == ROOM_FIELD:
        return []
    if kind == LATIN_FIELD:
        across = [[column[n] for column in columns if n < len(column)] for n in range(len(columns[0]))]
        return [_line(flow, row, flow.t("kana.line_from", first=row[0], last=_last(row))) for row in across]
    rows = [[sound for sound in column if sound] for column in columns]
    other = [one["hint"] for one in below if one["id"] == BOARD_KEY]
    marked = {
        "id": "marks",
        "label": flow.t("list.and").join([flow.t("kana.line_marks"), *other]),
        "hint": "",
        "keys": [f"mark:{one['id']}" for one in below],
    }
    return [*(_line(flow, row, flow.t("kana.line", first=row[0])) for row in rows), marked]


def _last(row: Sequence[str]) -> str:
    """Signs follow the last letters."""
    return [one for one in row if one.isalpha()][-1]


def _line(flow: Flow, signs: Sequence[str], label: str) -> dict[str, Any]:
    """`hint`: each of its sounds, as a voice says them."""
    called = sounds(flow)
    return {
        "id": signs[0],
        "label": label,
        "hint": flow.t("list.and").join(called.get(one, one) for one in signs),
        "keys": [f"key:{one}" for one in signs],
    }


def sounds(flow: Flow) -> dict[str, str]:
    """How a voice calls the signs that it can't simply say."""
    called = {sign: flow.t(f"kana.sign_{name}") for sign, name in SIGNS.items()}
    small = {one: flow.t("kana.sign_small", sound=resized(one)) for one in SMALL}
    return {**called, **small, " ": flow.t("kana.space"), say.SPACE: flow.t("kana.space")}


def resized(sound: str) -> str:
    """The small form stands right before the large one in Unicode."""
    for step in (-1, 1):
        other = chr(ord(sound) + step)
        pair = (other, sound) if step < 0 else (sound, other)
        if f"SMALL {_letter(pair[1])}" == _letter(pair[0]):
            return other
    return sound


def _letter(sound: str) -> str:
    return unicodedata.name(sound, "").removeprefix("KATAKANA LETTER ")
