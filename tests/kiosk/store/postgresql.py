"""A real PostgreSQL of its own, in a folder of its own, on a socket only."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


def programs() -> Path | None:
    """The newest installed server's folder."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None)


class Server:
    def __init__(self, folder: Path, bin_: Path, *, durable: bool = False) -> None:
        self.folder = folder
        self._durable = durable
        self._bin = bin_
        self._count = itertools.count(1)

    def new_database(self) -> str:
        name = f"kakanai{next(self._count)}"
        with psycopg.connect(f"postgresql://postgres@/postgres?host={self.folder}", autocommit=True) as one:
            one.execute(f"CREATE DATABASE {name}")
        return self.url(name)

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self.folder}"

    def run(self, program: str, *arguments: str) -> None:
        """The server refuses to run as root."""
        command = [str(self._bin / program), "-D", str(self.folder / "data"), *arguments]
        if os.geteuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)

    def start(self) -> None:
        log = str(self.folder / "log")
        fsync = "on" if self._durable else "off"
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync={fsync}"
        self.run("pg_ctl", "-w", "-l", log, "-o", options, "start")

    def freeze(self) -> None:
        """Every process of the server stops, and none of its connections is closed."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    def _signal(self, which: signal.Signals) -> None:
        main = int((self.folder / "data" / "postmaster.pid").read_text().splitlines()[0])
        children = Path(f"/proc/{main}/task/{main}/children").read_text().split()
        for process in (main, *map(int, children)):
            os.kill(process, which)

    def stop(self) -> None:
        self.run("pg_ctl", "-w", "-m", "immediate", "stop")


@contextmanager
def running(*, durable: bool = False) -> Iterator[Server]:
    """`durable`: every commit reaches the disk, as in a real hall; slower."""
    bin_ = programs()
    assert bin_ is not None, "PostgreSQL is not installed (installer/setup --test)"
    # Not pytest's own folder: the server's user couldn't enter it, and a socket's path must be short.
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        server = Server(folder, bin_, durable=durable)
        server.run("initdb", "--locale=C.UTF-8", "-A", "trust", "-U", "postgres", "--no-sync")
        server.start()
        try:
            yield server
        finally:
            server.stop()
