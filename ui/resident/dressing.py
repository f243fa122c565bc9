"""How a resident wants the glass, changed by a single key wherever the visit is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ui.resident.state import Look

if TYPE_CHECKING:
    from ui.resident.flow import Flow


def _voice(look: Look) -> Look:
    return replace(look, voice=True)


def _silent(look: Look) -> Look:
    """A dark screen without a voice would leave somebody alone."""
    return replace(look, voice=False, dark=False)


def _dark(look: Look) -> Look:
    return replace(look, dark=look.voice and not look.dark)


def _bright(look: Look) -> Look:
    return replace(look, dark=False)


def _low(look: Look) -> Look:
    return replace(look, low=not look.low)


_WISHES: dict[str, Callable[[Look], Look]] = {
    "voice": _voice,
    "silent": _silent,
    "dark": _dark,
    "bright": _bright,
    "low": _low,
}


def wish(flow: Flow, value: str) -> None:
    """`low` and `dark` turn themselves off again. No voice without headphones; lying, no `low`."""
    change = _WISHES.get(value)
    if change is None or (value == "voice" and not flow.parts.speaks(flow.language)):
        return
    if value == "low" and flow.wide:
        return
    flow.put(look=change(flow.state.look))
