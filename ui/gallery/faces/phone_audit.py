"""What a page on the phone must keep, measured in the browser: each breach is one line of text."""

from __future__ import annotations

from pathlib import Path

from selenium.webdriver import Chrome

SMALLEST_TEXT, SMALLEST_TARGET = 16, 44  # CSS pixels; a reading above its word may be smaller
CONTRAST = 4.5
_LOOK = Path(__file__).with_suffix(".js").read_text("utf-8")


def complaints(browser: Chrome) -> list[str]:
    found: list[str] = browser.execute_script(_LOOK, SMALLEST_TEXT, SMALLEST_TARGET, CONTRAST)
    return found
