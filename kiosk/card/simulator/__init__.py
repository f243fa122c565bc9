"""The simulated card, a part of the product: in this process, or behind a real PC/SC service through vpcd."""

from kiosk.card.simulator.card import SimulatedCard, make_card
from kiosk.card.simulator.faults import REAL_PACE, CardFaults
from kiosk.card.simulator.reader import SimulatedReader, simulated_door
from kiosk.card.simulator.residents import card_ids, load_resident

__all__ = [
    "REAL_PACE",
    "CardFaults",
    "SimulatedCard",
    "SimulatedReader",
    "card_ids",
    "load_resident",
    "make_card",
    "simulated_door",
]
