"""The phone's pages and the public board as the real server gives them, in a real Chromium."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QImage
from selenium.webdriver import Chrome

from kiosk.clock import StoppedClock
from kiosk.status.app import status_app
from kiosk.status.limits import Buckets, Limits
from kiosk.status.pages import Pages
from kiosk.status.server import StatusServer
from kiosk.status.source import SnapshotSource
from kiosk.words import LANGUAGES, Text, Words
from ui.gallery.faces.chromium import chromium_phone
from ui.gallery.faces.morning import BUSY, HALL, LATER, NOW, TEN, TOKEN
from ui.gallery.faces.pages import BOARDS, TICKETS
from ui.gallery.faces.shot import Shot

STATES = (*(name.replace(" ", "-") for name in (*TICKETS, *BOARDS)), "unknown", "stale", "stale-board")
_NOBODY = "0" * len(TOKEN)
_HALL = replace(HALL, lines={**{one.line: Text(one.name) for one in TEN}, **HALL.lines})


@dataclass
class Phones:
    """The server, and what a phone opens of it."""

    words: Words
    source: SnapshotSource = field(default_factory=SnapshotSource)
    clock: StoppedClock = field(default_factory=lambda: StoppedClock(NOW))

    def __post_init__(self) -> None:
        limits = Limits(guesses=Buckets(100, 1000))
        app = status_app(Pages(_HALL, self.words), self.source, self.clock, limits)
        self.server = StatusServer(app, "127.0.0.1", 0)
        self.server.start()

    def put(self, state: str, language: str) -> str:
        """Brings the server into this state; gives the address to open."""
        name, stale = state.replace("-", " "), state.startswith("stale")
        self.clock.at = LATER if stale else NOW
        self.source.publish({**TICKETS, **BOARDS}.get(name, BUSY))
        board = name in BOARDS or state == "stale-board"
        path = "" if board else f"t/{_NOBODY if state == 'unknown' else TOKEN}"
        return f"{self.server.url}/{path}?lang={language}"


@contextmanager
def phones(words: Words) -> Iterator[Phones]:
    found = Phones(words)
    try:
        yield found
    finally:
        found.server.stop()


def phone_shots(
    words: Words, wanted: Iterable[str] = (), languages: Iterable[str] = LANGUAGES
) -> Iterator[Shot]:
    """`wanted`: names of states; empty for all. Raises WebDriverException where Chromium is not there."""
    names, kept = set(wanted), set(languages)
    with chromium_phone() as browser, phones(words) as site:
        for state in STATES:
            for language in (one for one in LANGUAGES if one in kept):
                if names and state not in names:
                    continue
                browser.get(site.put(state, language))
                yield Shot(state, {"part": "phone", "language": language}, _whole(browser))


def _whole(browser: Chrome) -> QImage:
    """Also what lies below the first screenful."""
    told = browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
    return QImage.fromData(b64decode(told["data"]))
