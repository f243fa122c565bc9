"""`kakanai keys clerk`: a clerk of one's own, and the desk's sign-in that knows them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
import typer
from nacl.public import PrivateKey
from typer.testing import CliRunner

from kiosk.cases.keys import QUICK, create_keys
from kiosk.faults import Fault, Trouble
from kiosk.office import open_office
from printers.simulator import SimulatedSheetPrinter
from ui.cli import keys
from ui.cli.desk_parts import desk_parts
from ui.cli.station import open_station
from ui.desk.parts import DeskParts, Role

MASTER, OWN = "the passphrase of the master key", "the passphrase of her own"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    found = tmp_path / "kakanai.toml"
    public, private = tmp_path / "public.json", tmp_path / "private.json"
    named = f'public = "{public}"\nprivate = "{private}"\n'
    found.write_text(f'data = "{tmp_path / "data"}"\n[keys]\n{named}', "utf-8")
    create_keys(public, private, MASTER, QUICK)
    return found


def run(config: Path, *words: str, typed: str = "") -> tuple[int, str]:
    app = typer.Typer()
    keys.register(app)
    result = CliRunner().invoke(app, ["keys", "clerk", *words, "--config", str(config)], input=typed)
    return result.exit_code, result.stdout + result.stderr


def parts_of(config: Path) -> DeskParts:
    station = open_station(config, datetime(2026, 11, 24))
    office = open_office(station.settings, station.guide.city, station.clock)
    return desk_parts(station, office, SimulatedSheetPrinter(config.parent / "paper"))


def test_a_clerk_is_added_signs_in_and_is_removed(config: Path) -> None:
    parts = parts_of(config)
    assert [(one.id, one.role) for one in parts.clerks] == [("clerk", Role.SUPERVISOR)]
    assert isinstance(parts.unlock("clerk", MASTER), PrivateKey), "the old single key goes on working"
    parts.office.close()

    typed = f"{MASTER}\n{OWN}\n{OWN}\n"
    code, told = run(config, "add", "sasaki", "--name", "佐々木 恵", typed=typed)
    assert (code, "佐々木 恵" in told, OWN in told) == (0, True, False)
    assert run(config, "list") == (0, "sasaki\t佐々木 恵\tclerk\n")
    parts = parts_of(config)
    assert [(one.id, one.name, one.role) for one in parts.clerks] == [("sasaki", "佐々木 恵", Role.CLERK)]
    assert isinstance(parts.unlock("sasaki", OWN), PrivateKey)
    with pytest.raises(Trouble) as refused:
        parts.unlock("sasaki", MASTER)
    assert refused.value.fault is Fault.WRONG_PASSPHRASE
    parts.office.close()

    assert run(config, "remove", "sasaki")[0] == 0
    assert run(config, "remove", "sasaki")[0] != 0
    assert run(config, "list") == (0, "")


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        (("add", "sasaki", "--name", "佐々木"), f"{MASTER}\nshort\nshort\n"),
        (("add", "sasaki", "--name", "佐々木", "--role", "boss"), f"{MASTER}\n{OWN}\n{OWN}\n"),
        (("add", "Sasaki!", "--name", "佐々木"), f"{MASTER}\n{OWN}\n{OWN}\n"),
        (("add", "sasaki", "--name", "佐々木"), f"wrong one\n{OWN}\n{OWN}\n"),
    ],
)
def test_nobody_is_added_by_mistake(config: Path, words: tuple[str, ...], typed: str) -> None:
    assert run(config, *words, typed=typed)[0] != 0
    assert run(config, "list") == (0, "")
