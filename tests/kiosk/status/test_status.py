"""The phone page and the public board, in a real browser fed by the real server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from kiosk.clock import StoppedClock
from kiosk.status.app import status_app
from kiosk.status.pages import Pages
from kiosk.status.server import StatusServer
from kiosk.status.source import SnapshotSource
from kiosk.tickets.model import TicketState
from tests.chromium import chromium_phone
from tests.hall import BUSY, HALL, NOW, PHONE, TOKEN, with_phone, words


class Site:
    """The server, what feeds it, and its clock."""

    def __init__(self) -> None:
        self.source = SnapshotSource()
        self.clock = StoppedClock(NOW)
        self.server = StatusServer(status_app(Pages(HALL, words()), self.source, self.clock), "127.0.0.1", 0)
        self.server.start()
        self.source.publish(BUSY)

    def get(self, path: str) -> httpx.Response:
        return httpx.get(self.server.url + path, headers={"accept-language": "ja"})

    def ticket(self) -> str:
        return f"{self.server.url}/t/{TOKEN}"


@pytest.fixture(scope="module")
def running() -> Iterator[Site]:
    site = Site()
    yield site
    site.server.stop()


@pytest.fixture
def site(running: Site) -> Site:
    running.clock.at = NOW
    running.source.publish(BUSY)
    return running


@pytest.fixture(scope="module")
def phone() -> Iterator[Chrome]:
    with chromium_phone() as browser:
        yield browser


def text(browser: Chrome) -> str:
    return browser.find_element(By.TAG_NAME, "body").text


def shot(browser: Chrome, name: str) -> None:
    """Kept only where somebody wants to look: KAKANAI_SHOTS is taken before the tests clear it."""
    if folder := SHOTS:
        browser.save_screenshot(str(Path(folder) / f"{name}.png"))


SHOTS = os.environ.get("KAKANAI_SHOTS", "")


def test_the_ticket_page_goes_from_waiting_to_called_by_itself(site: Site, phone: Chrome) -> None:
    phone.get(site.ticket())
    assert "20〜35分" in text(phone)
    assert "4人" in text(phone)
    assert "10:55ごろまで外に出られます" in text(phone)
    shot(phone, "d1-waiting")
    site.source.publish(with_phone(state=TicketState.CALLED, called_at=NOW, ahead=0))
    WebDriverWait(phone, 10).until(lambda browser: "お呼びしています" in text(browser))
    assert "3" in phone.find_element(By.CLASS_NAME, "to").text
    shot(phone, "d2-called")
    site.source.publish(with_phone(state=TicketState.NO_SHOW, called_at=NOW))
    WebDriverWait(phone, 10).until(lambda browser: "番号はそのまま使えます" in text(browser))
    assert "12:12までお待ちしています" in text(phone)
    shot(phone, "d3-missed")


def test_english_is_one_touch_away(site: Site, phone: Chrome) -> None:
    phone.get(site.ticket())
    phone.find_element(By.LINK_TEXT, "English").click()
    assert "Your number" in text(phone)
    assert "20–35 min" in text(phone)
    shot(phone, "d1-waiting-en")


def test_the_board_shows_every_line_and_nobody(site: Site, phone: Chrome) -> None:
    phone.get(site.server.url)
    assert [one.text for one in phone.find_elements(By.CLASS_NAME, "letter")] == ["A", "B", "C", "D"]
    assert "60分以上" in text(phone)
    assert "B215" not in text(phone)
    shot(phone, "d5-board")


def test_it_all_reads_without_scripts(site: Site) -> None:
    page = site.get(f"/t/{TOKEN}").text
    assert "20〜35分" in page
    assert '<meta http-equiv="refresh" content="30">' in page


@pytest.mark.parametrize("token", ["X", "0" * 26, TOKEN.lower(), TOKEN + "0", "..%2f..%2fetc"])
def test_a_wrong_token_gets_the_public_board(site: Site, token: str) -> None:
    answer = site.get(f"/t/{token}")
    assert answer.status_code == 404
    assert PHONE.number not in answer.text


def test_old_news_hides_the_range_and_keeps_the_number(site: Site, phone: Chrome) -> None:
    site.clock.at = NOW + timedelta(minutes=2)
    phone.get(site.ticket())
    assert "20〜35分" not in text(phone)
    assert "10:42の時点です" in text(phone)


def test_after_closing_the_next_opening_stands_there(site: Site, phone: Chrome) -> None:
    site.source.publish(replace(BUSY, open=False))
    phone.get(site.ticket())
    assert "11月25日（水）" in text(phone)
    shot(phone, "d4-closed")


def test_nothing_is_kept_by_the_phone(site: Site) -> None:
    answer = site.get(f"/t/{TOKEN}")
    assert answer.headers["cache-control"] == "no-store"
    assert "set-cookie" not in answer.headers
    assert "script-src 'self'" in answer.headers["content-security-policy"]
