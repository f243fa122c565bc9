"""The card on the pad, the person on it, and the ways past a card that can't be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.card.reading import Way
from kiosk.faults import Fault
from kiosk.person import Person
from kiosk.phrases import in_parts
from ui.resident import reading, say
from ui.resident.screens.base import Screen, banner, main, option, way
from ui.resident.screens.question import SHORT

if TYPE_CHECKING:
    from ui.resident.flow import Flow

_LIFTED = (Fault.CARD_REMOVED, Fault.NO_CARD)
_NO_READER = (Fault.NO_READER, Fault.NO_SERVICE)


def _sentence(flow: Flow) -> str:
    """What happened, in the name of the fault's family; never a code."""
    fault = flow.state.card.trouble
    if not flow.state.card.reader or fault in _NO_READER:
        return "card.no_reader"
    if fault in _LIFTED:
        return "card.lifted"
    return "card.other_card" if fault is Fault.NOT_MY_NUMBER_CARD else "card.unreadable"


_PICTURES = {
    "card.no_reader": "type_instead",
    "card.lifted": "keep_card",
    "card.other_card": "other_card",
    "card.unreadable": "lay_again",
}
"""What to do, drawn, beside its sentence."""
_PICTURES_OF = {"waiting": "place_card", "reading": "keep_card"}


def _card(flow: Flow) -> dict[str, Any]:
    card = flow.state.card
    trouble = card.trouble is not None or not card.reader
    state = "reading" if card.busy else "trouble" if trouble else "waiting"
    line = {"waiting": "card.waiting", "reading": "card.reading"}.get(state, "")
    if state == "waiting" and card.used and card.lying:
        line = "card.change"
    return {
        "title": flow.t(f"card.{_whose(flow)}"),
        "art": _PICTURES[_sentence(flow)] if state == "trouble" else _PICTURES_OF[state],
        "state": state,
        "text": flow.t("card.sub"),
        "banner": banner(flow, "info", line, icon="")
        if line
        else banner(flow, "care", _sentence(flow), icon="warn"),
        "ways": []
        if card.busy
        else [
            way(flow, "nocard", "card.nocard", icon="nocard", kind="good"),
            way(flow, "unreadable", "card.cannot", icon="staff", kind="good"),
        ],
        "main": None,
    }


def _whose(flow: Flow) -> str:
    """Who comes for somebody else may hold two cards, and would lay down that of the other."""
    if flow.state.card.member:
        return "title_family"
    events = flow.parts.guide.events
    return "title_own" if any(events[one].for_other for one in flow.state.events) else "title"


def _past(flow: Flow, value: str) -> None:
    from ui.resident.chrome import call_staff

    if value == "nocard" and not flow.state.card.busy:
        reading.without_card(flow)
    elif value == "unreadable":
        call_staff(flow)


def _person(flow: Flow) -> Person | None:
    return flow.state.card.read or flow.state.holder


def _notice(flow: Flow) -> dict[str, Any] | None:
    if flow.state.card.doubtful:
        return banner(flow, "info", "you.staff_checks", icon="staff")
    if not flow.state.card.lying:
        return None
    stays = flow.parts.guide.city.print_individual_number and flow.state.card.member is None
    return banner(flow, "info", "you.leave_card" if stays else "you.take_card", icon="card")


def _has_moved(flow: Flow) -> bool:
    """Their card still bears the old address: right for now, however wrong it looks to them."""
    return any(flow.parts.guide.events[one].new_home for one in flow.state.events)


def _you(flow: Flow) -> dict[str, Any]:
    person = _person(flow)
    if person is None:
        raise RuntimeError("nobody was read")
    birth = say.partial(flow, person.birth_date)
    years = say.age(flow, person.birth_date)
    ready = "name" not in flow.state.card.doubtful
    member = flow.state.card.member is not None
    moved = "_moved" if _has_moved(flow) else ""
    return {
        "title": flow.t("you.title_family" if member else "you.title"),
        "sub": flow.t(f"you.sub{moved}"),
        "name_term": flow.t("term.name"),
        "name": person.name,
        "name_ready": ready,
        "name_note": "" if ready else flow.t("you.glyph"),
        "mincho": False,
        "rows": [
            {"term": flow.t("term.address"), "value": in_parts(person.address)},
            {"term": flow.t("term.birth"), "value": birth, "echo": years},
            {"term": flow.t("term.sex"), "value": flow.t(f"own.sex_{person.sex.value}")},
        ],
        "note": flow.t("you.note"),
        "banner": _notice(flow),
        "ways": [way(flow, "other", "you.other"), way(flow, "wrong", f"you.wrong{moved}")],
        "main": main(flow, "you.yes_family" if member else "you.yes", icon="check"),
    }


def _yes(flow: Flow, _value: str) -> None:
    reading.accept(flow)


def _not_so(flow: Flow, value: str) -> None:
    """Another person: forget and read again. Wrong characters: a clerk mends them."""
    from ui.resident.chrome import call_staff

    if value == "wrong":
        call_staff(flow)
        return
    reading.put_aside(flow)


def _forgot(flow: Flow) -> dict[str, Any]:
    stopped = flow.state.card.trouble in reading.STOPPED
    chosen = flow.state.draft.chosen
    return {
        "eyebrow": "",
        "title": flow.t("forgot.title_stopped" if stopped else "forgot.title"),
        "reason": "",
        "sub": flow.t("forgot.sub"),
        "person": "",
        "several": False,
        "options": [
            *([_forgot_way(flow, "face")] if _has_face(flow) else []),
            _forgot_way(flow, "self"),
            _forgot_way(flow, "staff"),
        ],
        "page": 1,
        "pages": 1,
        "more": "",
        "origin": "",
        "banner": banner(flow, "help", "forgot.coming", icon="staff", time=flow.state.staff.at)
        if stopped
        else banner(flow, "info", "forgot.reset", icon="card"),
        "main": main(flow, "next") if chosen else main(flow, "choose_one", ready=False),
    }


def _forgot_way(flow: Flow, name: str) -> dict[str, Any]:
    """Large letters leave room for the answers alone, where half of the glass's height is there."""
    look = flow.state.look
    short = look.scale >= SHORT and (look.low or flow.wide)
    hint = "" if short else flow.t(f"forgot.{name}_hint")
    return option(name, flow.t(f"forgot.{name}"), hint, chosen=flow.state.draft.chosen)


def _has_face(flow: Flow) -> bool:
    """The code on the card's face is left, where it wasn't tried already."""
    return reading.way(flow) is Way.PIN and flow.state.card.reader


def _choose(flow: Flow, value: str) -> None:
    if value in ("self", "staff") or (value == "face" and _has_face(flow)):
        flow.draft(chosen=(value,))


def _go_on(flow: Flow, _value: str) -> None:
    from ui.resident.chrome import call_staff

    chosen = flow.state.draft.chosen
    if chosen:
        reading.note_lost_pin(flow)
    if chosen == ("staff",):
        call_staff(flow)
    elif chosen == ("face",):
        reading.by_face(flow)
    elif chosen:
        reading.without_card(flow)


CARD = Screen(_card, {"way": _past})
YOU = Screen(_you, {"main": _yes, "way": _not_so})
FORGOT = Screen(_forgot, {"choose": _choose, "main": _go_on})
