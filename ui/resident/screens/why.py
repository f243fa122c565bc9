"""One procedure in full: whose, why, what to bring, until when, where, and what decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.phrases import phrased
from kiosk.procedures.outcome import Decision, Ground, Standing
from ui.resident import say
from ui.resident.cutter import Piece, Sheet, cut
from ui.resident.measure import letters, lines, made_of, size
from ui.resident.screens.base import BIG, Screen, by_scale, main, more, more_icon
from ui.resident.screens.route import counter_of, decided, name_of, steps
from ui.resident.screens.route_pages import read_only
from ui.resident.screens.things import called
from ui.resident.state import EMPTY

if TYPE_CHECKING:
    from ui.resident.flow import Flow

Section = tuple[str, str, str]
"""Name, icon, value."""
Block = Section | Ground
ROOM = {1.0: 1013, 1.25: 990, 1.6: 981, 2.0: 928}
"""Height of the panel beside つづき, below a title of one line, as the screen leaves it; lengths are ¼ mm."""
ROOM_WIDE = 660
"""Of both columns of the lying glass together."""
ACROSS = {1.0: 856, 1.25: 856, 1.6: 856, 2.0: 888}
ACROSS_WIDE = 816
"""How wide a line of the panel is, and of one of those columns."""
BUTTON = 128
"""What つづき takes."""


def _why(flow: Flow) -> dict[str, Any]:
    every, at = _every(flow)
    one = every[at]
    language = flow.language
    route = _pages(flow, one)
    page = min(flow.state.draft.page, len(route) - 1)
    sections, grounds = route[page]
    goes_on = _goes_on(flow, page + 1 == len(route))
    return {
        "eyebrow": flow.t("why.which", number=at + 1, count=len(every)),
        "title": flow.parts.guide.procedures[one.procedure].plain(language),
        "sections": [
            {"term": flow.t(f"why.{name}"), "icon": icon, "value": value} for name, icon, value in sections
        ],
        "grounds": [
            {"text": ground.text(language), "answer": _said(flow, ground), "holds": ground.holds is True}
            for ground in grounds
        ],
        "more": flow.t("why.next") if goes_on else more(flow, page, len(route)),
        "more_icon": "down" if goes_on else more_icon(page, len(route)),
        "page": page + 1,
        "ways": [],
        "main": {**main(flow, "why.back", icon="back"), "kind": "good"},
    }


def _every(flow: Flow) -> tuple[list[Decision], int]:
    """All on the route, and which one is open."""
    every = [step.decision for step in steps(decided(flow))]
    return every, next(i for i, one in enumerate(every) if name_of(one) == flow.state.opened)


def _goes_on(flow: Flow, at_the_end: bool) -> bool:
    """From low reach no row of the list is touched: one procedure leads to the next."""
    return at_the_end and read_only(flow) and len(_every(flow)[0]) > 1


def _said(flow: Flow, ground: Ground) -> str:
    return say.partial(flow, ground.day) if ground.day else ground.answer(flow.language)


def _pages(flow: Flow, one: Decision) -> list[tuple[list[Section], list[Ground]]]:
    """All on one page, or as much on each as there is room for."""
    blocks: list[Block] = [*(found for found in _sections(flow, one) if found[2]), *one.grounds]
    room = _room(flow, flow.parts.guide.procedures[one.procedure].plain(flow.language))
    sheet = Sheet(room, room + (0 if flow.wide else BUTTON))
    pages = cut([Piece(_height(flow, block)) for block in blocks], sheet)
    return [_apart([blocks[place] for place in page]) for page in pages]


def _apart(blocks: list[Block]) -> tuple[list[Section], list[Ground]]:
    grounds = [one for one in blocks if isinstance(one, Ground)]
    return [one for one in blocks if not isinstance(one, Ground)], grounds


def _room(flow: Flow, title: str) -> float:
    if flow.wide:
        return ROOM_WIDE
    letter = size("title", flow.state.look.scale)
    further = lines(_broken(flow, title), by_scale(flow, ACROSS) / letter * 1.1) - 1
    return by_scale(flow, ROOM) - further * letter * 1.36


def _height(flow: Flow, block: Block) -> float:
    """As `SectionRow.qml` and `GroundRow.qml` lay it."""
    scale, across = flow.state.look.scale, ACROSS_WIDE if flow.wide else by_scale(flow, ACROSS)
    note = size("note", scale)
    if isinstance(block, Ground):
        return _ground(flow, block, across, note)
    made = made_of("section", big=scale >= BIG)
    value = size("body", scale) * made["grow"]
    words = lines(block[2], across / value) * value * made["line"]
    return made["before"] + note * made["term"] + words + made["after"]


def _ground(flow: Flow, ground: Ground, across: float, note: float) -> float:
    """Question and answer stand beside each other where a line holds both."""
    made, said, answer = made_of("ground"), ground.text(flow.language), _said(flow, ground)
    room = (across - made["x"]) / note
    if letters(said) + letters(answer) + 1 < room:
        return note * made["line"] + made["air"]
    words = (lines(said, room) + lines(answer, room)) * note * made["line"]
    return words + made["gap"] + made["air"]


def _broken(flow: Flow, text: str) -> str:
    """With the places where its lines may break; the glass marks only texts that hold no names."""
    return phrased(text) if flow.language == "ja" else text


def _sections(flow: Flow, one: Decision) -> list[Section]:
    procedure = flow.parts.guide.procedures[one.procedure]
    info = counter_of(flow, one.counter)
    brings = [called(flow, item) for item in decided(flow).bring if one.counter in item.counters]
    place = f"{say.counter(flow, info)}{say.SPACE}{info.name(flow.language)}" if info else one.counter
    until = say.day(flow, one.deadline) if one.deadline else flow.t("why.no_deadline")
    reason = flow.t("why.checked_by_clerk") if one.standing is Standing.CHECK else ""
    return [
        ("whose", "staff", say.persons(flow, one.persons)),
        (
            "why",
            "info",
            _broken(flow, flow.t("list.sentence").join(p for p in (one.reason(flow.language), reason) if p)),
        ),
        ("bring", "bag", "\n".join(_broken(flow, item) for item in brings)),
        ("until", "cal", until),
        ("where", "place", place),
        ("form", "paper", procedure.title("ja")),
    ]


def _close(flow: Flow, _value: str) -> None:
    flow.put(opened="", draft=EMPTY)
    flow.lift()


def _more(flow: Flow, _value: str) -> None:
    every, at = _every(flow)
    pages = len(_pages(flow, every[at]))
    page = min(flow.state.draft.page, pages - 1)
    if _goes_on(flow, page + 1 == pages):
        flow.put(opened=name_of(every[(at + 1) % len(every)]), draft=EMPTY)
    else:
        flow.draft(page=(page + 1) % pages)


WHY = Screen(_why, {"main": _close, "more": _more})
