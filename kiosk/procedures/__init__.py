"""What must be done and why. Start with `decide`."""

from kiosk.procedures.decide import decide

__all__ = ["decide"]
