"""The board of the fifty sounds: the reading of a name, a building, anything that has to be spelt."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

from kiosk.answers import UNKNOWN, Member
from kiosk.guide.model import Kind
from kiosk.romaji import hepburn
from ui.resident import say
from ui.resident.answering import answer
from ui.resident.own import OWN
from ui.resident.parts import Ask
from ui.resident.screens.base import Screen, main, way
from ui.resident.screens.board import (
    BOARD_KEY,
    BOARDS,
    KANA_FIELD,
    LATIN_FIELD,
    ROOM_FIELD,
    SPACE_KEY,
    board,
    board_way,
    keys,
    resized,
)
from ui.resident.screens.question import current, head
from ui.resident.screens.refilled import keep_typed
from ui.resident.state import SPELT
from ui.resident.trail import ME

if TYPE_CHECKING:
    from ui.resident.flow import Flow

VOICED, HALF_VOICED = "\u3099", "\u309a"  # combining marks: ゛ and ゜
LONGEST = 40
READS_KANA = ("ja", "easy")
"""Whoever reads another language starts with letters."""


def in_letters(flow: Flow, kana: str) -> str:
    """For whoever reads no kana; empty where it would say nothing new."""
    if flow.language in READS_KANA:
        return ""
    plain = kana.replace(say.SPACE, " ")
    letters = hepburn(plain)
    return "" if letters == plain else letters


def names(ask: Ask) -> tuple[str, ...]:
    """One field for a text, two for the reading of a name."""
    return ("family", "given") if ask.question.kind is Kind.KANA else ("text",)


def texts(flow: Flow, count: int) -> list[str]:
    return list((*flow.state.draft.fields, *[""] * count)[:count])


def changed(text: str, mark: str) -> str:
    """Changes the last sound: カ and ガ, ハ and パ, ツ and ッ; a second touch changes it back."""
    if not text:
        return text
    rest, last = text[:-1], text[-1]
    base = unicodedata.normalize("NFD", last)
    if mark in ("voiced", "half"):
        sign = VOICED if mark == "voiced" else HALF_VOICED
        wanted = base[0] if base.endswith(sign) else base[0] + sign
        new = unicodedata.normalize("NFC", wanted)
        return rest + new if len(new) == 1 else text
    return rest + resized(last)


def _shown_board(flow: Flow) -> str:
    step = flow.state.draft.step
    if step in ("", SPELT) and flow.language not in READS_KANA:
        return LATIN_FIELD
    return step if step in BOARDS else ""


def _kanji(flow: Flow, ask: Ask) -> list[str]:
    """The characters of the name above its reading, where they are known from a card."""
    if ask.question.kind is not Kind.KANA:
        return [""]
    whole = written_name(flow, ask)
    if not whole:
        return ["", ""]
    parts = whole.replace(" ", say.SPACE).split(say.SPACE, 1)
    return parts if len(parts) == 2 else [whole, ""]


def written_name(flow: Flow, ask: Ask) -> str:
    """As on the card; empty for a name that is known by its reading only."""
    values = flow.state.adding.values if flow.state.adding else _values(flow, ask.person)
    whole = values.get("name")
    return whole if isinstance(whole, str) and whole != values.get("kana") else ""


def _values(flow: Flow, person: str | None) -> dict[str, Any]:
    found = next((one for one in flow.persons() if one.id == person), None)
    return dict(found.values) if found else {}


def _ready(flow: Flow, ask: Ask) -> bool:
    """A name of one part is whole too (foreign residents), in whichever field it stands."""
    return any(one.strip() for one in texts(flow, len(names(ask))))


def _button(flow: Flow, ask: Ask) -> dict[str, Any]:
    parts = texts(flow, len(names(ask)))
    if not _ready(flow, ask):
        spelt = ask.question.kind is Kind.KANA
        return main(flow, "kana.put" if spelt else "kana.put_text", ready=False)
    alone = "kana.one_part" if parts[0] else "kana.given_only"
    return main(flow, "next" if all(parts) else alone)


def unknown_key(ask: Ask) -> str:
    """Who has just come from abroad has no address of their own in Japan."""
    return "own.me.none" if ask.question.id.startswith(OWN) else "answer.unknown"


def _kana(flow: Flow) -> dict[str, Any]:
    ask, draft = current(flow), flow.state.draft
    shown, kanji = names(ask), _kanji(flow, ask)
    spelt = ask.question.kind is Kind.KANA
    following = BOARDS[_next_board(flow, ask)]
    ways = board_way(flow, following, "globe" if spelt else "")
    if offer := _family_name(flow, ask):
        key = "kana.same" if offer.whose.id == ME else "kana.same_as"
        whose = say.call(flow, offer.whose)
        own = in_letters(flow, offer.reading) or offer.reading
        ways.insert(0, way(flow, "same", key, icon="staff", own=own, whose=whose))
    if ask.question.unknown_allowed and not spelt:
        ways.append(way(flow, "unknown", unknown_key(ask), icon="ask"))
    return {
        **head(flow, ask),
        "sub": flow.t("kana.sub" if spelt else "kana.sub_text"),
        "fields": [
            {
                "id": name,
                "label": _label(flow, name, kanji[i], text),
                "kanji": kanji[i],
                "text": text,
                "active": i == draft.active,
            }
            for i, (name, text) in enumerate(zip(shown, texts(flow, len(shown)), strict=True))
        ],
        **keys(flow, _shown_board(flow), following),
        "ways": ways,
        "main": _button(flow, ask),
    }


def _label(flow: Flow, field: str, kanji: str, text: str) -> str:
    """What belongs there, and how it is read. Beside the characters, which say the rest, only how."""
    term, letters = flow.t(f"kana.field_{field}"), in_letters(flow, text)
    if not letters:
        return term
    return letters if kanji else flow.t("kana.field_read", term=term, letters=letters)


class Offer(NamedTuple):
    """The reading of a family name that was typed already, and for whom."""

    reading: str
    whose: Member


def _family_name(flow: Flow, ask: Ask) -> Offer | None:
    """For a relative whose name nothing tells yet: most bear the visitor's, or that of who came before."""
    if flow.state.adding is None or ask.question.kind is not Kind.KANA:
        return None
    if written_name(flow, ask) or any(texts(flow, 2)):
        return None
    for one in (Member(ME, flow.state.me), *reversed(flow.state.family)):
        parts = str(one.get("kana") or "").split(say.SPACE)
        if len(parts) > 1 and one.id != flow.state.adding.id:
            return Offer(parts[0], one)
    return None


def type_into(flow: Flow, count: int, change: str, *, mark: bool = False) -> None:
    """Adds a sound to the active field, or changes its last one."""
    fields, active = texts(flow, count), min(flow.state.draft.active, count - 1)
    if mark:
        fields[active] = changed(fields[active], change)
    elif len(fields[active]) + len(change) <= LONGEST:
        fields[active] += change
    flow.draft(fields=tuple(fields), active=active)


def rub_out(flow: Flow, count: int) -> None:
    fields, active = texts(flow, count), flow.state.draft.active
    if not fields[active] and active > 0:
        active -= 1
    fields[active] = fields[active][:-1]
    flow.draft(fields=tuple(fields), active=active)


def _key(flow: Flow, value: str) -> None:
    if value and any(value in column for column in board(flow, _shown_board(flow))):
        type_into(flow, len(names(current(flow))), value)


def _mark(flow: Flow, value: str) -> None:
    count = len(names(current(flow)))
    if value == SPACE_KEY:
        _space(flow, count)
    elif value == BOARD_KEY:
        _other_board(flow)
    else:
        type_into(flow, count, value, mark=True)


def _space(flow: Flow, count: int) -> None:
    """Between family and given name it moves to the next field; elsewhere it is a space."""
    if flow.state.draft.active + 1 < count:
        flow.draft(active=flow.state.draft.active + 1)
    else:
        type_into(flow, count, " " if _shown_board(flow) == LATIN_FIELD else say.SPACE)


def _erase(flow: Flow, _value: str) -> None:
    rub_out(flow, len(names(current(flow))))


def _clear(flow: Flow, _value: str) -> None:
    flow.draft(fields=(), active=0)


def _field(flow: Flow, value: str) -> None:
    shown = names(current(flow))
    if value in shown:
        flow.draft(active=shown.index(value))


def _other_board(flow: Flow) -> None:
    flow.draft(step=_next_board(flow, current(flow)) or _board_step(flow))


def _way(flow: Flow, value: str) -> None:
    if value == BOARD_KEY:
        _other_board(flow)
    elif value == "same" and (offer := _family_name(flow, current(flow))):
        flow.draft(fields=(offer.reading, ""), active=1)
    elif value == "unknown" and current(flow).question.unknown_allowed:
        keep_typed(flow, current(flow))
        answer(flow, UNKNOWN)


def _next_board(flow: Flow, ask: Ask) -> str:
    """Whoever reads no kana comes to it last."""
    boards = [one for one in BOARDS if one != ROOM_FIELD or ask.question.kind is not Kind.KANA]
    if flow.language not in READS_KANA:
        boards.reverse()
    return boards[(boards.index(_shown_board(flow)) + 1) % len(boards)]


def _board_step(flow: Flow) -> str:
    name = written_name(flow, current(flow)) if flow.language in READS_KANA else ""
    return SPELT if name and flow.parts.readings(name) else KANA_FIELD


def _take(flow: Flow, _value: str) -> None:
    ask = current(flow)
    if _ready(flow, ask):
        parts = [one.strip() for one in texts(flow, len(names(ask)))]
        answer(flow, say.SPACE.join(part for part in parts if part))


KANA = Screen(
    _kana,
    {
        "key": _key,
        "mark": _mark,
        "erase": _erase,
        "clear": _clear,
        "field": _field,
        "way": _way,
        "main": _take,
    },
)
