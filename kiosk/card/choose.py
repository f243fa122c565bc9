"""The door that the settings ask for: a real reader, or a simulated one with a card in it."""

from __future__ import annotations

from kiosk.card.door import Door
from kiosk.card.simulator import SimulatedReader, card_ids, simulated_door
from kiosk.faults import Fault, Trouble
from kiosk.settings import CardSettings


def door_for(settings: CardSettings) -> Door:
    """Raises Trouble(SETTINGS_INVALID) when `card.simulated` names no card of the simulator."""
    if settings.simulated:
        if settings.simulated not in card_ids():
            known = " ".join(card_ids())
            raise Trouble(Fault.SETTINGS_INVALID, f"card.simulated: {settings.simulated!r} ({known})")
        reader = SimulatedReader()
        reader.insert(settings.simulated)
        return simulated_door(reader, seconds=settings.read_seconds)
    from kiosk.card.pcsc import PcscPort  # only here: a demo needs no PC/SC library

    return Door(PcscPort(settings.reader), seconds=settings.read_seconds)
