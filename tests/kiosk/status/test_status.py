"""The phone page and the public board, in a real browser fed by the real server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from kiosk.tickets.model import TicketState
from tests.kiosk.status.site import Site
from ui.gallery.faces.chromium import chromium_phone
from ui.gallery.faces.morning import BUSY, NOW, PHONE, TOKEN, with_phone
from ui.gallery.faces.pages import TICKETS


@pytest.fixture(scope="module")
def running() -> Iterator[Site]:
    site = Site()
    yield site
    site.stop()


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


def test_the_ticket_page_goes_from_waiting_to_called_by_itself(site: Site, phone: Chrome) -> None:
    phone.get(site.ticket())
    assert "20〜35分" in text(phone)
    assert "4人" in text(phone)
    assert "10:55ごろまで外に出られます" in text(phone)
    site.source.publish(with_phone(state=TicketState.CALLED, called_at=NOW, ahead=0))
    WebDriverWait(phone, 10).until(lambda browser: "お呼びしています" in text(browser))
    assert "3" in phone.find_element(By.CLASS_NAME, "to").text
    site.source.publish(with_phone(state=TicketState.NO_SHOW, called_at=NOW))
    WebDriverWait(phone, 10).until(lambda browser: "番号はそのまま使えます" in text(browser))
    assert "12:12までお待ちしています" in text(phone)


def test_the_next_counter_comes_to_the_same_page(site: Site, phone: Chrome) -> None:
    phone.get(site.ticket())
    assert "3番窓口（市民課）" in text(phone)
    site.source.publish(TICKETS["moved"])
    WebDriverWait(phone, 10).until(lambda browser: "7番窓口（保険課）" in text(browser))
    assert "60分以上" in text(phone)


def test_a_number_that_ends_turns_into_the_board(site: Site, phone: Chrome) -> None:
    phone.get(site.ticket())
    site.source.publish(replace(BUSY, phones={}))
    WebDriverWait(phone, 10).until(lambda browser: "見つかりませんでした" in text(browser))
    assert PHONE.number not in text(phone)


def test_the_sound_stays_on_when_the_page_is_renewed(site: Site, phone: Chrome) -> None:
    phone.get(site.ticket())
    phone.find_element(By.ID, "sound").click()
    site.source.publish(with_phone(ahead=3))
    WebDriverWait(phone, 10).until(lambda browser: "3人" in text(browser))
    button = phone.find_element(By.ID, "sound")
    assert button.get_attribute("aria-pressed") == "true"
    assert phone.switch_to.active_element == button
    assert phone.find_element(By.ID, "said").get_attribute("textContent") == "3番窓口 前の方 3人"


def test_a_phone_hears_that_nothing_changed_and_shows_the_time(site: Site, phone: Chrome) -> None:
    phone.get(site.ticket())
    assert "10:42に更新" in text(phone)
    site.source.publish(replace(BUSY, at=NOW + timedelta(minutes=1)))
    WebDriverWait(phone, 10).until(lambda browser: "10:43に更新" in text(browser))


def test_english_is_one_touch_away(site: Site, phone: Chrome) -> None:
    phone.get(site.ticket())
    phone.find_element(By.LINK_TEXT, "English").click()
    assert "Your number" in text(phone)
    assert "20–35 min" in text(phone)
    phone.find_element(By.LINK_TEXT, "やさしい日本語").click()
    assert phone.find_elements(By.TAG_NAME, "rt")
    assert phone.find_elements(By.LINK_TEXT, "日本語")


def test_the_board_shows_every_line_and_nobody(site: Site, phone: Chrome) -> None:
    phone.get(site.server.url)
    assert [one.text for one in phone.find_elements(By.CLASS_NAME, "letter")] == ["A", "B", "C", "D"]
    assert "60分以上" in text(phone)
    assert "B215" not in text(phone)


def test_it_all_reads_without_scripts(site: Site) -> None:
    page = site.get(f"/t/{TOKEN}").text
    assert '<span class="keep">20〜35</span>分' in page
    assert '<meta http-equiv="refresh" content="30">' in page


def test_old_news_hides_the_range_and_keeps_the_number(site: Site, phone: Chrome) -> None:
    site.clock.at = NOW + timedelta(minutes=2)
    phone.get(site.ticket())
    assert "20〜35分" not in text(phone)
    assert "10:42の時点です" in text(phone)


def test_after_closing_the_next_opening_stands_there(site: Site, phone: Chrome) -> None:
    site.source.publish(TICKETS["closed"])
    phone.get(site.ticket())
    assert "11月25日（水）" in text(phone)
    assert "用紙はすてずに" in text(phone)


def test_whoever_waits_at_closing_time_is_told_that_it_goes_on(site: Site) -> None:
    site.source.publish(replace(BUSY, open=False))
    assert "この番号はお呼びします" in site.get(f"/t/{TOKEN}").text


def test_nothing_is_kept_by_the_phone(site: Site) -> None:
    answer = site.get(f"/t/{TOKEN}")
    assert answer.headers["cache-control"] == "no-store"
    assert "set-cookie" not in answer.headers
    assert "script-src 'self'; img-src" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]


def test_without_scripts_the_page_is_whole_and_new_with_each_reload(site: Site) -> None:
    with chromium_phone(scripts=False) as plain:
        plain.get(site.ticket())
        assert "20〜35分" in text(plain)
        assert not plain.find_element(By.ID, "sound").is_displayed(), "what would do nothing isn't shown"
        assert "30秒ごとに" not in text(plain)
        site.source.publish(TICKETS["called"])
        plain.refresh()
        assert "お呼びしています" in text(plain)


def test_an_unknown_address_becomes_a_living_board(site: Site, phone: Chrome) -> None:
    phone.get(f"{site.server.url}/t/{'0' * 26}")
    assert "見つかりませんでした" in text(phone)
    lines = (replace(BUSY.lines[0], waiting=9), *BUSY.lines[1:])
    site.source.publish(replace(BUSY, lines=lines))
    WebDriverWait(phone, 10).until(lambda browser: "9人待ち" in text(browser))


def test_before_opening_the_next_opening_is_today(site: Site) -> None:
    site.clock.at = NOW.replace(hour=7)
    site.source.publish(replace(BUSY, at=site.clock.at, open=False))
    early = site.get("/").text
    assert "11月24日（火）" in early
    assert "今日は終わりました" not in early
    site.clock.at = NOW.replace(hour=18)
    site.source.publish(replace(BUSY, at=site.clock.at, open=False))
    assert "11月25日（水）" in site.get("/").text


def test_a_line_that_opens_later_or_has_closed(site: Site) -> None:
    late = replace(BUSY.lines[0], open=False, waiting=0, estimate=None, closes=NOW.time().replace(hour=16))
    shut = replace(late, closes=NOW.time().replace(hour=10))
    soon = replace(BUSY.lines[1], closes=NOW.time().replace(hour=11))
    site.source.publish(replace(BUSY, lines=(late,)))
    assert "まだ始まっていません" in site.get("/").text
    site.source.publish(replace(BUSY, lines=(shut, soon)))
    page = site.get("/").text
    assert "今日は終わりました" in page
    assert "受付は11:42まで" in page
