"""What the city wrote: loaded, checked, and asked. Start with `load_guide`."""

from kiosk.guide.check import check_content
from kiosk.guide.load import load_guide
from kiosk.guide.source import Problem

__all__ = ["Problem", "check_content", "load_guide"]
