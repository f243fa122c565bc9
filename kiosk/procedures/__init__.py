"""What must be done and why. Start with `decide`."""

from kiosk.procedures.decide import decide
from kiosk.procedures.near import NearMiss, near_misses

__all__ = ["NearMiss", "decide", "near_misses"]
