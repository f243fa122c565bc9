"""Every page on the phone in every language: nothing pale, small, cut, covered or hard to touch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selenium.webdriver import Chrome

from kiosk.words import LANGUAGES
from ui.gallery.faces.chromium import chromium_phone
from ui.gallery.faces.morning import words
from ui.gallery.faces.phone import STATES, Phones, phones
from ui.gallery.faces.phone_audit import complaints


@pytest.fixture(scope="module")
def site() -> Iterator[Phones]:
    with phones(words()) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    with chromium_phone() as found:
        yield found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_read_and_touched(site: Phones, browser: Chrome, language: str) -> None:
    wrong: list[str] = []
    for state in STATES:
        browser.get(site.put(state, language))
        wrong += [f"{state}: {one}" for one in complaints(browser)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        ("contrast", "main p { color: #aaa !important }"),
        ("small text", "main p { font-size: 12px !important }"),
        ("outside", "main p { transform: translateX(300px) }"),
        ("overlap", "main p { margin: -1.6rem 0 !important }"),
        ("cut", ".facts { height: 20px; overflow: hidden }"),
        ("small target", "nav a { padding: 0 !important }"),
    ],
)
def test_a_planted_breach_is_found(site: Phones, browser: Chrome, kind: str, style: str) -> None:
    browser.get(site.put("waiting", "ja"))
    assert complaints(browser) == []
    # A sheet made by script: the page's own policy lets no style element in.
    put = "const made=new CSSStyleSheet();made.replaceSync(arguments[0]);document.adoptedStyleSheets=[made]"
    browser.execute_script(put, style)
    assert any(one.startswith(kind) for one in complaints(browser))
