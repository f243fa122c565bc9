"""The residents (and other cards) of the simulator, from `residents.yaml`. All of them are invented."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kiosk import plain_yaml

_FILE = Path(__file__).with_name("residents.yaml")


@dataclass(frozen=True)
class Resident:
    """What the file says of one card, as text. A card that isn't a My Number card has only its `kind`."""

    id: str
    title: str = ""  # what the card is there for, in Japanese
    kind: str = "my_number_card"
    name: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    birth: str = field(default="", repr=False)
    sex: str = "0"
    number: str = field(default="", repr=False)
    pin: str = field(default="", repr=False)
    face_code: str = field(default="", repr=False)
    pin_tries: str = "3"
    face_code_tries: str = "10"


def card_ids() -> tuple[str, ...]:
    return tuple(_residents())


def load_resident(card_id: str) -> Resident:
    """Raises KeyError for an id that the file doesn't have."""
    return _residents()[card_id]


@cache
def _residents() -> dict[str, Resident]:
    tree = plain_yaml.read(_FILE)
    return {card_id: Resident(card_id, **values) for card_id, values in tree.items()}
