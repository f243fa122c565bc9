"""What is wrong with a simulated printer: one small JSON file that any process may write."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.faults import Fault


@dataclass(frozen=True)
class SimulatedState:
    fault: Fault | None = None
    seconds: float = 0.2  # for one sheet or one ticket
    paper: int | None = None  # sheets left; None: never runs out
    paper_low: bool = False

    @property
    def wrong(self) -> Fault | None:
        return self.fault or (Fault.OUT_OF_PAPER if self.paper == 0 else None)


def read_state(file: Path) -> SimulatedState:
    """No file: nothing is wrong. A file that can't be read is a printer that can't be reached."""
    try:
        return _decoded(json.loads(file.read_text("utf-8")))
    except FileNotFoundError:
        return SimulatedState()
    except (ValueError, TypeError):
        return SimulatedState(fault=Fault.PRINTER_FAILED)


def change_state(file: Path, **changes: Any) -> SimulatedState:
    """Raises TypeError for a key that doesn't exist."""
    state = replace(read_state(file), **changes)
    partial = file.with_suffix(".partial")
    partial.write_text(json.dumps(asdict(state)), "utf-8")
    partial.replace(file)
    return state


def take_sheet(file: Path) -> bool:
    """One sheet from the tray; False when it was empty."""
    paper = read_state(file).paper
    if paper is not None and paper > 0:
        change_state(file, paper=paper - 1)
    return paper != 0


def _decoded(data: Any) -> SimulatedState:
    fault = data.pop("fault", None)
    return SimulatedState(fault=Fault(fault) if fault else None, **data)
