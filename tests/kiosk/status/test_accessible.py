"""Every page in every state and language: nothing for axe to find, and furigana on every kanji."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.support.wait import WebDriverWait

from kiosk.status.limits import Buckets, Limits
from kiosk.words import LANGUAGES
from tests.kiosk.status.site import Site
from ui.gallery.faces.chromium import chromium_phone
from ui.gallery.faces.morning import BUSY, LATER, NOW, TOKEN
from ui.gallery.faces.pages import BOARDS, TICKETS

_KANJI = re.compile(r"[一-龥々]")
_SHOTS = os.environ.get("KAKANAI_SHOTS", "")  # taken before the tests clear it
_AXE = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
_RUN = """const done = arguments[0];
axe.run(document, {resultTypes: ["violations"]}).then((found) => done(found.violations.map(
  (one) => one.id + ": " + one.nodes.map((node) => node.html).join(" "))));"""


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    site = Site(Limits(guesses=Buckets(100, 1000)))
    yield site
    site.stop()


@pytest.fixture(scope="module")
def phone() -> Iterator[Chrome]:
    with chromium_phone() as browser:
        yield browser


def clean(phone: Chrome, name: str, language: str) -> None:
    WebDriverWait(phone, 10).until(
        lambda one: one.execute_script("return document.readyState === 'complete'")
    )
    phone.execute_script(_AXE)
    assert phone.execute_async_script(_RUN) == []
    wide = phone.execute_script("return document.documentElement.scrollWidth")
    assert wide <= 390, "nothing hangs over the side"
    if _SHOTS:
        phone.save_screenshot(str(Path(_SHOTS) / f"{name.replace(' ', '-')}-{language}.png"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_in_every_state(site: Site, phone: Chrome, language: str) -> None:
    site.clock.at = NOW
    for name, snapshot in TICKETS.items():
        site.source.publish(snapshot)
        phone.get(site.ticket(language))
        clean(phone, name, language)
    site.clock.at = LATER
    site.source.publish(BUSY)
    phone.get(site.ticket(language))
    clean(phone, "stale", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_board_in_every_state(site: Site, phone: Chrome, language: str) -> None:
    site.clock.at = NOW
    for name, snapshot in BOARDS.items():
        site.source.publish(snapshot)
        phone.get(f"{site.server.url}/?lang={language}")
        clean(phone, name, language)
    phone.get(f"{site.server.url}/t/{'0' * 26}?lang={language}")
    clean(phone, "unknown", language)
    site.clock.at = LATER
    site.source.publish(BUSY)
    phone.get(f"{site.server.url}/?lang={language}")
    clean(phone, "stale board", language)


def test_the_page_for_whoever_asks_too_much(phone: Chrome) -> None:
    busy = Site(Limits(requests=Buckets(0.001, 0)))
    try:
        for language in LANGUAGES:
            phone.get(f"{busy.server.url}/?lang={language}")
            clean(phone, "busy", language)
    finally:
        busy.stop()


def test_axe_would_find_something(site: Site, phone: Chrome) -> None:
    phone.get(site.server.url)
    phone.execute_script(_AXE)
    phone.execute_script("document.querySelector('main').append(document.createElement('button'))")
    assert [one.split(":")[0] for one in phone.execute_async_script(_RUN)] == ["button-name"]


def test_the_board_on_a_wide_screen_of_the_citys_site(site: Site, phone: Chrome) -> None:
    site.clock.at = NOW
    site.source.publish(BOARDS["board"])
    wide = {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    narrow = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
    phone.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", wide)
    try:
        phone.get(site.server.url)
        lefts = phone.execute_script(
            "return [...document.querySelectorAll('.lines li')].map((one) => one.getBoundingClientRect().x)"
        )
        assert len(set(lefts)) == 2, "two columns"
        if _SHOTS:
            phone.save_screenshot(str(Path(_SHOTS) / "board-wide.png"))
    finally:
        phone.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", narrow)


def without_ruby(page: str) -> str:
    bare = re.sub(
        r"<ruby>.*?</ruby>|<title>.*?</title>|<nav.*?</nav>|<main [^>]*>", "", page, flags=re.DOTALL
    )
    return re.sub(r"<[^>]*>", "", bare)


def test_every_kanji_of_the_easy_language_can_be_read(site: Site) -> None:
    site.clock.at = NOW
    pages = {**{name: f"/t/{TOKEN}" for name in TICKETS}, **dict.fromkeys(BOARDS, "/")}
    for name, snapshot in {**TICKETS, **BOARDS}.items():
        site.source.publish(snapshot)
        page = site.get(f"{pages[name]}?lang=easy").text
        assert not _KANJI.findall(without_ruby(page)), name
    assert "<ruby>番号<rp>(</rp><rt>ばんごう</rt>" in site.get(f"/t/{TOKEN}?lang=easy").text
