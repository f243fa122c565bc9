"""`kakanai office`, `db`, `keys` and `export`, on a file of their own."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from kiosk.cases import seal
from kiosk.cases.keys import QUICK, create_keys
from kiosk.clock import RunningClock
from kiosk.guide.model import Guide
from kiosk.office import open_office
from kiosk.settings import load_settings
from tests.kiosk.office import world
from ui.cli import db, export, keys, office, stats

PASSPHRASE = "a passphrase to open with"  # noqa: S105 - of a key that the test makes
DAY = ["--today", world.TODAY.isoformat()]


class Machine:
    """The commands on one machine with the small city."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.config = folder / "kakanai.toml"
        self.config.write_text(
            f'data = "{folder / "data"}"\n'
            f'[keys]\npublic = "{folder / "public.json"}"\nprivate = "{folder / "private.json"}"\n'
        )
        self.app = typer.Typer()
        for command in (office, db, keys, export, stats):
            command.register(self.app)

    def run(self, *words: str, typed: str = "", fails: bool = False) -> str:
        result = CliRunner().invoke(self.app, [*words, "--config", str(self.config)], input=typed)
        assert (result.exit_code != 0) is fails, (result.output, result.exception)
        return result.stdout

    def ask(self, *words: str, fails: bool = False) -> Any:
        return json.loads(self.run(*words, *DAY, "--json", fails=fails))


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    guide = Guide("v1", world.city(), {}, {}, {}, ())
    monkeypatch.setattr("ui.cli.station.load_guide", lambda *_: guide)
    return Machine(tmp_path)


def test_a_script_plays_the_queue(machine: Machine) -> None:
    first = machine.ask("office", "admit", "B")
    assert set(first) == {"number", "token", "url", "position", "estimate_minutes"}
    assert (first["number"], first["position"], first["estimate_minutes"]) == ("B201", 1, 0)
    assert first["url"].endswith(f"/t/{first['token']}")
    assert machine.ask("office", "admit", "B")["estimate_minutes"] == 10
    assert machine.ask("office", "call", "SHIMIN")["number"] == "B201"
    assert machine.ask("office", "finish", "B201")["state"] == "done"
    states = {one["number"]: one["state"] for one in machine.ask("office", "list")}
    assert states == {"B201": "done", "B202": "waiting"}


def test_a_person_reads_sentences(machine: Machine) -> None:
    assert machine.run("office", "admit", "B", *DAY) == "B201 を発行しました。順番は 1 番目です。\n"
    assert "B201" in machine.run("office", "call", "SHIMIN", *DAY)
    assert "呼出中" in machine.run("office", "list", *DAY)
    assert "完了" in machine.run("office", "finish", "B201", *DAY)


def test_a_number_of_the_paper_fallback_joins_at_the_time_it_was_given(machine: Machine) -> None:
    said = machine.run("office", "paper", " bp07", "--at", "00:00", *DAY)
    assert said == "BP07 を、03:00 に受付した番号として列に入れました。\n", "the queue's day begins at three"
    again = machine.ask("office", "paper", "BP07", "--at", "00:00")
    assert (again["number"], again["line"], again["state"]) == ("BP07", "B", "waiting")
    assert machine.ask("office", "call", "SHIMIN")["number"] == "BP07"
    assert machine.ask("office", "paper", "ZP01", "--at", "00:00", fails=True)["error"] == "no_such_ticket"


def test_the_same_key_gives_the_same_number(machine: Machine) -> None:
    tickets = [machine.ask("office", "admit", "B", "--key", "one")["token"] for _ in range(2)]
    assert tickets[0] == tickets[1]


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("admit", "Z"), "no_such_line"),
        (("call", "NOWHERE"), "no_such_counter"),
        (("call", "SHIMIN"), "nobody_waiting"),
        (("finish", "B201"), "no_such_ticket"),
    ],
)
def test_trouble_has_a_code_and_a_sentence(machine: Machine, words: tuple[str, ...], fault: str) -> None:
    told = machine.ask("office", *words, fails=True)
    assert told["error"] == fault
    assert told["message"]


def test_the_database_is_made_and_made_again(machine: Machine) -> None:
    for command in ("init", "upgrade", "init"):
        assert "用意" in machine.run("db", command)
    assert (machine.folder / "data" / "kakanai.sqlite").is_file()
    machine.ask("office", "admit", "B")
    tomorrow = machine.run("db", "purge", "--today", "2026-11-25", "--json")
    assert json.loads(tomorrow) == {"cases": 0, "tickets": 1}


def test_figures_hide_small_cells(machine: Machine) -> None:
    for _ in range(5):
        machine.ask("office", "admit", "B")
        number = machine.ask("office", "call", "SHIMIN")["number"]
        machine.ask("office", "finish", number)
    machine.ask("office", "admit", "D")
    machine.ask("office", "call", "HOKEN")
    machine.ask("office", "finish", "D001")
    told = {one["line"]: one for one in machine.ask("stats")}
    assert (told["B"]["calls"], told["B"]["no_shows"]) == (5, 0)
    assert (told["D"]["calls"], told["D"]["waited"]) == (None, None)
    assert "5件未満" in machine.run("stats", *DAY)


def test_keys_are_made_shown_and_checked(machine: Machine) -> None:
    typed = f"{PASSPHRASE}\n"
    created = machine.run("keys", "create", "--passphrase-stdin", typed=typed)
    print_ = created.splitlines()[-1]
    assert machine.run("keys", "show").strip() == print_
    assert print_ in machine.run("keys", "check", "--passphrase-stdin", typed=typed)
    assert PASSPHRASE not in (machine.folder / "private.json").read_text()
    machine.run("keys", "create", "--passphrase-stdin", typed=typed, fails=True)
    machine.run("keys", "check", "--passphrase-stdin", typed="wrong\n", fails=True)


def test_a_short_passphrase_is_refused(machine: Machine) -> None:
    machine.run("keys", "create", "--passphrase-stdin", typed="short\n", fails=True)
    assert not (machine.folder / "private.json").exists()


def test_finished_cases_are_exported(machine: Machine) -> None:
    public = create_keys(machine.folder / "public.json", machine.folder / "private.json", PASSPHRASE, QUICK)
    case, other = world.a_case(), world.a_case()
    office_ = open_office(load_settings(machine.config), world.city(), RunningClock(world.clock().now()))
    for one in (case, other):
        office_.admit("B", key=one.token, sealed=seal(one, public), case_token=one.token)
    office_.call_next("SHIMIN")
    office_.finish("B201")
    office_.close()

    typed = f"{PASSPHRASE}\n"
    told = json.loads(machine.run("export", "--passphrase-stdin", *DAY, typed=typed))
    assert [(one["number"], one["case"]["token"]) for one in told] == [("B201", case.token)]

    out = machine.folder / "out.csv"
    machine.run("export", "--passphrase-stdin", "--format", "csv", "--out", str(out), *DAY, typed=typed)
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8"))))
    found = {(row["kind"], row["person"], row["item"]): row["value"] for row in rows}
    assert found["card", "chichi", "name"] == world.NAME
    assert found["answer", "", "address"] == "みほん市青葉町二丁目12番3号"
    assert found["procedure", "chichi", "tennyu_todoke"] == "2026-11-30"
    assert out.stat().st_mode & 0o777 == 0o600
