"""The reading of a name from a card: picked from what a dictionary holds possible, then only spelt."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kiosk.guide.model import Kind
from ui.resident import say
from ui.resident.answering import answer
from ui.resident.parts import Ask
from ui.resident.screens.base import Screen, by_scale, main, option
from ui.resident.screens.kana import in_letters, written_name
from ui.resident.screens.question import current, head
from ui.resident.state import SPELT

if TYPE_CHECKING:
    from ui.resident.flow import Flow

OTHER = "other"
ROOM = {1.0: 5, 1.25: 4, 1.6: 3, 2.0: 3}
"""Readings on the page; ほかの読み方 stands below them."""


def offered(flow: Flow, ask: Ask) -> Sequence[str]:
    """Nothing for a name that was never read from a card, or that is spelt already."""
    if ask.question.kind is not Kind.KANA or flow.state.draft.step or any(flow.state.draft.fields):
        return ()
    name = written_name(flow, ask)
    letters = unicodedata.normalize("NFKC", name)  # a card may tell them, and the spaces, in full width
    if letters.isascii() and name:
        return (say.SPACE.join(letters.split(" ", 1)),)  # letters are read as they stand
    return tuple(flow.parts.readings(name))[: by_scale(flow, ROOM)] if name else ()


def _reading(flow: Flow) -> dict[str, Any]:
    ask, chosen = current(flow), flow.state.draft.chosen
    shown = [_option(flow, one, chosen) for one in offered(flow, ask)]
    other = option(OTHER, flow.t("kana.other"), flow.t("kana.other_hint"), chosen=chosen, quiet=True)
    return {
        **head(flow, ask),
        "person": flow.t("kana.pick", name=written_name(flow, ask)),
        "several": False,
        "options": [*shown, other],
        "page": 1,
        "pages": 1,
        "more": "",
        "origin": "",
        "banner": None,
        "ways": [],
        "main": main(flow, "next") if chosen else main(flow, "choose_one", ready=False),
    }


def _option(flow: Flow, reading: str, chosen: tuple[str, ...]) -> dict[str, Any]:
    """In letters for whoever reads no kana, and below them as the forms will have it."""
    letters = in_letters(flow, reading)
    return option(reading, letters or reading, reading if letters else "", chosen=chosen)


def _choose(flow: Flow, value: str) -> None:
    if value == OTHER or value in offered(flow, current(flow)):
        flow.draft(chosen=(value,))


def _take(flow: Flow, _value: str) -> None:
    match flow.state.draft.chosen:
        case ("other",):
            flow.draft(step=SPELT, chosen=())
        case (reading,):
            answer(flow, reading)


READING = Screen(_reading, {"choose": _choose, "main": _take})
