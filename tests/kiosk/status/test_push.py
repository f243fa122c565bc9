"""From the office to a server on another network: real HTTP, one way."""

from __future__ import annotations

import http.server
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from nacl.signing import SigningKey

from kiosk.clock import Clock, StoppedClock
from kiosk.faults import Fault, Trouble
from kiosk.status import push as push_module
from kiosk.status.inbox import MOST_BYTES, SIGNATURE
from kiosk.status.outward import outward
from kiosk.status.push import Push, Pusher
from kiosk.status.signing import sign
from kiosk.status.wire import Sent, to_bytes
from kiosk.tickets.model import TicketState
from tests.kiosk.status.site import Site
from ui.gallery.faces.morning import BUSY, HALL, NOW, TOKEN, with_phone

KEY = SigningKey.generate()
SENT = NOW + timedelta(seconds=1)  # after the outer server's start


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(push_module, "PACE", 0.02)
    monkeypatch.setattr(push_module, "_STEP", 0.01)


@pytest.fixture
def outer() -> Iterator[Site]:
    """The server on the other network."""
    site = Site(key=KEY.verify_key)
    yield site
    site.stop()


def address(outer: Site) -> str:
    return f"{outer.server.url}/snapshot"


def wait(until: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not until():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.005)


@contextmanager
def pushing(
    url: str, key: SigningKey = KEY, clock: Clock | None = None
) -> Iterator[tuple[Pusher, list[Push]]]:
    told, stop = list[Push](), threading.Event()
    pusher = Pusher(url, key, clock or StoppedClock(SENT), lambda state, _code: told.append(state))
    running = threading.Thread(target=pusher.run, args=(stop,))
    running.start()
    try:
        yield pusher, told
    finally:
        stop.set()
        running.join(10)
        assert not running.is_alive()


def test_a_call_in_the_office_is_a_page_outside(outer: Site) -> None:
    with pushing(address(outer)) as (pusher, told):
        pusher.publish(BUSY)
        wait(lambda: outer.source.count == 1)
        assert "20〜35" in outer.get(f"/t/{TOKEN}").text
        pusher.publish(with_phone(state=TicketState.CALLED, called_at=NOW))
        wait(lambda: outer.source.count == 2)
        assert "お呼びしています" in outer.get(f"/t/{TOKEN}").text
    assert told == [Push.WORKING]
    assert outer.source.newest == outward(with_phone(state=TicketState.CALLED, called_at=NOW))


def test_only_the_newest_is_kept_while_the_way_is_closed(
    outer: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The outer server goes and comes back: what is seen then is the hall as it is now."""
    monkeypatch.setattr(push_module, "_LONGEST", 0.05)
    url, port = address(outer), int(outer.server.url.rsplit(":", 1)[1])
    outer.stop()
    with pushing(url) as (pusher, told):
        for ahead in range(50):
            pusher.publish(with_phone(ahead=ahead))
        wait(lambda: told == [Push.UNREACHABLE])
        again = Site(key=KEY.verify_key, port=port)
        try:
            wait(lambda: told == [Push.UNREACHABLE, Push.WORKING])
            assert again.source.count == 1
            newest = again.source.newest
            assert newest is not None
            assert [one.ahead for one in newest.phones.values()] == [49]
        finally:
            again.stop()


@pytest.mark.parametrize(
    ("key", "ahead", "state"),
    [
        (SigningKey.generate(), timedelta(0), Push.WRONG_KEY),
        (KEY, timedelta(minutes=2), Push.WRONG_CLOCK),
        (KEY, timedelta(minutes=-2), Push.WRONG_CLOCK),
    ],
)
def test_what_is_refused_is_told_once_by_its_reason(
    outer: Site, key: SigningKey, ahead: timedelta, state: Push
) -> None:
    with pushing(address(outer), key, StoppedClock(NOW + ahead)) as (pusher, told):
        pusher.publish(BUSY)
        wait(lambda: bool(told))
    assert told == [state]
    assert outer.source.newest is None


class _Chatty(http.server.BaseHTTPRequestHandler):
    """A server that was taken over: it answers with a redirect, a cookie and a flood."""

    posts = 0
    others = 0
    code = 204

    def do_POST(self) -> None:
        type(self).posts += 1
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(self.code)
        self.send_header("Location", "/elsewhere")
        self.send_header("Set-Cookie", "a=b")
        self.end_headers()

    def do_GET(self) -> None:
        type(self).others += 1
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        pass


def test_nothing_flows_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the outer server answers, it is neither followed nor kept nor read."""
    monkeypatch.setattr(_Chatty, "code", 307)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Chatty)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with pushing(f"http://127.0.0.1:{server.server_port}/snapshot") as (pusher, told):
            pusher.publish(BUSY)
            wait(lambda: _Chatty.posts >= 2)
            assert told == [Push.REFUSED]
            assert not _Chatty.others
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    "url",
    ["http://status.example.jp/snapshot", "status.example.jp", "ftp://127.0.0.1/", "file:///etc/passwd"],
)
def test_the_way_out_is_closed_to_readers(url: str) -> None:
    with pytest.raises(Trouble) as told:
        Pusher(url, KEY, StoppedClock(NOW), lambda *_: None)
    assert told.value.fault is Fault.SETTINGS_INVALID
    assert url in told.value.detail


def test_a_certificate_that_is_none_is_named(tmp_path: Path) -> None:
    ca = tmp_path / "ca.pem"
    ca.write_text("no certificate", "utf-8")
    with pytest.raises(Trouble) as told:
        Pusher("https://status.example.jp/", KEY, StoppedClock(NOW), lambda *_: None, ca=ca)
    assert told.value.fault is Fault.SETTINGS_INVALID


def post(outer: Site, body: bytes, signature: str | None = None) -> httpx.Response:
    headers = {SIGNATURE: sign(KEY, body) if signature is None else signature}
    return httpx.post(address(outer), content=body, headers=headers)


def test_the_outer_server_takes_nothing_else(outer: Site) -> None:
    good = to_bytes(Sent(int(SENT.timestamp() * 1e6), SENT, outward(replace(BUSY))))
    assert post(outer, good, "").status_code == 401
    assert post(outer, b"{}").status_code == 400
    assert post(outer, b" " * (MOST_BYTES + 1)).status_code == 413
    assert outer.source.newest is None
    taken = post(outer, good)
    assert (taken.status_code, taken.content) == (204, b"")
    assert post(outer, good).status_code == 409
    assert outer.source.count == 1
    for path in ("/", f"/t/{TOKEN}", "/events", "/static/live.js"):
        assert httpx.post(outer.server.url + path, content=good).status_code == 405
    assert httpx.get(address(outer)).status_code == 405
    assert HALL.name("ja") in outer.get("/").text
