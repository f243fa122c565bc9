"""The glass shows something from the first moment of a start."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QApplication

from ui.cli.content import CONTENT
from ui.resident.curtain import hang

WORDS = CONTENT / "words" / "curtain.yaml"
HEAVY = ("sqlalchemy", "reportlab", "pydantic", "typer", "PySide6.QtWidgets", "kiosk.guide")


def test_it_says_in_two_languages_that_it_begins_soon(qapp: QApplication) -> None:
    curtain = hang(WORDS, full_screen=False)
    assert curtain is not None
    try:
        shown = [curtain.window.property(name) for name in ("japanese", "english")]
        picture = curtain.window.grabWindow()
    finally:
        curtain.lift()
    assert shown == ["まもなくはじまります", "Starting. One moment, please."]
    middle = picture.height() // 2
    for rows in (range(middle - 120, middle), range(middle, middle + 120)):
        colours = {picture.pixel(x, y) for y in rows for x in range(0, picture.width(), 2)}
        assert len(colours) > 2, "both lines are drawn"
    assert not curtain.window.isVisible()
    del qapp


def test_nothing_heavy_stands_between_a_start_and_its_first_frame() -> None:
    code = (
        "import sys; from ui.cli import main; hung = main._curtain(['kiosk', '--window']);"
        f"print(hung is not None, [one for one in {HEAVY} if one in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "True []"


def test_no_other_command_hangs_one() -> None:
    code = "from ui.cli import main; print(main._curtain(['desk']), main._curtain(['kiosk', '--help']))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "None None"
