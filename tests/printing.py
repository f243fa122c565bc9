"""Printers for tests: a real IPP printer, and a ticket printer on a real socket, both read back."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import socketserver
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/><allow user="*"/></policy></busconfig>
"""
# Troubles are taken from a file until it is gone; the page itself takes a moment. ippeveprinter lets the
# command run on after Cancel-Job, so the command asks, as the engine of a device would.
_COMMAND = """#!/bin/sh
job=$(basename "$1" | cut -d- -f1); reason=
cancelled() {{ ipptool -q -T 10 -d job=$job {uri} {folder}/cancelled.test; }}
while now=$(cat {folder}/trouble 2>/dev/null) && [ -n "$now" ]; do
  reason=$now; echo "STATE: +$reason" >&2; sleep 0.05
  cancelled && break
done
[ -n "$reason" ] && echo "STATE: -$reason" >&2
sleep {seconds}
cancelled && exit 0
cp "$1" {folder}/out/$$.partial && mv {folder}/out/$$.partial {folder}/out/$(date +%s%N).pdf
"""
_CANCELLED = """{
OPERATION Get-Job-Attributes
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR naturalLanguage attributes-natural-language en
ATTR uri printer-uri $uri
ATTR integer job-id $job
EXPECT job-state-reasons IN-GROUP job-attributes-tag WITH-VALUE "/processing-to-stop-point|canceled/"
}
"""


def wait_for(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Fails when the condition doesn't come true in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@dataclass
class RealPrinter:
    """An `ippeveprinter` of CUPS: the same protocol as a device, sheets into a folder."""

    folder: Path
    port: int
    seconds: float
    _process: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        return f"ipp://localhost:{self.port}/ipp/print"

    @property
    def sheets(self) -> list[bytes]:
        """The documents that came out, oldest first."""
        return [path.read_bytes() for path in sorted((self.folder / "out").glob("*.pdf"))]

    def trouble(self, reason: str) -> None:
        """An IPP reason (`media-empty`, `media-jam`, `cover-open` …), from the next job on until `mend`."""
        (self.folder / "trouble").write_text(reason)

    def mend(self) -> None:
        (self.folder / "trouble").unlink()

    def plug_in(self) -> None:
        command = self.folder / "print.sh"
        command.write_text(_COMMAND.format(folder=self.folder, seconds=self.seconds, uri=self.uri))
        (self.folder / "cancelled.test").write_text(_CANCELLED)
        command.chmod(0o755)
        # No DNS-SD name is wanted (`-r off`), but it refuses to start without a system bus.
        environment = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.folder}/bus"}
        arguments = ["-p", str(self.port), "-n", "localhost", "-r", "off", "-d", str(self.folder / "spool")]
        arguments += ["-c", str(command), "-f", "application/pdf", f"Kakanai{self.port}"]
        self._process = subprocess.Popen(
            ["ippeveprinter", *arguments],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_for(lambda: _answers(self.port), 5)

    def unplug(self) -> None:
        if self._process:
            _stop(self._process)
            self._process = None


@contextlib.contextmanager
def ipp_printer(seconds: float = 0.1) -> Iterator[RealPrinter]:
    """A real IPP printer on a free port, with a message bus of its own; needs no root."""
    folder = Path(tempfile.mkdtemp(prefix="kakanai-ipp-"))
    for name in ("out", "spool"):
        (folder / name).mkdir()
    (folder / "bus.conf").write_text(_BUS.format(folder=folder))
    bus = subprocess.Popen(
        ["dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", "--nopidfile"],
        stderr=subprocess.DEVNULL,
    )
    printer = RealPrinter(folder, free_port(), seconds)
    try:
        wait_for((folder / "bus").exists)
        _start(printer)
        yield printer
    finally:
        printer.unplug()
        _stop(bus)
        shutil.rmtree(folder, ignore_errors=True)


def _start(printer: RealPrinter) -> None:
    """On another port when somebody was quicker on the first one."""
    for _ in range(3):
        try:
            printer.plug_in()
            return
        except AssertionError:
            printer.unplug()
            printer.port = free_port()
    raise AssertionError("ippeveprinter doesn't start")


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("localhost", port), timeout=1):
        return True
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@dataclass
class TicketSocket:
    """A ticket printer on a socket; change a field to break it."""

    port: int = 0
    paper_out: bool = False
    near_end: bool = False
    cover_open: bool = False
    offline: bool = False
    silent: bool = False  # a board that answers nothing
    ends_after_bands: int | None = None  # the roll ends in the middle of a ticket
    tickets: list[bytes] = field(default_factory=list)  # whole tickets, each up to its cut

    @property
    def stopped(self) -> bool:
        return self.paper_out or self.cover_open or self.offline

    def answer(self, part: int) -> int:
        """Answers to DLE EOT have bits 1 and 4 set, always."""
        if part == 1:
            return 0x12 | (0x08 if self.stopped else 0)
        if part == 2:
            return 0x12 | (0x04 if self.cover_open else 0) | (0x20 if self.paper_out else 0)
        return 0x12 | (0x60 if self.paper_out else 0) | (0x0C if self.near_end else 0)

    @property
    def last(self) -> Image.Image:
        return decode_ticket(self.tickets[-1])


@contextlib.contextmanager
def ticket_socket() -> Iterator[TicketSocket]:
    printer = TicketSocket()

    class Line(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            _serve(printer, self.request)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Line) as server:
        server.daemon_threads = True
        printer.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield printer
        server.shutdown()


def _serve(printer: TicketSocket, line: socket.socket) -> None:
    """Works commands off in turn; status at once even while stopped, as the devices do."""
    buffer, ticket, waiting, bands = b"", b"", False, 0
    with contextlib.suppress(ConnectionError):
        while data := line.recv(65536):
            buffer += data
            while command := _next_command(buffer):
                buffer = buffer[len(command) :]
                if command.startswith(b"\x10\x04"):
                    if not printer.silent:
                        line.sendall(bytes([printer.answer(command[2])]))
                    continue
                waiting = waiting or printer.stopped
                if waiting:
                    continue
                if command.startswith(b"\x1dr"):
                    if not printer.silent:
                        line.sendall(b"\x00")
                    continue
                ticket += command
                if command.startswith(b"\x1dV"):
                    printer.tickets.append(ticket)
                    ticket = b""
                if command.startswith(b"\x1dv0"):
                    bands += 1
                    printer.paper_out = printer.paper_out or bands == printer.ends_after_bands


def _next_command(data: bytes) -> bytes:
    """The first whole command, or nothing yet. Unknown bytes are a fault of the driver."""
    lengths = {b"\x1b@": 2, b"\x10\x04": 3, b"\x1dr": 3, b"\x1dV": 4}
    if len(data) < 2:
        return b""
    if data[:2] == b"\x1dv":
        if len(data) < 8:
            return b""
        length = 8 + int.from_bytes(data[4:6], "little") * int.from_bytes(data[6:8], "little")
    else:
        assert data[:2] in lengths, f"no command of ESC/POS that we use: {data[:2].hex()}"
        length = lengths[data[:2]]
    return data[:length] if len(data) >= length else b""


def decode_ticket(data: bytes) -> Image.Image:
    """What the head would burn: mode "1", white paper. Asserts the start, bands of one width, and one cut."""
    commands = []
    while data:
        command = _next_command(data)
        assert command, "the stream ends inside a command"
        commands.append(command)
        data = data[len(command) :]
    assert commands[0] == b"\x1b@", "no reset at the start"
    assert commands[-1].startswith(b"\x1dV"), "no cut at the end"
    bands = commands[1:-1]
    assert all(band.startswith(b"\x1dv0\x00\x48\x00") for band in bands), "raster 72 bytes wide expected"
    assert all(int.from_bytes(band[6:8], "little") <= 128 for band in bands), "band higher than 128"
    dots = b"".join(band[8:] for band in bands)
    return Image.frombytes("1", (576, len(dots) // 72), bytes(byte ^ 0xFF for byte in dots))
