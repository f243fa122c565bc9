"""Call → phone with 200 and 1,000 event streams against a bare echo of the same server; memory; restart."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench import _phones_server as served

SIZES = (200, 1000)
CALLS = 20
STARTS = 3
_HOST = "127.0.0.1"


def main() -> None:
    for size in SIZES:
        ours, bare = (asyncio.run(_measure(kind, size)) for kind in ("phones", "echo"))
        for name in ("p50", "p99"):
            mine, other = getattr(ours, name), getattr(bare, name)
            print(
                f"call → {size} phones, {name} / bare echo: {mine / other:.2f}  "
                f"({mine * 1000:.1f} ms / {other * 1000:.1f} ms)"
            )
        print(f"  call → word at the called phone, median: {ours.turn * 1000:.1f} ms")
        print(f"  call → page of the called phone, median: {ours.page * 1000:.1f} ms")
        print(f"  memory per phone / bare echo: {ours.kib:.1f} KiB / {bare.kib:.1f} KiB")
        print(f"  every phone fetches its page: {ours.pages:.0f} pages a second")
    _restart()


@dataclass(frozen=True)
class Figures:
    p50: float  # seconds from the office's word to a phone's
    p99: float
    turn: float  # the same for whoever is called
    page: float  # seconds from the office's word to the whole page of whoever is called
    kib: float  # of the server's memory for one phone
    pages: float  # a second


class Phone:
    """One open event stream on a plain socket, and when it heard something last."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self.heard: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        self._task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        async for line in self._reader:
            if line.startswith(b"event: ") and line != b"event: begin\n":
                self.heard.put_nowait((time.monotonic(), line[7:].strip()))

    async def close(self) -> None:
        self._task.cancel()
        self._writer.close()


async def _measure(kind: str, size: int) -> Figures:
    with _server(kind, size) as (port, say, memory):
        before = memory()
        phones = [await _connect(port, served.token(place)) for place in range(size)]
        say("ready")
        kib = (memory() - before) / size
        delays, turns, pages = [], [], []
        for call in range(CALLS):
            begin = say(f"call {call}")
            called = asyncio.create_task(_called(phones[call], port, call, kind))
            others = [await phone.heard.get() for phone in phones if phone is not phones[call]]
            heard, seen = await called
            delays += [at - begin for at, _ in others] + [heard - begin]
            turns.append(heard - begin)
            pages.append(seen - begin)
        rate = await _all_pages(port, size) if kind == "phones" else 0.0
        for phone in phones:
            await phone.close()
    cuts = statistics.quantiles(delays, n=100)
    return Figures(cuts[49], cuts[98], statistics.median(turns), statistics.median(pages), kib, rate)


async def _called(phone: Phone, port: int, call: int, kind: str) -> tuple[float, float]:
    """When the phone that is called hears it, and when it has its new page."""
    heard, word = await phone.heard.get()
    if kind == "echo":
        return heard, heard
    if word != b"turn":
        raise RuntimeError("the phone that was called did not hear it")
    if "お呼びしています" not in await _get(port, f"/t/{served.token(call)}"):
        raise RuntimeError("the page doesn't tell the call")
    return heard, time.monotonic()


async def _connect(port: int, token: str) -> Phone:
    reader, writer = await asyncio.open_connection(_HOST, port)
    writer.write(f"GET /t/{token}/events HTTP/1.1\r\nHost: {_HOST}\r\n\r\n".encode())
    status = await reader.readline()
    if b" 200 " not in status:
        raise RuntimeError(f"the server refused a phone: {status!r}")
    return Phone(reader, writer)


async def _get(port: int, path: str) -> str:
    reader, writer = await asyncio.open_connection(_HOST, port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {_HOST}\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return answer.decode()


async def _all_pages(port: int, size: int) -> float:
    """All at once, 50 connections at a time."""
    gate = asyncio.Semaphore(50)

    async def fetch(place: int) -> None:
        async with gate:
            await _get(port, f"/t/{served.token(place)}")

    begin = time.monotonic()
    await asyncio.gather(*(fetch(place) for place in range(size)))
    return size / (time.monotonic() - begin)


@contextmanager
def _server(kind: str, size: int) -> Iterator[tuple[int, served.Say, served.Memory]]:
    """A process of its own. `say` gives when the server heard it; the clock is one for both processes."""
    command = [sys.executable, "-m", "tests.bench._phones_server", kind, str(size)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        into, out = process.stdin, process.stdout
        if into is None or out is None:
            raise RuntimeError("no pipes")
        port = int(out.readline())

        def say(word: str) -> float:
            into.write(f"{word}\n")
            into.flush()
            return float(out.readline())

        def memory() -> float:
            lines = Path(f"/proc/{process.pid}/status").read_text("ascii").splitlines()
            return float(next(line.split()[1] for line in lines if line.startswith("VmRSS")))

        try:
            yield port, say, memory
        finally:
            into.close()
            process.wait(20)


def _restart() -> None:
    """From a new process to the first right page, against a bare server's first answer."""
    with tempfile.TemporaryDirectory() as folder:
        settings, token = _hall(Path(folder))
        command = [sys.executable, "-c", "from ui.cli.main import run; run()", "status", "--config"]
        ours = statistics.median(
            _first([*command, str(settings)], f"/t/{token}", "あなたの番号") for _ in range(STARTS)
        )
    bare_command = [sys.executable, "-m", "tests.bench._phones_server", "bare"]
    bare = statistics.median(_first(bare_command, "/", "hello") for _ in range(STARTS))
    print(f"restart → first right page / bare server: {ours / bare:.2f}  ({ours:.2f} s / {bare:.2f} s)")


def _hall(folder: Path) -> tuple[Path, str]:
    """A database with one ticket, and the settings that lead to it."""
    from typer.testing import CliRunner

    from ui.cli.main import commands

    file = folder / "kakanai.toml"
    file.write_text(f'data = "{folder}"\n', "utf-8")
    told = CliRunner().invoke(commands(), ["office", "admit", "B", "--json", "--config", str(file)])
    token: str = json.loads(told.stdout)["token"]
    return file, token


def _first(command: list[str], path: str, text: str) -> float:
    port = _free()
    begin = time.monotonic()
    environment = {**os.environ, "KAKANAI_STATUS__PORT": str(port)}
    with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL) as process:
        try:
            while True:
                if process.poll() is not None:
                    raise RuntimeError("the server ended")
                try:
                    if text in asyncio.run(_get(port, path)):
                        return time.monotonic() - begin
                except OSError:
                    time.sleep(0.005)
        finally:
            process.terminate()


def _free() -> int:
    with socket.socket() as one:
        one.bind((_HOST, 0))
        port: int = one.getsockname()[1]
        return port


if __name__ == "__main__":
    main()
