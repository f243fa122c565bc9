"""`kakanai card` on the real stack, as a script calls it."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from kiosk.card.simulator import CardFaults
from tests.pcsc import VirtualReader, virtual_reader
from ui.cli.card import register


@pytest.fixture(scope="module")
def service() -> Iterator[VirtualReader]:
    with virtual_reader() as handle:
        yield handle


@pytest.fixture
def virtual(service: VirtualReader) -> Iterator[VirtualReader]:
    yield service
    service.remove()


class Command:
    """Runs `kakanai card --json` with the test's own settings."""

    def __init__(self, config: Path) -> None:
        config.write_text("[card]\nread_seconds = 5\n")
        self._config = config
        self._app = typer.Typer()
        register(self._app)

    def plain(self, *options: str, typed: str = "") -> tuple[int, str, str]:
        done = CliRunner().invoke(self._app, ["--config", str(self._config), *options], input=typed)
        return done.exit_code, done.stdout, done.stderr

    def __call__(self, *options: str, typed: str = "") -> tuple[int, dict[str, Any]]:
        code, out, _ = self.plain("--json", *options, typed=typed)
        told: dict[str, Any] = json.loads(out)
        return code, told

    def error(self, *options: str, typed: str = "") -> tuple[str, int | None]:
        code, told = self(*options, typed=typed)
        assert code == 1
        assert list(told) == ["error", "tries_left", "message"]
        assert len(told["message"]) > 10
        return told["error"], told["tries_left"]


@pytest.fixture
def command(tmp_path: Path) -> Command:
    return Command(tmp_path / "kakanai.toml")


def test_it_prints_the_four_items(virtual: VirtualReader, command: Command) -> None:
    virtual.insert("yoshida")
    assert command("--pin-stdin", typed="1234\n") == (
        0,
        {
            "name": "𠮷田　葛\U000e0102",
            "address": "みほん県となり市髙﨑町４丁目５番６号",
            "birth_date": "1973-02-14",
            "sex": "female",
        },
    )


def test_unknown_parts_of_a_date_are_left_out(virtual: VirtualReader, command: Command) -> None:
    virtual.insert("partial")
    assert command("--pin-stdin", typed="1234")[1]["birth_date"] == "1950"


def test_the_number_only_when_asked(virtual: VirtualReader, command: Command) -> None:
    virtual.insert("taro")
    assert "number" not in command("--pin-stdin", typed="1234\n")[1]
    assert command("--pin-stdin", "--number", typed="1234\n")[1]["number"] == "123456789018"


def test_the_face_code(virtual: VirtualReader, command: Command) -> None:
    virtual.insert("taro")
    assert command("--pin-stdin", "--face-code", typed="61051220311234\r\n")[0] == 0
    assert command.error("--pin-stdin", "--face-code", typed="1234\n") == ("bad_pin_format", None)
    assert command.plain("--number", "--face-code")[0] == 2


def test_what_is_not_four_digits_is_never_sent(virtual: VirtualReader, command: Command) -> None:
    card = virtual.insert("taro")
    for typed in ("12345\n", "", "\n", "12 4\n", "１２３４\n", "1234 \n"):
        assert command.error("--pin-stdin", typed=typed) == ("bad_pin_format", None)
    assert not [apdu for apdu in card.trace if apdu[1] == 0x20]


def test_wrong_pins_stop_at_the_last_try(virtual: VirtualReader, command: Command) -> None:
    virtual.insert("taro")
    assert command.error("--pin-stdin", typed="0000") == ("wrong_pin", 2)
    assert command.error("--pin-stdin", typed="0000") == ("wrong_pin", 1)
    assert command.error("--pin-stdin", typed="1234") == ("last_try", 1)
    assert command("--pin-stdin", "--last-try", typed="1234")[0] == 0
    assert command.error("--pin-stdin", typed="0000") == ("wrong_pin", 2)


def test_a_wrong_last_try_and_a_locked_card(virtual: VirtualReader, command: Command) -> None:
    virtual.insert("one_try")
    assert command.error("--pin-stdin", "--last-try", typed="0000") == ("pin_locked", 0)
    assert command.error("--pin-stdin", "--last-try", typed="1234") == ("pin_locked", 0)


def test_other_troubles_have_their_codes(virtual: VirtualReader, command: Command) -> None:
    assert command.error("--pin-stdin", typed="1234") == ("no_card", None)
    assert command.error("--pin-stdin", "--reader", "Sony", typed="1234") == ("no_reader", None)
    virtual.insert("suica")
    assert command.error("--pin-stdin", typed="1234") == ("not_my_number_card", None)
    virtual.insert("taro", CardFaults(pulled_after=4))
    assert command.error("--pin-stdin", typed="1234") == ("card_removed", None)
    virtual.insert("taro", CardFaults(person_cut=40))
    assert command.error("--pin-stdin", typed="1234") == ("card_damaged", None)
    virtual.stop_service()
    assert command.error("--pin-stdin", typed="1234") == ("no_service", None)
    virtual.start_service()


def test_other_cards_are_named_to_the_clerk(virtual: VirtualReader, command: Command) -> None:
    virtual.insert("zairyu")
    assert "在留カード" in command("--pin-stdin", typed="1234")[1]["message"]


def test_nothing_is_asked_when_the_card_cannot_be_read(virtual: VirtualReader, command: Command) -> None:
    virtual.insert("locked")
    assert command.error() == ("pin_locked", 0)
    virtual.insert("taro")
    assert command.error(typed="1234\n") == ("bad_pin_format", 3)  # not a terminal: nothing was typed


def test_without_json_people_can_read_it(virtual: VirtualReader, command: Command) -> None:
    virtual.insert("gaiji")
    code, out, err = command.plain("--pin-stdin", typed="1234\n")
    assert (code, out.splitlines()[3]) == (0, "性別\t女")
    assert "氏名、住所" in err
    code, out, err = command.plain("--pin-stdin", typed="0000\n")
    assert (code, out) == (1, "")
    assert "あと2回" in err


def test_practice_is_said(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAKANAI_CARD__SIMULATED", "taro")
    code, out, err = command.plain("--json", "--pin-stdin", typed="1234")
    assert (code, json.loads(out)["name"]) == (0, "見本　太郎")
    assert "練習モード" in err


def test_opensc_and_we_may_take_turns(virtual: VirtualReader, command: Command) -> None:
    virtual.insert("taro")
    subprocess.run(["opensc-tool", "-a"], capture_output=True, timeout=20, check=True)
    assert command("--pin-stdin", typed="1234")[0] == 0
