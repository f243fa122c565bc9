"""One step back. Answers stay; only the place changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.resident.forward import before_typing, show_answer, to_review, typed_steps
from ui.resident.joining import back_to_family
from ui.resident.reading import STOPPED, look, take_back
from ui.resident.state import EMPTY, SPELT, Over, Place
from ui.resident.trail import spot_of

if TYPE_CHECKING:
    from ui.resident.flow import Flow

_BEFORE = {"building": "number", "number": "town"}  # the steps of an address


def back(flow: Flow) -> None:
    """One step back; whatever was answered stays."""
    if flow.state.over:
        flow.lift()
        return
    match flow.state.place:
        case Place.EVENT:
            _back_from_event(flow)
        case Place.SAFETY:
            flow.go(Place.EVENT)
            flow.draft(chosen=flow.state.events)
        case Place.FORGOT if flow.state.card.trouble not in STOPPED:
            _back_to_pad(flow)
        case Place.CARD | Place.PIN | Place.FORGOT | Place.YOU:
            _back_from_card(flow)
        case Place.QUESTIONS if flow.state.draft.step == SPELT:
            flow.put(draft=EMPTY)
        case Place.QUESTIONS:
            _back_in_questions(flow)
        case Place.REVIEW if flow.state.page:
            flow.put(page=flow.state.page - 1)
        case Place.REVIEW:
            _to_last_question(flow)
        case Place.OUTCOME:
            _back_in_outcome(flow)
        case Place.CONSENT:
            flow.go(Place.OUTCOME)
        case _:
            pass


def _back_from_event(flow: Flow) -> None:
    if flow.state.page:
        flow.put(page=0)
    elif flow.state.mending:
        to_review(flow, None)
    else:
        flow.go(Place.WELCOME)


def _back_in_outcome(flow: Flow) -> None:
    from ui.resident.screens.outcome import step_back

    if not step_back(flow):
        _back_to_review(flow)


def _back_to_review(flow: Flow) -> None:
    """Where it was left: on its last page."""
    from ui.resident.screens.review import last_page

    flow.go(Place.REVIEW)
    flow.put(page=last_page(flow))


def can_go_back(flow: Flow) -> bool:
    """Not while the machine works, nor when there is nothing to go back to."""
    if flow.state.over:
        return flow.state.over[-1] not in (Over.STAFF, Over.TIMEOUT)
    resting = (Place.WELCOME, Place.PRINTING, Place.TICKET, Place.STAFF_ONLY, Place.CARD_LEFT)
    return flow.state.place not in resting and not flow.state.card.busy


def _back_to_pad(flow: Flow) -> None:
    """To the digits, if the card still lies there: 暗証番号がわからない方 may have been a slip."""
    flow.go(Place.CARD, card=replace(flow.state.card, trouble=None, wrong=False))
    look(flow)


def _back_from_card(flow: Flow) -> None:
    if flow.state.card.aside is not None:
        take_back(flow, flow.state.card.aside)
        return
    if flow.state.card.member is not None:
        flow.put(card=replace(flow.state.card, member=None, busy=False, trouble=None), adding=None)
        back_to_family(flow)
        return
    flow.go(Place.EVENT, card=replace(flow.state.card, trouble=None, wrong=False))
    flow.draft(chosen=flow.trail().answers.events)


def _back_in_questions(flow: Flow) -> None:
    if flow.state.draft.step in _BEFORE:
        flow.draft(step=_BEFORE[flow.state.draft.step], row="", active=0)
        return
    ask = flow.ask()
    if ask is not None and spot_of(ask) in flow.state.elsewhere:
        flow.put(elsewhere=flow.state.elsewhere - {spot_of(ask)})
    elif flow.state.adding is not None:
        adding = flow.state.adding
        flow.put(adding=replace(adding, step=adding.step - 1) if adding.step else None)
    elif flow.state.mending:
        to_review(flow, flow.state.at)
        return
    elif not _earlier_question(flow):
        return
    show_answer(flow)


def _earlier_question(flow: Flow) -> bool:
    """Steps to the question before this one, if there is one in front of the card."""
    own, steps, trail = flow.state.own, typed_steps(flow), flow.trail()
    index = trail.index(flow.state.at) if flow.state.at else None
    offered = before_typing(flow)
    if index is None:
        index = len(trail.asked) if own >= steps else offered
    if index > offered or (offered and index == 1 and own == 0):
        flow.put(at=spot_of(trail.asked[index - 1]))
    elif index == offered and own > 0:
        flow.put(at=None, own=min(own, steps) - 1)
    else:
        flow.put(at=None)
        _before_questions(flow)
        return False
    return True


def _before_questions(flow: Flow) -> None:
    """To the card; who said on the welcome screen that there is none was never asked for it."""
    if flow.state.card.without:
        _back_from_card(flow)
        return
    card = replace(flow.state.card, done=flow.state.holder is not None)
    flow.go(Place.YOU if flow.state.holder else Place.CARD, card=card)


def _to_last_question(flow: Flow) -> None:
    trail = flow.trail()
    flow.go(Place.QUESTIONS, mending=False, at=spot_of(trail.asked[-1]) if trail.asked else None)
    if flow.state.at is None:
        _before_questions(flow)
    else:
        show_answer(flow)
