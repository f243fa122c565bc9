"""`kakanai`: puts the commands together, and tells trouble in words instead of tracebacks.

Imports little at once: between a kiosk's start and its first frame stands whatever this file loads.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.faults import Fault, Trouble
from ui.cli.content import CONTENT
from ui.cli.screen import hasten, need_screen

if TYPE_CHECKING:
    import typer

    from ui.resident.curtain import Curtain

COMMANDS = (
    "demo",
    "kiosk",
    "desk",
    "display",
    "status",
    "card",
    "try_",
    "form",
    "paper",
    "check",
    "doctor",
    "office",
    "db",
    "keys",
    "export",
    "stats",
    "simulate",
    "shots",
    "towns",
    "licences",
)


def commands(words: Sequence[str] = ()) -> typer.Typer:
    """The command that the words of a line begin with; all of them where it is none, to tell which there are.

    A kiosk that starts need not load what a desk, a server and a simulation are made of.
    """
    import typer

    app = typer.Typer(
        help="書かない窓口", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
    )
    app.callback()(lambda: None)  # also a single command is called by its name
    asked = [one for one in COMMANDS if words and one.rstrip("_") == words[0]]
    for name in asked or COMMANDS:
        import_module(f"ui.cli.{name}").register(app)
    return app


def run() -> None:
    """The program. Exit 1 on trouble, with a sentence that says what to do; no traceback reaches a person."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    words = sys.argv[1:]
    try:
        curtain = _curtain(words)
        commands(words)(obj=curtain)
    except Trouble as trouble:
        tell(trouble)
        sys.exit(1)
    except Exception as error:  # whatever it is, a person reads a sentence and the places are kept
        from ui.cli.record import keep

        number, file = keep(error)
        tell(Trouble(Fault.UNEXPECTED, f"{number} ({file})"))
        sys.exit(1)


def _curtain(words: Sequence[str]) -> Curtain | None:
    """For a kiosk that starts, before anything else is loaded. Raises Trouble(NO_SCREEN)."""
    if words[:1] != ["kiosk"] or "--help" in words:
        return None
    need_screen()
    from ui.common.memory import hurry
    from ui.resident.curtain import hang

    hurry()
    hasten()
    return hang(CONTENT / "words" / "curtain.yaml", full_screen="--window" not in words)


def tell(trouble: Trouble) -> None:
    from kiosk.words import load_words

    words = load_words(Path(CONTENT) / "words")
    print(words(f"faults.{trouble.fault}.clerk", "ja"), file=sys.stderr)
    if trouble.detail:
        print(trouble.detail, file=sys.stderr)
