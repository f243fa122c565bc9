"""An address of this city: the town from the list, the numbers typed, the building spelt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jaconv

from kiosk.answers import UNKNOWN, Address
from kiosk.guide.model import Town
from kiosk.romaji import hepburn
from ui.resident.answering import answer
from ui.resident.forward import show_answer, with_given
from ui.resident.screens.base import Screen, by_scale, keypad, main, more, more_icon, slices, way
from ui.resident.screens.kana import READS_KANA, unknown_key
from ui.resident.screens.question import SHORT, TYPED, current, head
from ui.resident.trail import spot_of

if TYPE_CHECKING:
    from ui.resident.flow import Flow

NUMBERS = ("chome", "ban", "go")
LONGEST = (2, 5, 5)
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


def _town(flow: Flow) -> Town | None:
    return next((one for one in flow.parts.guide.city.towns if one.name == flow.state.draft.town), None)


def _row(flow: Flow) -> str:
    """The row that is open: the touched one, else that of the chosen town."""
    town = _town(flow)
    if flow.state.draft.row or town is None:
        return next((row for row in town_rows(flow) if row[0] == flow.state.draft.row), "")
    return row_of(flow, town)


def fields_of(flow: Flow) -> list[str]:
    return list((*flow.state.draft.fields, *[""] * 5)[:5])


def address(flow: Flow) -> Address:
    """As it will be printed; nothing is normalised."""
    town, city, fields = _town(flow), flow.parts.guide.city, fields_of(flow)
    building = " ".join(part for part in fields[3:] if part)
    return Address(
        town=flow.state.draft.town,
        number=_number(flow, fields),
        building=building,
        postal_code=town.postal_code if town else "",
        prefix=f"{city.prefecture}{city.name('ja')}",
    )


def _number(flow: Flow, fields: list[str]) -> str:
    def say(key: str, number: str) -> str:
        return flow.parts.words(f"resident.address.{key}", "ja", number=number)

    chome, ban, go = fields[:3]
    parts = [say("chome", _kanji(flow, chome))] if chome else []
    if ban:
        parts.append(say("ban", ban) if go else say("banchi", ban))
    if go:
        parts.append(say("go", go))
    return "".join(parts)


def _kanji(flow: Flow, digits: str) -> str:
    """二丁目: part of the town's official name, so in characters. Up to 99."""
    names = flow.parts.words("resident.address.digits", "ja")
    tens, ones = divmod(int(digits), 10)
    ten = (names[tens] if tens > 1 else "") + names[10] if tens else ""
    return ten + (names[ones] if ones or not tens else "")


def strip(flow: Flow) -> list[dict[str, str]]:
    return [{"term": flow.parts.guide.city.name(flow.language), "value": _typed_text(flow)}]


def _typed_text(flow: Flow) -> str:
    found = address(flow)
    return f"{found.town}{found.number}" + (f" {found.building}" if found.building else "")


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
    from ui.resident.chrome import call_staff

    if value == "rows":
        flow.draft(row=ALL, page=0)
    elif value == "notfound":
        call_staff(flow)
    elif value == "elsewhere" and current(flow).question.elsewhere:
        flow.put(elsewhere=flow.state.elsewhere | {spot_of(current(flow))})
        show_answer(flow)
    elif value == "unknown" and current(flow).question.unknown_allowed:
        answer(flow, UNKNOWN)


def _numbers(flow: Flow) -> dict[str, Any]:
    fields, active = fields_of(flow), flow.state.draft.active
    ready = bool(fields[1])
    return {
        **head(flow, current(flow)),
        "reason": "",  # said at the town
        "title": flow.t("number.title"),
        "sub": _in_words(flow),
        "strip": strip(flow),
        "fields": [
            {"id": name, "text": fields[i], "unit": flow.t(f"number.{name}"), "active": i == active}
            for i, name in enumerate(NUMBERS)
        ],
        "keypad": keypad(flow, "dash" if fields[active] and active < 2 else "skip"),
        "full": ready and active == 2 and len(fields[2]) == LONGEST[2],
        "ways": [
            way(flow, "building", "number.building", icon="plus"),
            way(flow, "unknown", "number.unknown", icon="ask"),
        ],
        "main": main(flow, "next") if ready else main(flow, "number.put", ready=False),
    }


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
    flow.draft(fields=tuple(fields), active=active)


def _erase(flow: Flow, _value: str) -> None:
    fields, active = fields_of(flow), min(flow.state.draft.active, 2)
    if not fields[active] and active > 0:
        active -= 1
    fields[active] = fields[active][:-1]
    flow.draft(fields=tuple(fields), active=active)


def _skip(flow: Flow, _value: str) -> None:
    """とばす: there is no such part; on to the next one."""
    fields, active = fields_of(flow), min(flow.state.draft.active, 2)
    fields[active] = ""
    flow.draft(fields=tuple(fields), active=(active + 1) % 3)


def _dash(flow: Flow, _value: str) -> None:
    """2-12-3: the dash ends a part."""
    active = min(flow.state.draft.active, 2)
    if fields_of(flow)[active] and active < 2:
        flow.draft(active=active + 1)


def _field(flow: Flow, value: str) -> None:
    if value in NUMBERS:
        flow.draft(active=NUMBERS.index(value))


def _number_way(flow: Flow, value: str) -> None:
    if value == "building":
        flow.draft(step="building", active=0, row="")
    elif value == "unknown":
        # 番号未定: the town alone is kept, the clerk completes it.
        flow.draft(fields=("", "", "", *fields_of(flow)[3:]))
        store(flow)


def _next(flow: Flow, _value: str) -> None:
    """On to the next empty part while one is open, then takes the address."""
    fields, active = fields_of(flow), min(flow.state.draft.active, 2)
    if fields[1]:
        store(flow)
    elif fields[active] and active < 2:
        flow.draft(active=active + 1)


def store(flow: Flow) -> None:
    """Takes the address as it stands."""
    ask, parts = current(flow), tuple(fields_of(flow))
    flow.put(given=with_given(flow, TYPED + ask.question.variable, ask.person, parts))
    answer(flow, address(flow) if flow.state.draft.town else UNKNOWN)


TOWN = Screen(_towns, {"row": _pick_row, "town": _pick_town, "more": _more, "way": _way, "main": _to_numbers})
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
