"""One kiosk and one desk, each a program that may be killed at any moment and goes on where it was."""

from __future__ import annotations

import os
import time
from pathlib import Path

from kiosk.faults import Fault, Trouble
from kiosk.office import Office
from tests.soak.hall import LINES, Hall, case_of, key_of

SEALED = b"sealed" * 40
_AWAY = (Fault.DATABASE_UNREACHABLE, Fault.DATABASE_OUTDATED)
_AGAIN = 0.3  # seconds until the next try at a database that is away
_LOOK = 1.0  # seconds between two looks at an empty line
_CROWD = 15  # people ahead: beyond that a kiosk rests for each, so that lines stay as in a hall
_BREATH, _REST = 0.1, 5.0  # seconds for each, and at most


def kiosk(hall: Hall, number: int) -> None:
    """A number is told once it is on the paper: a line of the file, which survives the program."""
    reception = hall.reception(number)
    seen = _lines(hall.told(number))
    with hall.told(number).open("a") as paper:
        for visit in range(len(seen), hall.each):
            if hall.enough.exists():
                break
            admission = reception.admit(
                LINES[visit % len(LINES)],
                key=key_of(number, visit),
                sealed=SEALED,
                case_token=case_of(number, visit),
                begun=True,
            )
            print(admission.ticket.number, int(admission.offline), file=paper, flush=True)
            time.sleep(min(_REST, max(0, (admission.position or 0) - _CROWD) * _BREATH))
    while reception.waiting:
        reception.deliver()
        time.sleep(_AGAIN)
    reception.close()


def desk(hall: Hall, number: int) -> None:
    """Calls until all kiosks are done and nobody waits. What it has called it writes down at once."""
    office, counter = hall.office("kakanai_desk", f"D{number}"), f"D{number}"
    known, sure = set(_lines(hall.called(number))), False
    with hall.called(number).open("a") as calls:
        while True:
            ended = hall.done.exists()
            try:
                called = _next(office, counter, look_first=not sure)
                sure = True
                if called is None:
                    if ended:
                        break
                    time.sleep(_LOOK)
                    continue
                if called not in known:
                    print(called, file=calls, flush=True)
                    known.add(called)
                office.finish(called)
            except Trouble as trouble:
                if trouble.fault not in (*_AWAY, Fault.NOT_POSSIBLE_NOW):
                    raise
                sure = False
                time.sleep(_AGAIN)
    office.close()


def _next(office: Office, counter: str, *, look_first: bool) -> str | None:
    """Whoever is at the counter already when an answer may have been lost; else the next one."""
    if look_first and (here := office.queue(counter).now):
        return here[0].number
    try:
        return office.call_next(counter).number
    except Trouble as trouble:
        if trouble.fault is Fault.NOBODY_WAITING:
            return None
        raise


def _lines(file: Path) -> list[str]:
    """Whole lines only: the last one may have been torn by a kill."""
    if not file.exists():
        return []
    text = file.read_text()
    whole = text[: text.rfind("\n") + 1]
    if whole != text:
        os.truncate(file, len(whole.encode()))
    return whole.split("\n")[:-1]
