"""Two ways to a ticket printer, bytes in and out: a TCP socket (port 9100) and a USB device file."""

from __future__ import annotations

import os
import select
import socket
import time
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self


class Wire(Protocol):
    """Every failure is an OSError."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def send(self, data: bytes) -> None: ...

    def receive(self, seconds: float) -> bytes:
        """What came within that time, empty when nothing did."""
        ...


class TcpWire:
    def __init__(self, host: str, port: int) -> None:
        self._socket = socket.create_connection((host, port), timeout=2.0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def send(self, data: bytes) -> None:
        self._socket.settimeout(8.0)
        self._socket.sendall(data)

    def receive(self, seconds: float) -> bytes:
        self._socket.settimeout(seconds)
        try:
            found = self._socket.recv(64)
        except TimeoutError:
            return b""
        if not found:
            raise ConnectionResetError("the printer closed the line")
        return found


class UsbWire:
    """`/dev/usb/lp0` of Linux' usblp. Not blocking, so that a printer without paper can't hold us."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._file)

    def send(self, data: bytes) -> None:
        deadline = time.monotonic() + 8.0
        rest = memoryview(data)
        while rest:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([], [self._file], [], left)[1]:
                raise TimeoutError("the printer takes no more")
            rest = rest[os.write(self._file, rest) :]

    def receive(self, seconds: float) -> bytes:
        if not select.select([self._file], [], [], seconds)[0]:
            return b""
        return os.read(self._file, 64)
