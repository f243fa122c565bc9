"""`python -m tests.soak`: the whole run on PostgreSQL, or on SQLite with `--sqlite`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from kiosk.store import create_database
from tests.kiosk.store.postgresql import running
from tests.soak.chaos import Pace, Run
from tests.soak.hall import Hall
from tests.soak.verdict import judge


def main() -> None:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--tickets", type=int, default=100_000)
    wanted.add_argument("--kiosks", type=int, default=16)
    wanted.add_argument("--desks", type=int, default=16)
    wanted.add_argument("--seed", type=int, default=1)
    wanted.add_argument("--minutes", type=float, default=float("inf"), help="no new visit begins afterwards")
    wanted.add_argument("--sqlite", action="store_true")
    asked = wanted.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="soak")))
        server = None if asked.sqlite else stack.enter_context(running(durable=True))
        url = f"sqlite:///{folder / 'hall.sqlite'}" if server is None else server.url("hall")
        create_database(url)
        hall = Hall(url, folder, asked.kiosks, asked.desks, asked.tickets)
        run = Run(hall, Pace(), server, asked.seed)
        seconds = run.play(asked.minutes * 60)
        verdict = judge(hall)
    print(f"{seconds:.0f} s, {verdict.tickets / seconds:.0f} tickets/s, {dict(run.done)}")
    print(verdict)
    sys.exit(not verdict.holds)


if __name__ == "__main__":
    main()
