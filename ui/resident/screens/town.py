"""The town of an address, from the list of the city: by the row of its first sound, then by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jaconv

from kiosk.answers import UNKNOWN
from kiosk.guide.city import Town
from kiosk.romaji import hepburn
from ui.resident.answering import answer
from ui.resident.chrome import call_staff
from ui.resident.forward import show_answer
from ui.resident.screens.address import strip, town_of
from ui.resident.screens.base import Screen, by_scale, main, more, more_icon, slices, way
from ui.resident.screens.kana import READS_KANA, unknown_key
from ui.resident.screens.question import SHORT, current, head
from ui.resident.trail import spot_of

if TYPE_CHECKING:
    from ui.resident.flow import Flow

LETTERS = ("ABCD", "EFGH", "IJKL", "MNOP", "QRST", "UVWXYZ")
ROOM = {1.0: 10, 1.25: 8, 1.6: 4, 2.0: 3}
"""Towns on one page."""
LOW = {1.0: 6, 1.25: 4, 1.6: 2, 2.0: 2}
"""The same from low reach."""
ALL = "all"


def hiragana(kana_text: str) -> str:
    return jaconv.kata2hira(kana_text)


def rows(flow: Flow) -> list[str]:
    """The rows of the fifty sounds; each holds its sounds with their voiced ones."""
    return flow.t("town.rows").split(" ")


def town_rows(flow: Flow) -> list[str]:
    """By the fifty sounds, or by letters for whoever reads no kana."""
    return rows(flow) if flow.language in READS_KANA else list(LETTERS)


def reading(flow: Flow, town: Town) -> str:
    """さくらぎちょう or Sakuragicho, as the resident reads."""
    sounds = hiragana(town.kana)
    return sounds if flow.language in READS_KANA else hepburn(sounds)


def _row_label(row: str) -> str:
    return f"{row[0]}–{row[-1]}" if row in LETTERS else row[0]


def row_of(flow: Flow, town: Town) -> str:
    return next((row for row in town_rows(flow) if reading(flow, town)[:1] in row), "")


def towns_of(flow: Flow, row: str) -> list[Town]:
    found = [town for town in flow.parts.guide.city.towns if row_of(flow, town) == row]
    return sorted(found, key=lambda town: hiragana(town.kana))


def _row(flow: Flow) -> str:
    """The row that is open: the touched one, else that of the chosen town."""
    town = town_of(flow)
    if flow.state.draft.row or town is None:
        return next((row for row in town_rows(flow) if row[0] == flow.state.draft.row), "")
    return row_of(flow, town)


def _pages(flow: Flow) -> list[list[Town]]:
    room = by_scale(flow, LOW if flow.state.look.low else ROOM)
    return slices(towns_of(flow, _row(flow)) if _row(flow) else [], room)


def apart(flow: Flow) -> bool:
    """Large letters: the first sounds have a page, and the names with one of them another."""
    return flow.state.look.scale >= SHORT


def back_to_rows(flow: Flow) -> dict[str, Any]:
    return way(flow, "rows", "town.other", icon="back")


def _towns(flow: Flow) -> dict[str, Any]:
    pages, draft, open_row = _pages(flow), flow.state.draft, _row(flow)
    page, named = min(draft.page, len(pages) - 1), bool(open_row) and apart(flow)
    return {
        **head(flow, current(flow)),
        "strip": strip(flow),
        "rows": []
        if named
        else [
            {
                "id": row[0],
                "label": _row_label(row),
                "enabled": bool(towns_of(flow, row)),
                "selected": row == open_row,
            }
            for row in town_rows(flow)
        ],
        "towns": [
            {
                "id": one.name,
                "label": one.name,
                "ruby": reading(flow, one),
                "selected": one.name == draft.town,
            }
            for one in pages[page]
        ],
        "hint": "" if open_row else flow.t("town.hint"),
        "more": more(flow, page, len(pages)),
        "more_icon": more_icon(page, len(pages)),
        "ways": [back_to_rows(flow)] if named else _other_ways(flow),
        "main": main(flow, "next") if draft.town else main(flow, "town.choose", ready=False),
    }


def _other_ways(flow: Flow) -> list[dict[str, Any]]:
    """Another city has no list here: its addresses are spelt."""
    question = current(flow).question
    if not question.elsewhere:
        return [way(flow, "notfound", "town.notfound", icon="staff")]
    ways = [way(flow, "elsewhere", "town.elsewhere", icon="edit")]
    if question.unknown_allowed:
        ways.append(way(flow, "unknown", unknown_key(current(flow)), icon="ask"))
    return ways


def _pick_row(flow: Flow, value: str) -> None:
    if any(row[0] == value and towns_of(flow, row) for row in town_rows(flow)):
        flow.draft(row=value, page=0)


def _pick_town(flow: Flow, value: str) -> None:
    if any(town.name == value for town in flow.parts.guide.city.towns):
        flow.draft(town=value)


def _more(flow: Flow, _value: str) -> None:
    flow.draft(page=(flow.state.draft.page + 1) % len(_pages(flow)))


def _to_numbers(flow: Flow, _value: str) -> None:
    if flow.state.draft.town:
        flow.draft(step="number", active=0)


def _way(flow: Flow, value: str) -> None:
    if value == "rows":
        flow.draft(row=ALL, page=0)
    elif value == "notfound":
        call_staff(flow)
    elif value == "elsewhere" and current(flow).question.elsewhere:
        flow.put(elsewhere=flow.state.elsewhere | {spot_of(current(flow))})
        show_answer(flow)
    elif value == "unknown" and current(flow).question.unknown_allowed:
        answer(flow, UNKNOWN)


TOWN = Screen(_towns, {"row": _pick_row, "town": _pick_town, "more": _more, "way": _way, "main": _to_numbers})
