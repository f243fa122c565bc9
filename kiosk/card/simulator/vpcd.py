"""Puts a simulated card into a real PC/SC service: a client of vpcd, the virtual reader of vsmartcard.

Every message has two bytes of length before it. One byte is a control, anything longer a command APDU.
"""

from __future__ import annotations

import socket
import threading

from kiosk.card.simulator.card import SimulatedCard

PORT = 0x8C7B
_OFF, _ON, _RESET, _ATR = 0, 1, 2, 4
# vpcd sends length and message in two packets; without quick acknowledgement each command takes 44 ms.
_QUICK_ACK = getattr(socket, "TCP_QUICKACK", None)


class VirtualSlot:
    """One slot of vpcd, into which a card is put and from which it is pulled."""

    def __init__(self, port: int = PORT, host: str = "127.0.0.1") -> None:
        self._address = (host, port)
        self._socket: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self.card: SimulatedCard | None = None

    def insert(self, card: SimulatedCard) -> None:
        """Raises OSError when no vpcd listens there."""
        self.remove()
        card.insert()
        self.card = card
        self._socket = socket.create_connection(self._address, timeout=5)
        self._socket.settimeout(None)
        self._thread = threading.Thread(
            target=_serve, args=(self._socket, card), name="vpcd-card", daemon=True
        )
        self._thread.start()

    def remove(self) -> None:
        if self.card:
            self.card.pull()
        if self._socket:
            _shut(self._socket)
        if self._thread:
            self._thread.join(5)
        self.card, self._socket, self._thread = None, None, None


def _serve(connection: socket.socket, card: SimulatedCard) -> None:
    with connection:
        while (message := _receive(connection)) is not None:
            answer = _control(card, message[0]) if len(message) == 1 else card.answer(message)
            if answer is None:
                return
            if answer and not _send(connection, answer):
                return


def _control(card: SimulatedCard, control: int) -> bytes:
    if control == _OFF:
        card.power_off()
    return card.atr if control == _ATR else b""


def _receive(connection: socket.socket) -> bytes | None:
    """None: the other end is gone."""
    length = _exactly(connection, 2)
    return _exactly(connection, int.from_bytes(length, "big")) if length else None


def _exactly(connection: socket.socket, count: int) -> bytes | None:
    read = b""
    while len(read) < count:
        try:
            if _QUICK_ACK is not None:
                connection.setsockopt(socket.IPPROTO_TCP, _QUICK_ACK, 1)
            part = connection.recv(count - len(read))
        except OSError:
            return None
        if not part:
            return None
        read += part
    return read


def _send(connection: socket.socket, message: bytes) -> bool:
    try:
        connection.sendall(len(message).to_bytes(2, "big") + message)
    except OSError:
        return False
    return True


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # the other end was quicker
