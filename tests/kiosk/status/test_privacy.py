"""A stolen address shows a number and nothing else; an ended, wrong or protected one not even that."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from kiosk.status.address import key_of
from kiosk.status.limits import Buckets, Limits
from kiosk.status.outward import outward
from kiosk.status.wire import Sent, to_bytes
from kiosk.tickets.day import Day
from kiosk.tickets.model import Snapshot, Ticket, TicketState
from kiosk.tickets.numbers import Series
from kiosk.tickets.plan import HallPlan, LinePlan
from kiosk.tickets.snapshot import take_snapshot
from kiosk.words import LANGUAGES
from tests.kiosk.status.site import Site
from ui.gallery.faces.morning import BUSY, HALL, NOW, PHONE, TOKEN, with_phone
from ui.gallery.faces.pages import TICKETS

WRONG = (
    "X",
    "0" * 25,
    "0" * 27,
    "0" * 26,
    "0" * 4000,
    TOKEN.lower(),
    TOKEN[:-1] + "U",  # no letter of the alphabet
    TOKEN[:-1] + "%C3%84",
    TOKEN[:-1] + "%EF%BC%93",  # a full-width digit
    TOKEN + "%00",
    "%00" * 26,
    TOKEN + "%0A",
    TOKEN + "%20",
    TOKEN + "/",
    TOKEN + "/x",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e",
    "%ff%fe",
    "%F0%9F%98%80",
    "{{7*7}}",
    "<script>",
    key_of(TOKEN) or "",
    "",
)


@pytest.fixture(scope="module")
def running() -> Iterator[Site]:
    site = Site(Limits(guesses=Buckets(100, 10_000)))
    yield site
    site.stop()


@pytest.fixture
def site(running: Site) -> Site:
    running.clock.at = NOW
    running.source.publish(BUSY)
    return running


@pytest.mark.parametrize("token", WRONG)
def test_an_address_of_any_wrong_shape_gives_the_board(site: Site, token: str) -> None:
    for path in (f"/t/{token}", f"/t/{token}/events"):
        answer = site.get(path)
        assert answer.status_code == 404
        assert "いまの混みぐあい" in answer.text
        assert PHONE.number not in answer.text


def said(page: str) -> set[str]:
    """Every word of a page, also of its attributes, its head and its comments."""
    return set(re.findall(r"[A-Za-z0-9]+|[ぁ-んァ-ヶー一-龥]+", html.unescape(page)))


@pytest.mark.parametrize("state", TICKETS)
def test_a_stolen_address_tells_a_number_and_what_all_could_see(site: Site, state: str) -> None:
    """Two numbers in the same state differ in their number alone, to the last letter of the page."""
    snapshot = TICKETS[state]
    other = "Z" * 26
    view = replace(snapshot.phones[TOKEN], number="K777")
    site.source.publish(replace(snapshot, phones={**snapshot.phones, other: view}))
    for language in LANGUAGES:
        mine = site.get(f"/t/{TOKEN}?lang={language}").text
        theirs = site.get(f"/t/{other}?lang={language}").text
        assert said(mine) - said(theirs) <= {"B", "215", "B215"}
        assert TOKEN not in mine, "the address is nowhere in its page"
        assert (key_of(TOKEN) or "?") not in mine


@pytest.mark.parametrize("state", [TicketState.DONE, TicketState.CANCELLED])
def test_an_address_ends_an_hour_after_its_visit(site: Site, state: TicketState) -> None:
    ended = with_phone(state=state, finished_at=NOW)
    site.source.publish(ended)
    site.clock.at = NOW + timedelta(minutes=59)
    assert site.get(f"/t/{TOKEN}").status_code == 200
    site.clock.at = NOW + timedelta(minutes=60)
    assert site.get(f"/t/{TOKEN}").status_code == 404
    assert TOKEN not in str(outward(replace(ended, at=site.clock.at)))
    assert outward(replace(ended, at=site.clock.at)).phones == {}


def test_yesterdays_addresses_and_counts_are_gone_even_without_news(site: Site) -> None:
    site.clock.at = NOW + timedelta(days=1)
    assert site.get(f"/t/{TOKEN}").status_code == 404
    board = site.get("/").text
    assert "引っ越し" not in board
    assert "いまは知らせがとどいていません" in board
    assert site.get("/board.json").json() == {"at": None, "lines": []}


def test_before_there_is_any_news_no_address_is_called_unknown() -> None:
    fresh = Site()
    try:
        answer = fresh.get(f"/t/{TOKEN}")
        assert answer.status_code == 503
        assert int(answer.headers["retry-after"]) > 0
        assert "見つかりませんでした" not in answer.text
    finally:
        fresh.stop()


SECRET, OPEN = "S" * 26, "T" * 26


def hall_with_a_protected_visitor(state: TicketState) -> Snapshot:
    """B299 is under protection (支援措置)."""
    line = LinePlan("B", {"ja": "引っ越し"}, ("SHIMIN",), Series("B"))
    plan = HallPlan({"B": line}, {one: counter.number for one, counter in HALL.counters.items()})

    def ticket(token: str, number: str, **more: object) -> Ticket:
        made = Ticket(token=token, number=number, line="B", state=TicketState.WAITING, issued_at=NOW)
        return replace(made, **more)  # type: ignore[arg-type]  # tests name fields

    protected = ticket(SECRET, "B299", public=False, state=state, counter="SHIMIN", called_at=NOW)
    day = Day(tickets=(protected, ticket(OPEN, "B300")))
    return take_snapshot(plan, day, NOW, is_open=True, practice=False)


@pytest.mark.parametrize("state", TicketState)
def test_a_visitor_under_protection_leaves_no_public_trace(site: Site, state: TicketState) -> None:
    snapshot = hall_with_a_protected_visitor(state)
    site.source.publish(snapshot)
    told = [site.get(path) for path in ("/", "/?lang=en", "/board.json", f"/t/{OPEN}", f"/t/{SECRET}")]
    with httpx.stream("GET", f"{site.server.url}/t/{OPEN}/events", timeout=10) as phone:
        chunks = phone.iter_text()
        events = next(chunks)
        site.source.publish(replace(snapshot, at=NOW + timedelta(seconds=1)))
        while "fresh" not in events:
            events += next(chunks)
    sent = to_bytes(Sent(1, NOW, outward(snapshot))).decode()
    for text in (*(one.text for one in told), events, sent):
        assert "299" not in text
        assert SECRET not in text
        assert (key_of(SECRET) or "?") not in text
    assert [one.status_code for one in told] == [200, 200, 200, 200, 404]
    assert "B300" in sent


def test_the_servers_memory_holds_no_address(site: Site) -> None:
    assert TOKEN not in str(vars(site.source))
    assert site.get(f"/t/{TOKEN}").status_code == 200


def test_the_citys_site_gets_counts_alone(site: Site) -> None:
    answer = site.get("/board.json")
    assert answer.headers["access-control-allow-origin"] == "*"
    found = answer.json()
    assert found["lines"][1] == {
        "line": "B",
        "name": {"ja": "引っ越し", "easy": "ひっこし", "en": "Moving"},
        "open": True,
        "waiting": 4,
        "minutes": [20, 35],
    }
    assert not re.search(r"[A-Z]\d{3}", answer.text), "no number"


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_there_is_nothing_but_reading(site: Site, method: str) -> None:
    for path in ("/", f"/t/{TOKEN}", "/snapshot", "/events", "/static/live.js"):
        answer = httpx.request(method, site.server.url + path)
        assert answer.status_code == 405
        assert answer.headers["allow"] == "GET"
