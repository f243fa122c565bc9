"""A bank or a branch: by the first sound of its name, else by its number."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from kiosk import banks
from kiosk.answers import Value
from kiosk.banks import Entry
from ui.resident.answering import answer
from ui.resident.parts import Ask
from ui.resident.screens.base import Screen, by_scale, main, more, more_icon, slices, way
from ui.resident.screens.kana import READS_KANA
from ui.resident.screens.question import current, head
from ui.resident.screens.town import ALL, LETTERS, apart, back_to_rows, town_rows
from ui.resident.state import SPELT, Draft

if TYPE_CHECKING:
    from ui.resident.flow import Flow

_KANJI = re.compile(r"[\u3005\u4e00-\u9fff]")
ROOM = {1.0: 6, 1.25: 4, 1.6: 4, 2.0: 3}
"""Names on one page: longer than those of towns."""
LOW = 2
"""With low reach there is one line."""


def offered(flow: Flow, ask: Ask) -> Sequence[Entry]:
    """Nothing where a number is being typed, or was, that the list doesn't have."""
    typed = "".join(flow.state.draft.fields)
    if not ask.question.listed or flow.state.draft.step == SPELT:
        return ()
    found = banks.listed(ask.question.listed, told(flow))
    return found if not typed or any(one.code == typed for one in found) else ()


def told(flow: Flow) -> Callable[[str], Value]:
    answers = flow.trail().answers
    return lambda variable: answers.get(variable)


def name_of(flow: Flow, listed: str, code: str) -> str:
    """What a number stands for, as the resident reads; empty where the list doesn't have it."""
    found = banks.listed(listed, told(flow)) if listed else ()
    entry = next((one for one in found if one.code == code), None)
    if entry is None:
        return ""
    if flow.language == "easy":
        return f"{{{entry.listed}|{entry.kana}}}" if _KANJI.search(entry.listed) else entry.listed
    return entry.name if flow.language in READS_KANA else banks.latin(entry, flow.parts.spoken)


def _all(flow: Flow) -> Sequence[Entry]:
    return offered(flow, current(flow))


def _chosen(flow: Flow) -> Entry | None:
    code = "".join(flow.state.draft.fields)
    return next((one for one in _all(flow) if one.code == code), None)


def _in(flow: Flow, sounds: str) -> list[Entry]:
    if flow.language in READS_KANA:
        return [one for one in _all(flow) if one.sound in sounds]
    return sorted((one for one in _all(flow) if one.letter in sounds), key=lambda one: one.roma)


def _initial(flow: Flow, entry: Entry) -> str:
    return entry.sound if flow.language in READS_KANA else entry.letter


def _sounds(row: str) -> list[str]:
    """か for か and が; letters as they are."""
    return list(dict.fromkeys(banks.first_sound(one) if row not in LETTERS else one for one in row))


def _open(flow: Flow) -> str:
    """The sounds that are open: of the touched row, a single one of them, else where the chosen one is."""
    touched, chosen = flow.state.draft.row, _chosen(flow)
    row = next((row for row in town_rows(flow) if touched and touched in (row[:2], *_sounds(row))), "")
    if row:
        return row if touched == row[:2] else touched
    if touched == ALL or chosen is None:
        return ""
    row = next((row for row in town_rows(flow) if _initial(flow, chosen) in row), "")
    return _initial(flow, chosen) if _divided(flow, row) else row


def _room(flow: Flow) -> int:
    return LOW if flow.state.look.low else by_scale(flow, ROOM)


def _divided(flow: Flow, row: str) -> bool:
    """A row of more than one page is asked for by its sounds."""
    return len(_in(flow, row)) > _room(flow)


def _row_of(flow: Flow) -> str:
    """The row whose sounds stand in place of the rows; empty: the rows stand."""
    found = _open(flow)
    row = next((row for row in town_rows(flow) if found and found[0] in row), "")
    return row if row and _divided(flow, row) else ""


def _tabs(flow: Flow) -> list[dict[str, Any]]:
    within, found = _row_of(flow), _open(flow)
    if not within:
        return [_tab(row[:2], _label(row), _in(flow, row), chosen=row == found) for row in town_rows(flow)]
    back = {"id": ALL, "label": flow.t("bank.all"), "enabled": True, "selected": False}
    return [back, *(_tab(one, one, _in(flow, one), chosen=one == found) for one in _sounds(within))]


def _label(row: str) -> str:
    return f"{row[0]}–{row[-1]}" if row in LETTERS else row[0]


def _tab(name: str, label: str, entries: Sequence[Entry], *, chosen: bool) -> dict[str, Any]:
    return {"id": name, "label": label, "enabled": bool(entries), "selected": chosen}


def _pages(flow: Flow) -> list[list[Entry]]:
    shown = _open(flow) if _named(flow) or not apart(flow) else ""
    return slices(_in(flow, shown) if shown else [], _room(flow))


def _named(flow: Flow) -> bool:
    """Large letters: names alone stand on the page, once a sound is touched that needs no closer one."""
    found = _open(flow)
    return apart(flow) and bool(found) and (len(found) == 1 or not _divided(flow, found))


def _strip(flow: Flow) -> list[dict[str, str]]:
    """Whose branches these are."""
    bank = None if _of_banks(flow) else banks.chosen(told(flow))
    return [{"term": flow.t("bank.bank"), "value": bank.name}] if bank else []


def _of_banks(flow: Flow) -> bool:
    return current(flow).question.listed == "banks"


def _read_as(flow: Flow, entry: Entry) -> str:
    """Above the name: how it is read, for who reads kana; else in Latin letters."""
    write = banks.spelt if flow.language in READS_KANA else banks.latin
    return write(entry, flow.parts.spoken)


def _bank(flow: Flow) -> dict[str, Any]:
    pages, chosen = _pages(flow), _chosen(flow)
    page = min(flow.state.draft.page, len(pages) - 1)
    missing, named = "bank.choose_bank" if _of_banks(flow) else "bank.choose_branch", _named(flow)
    return {
        **head(flow, current(flow)),
        "reason": "",  # landscape has no room for it; said where the number is typed
        "strip": _strip(flow),
        "rows": [] if named else _tabs(flow),
        "towns": [
            {"id": one.code, "label": one.name, "ruby": _read_as(flow, one), "selected": one == chosen}
            for one in pages[page]
        ],
        "hint": "" if any(pages) else flow.t("bank.hint"),
        "more": more(flow, page, len(pages)),
        "more_icon": more_icon(page, len(pages)),
        "ways": [back_to_rows(flow)]
        if named
        else [
            way(flow, "number", "bank.number", icon="edit"),
            way(flow, "none", "digits.by_hand", icon="staff"),
        ],
        "main": main(flow, "next") if chosen else main(flow, missing, ready=False),
    }


def _pick_row(flow: Flow, value: str) -> None:
    """A row of several pages opens at its first sound that has names; large letters show its sounds first."""
    known = {one["id"]: one["enabled"] for one in _tabs(flow)}
    if not known.get(value):
        return
    row = next((row for row in town_rows(flow) if row[:2] == value), "")
    if row and _divided(flow, row) and not apart(flow):
        value = next(one for one in _sounds(row) if _in(flow, one))
    flow.draft(row=value, page=0)


def _pick(flow: Flow, value: str) -> None:
    if any(one.code == value for one in _all(flow)):
        flow.draft(fields=(value,), row=_open(flow) if len(_open(flow)) == 1 else _open(flow)[:2])


def _more(flow: Flow, _value: str) -> None:
    flow.draft(page=(flow.state.draft.page + 1) % len(_pages(flow)))


def _way(flow: Flow, value: str) -> None:
    if value == "rows":
        flow.draft(row=_row_of(flow)[:2] or ALL, page=0)
    elif value == "number":
        flow.put(draft=Draft(step=SPELT))
    elif value == "none":
        answer(flow, None)


def _take(flow: Flow, _value: str) -> None:
    chosen = _chosen(flow)
    if chosen:
        answer(flow, chosen.code)


BANK = Screen(_bank, {"row": _pick_row, "town": _pick, "more": _more, "way": _way, "main": _take})
