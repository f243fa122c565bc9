"""Forward from place to place. Answers stay; only the place changes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk.answers import Value
from kiosk.interview.steps import SAFETY
from ui.resident.own import offers_clerk, resident_steps
from ui.resident.state import EMPTY, Place, Spot
from ui.resident.trail import spot_of

if TYPE_CHECKING:
    from ui.resident.flow import Flow

EVENTS = "events"
"""The row of the review that tells what the resident came for."""


def after_event(flow: Flow) -> None:
    """Staff first where an address will be asked, then the card, unless that is behind us."""
    asked = any(one.variable == SAFETY for one in flow.parts.guide.questions.values())
    if not asked and any(flow.parts.guide.events[event].talk_first for event in flow.state.events):
        flow.go(Place.SAFETY)
    elif flow.state.mending:
        to_questions(flow)
    else:
        to_card(flow)


def mend_events(flow: Flow) -> None:
    """直す of ご用: to the tiles. What was answered stays, where the new choice asks for it too."""
    flow.go(Place.EVENT, mending=True, at=None)
    flow.draft(chosen=flow.trail().answers.events)


def to_card(flow: Flow) -> None:
    """The card, or on past it when it was read before or the resident has none."""
    read = None if flow.state.card.without else flow.state.card.read
    flow.put(place=Place.YOU if flow.state.holder or read else Place.CARD, draft=EMPTY)
    if flow.state.card.done and flow.state.holder is None:
        to_questions(flow)


def to_questions(flow: Flow) -> None:
    """To the next open one, or on to the review where none is."""
    flow.go(Place.QUESTIONS, at=None)
    show_answer(flow)


def protect(flow: Flow) -> None:
    """A protected visit (安全相談): nothing is shown, printed or queued with a reason; a person comes."""
    from ui.resident.waiting import ring

    flow.go(Place.STAFF_ONLY, over=(), given=with_given(flow, SAFETY, None, True))
    ring(flow, "safety")


def with_given(
    flow: Flow, variable: str, person: str | None, value: Value
) -> MappingProxyType[tuple[str, str | None], Value]:
    """All that was answered, with one answer more or another."""
    return MappingProxyType({**flow.state.given, (variable, person): value})


def undoubted(flow: Flow) -> MappingProxyType[tuple[str, str | None], Value]:
    """Without what turned an event into another: of those that are chosen now it is asked anew."""
    questions = flow.parts.guide.questions.values()
    turns = {one.variable for one in questions if any(option.instead for option in one.options)}
    return MappingProxyType({key: told for key, told in flow.state.given.items() if key[0] not in turns})


def typed_steps(flow: Flow) -> int:
    """How many questions of ours there are for who has no card."""
    return len(resident_steps(flow.parts.words)) if flow.state.holder is None else 0


def before_typing(flow: Flow) -> int:
    """How many answers come before what is typed without a card: the offer of a clerk alone."""
    asked = flow.trail().asked
    return 1 if flow.state.holder is None and asked and offers_clerk(asked[0].question) else 0


def after_answer(flow: Flow, spot: Spot | None) -> None:
    """On over old questions while walking among them, else to the next open one, else to the review."""
    trail = flow.trail()
    if trail.answers.get(SAFETY) is True:
        protect(flow)
        return
    index = trail.index(spot) if spot else None
    typing = flow.state.own < typed_steps(flow)
    walking = flow.state.at is not None and not (flow.state.mending or typing) and index is not None
    following = (
        trail.asked[index + 1] if walking and index is not None and index + 1 < len(trail.asked) else None
    )
    flow.put(at=spot_of(following) if following else None)
    if following is None and flow.ask() is None:
        to_review(flow, spot if flow.state.mending else None)
    else:
        show_answer(flow)


def to_review(flow: Flow, mended: Spot | None) -> None:
    """On the page where the mended answer stands, so that it is seen, and with a word if others fell away."""
    from ui.resident.screens.review import page_of

    seen = frozenset(spot_of(one) for one in flow.trail().asked)
    dropped = bool(flow.state.reviewed - seen)
    flow.go(Place.REVIEW, at=None, mending=False, own=typed_steps(flow), reviewed=seen, dropped=dropped)
    if mended is not None:
        flow.put(page=page_of(flow, mended))


def show_answer(flow: Flow) -> None:
    """Fills the screen with the answer that was given before, so that going back loses nothing."""
    from ui.resident.screens.refilled import draft_of

    ask = flow.ask()
    if flow.state.place is Place.QUESTIONS and ask is None:
        to_review(flow, None)
    else:
        flow.put(draft=draft_of(flow, ask) if ask else EMPTY)


def mend(flow: Flow, spot: Spot) -> None:
    """直す: to one question and, when that is settled, back to the review."""
    flow.put(place=Place.QUESTIONS, at=spot, mending=True, page=0)
    show_answer(flow)
