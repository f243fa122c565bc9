"""An answer is taken: into what the resident is, into the city's questions, or into the family."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk.answers import Address, Value
from kiosk.interview.taking import is_nobody, with_answer
from ui.resident import joining
from ui.resident.chrome import call_staff
from ui.resident.forward import after_answer, typed_steps
from ui.resident.own import OWN, own_values
from ui.resident.parts import Ask
from ui.resident.state import Spot
from ui.resident.trail import spot_of

if TYPE_CHECKING:
    from ui.resident.flow import Flow


def answer(flow: Flow, value: Value) -> None:
    """Takes the answer to the question that shows, and goes on to what comes after it."""
    ask = flow.ask()
    if ask is None:
        raise RuntimeError("no question shows")
    if flow.state.adding is not None:
        joining.answer(flow, ask, value)
    elif ask.question.id.startswith(OWN):
        _answer_own(flow, ask, value)
    else:
        _answer_guide(flow, ask, value)


def _answer_own(flow: Flow, ask: Ask, value: Value) -> None:
    """Of who has no card: about the resident."""
    own = typed_steps(flow) if flow.state.mending else flow.state.own + 1
    me = MappingProxyType({**flow.state.me, **own_values(ask, value)})
    row = Spot(ask.question.id)
    if flow.state.mending and me != flow.state.me:
        flow.put(mended=flow.state.mended | {row})
    flow.put(me=me, own=own)
    after_answer(flow, row)


def _answer_guide(flow: Flow, ask: Ask, value: Value) -> None:
    spot = spot_of(ask)
    known, old = flow.given(ask)
    if spot in flow.state.elsewhere and isinstance(value, str):
        value = Address("", value)
    changes = flow.state.mending and known and old != value
    flow.put(given=with_answer(flow.parts.guide, flow.state.given, ask, value))
    if changes:
        flow.put(mended=flow.state.mended | {spot})
    if is_nobody(ask, value):
        joining.came_alone(flow, ask)
    after_answer(flow, spot)
    if old != value and any(one.calls and one.value == value for one in ask.question.options):
        call_staff(flow)
