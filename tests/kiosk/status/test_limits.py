"""One client can't take the server from the others, nor its memory."""

from __future__ import annotations

import asyncio
import ipaddress
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from kiosk.status import limits as limits_module
from kiosk.status.limits import Buckets, Limits, Streams
from kiosk.status.source import SnapshotSource
from kiosk.status.stream import EventStream
from tests.kiosk.status.site import Site
from ui.gallery.faces.morning import BUSY, TOKEN

LOCAL = (ipaddress.ip_network("127.0.0.1"),)
A, B = {"x-forwarded-for": "203.0.113.1"}, {"x-forwarded-for": "203.0.113.2"}


class Watch:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_empties_and_fills() -> None:
    watch = Watch()
    buckets = Buckets(0.5, 2, watch)
    assert [buckets.take("a") for _ in range(4)] == [0, 0, 2, 2]
    assert buckets.take("b") == 0, "everybody has an own one"
    watch.now = 2.0
    assert [buckets.take("a") for _ in range(2)] == [0, 2]
    watch.now = 1000.0
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 2], "it never holds more than its measure"


def test_buckets_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits_module, "MOST_CLIENTS", 100)
    buckets = Buckets(1, 1)
    for place in range(1000):
        buckets.take(str(place))
    assert len(buckets) == 100


@pytest.mark.parametrize(
    ("peer", "named", "client"),
    [
        ("198.51.100.7", None, "198.51.100.7"),
        ("198.51.100.7", "203.0.113.1", "198.51.100.7"),  # no proxy of ours: it may say what it likes
        ("127.0.0.1", None, "127.0.0.1"),
        ("127.0.0.1", "203.0.113.1", "203.0.113.1"),
        ("127.0.0.1", "1.2.3.4, 203.0.113.1", "203.0.113.1"),  # the first one is the client's own story
        ("127.0.0.1", "203.0.113.1, 10.0.0.9", "203.0.113.1"),  # two proxies of ours
        ("127.0.0.1", "203.0.113.1, nonsense", "127.0.0.1"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("2001:db8:1:2:3:4:5:6", None, "2001:db8:1:2::/64"),
        ("::ffff:198.51.100.7", None, "198.51.100.7"),
        ("", None, ""),
    ],
)
def test_whom_a_request_counts_for(peer: str, named: str | None, client: str) -> None:
    limits = Limits(proxies=(*LOCAL, ipaddress.ip_network("10.0.0.0/8")))
    headers = [(b"x-forwarded-for", named.encode())] if named is not None else []
    scope: dict[str, Any] = {"client": (peer, 1234) if peer else None, "headers": headers}
    assert limits.client(scope) == client


@pytest.fixture
def site() -> Iterator[Site]:
    strict = Limits(Buckets(0.001, 40), Buckets(0.001, 3), Streams(3, 2), LOCAL)
    site = Site(strict)
    site.source.publish(BUSY)
    yield site
    site.stop()


def test_whoever_guesses_is_made_to_wait_and_nobody_else(site: Site) -> None:
    guesses = [site.get(f"/t/{place:026d}", A) for place in range(5)]
    assert [one.status_code for one in guesses] == [404, 404, 404, 429, 429]
    assert site.get(f"/t/{TOKEN}", A).status_code == 200, "a good address at the same place is served"
    assert site.get(f"/t/{0:026d}", B).status_code == 404


def test_too_much_is_told_in_the_readers_language(site: Site) -> None:
    for _ in range(40):
        assert site.get("/", A).status_code == 200
    for language, text in (("ja", "番号はそのまま使えます"), ("en", "Your number is still good")):
        answer = site.get(f"/t/{TOKEN}", {**A, "accept-language": language})
        assert answer.status_code == 429
        assert int(answer.headers["retry-after"]) > 0
        assert text in answer.text
    assert "いま、" in site.get("/?lang=easy", A).text
    assert site.get("/", B).status_code == 200


def test_event_streams_are_counted_and_given_back(site: Site) -> None:
    with ExitStack() as phones:

        def listen(headers: dict[str, str]) -> int:
            url = f"{site.server.url}/t/{TOKEN}/events"
            return phones.enter_context(httpx.stream("GET", url, headers=headers)).status_code

        assert [listen(A), listen(A), listen(A)] == [200, 200, 429], "two of each"
        assert [listen(B), listen(B)] == [200, 429], "three in all"
    deadline = time.monotonic() + 10
    while site.source.listening and time.monotonic() < deadline:
        time.sleep(0.01)
    with httpx.stream("GET", f"{site.server.url}/events", headers=B) as again:
        assert again.status_code == 200, "whoever leaves makes room"


def test_a_phone_that_does_not_read_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its connection takes no more; it is broken, and no word piles up meanwhile."""
    monkeypatch.setattr("kiosk.status.source._TICK", 0.01)
    monkeypatch.setattr("kiosk.status.source.SLOW_SECONDS", 0.05)
    source, left = SnapshotSource(), list[str]()

    async def play() -> None:
        broken = asyncio.Event()

        async def receive() -> dict[str, Any]:
            await broken.wait()
            return {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.body":
                await broken.wait()  # as a full connection does, until it is gone

        stream = EventStream(source, None, lambda: left.append("left"))
        scope = {"type": "http", "state": {"abort": broken.set}}
        task = asyncio.ensure_future(stream(scope, receive, send))  # type: ignore[arg-type]  # plain dicts are messages
        while not source.listening:
            await asyncio.sleep(0)
        for _ in range(1000):
            source.publish(BUSY)
        await asyncio.wait_for(task, 10)

    asyncio.run(play())
    assert left == ["left"]
    assert source.listening == 0
