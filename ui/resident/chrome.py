"""What stands around every screen: city, stages, the five verbs of the dock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ui.resident import say, waiting
from ui.resident.back import back, can_go_back
from ui.resident.dressing import wish
from ui.resident.own import own_ask
from ui.resident.reading import lies_done
from ui.resident.state import Over, Place

if TYPE_CHECKING:
    from ui.resident.flow import Flow

STAGES = ("purpose", "card", "questions", "check", "collect")
_STAGE_OF = {
    Place.EVENT: (0, 0.5),
    Place.SAFETY: (0, 0.9),
    Place.CARD: (1, 0.2),
    Place.PIN: (1, 0.5),
    Place.FORGOT: (1, 0.5),
    Place.YOU: (1, 0.8),
    Place.REVIEW: (3, 0.2),
    Place.OUTCOME: (3, 0.7),
    Place.CONSENT: (3, 0.9),
    Place.PRINTING: (4, 0.3),
    Place.TICKET: (4, 1.0),
}
_NO_STAGES = (Over.TIMEOUT, Over.STAFF, Over.EASIER, Over.LANGUAGE, Over.RESTART)
_DOCK = (("back", "back"), ("restart", "restart"), ("language", "globe"), ("size", ""), ("staff", "staff"))


def chrome(flow: Flow) -> dict[str, Any]:
    state = flow.state
    return {
        "city": flow.t("city", name=flow.parts.guide.city.name(flow.language)),
        "language": state.look.language,
        "scale": state.look.scale,
        "contrast": state.look.contrast,
        "low": state.look.low,
        "dark": state.look.dark,
        "reduced": False,
        "practice": flow.t("practice") if flow.parts.practice else "",
        "stages": _stages(flow),
        "dock": [_verb(flow, name, icon) for name, icon in _dock(flow)],
        "offline": _note(flow),
        "words": {
            "why": flow.t("why.question"),
            "close": flow.t("why.close"),
            "letter": flow.t("dock.letter"),
        },
    }


def _dock(flow: Flow) -> tuple[tuple[str, str], ...]:
    """On the welcome screen there is nothing to go back to, and the languages stand above."""
    return _DOCK[3:] if _alone(flow) else _DOCK


def _alone(flow: Flow) -> bool:
    return flow.state.place is Place.WELCOME and not flow.state.over


def _note(flow: Flow) -> str:
    """What doesn't work right now and what does, or a card to take, in the corner of every screen."""
    if flow.parts.touch_gone():
        return flow.t("touch_gone")
    if lies_done(flow):
        return flow.t("you.take_card")
    return flow.t("offline") if flow.parts.offline() else ""


def now(flow: Flow) -> str:
    """11月24日（火） 10:42."""
    at = flow.parts.clock.now()
    day, weekday = say.month_day(flow, at), say.weekday(flow, at)
    return flow.t("clock", day=day, weekday=weekday, time=at.strftime("%H:%M"))


def _stages(flow: Flow) -> list[dict[str, Any]]:
    state = flow.state
    if any(over in _NO_STAGES for over in state.over) or (
        state.place is not Place.QUESTIONS and state.place not in _STAGE_OF
    ):
        return []
    now, part = _STAGE_OF.get(state.place) or _among_questions(flow)
    return [
        {
            "label": flow.t(_stage_label(flow, name)),
            "part": 1.0 if i < now else part if i == now else 0.0,
            "now": i == now,
            "done": i < now,
        }
        for i, name in enumerate(STAGES)
    ]


def _stage_label(flow: Flow, name: str) -> str:
    """Who goes without a card says instead who it is: no card is ticked off that never lay there."""
    gone = flow.state.place not in (Place.CARD, Place.PIN, Place.FORGOT, Place.YOU)
    by_hand = gone and flow.state.card.done and flow.state.holder is None
    return "stage.by_hand" if name == "card" and by_hand else f"stage.{name}"


def _among_questions(flow: Flow) -> tuple[int, float]:
    """Name and address typed stand where the card would."""
    state = flow.state
    ours = own_ask(state, flow.parts.guide, flow.parts.words) if state.adding is None else None
    if ours is None or state.mending:
        return 2, _questions_part(flow)
    return 1, round(max(0.1, state.own / (state.own + ours.remaining + 1)), 2)


def _questions_part(flow: Flow) -> float:
    """Never shorter than it was, also where an answer brings more questions."""
    trail = flow.trail()
    asks = (*trail.asked, *([trail.open] if trail.open else []))
    parts = [number / (number + one.remaining + 1) for number, one in enumerate(asks)]
    return round(max(0.1, *parts), 2) if trail.open else 1.0 if asks else 0.1


def _verb(flow: Flow, name: str, icon: str) -> dict[str, Any]:
    key = "size_first" if name == "size" and _alone(flow) and not flow.wide else name
    return {"id": name, "label": flow.t(f"dock.{key}"), "icon": icon, "enabled": enabled(flow, name)}


def enabled(flow: Flow, name: str) -> bool:
    """Resting verbs keep their place. Staff, language and size act on every screen."""
    state = flow.state
    if name == "back":
        return can_go_back(flow)
    if name == "restart":
        machine = (Place.WELCOME, Place.PRINTING, Place.TICKET, Place.CARD_LEFT, Place.STAFF_ONLY)
        covered = any(one is not Over.WHY for one in state.over)
        return state.place not in machine and not covered and not state.card.busy
    return True


def dock(flow: Flow, value: str) -> None:
    if value not in dict(_DOCK) or not enabled(flow, value):
        return
    match value:
        case "back":
            back(flow)
        case "restart":
            flow.lay(Over.RESTART)
        case "language":
            _only(flow, Over.LANGUAGE)
        case "size":
            _only(flow, Over.EASIER)
        case "staff":
            call_staff(flow)


def _only(flow: Flow, over: Over) -> None:
    """Opens one of the two settings in place of the other."""
    others = tuple(one for one in flow.state.over if one not in (Over.LANGUAGE, Over.EASIER))
    flow.put(over=(*others, over))


def call_staff(flow: Flow) -> None:
    waiting.ring(flow, waiting.CALLED)
    others = tuple(one for one in flow.state.over if one not in (Over.STAFF, Over.TIMEOUT))
    flow.put(over=(*others, Over.STAFF))


def language(flow: Flow, value: str) -> None:
    """At any moment; the place stays."""
    if value in flow.parts.guide.city.languages:
        flow.put(look=replace(flow.state.look, language=value))


VERBS: dict[str, Callable[[Flow, str], None]] = {"dock": dock, "language": language, "look": wish}
