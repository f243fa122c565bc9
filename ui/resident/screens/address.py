"""An address of this city as it stands so far: the town, the numbers, the building."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.answers import UNKNOWN, Address
from kiosk.guide.city import Town
from ui.resident.answering import answer
from ui.resident.forward import with_given
from ui.resident.screens.question import TYPED, current

if TYPE_CHECKING:
    from ui.resident.flow import Flow


def town_of(flow: Flow) -> Town | None:
    return next((one for one in flow.parts.guide.city.towns if one.name == flow.state.draft.town), None)


def fields_of(flow: Flow) -> list[str]:
    return list((*flow.state.draft.fields, *[""] * 5)[:5])


def address(flow: Flow) -> Address:
    """As it will be printed; nothing is normalised."""
    town, city, fields = town_of(flow), flow.parts.guide.city, fields_of(flow)
    building = " ".join(part for part in fields[3:] if part)
    return Address(
        town=flow.state.draft.town,
        number="" if flow.state.draft.unknown else _number(flow, fields),
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


def store(flow: Flow) -> None:
    """Takes the address as it stands; 番号未定: the town alone is kept, the clerk completes it."""
    if flow.state.draft.unknown:
        flow.draft(fields=("", "", "", *fields_of(flow)[3:]))
    ask, parts = current(flow), tuple(fields_of(flow))
    flow.put(given=with_given(flow, TYPED + ask.question.variable, ask.person, parts))
    answer(flow, address(flow) if flow.state.draft.town else UNKNOWN)
