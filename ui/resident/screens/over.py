"""What lies over the visit for a while: staff, easier to see, language, start over, time-out, a card left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ui.resident import say
from ui.resident.screens.base import Screen, banner, main, option, way
from ui.resident.state import Place
from ui.resident.waiting import hush, leave, stay

if TYPE_CHECKING:
    from ui.resident.flow import Flow

_SIGNS: dict[str, dict[str, str]] = {
    "white": {"swatch": "light"},
    "black": {"swatch": "contrast"},
    "usual": {"icon": "height"},
    "low": {"icon": "height"},
    "silent": {"icon": "mute"},
    "aloud": {"icon": "speaker"},
    "japanese": {"icon": "speaker"},
    "dark": {"icon": "eye"},
}
SCALES = {"normal": 1.0, "large": 1.25, "larger": 1.6, "largest": 2.0}


def _staff(flow: Flow) -> dict[str, Any]:
    alone = flow.state.place is Place.STAFF_ONLY
    kept = flow.state.place not in (Place.STAFF_ONLY, Place.WELCOME, Place.CARD_LEFT)
    return {
        "title": flow.t("staff.title"),
        "art": "staff_coming",
        "banner": called(flow),
        # There the one button ends the visit: nobody shall press it because it is there.
        "lines": [flow.t("staff.sub" if kept else "staff.sub_only"), flow.t("staff.hidden")],
        "ways": [] if alone else [way(flow, "myself", "staff.myself")],
        "main": main(flow, "staff.end", icon="") if alone else None,
    }


def called(flow: Flow) -> dict[str, Any]:
    """Called; seen by a counter, which is named; nobody yet, so called again."""
    staff = flow.state.staff
    info = flow.parts.guide.city.counters.get(staff.coming)
    if info is not None:
        where = say.counter(flow, info)
        return banner(flow, "help", "staff.seen", icon="check", time=staff.at, counter=where)
    key = "staff.called_again" if staff.again else "staff.called"
    return banner(flow, "help", key, icon="check", time=staff.at)


def _myself(flow: Flow, value: str) -> None:
    if value == "myself" and flow.state.over:
        flow.lift()
        hush(flow)


def _end_with_staff(flow: Flow, _value: str) -> None:
    if flow.state.place is Place.STAFF_ONLY:
        leave(flow)


def _easier(flow: Flow) -> dict[str, Any]:
    look = flow.state.look
    scale = next((name for name, size in SCALES.items() if size == look.scale), "normal")
    groups = {
        "scale": (tuple(SCALES), scale),
        "contrast": (("white", "black"), "black" if look.contrast else "white"),
    }
    if not flow.wide:  # a lying glass has everything within reach
        groups["low"] = (("usual", "low"), "low" if look.low else "usual")
    if spoken := flow.parts.speaks(flow.language):
        aloud = "aloud" if spoken == flow.language else "japanese"
        # The dark screen is offered to who hears that it works.
        voices = ("silent", aloud, "dark") if look.voice else ("silent", aloud)
        groups["voice"] = (voices, "dark" if look.dark else aloud if look.voice else "silent")
    return {
        "title": flow.t("easier.title"),
        "sub": flow.t("easier.sub"),
        "groups": [
            {
                "id": group,
                "label": flow.t(f"easier.{group}"),
                "options": [
                    {
                        "id": name,
                        "label": flow.t(f"easier.{group}_{name}"),
                        "sample": flow.t("easier.sample"),
                        "selected": name == selected,
                        "size": SCALES.get(name, 1.0),
                        **_SIGNS.get(name, {}),
                    }
                    for name in names
                ],
            }
            for group, (names, selected) in groups.items()
        ],
        "main": main(flow, "easier.done", icon="check"),
    }


def _set(flow: Flow, value: str) -> None:
    """`group=option`, at once and for this visit only."""
    group, _, name = value.partition("=")
    look = flow.state.look
    match group:
        case "scale" if name in SCALES:
            flow.put(look=replace(look, scale=SCALES[name]))
        case "contrast" if name in ("white", "black"):
            flow.put(look=replace(look, contrast=name == "black"))
        case "low" if name in ("usual", "low"):
            flow.put(look=replace(look, low=name == "low"))
        case "voice" if name == "silent" or flow.parts.speaks(flow.language):
            flow.put(look=replace(look, voice=name != "silent", dark=name == "dark"))


def _close(flow: Flow, _value: str) -> None:
    flow.lift()


def _language(flow: Flow) -> dict[str, Any]:
    return {
        "title": flow.t("language.title"),
        "options": [
            {**option(code, flow.t(f"language.name_{code}"), chosen=(flow.language,)), "language": code}
            for code in flow.parts.guide.city.languages
        ],
        "main": main(flow, "language.done", icon="check"),
    }


def _restart(flow: Flow) -> dict[str, Any]:
    return {
        "title": flow.t("confirm.title"),
        "lines": [flow.t("confirm.line")],
        "ways": [way(flow, "restart", "confirm.yes", icon="restart")],
        "main": main(flow, "confirm.no"),
    }


def _again(flow: Flow, value: str) -> None:
    if value == "restart":
        leave(flow)


def _timeout(flow: Flow) -> dict[str, Any]:
    return {
        "title": flow.t("timeout.title"),
        "sub": flow.t("timeout.sub"),
        "seconds": flow.state.left,
        "total": flow.parts.settings.times.answer,
        "unit": flow.t("timeout.unit"),
        "ways": [way(flow, "end", "timeout.end")],
        "main": main(flow, "timeout.stay", icon=""),
    }


def _stay(flow: Flow, _value: str) -> None:
    stay(flow)


def _end(flow: Flow, value: str) -> None:
    if value == "end":
        leave(flow)


def _card_left(flow: Flow) -> dict[str, Any]:
    told = bool(flow.state.staff.why)
    return {
        "title": flow.t("cardleft.title"),
        "art": "take_card",
        "text": flow.t("cardleft.cleared" if flow.state.cleared else "cardleft.text"),
        "banner": banner(flow, "help", "cardleft.staff", icon="staff")
        if told
        else banner(flow, "info", "cardleft.sound", icon="speaker"),
        "main": None,
    }


def _pick(flow: Flow, value: str) -> None:
    """`choose:<code>` does the same as `language:<code>`."""
    if value in flow.parts.guide.city.languages:
        flow.put(look=replace(flow.state.look, language=value))


STAFF = Screen(_staff, {"way": _myself, "main": _end_with_staff})
EASIER = Screen(_easier, {"set": _set, "main": _close})
LANGUAGE = Screen(_language, {"choose": _pick, "main": _close})
RESTART = Screen(_restart, {"main": _close, "way": _again})
TIMEOUT = Screen(_timeout, {"main": _stay, "way": _end})
CARD_LEFT = Screen(_card_left, {})
