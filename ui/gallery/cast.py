"""The two visits that the pictures are taken of, each with every question answered."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from typing import Any

from ui.resident.flow import Flow
from ui.resident.state import VisitState


@dataclass(frozen=True)
class Cast:
    widow: Flow  # reports after the death of her husband: many counters
    family: Flow  # of four, moves in: people, towns, dates


def fresh(flow: Flow) -> Flow:
    """The same kiosk before anybody came."""
    return posed(flow, VisitState())


def posed(flow: Flow, state: VisitState, **parts: Any) -> Flow:
    """A flow of its own in this state; `parts` are replaced."""
    other = Flow(replace(flow.parts, **parts) if parts else flow.parts)
    other.state = state
    return other


def touched(flow: Flow, *touches: str) -> Flow:
    """The flow after these touches (`verb:value`), itself unchanged."""
    other = copy(flow)
    for touch in touches:
        verb, _, value = touch.partition(":")
        other.act(verb, value)
    return other


def changed(flow: Flow, **changes: Any) -> Flow:
    """With other parts of the state; what its questions are stays."""
    other = copy(flow)
    other.state = replace(flow.state, **changes)
    return other
