"""`kakanai`: puts the commands together, and tells trouble in words instead of tracebacks."""

from __future__ import annotations

import logging
import sys
from importlib import import_module
from pathlib import Path

import typer

from kiosk.faults import Fault, Trouble
from kiosk.words import load_words
from ui.cli.content import CONTENT
from ui.cli.record import keep

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
    "towns",
    "licences",
)

app = typer.Typer(
    help="書かない窓口", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)
for _name in COMMANDS:
    import_module(f"ui.cli.{_name}").register(app)


def run() -> None:
    """The program. Exit 1 on trouble, with a sentence that says what to do; no traceback reaches a person."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    try:
        app()
    except Trouble as trouble:
        tell(trouble)
        sys.exit(1)
    except Exception as error:  # whatever it is, a person reads a sentence and the places are kept
        number, file = keep(error)
        tell(Trouble(Fault.UNEXPECTED, f"{number} ({file})"))
        sys.exit(1)


def tell(trouble: Trouble) -> None:
    words = load_words(Path(CONTENT) / "words")
    print(words(f"faults.{trouble.fault}.clerk", "ja"), file=sys.stderr)
    if trouble.detail:
        print(trouble.detail, file=sys.stderr)
