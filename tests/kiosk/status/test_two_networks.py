"""The commands of both networks, each in a process of its own; they share nothing but the verify key."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from kiosk.faults import Trouble
from ui.cli.main import commands

_TODAY = "2026-11-24"


def kakanai(*arguments: str) -> list[str]:
    return [sys.executable, "-c", "from ui.cli.main import run; run()", *arguments]


def run(*arguments: str) -> str:
    ended = CliRunner().invoke(commands(), arguments)
    assert ended.exit_code == 0, ended.exception
    return ended.stdout


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@pytest.fixture
def started() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def start(stack: ExitStack, log: Path, *arguments: str) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(kakanai(*arguments), stderr=stack.enter_context(log.open("wb")))
    stack.callback(process.wait, 20)
    stack.callback(process.terminate)
    return process


def seen(url: str, text: str) -> bool:
    deadline = time.monotonic() + 100
    while time.monotonic() < deadline:
        try:
            if text in httpx.get(url, headers={"accept-language": "ja"}).text:
                return True
        except httpx.HTTPError:
            pass
        time.sleep(0.05)
    return False


def test_what_is_admitted_inside_is_seen_outside(tmp_path: Path, started: ExitStack) -> None:
    port = free_port()
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    office, server = tmp_path / "office.toml", tmp_path / "server.toml"
    office.write_text(
        f'data = "{inside}"\n[status]\npush_url = "http://127.0.0.1:{port}/snapshot"\n', "utf-8"
    )
    server.write_text(
        f'data = "{outside}"\n[status]\nport = {port}\nverify_key = "{tmp_path / "verify.json"}"\n', "utf-8"
    )
    told = run("keys", "signing", "--config", str(office))
    assert "status.verify.json" in told
    shutil.copy(inside / "keys" / "status.verify.json", tmp_path / "verify.json")
    outer = start(
        started, tmp_path / "outer.log", "status", "--receive", "--config", str(server), "--today", _TODAY
    )
    admitted = json.loads(run("office", "admit", "B", "--json", "--config", str(office), "--today", _TODAY))
    url = f"http://127.0.0.1:{port}/t/{admitted['token']}"
    assert seen(url, "いまは知らせがとどいていません")
    push = start(started, tmp_path / "push.log", "status", "push", "--config", str(office), "--today", _TODAY)
    assert seen(url, "あなたの番号")
    push.terminate()
    assert push.wait(20) == 0, "it ends when it is told to"
    assert "Traceback" not in (tmp_path / "push.log").read_text("utf-8")
    assert outer.poll() is None
    assert not outside.exists(), "the outer server keeps nothing: no database, no key"


def test_without_a_key_or_an_address_it_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "kakanai.toml"
    file.write_text(f'data = "{tmp_path}"\n', "utf-8")
    for arguments, text in ((("push",), "status.push_url"), (("--receive",), "status.verify.json")):
        ended = CliRunner().invoke(commands(), ["status", *arguments, "--config", str(file)])
        assert isinstance(ended.exception, Trouble)
        assert text in ended.exception.detail
