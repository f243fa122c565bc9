"""What can be wrong with a simulated card. Commands are counted from 1, from the moment it is put in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class CardFaults:
    pulled_before: int | None = None  # before this command reaches the card
    pulled_after: int | None = None  # the card has done it, its answer is lost
    hangs_at: int | None = None  # until it is pulled
    delay: float = 0.0  # seconds for every command
    verify_delay: float = 0.0  # seconds more for VERIFY
    status_at: Mapping[int, int] = field(default_factory=dict)  # command → status word, and nothing is done
    internal_first: bool = False  # 6F00 to the first command after every power-up
    person_cut: int | None = None  # the file of the four items ends after so many bytes
    person_file: bytes | None = None  # stands in place of the file of the four items
    file_filler: bool = True  # files are larger than what they hold


REAL_PACE = CardFaults(delay=0.04, verify_delay=0.11)
"""About half a second for a whole read, as a contactless reader may take."""
