"""`kakanai doctor` on healthy and on broken stations, with the real reader, printer, fonts and files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from kiosk.cases.keys import QUICK, create_keys
from tests.pcsc import virtual_reader
from tests.printing import free_port, ipp_printer, ticket_socket
from ui.cli import doctor
from ui.cli.doctor import Finding

PARTS = [
    "content",
    "fonts",
    "reader",
    "sheets",
    "tickets",
    "database",
    "keys",
    "paper",
    "voice",
    "guidance",
    "clock",
]


@dataclass(frozen=True)
class Station:
    """Simulators only, unless a test says otherwise."""

    folder: Path

    def examine(self, *lines: str, simulated: bool = True) -> dict[str, Finding]:
        """By part. Checks that the exit code tells of trouble, and only of trouble."""
        card = 'card = {simulated = "taro"}' if simulated else ""
        file = self.folder / "kakanai.toml"
        file.write_text("\n".join((f'data = "{self.folder / "data"}"', card, *lines)), "utf-8")
        result = CliRunner().invoke(_app(), ["doctor", "--json", "--config", str(file)])
        found = [Finding(**one) for one in json.loads(result.stdout)]
        assert [one.part for one in found] == PARTS
        assert result.exit_code == (0 if all(one.works for one in found) else 1)
        return {one.part: one for one in found}


def _app() -> typer.Typer:
    app = typer.Typer()
    app.callback()(lambda: None)
    doctor.register(app)
    return app


@pytest.fixture
def station(tmp_path: Path) -> Station:
    return Station(tmp_path)


def broken(found: dict[str, Finding]) -> list[str]:
    return [part for part, one in found.items() if not one.works]


def test_with_simulators_everything_works_and_says_so(station: Station) -> None:
    found = station.examine()
    assert broken(found) == []
    assert found["sheets"].says == found["reader"].says == "使えます（練習用）"


def test_real_parts_that_work(station: Station) -> None:
    create_keys(station.folder / "public.json", station.folder / "private.json", "a passphrase", QUICK)
    with virtual_reader(), ipp_printer() as sheets, ticket_socket() as roll:
        found = station.examine(
            f'printers = {{sheets = "{sheets.uri}", tickets = "tcp://127.0.0.1:{roll.port}"}}',
            f'keys = {{public = "{station.folder / "public.json"}"}}',
            simulated=False,
        )
    assert broken(found) == []
    assert {found[part].says for part in PARTS[1:-1] if part not in ("paper", "guidance")} == {"使えます"}
    assert "paper_folder" in found["paper"].says


def test_headphones_that_work_say_in_which_languages(station: Station) -> None:
    found = station.examine(f'guidance = {{headphones = "simulator:{station.folder / "voice"}"}}')
    assert broken(found) == []
    assert found["guidance"].says.startswith("使えます（ja、easy、en")


def test_headphones_that_are_not_there(station: Station) -> None:
    found = station.examine('guidance = {headphones = "plughw:CARD=NoSuchKeypad"}')
    assert broken(found) == ["guidance"]
    assert "plughw:CARD=NoSuchKeypad" in found["guidance"].mend
    assert "guidance.headphones" in found["guidance"].mend


def test_without_headphones_it_says_how_to_have_a_voice(station: Station) -> None:
    assert "guidance.headphones" in station.examine()["guidance"].says


def test_counters_without_a_fallback_for_today(station: Station) -> None:
    folder = station.folder / "paper"
    folder.mkdir()
    (folder / "kakanai-paper-SHIMIN-2099-01-05.pdf").write_bytes(b"x")
    found = station.examine(f'paper_folder = "{folder}"')
    assert broken(found) == ["paper"]
    assert "紙の備え" in found["paper"].says
    assert "kakanai paper" in found["paper"].mend


def test_without_a_card_service_it_says_how_to_start_it(station: Station) -> None:
    found = station.examine(simulated=False)
    assert broken(found) == ["reader"]
    assert "systemctl start pcscd.socket" in found["reader"].mend


def test_a_reader_that_is_not_plugged_in(station: Station) -> None:
    with virtual_reader() as reader:
        reader.unplug()
        found = station.examine(simulated=False)
    assert broken(found) == ["reader"]
    assert "USB をつなぎ直し" in found["reader"].mend


def test_printers_that_do_not_answer(station: Station) -> None:
    sheets, tickets = f"ipp://localhost:{free_port()}/ipp/print", f"tcp://127.0.0.1:{free_port()}"
    found = station.examine(f'printers = {{sheets = "{sheets}", tickets = "{tickets}"}}')
    assert broken(found) == ["sheets", "tickets"]
    assert "プリンター" in found["sheets"].says
    assert found["sheets"].says != found["tickets"].says


def test_a_printer_without_paper(station: Station) -> None:
    with ticket_socket() as roll:
        roll.paper_out = True
        found = station.examine(f'printers = {{tickets = "tcp://127.0.0.1:{roll.port}"}}')
    assert broken(found) == ["tickets"]
    assert "紙" in found["tickets"].says


def test_missing_fonts_are_named_with_their_packages(
    station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forms.fonts.font_folders", lambda: (station.folder / "nowhere",))
    found = station.examine()
    assert "fonts" in broken(found)
    assert "apt-get install" in found["fonts"].mend
    for package in ("fonts-ipamj-mincho", "fonts-noto-core", "fonts-noto-cjk"):
        assert package in found["fonts"].mend


def test_a_real_station_without_a_key(station: Station) -> None:
    with virtual_reader(), ipp_printer() as sheets, ticket_socket() as roll:
        found = station.examine(
            f'printers = {{sheets = "{sheets.uri}", tickets = "tcp://127.0.0.1:{roll.port}"}}',
            simulated=False,
        )
    assert broken(found) == ["keys"]
    assert "keys.public" in found["keys"].mend


def test_a_key_file_that_is_none(station: Station) -> None:
    (station.folder / "public.json").write_text("{}")
    found = station.examine(f'keys = {{public = "{station.folder / "public.json"}"}}')
    assert broken(found) == ["keys"]


def test_a_database_that_is_none(station: Station) -> None:
    (station.folder / "data").mkdir()
    (station.folder / "data" / "kakanai.sqlite").write_bytes(b"not a database at all " * 100)
    found = station.examine()
    assert broken(found) == ["database"]
    assert found["database"].says


def test_mistakes_in_a_city_are_counted(station: Station) -> None:
    city = station.folder / "city"
    (city / "procedures").mkdir(parents=True)
    (city / "procedures" / "resident.yaml").write_text("tennyu_todoke: {nonsense: 1}\n", "utf-8")
    found = station.examine(f'city = "{city}"')
    assert "content" in broken(found)
    assert "kakanai check" in found["content"].mend
