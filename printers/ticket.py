"""Draws the number that a resident takes (整理券): what it says comes in as plain facts, one-bit dots go out.

Nothing here could say who the resident is or why they came.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import qrcode
from PIL.Image import Image

from kiosk.tickets.model import Estimate
from kiosk.words import Text, Words
from printers.strip import SMALLEST, WIDTH, Strip

_QR_DOTS = 6  # 0.75 mm a module
_QUIET = 24  # four modules
_NUMBER = 194  # type size whose capitals are 20 mm high
_DARK = 54  # height of a dark strip: more would overheat the head and curl the paper


class TicketKind(StrEnum):
    NORMAL = "normal"
    REPRINT = "reprint"  # 再発行
    OFFLINE = "offline"  # a number from the kiosk's own series while the database is away


@dataclass(frozen=True)
class TicketPaper:
    """All that one ticket says. `line` needs `ja` and `en`; times are in Japan."""

    city: str  # みほん市役所
    line: Text
    number: str
    counter_number: str
    floor: str  # "1" or "1階"; empty: not printed
    issued_at: datetime
    station: str
    kind: TicketKind = TicketKind.NORMAL
    practice: bool = False
    prepared: bool = True  # 書類は印刷ずみ
    people_ahead: int | None = None
    estimate: Estimate | None = None
    phone_url: str | None = None  # None: no phone page (protected cases, no server)
    staff_code: str | None = None  # offline: what the desk's scanner reads instead
    reprinted_at: datetime | None = None
    handover: str = ""  # number of the counter that hands out certificates (交付窓口)


def staff_code(token: str) -> str:
    """What the desk's scanner reads from a ticket without a phone page; same shape as on a sheet."""
    return f"KK:TICKET:1:{token}"


def draw_ticket(paper: TicketPaper, words: Words) -> Image:
    """Mode "1", 576 wide. Raises Trouble(TEXT_DOES_NOT_FIT) rather than cut a line."""
    drawing = _Drawing(paper, words)
    for part in (
        drawing.strips,
        drawing.head,
        drawing.number,
        drawing.counter,
        drawing.waiting,
        drawing.code,
        drawing.advice,
        drawing.foot,
    ):
        part()
    return drawing.strip.finish()


class _Drawing:
    def __init__(self, paper: TicketPaper, words: Words) -> None:
        self.paper, self.words, self.strip = paper, words, Strip()

    def ja(self, key: str, **facts: object) -> str:
        return self.words(f"ticket.{key}", "ja", **facts)

    def en(self, key: str, **facts: object) -> str:
        return self.words(f"ticket.{key}", "en", **facts)

    def line(self, text: str, size: int, step: int, *, x: int = 0, bold: bool = False) -> None:
        self.strip.text(text, size, x=x, bold=bold, room=WIDTH - x)
        self.strip.y += step

    def strips(self) -> None:
        kinds = [("practice", self.paper.practice), ("reprint", self.paper.kind is TicketKind.REPRINT)]
        for key, wanted in kinds:
            if not wanted:
                continue
            self.strip.y += 8
            self.strip.bar(0, self.strip.y, WIDTH, _DARK)
            self.strip.y += 8
            text = f"{self.ja(f'strip.{key}')}　{self.en(f'strip.{key}')}"
            self.strip.text(text, 36, x=WIDTH / 2, anchor="m", bold=True, white=True)
            self.strip.y += _DARK - 8

    def head(self) -> None:
        self.strip.y += 8
        title = f"{self.ja('title')} {self.en('title')}"
        taken = self.strip.text(title, 27, x=WIDTH, anchor="r")
        self.strip.text(self.paper.city, 30, bold=True, room=WIDTH - taken - 16)
        self.strip.y += 44
        self.strip.rule(3)
        self.strip.y += 16
        self.strip.text(self.paper.line("ja"), 46, x=WIDTH / 2, anchor="m", bold=True)
        self.strip.y += 58
        self.strip.text(self.paper.line("en"), 28, x=WIDTH / 2, anchor="m")
        self.strip.y += 40

    def number(self) -> None:
        size = self.strip.fitting(self.paper.number, _NUMBER, WIDTH - 8, bold=True)
        self.strip.text(self.paper.number, size, x=WIDTH / 2, anchor="m", bold=True)
        self.strip.y += size + 12
        if self.paper.prepared:
            text = f"{self.ja('prepared')}　{self.en('prepared')}"
            width = int(self.strip.width(text, 28, bold=True)) + 44
            self.strip.pill((WIDTH - width) // 2, width, 48)
            self.strip.y += 9
            self.strip.text(text, 28, x=WIDTH / 2, anchor="m", bold=True)
            self.strip.y += 56
        self.strip.rule()
        self.strip.y += 14

    def counter(self) -> None:
        floor_ja, floor_en = self._floor()
        top = self.strip.y
        taken = self.strip.text(floor_ja, 40, x=WIDTH, anchor="r", bold=True) if floor_ja else 0
        counter = self.ja("counter", number=self.paper.counter_number)
        self.strip.text(counter, 48, x=97, bold=True, room=WIDTH - 97 - taken - 12)
        self.strip.y = top + 18
        self.strip.text(self.ja("counter_label"), 25)
        self.strip.y = top + 56
        english = self.en("counter", number=self.paper.counter_number)
        self.line(f"{english}, {floor_en}" if floor_en else english, 26, 40, x=97)
        self.strip.dashes()
        self.strip.y += 12

    def _floor(self) -> tuple[str, str]:
        found = re.fullmatch(r"(B?\d+)(?:階|F)?", self.paper.floor)
        if not found:
            return self.paper.floor, self.paper.floor
        return self.ja("floor", floor=found[1]), self.en("floor", floor=found[1])

    def waiting(self) -> None:
        if self.paper.people_ahead is None and self.paper.estimate is None:
            self._no_news()
        elif self.paper.people_ahead == 0:
            self.line(self.ja("nobody"), 40, 52, bold=True)
            self.line(self.en("nobody"), 26, 40)
        else:
            self._people()
            self._minutes()
            self.line(f"{self.ja('estimate')} {self.en('estimate')}", 22, 34)
        self.strip.dashes()
        self.strip.y += _QUIET

    def _no_news(self) -> None:
        self.line(self.ja("offline.first"), 27, 38, bold=True)
        self.line(self.ja("offline.second"), 27, 40, bold=True)
        self.line(self.en("offline.first"), 24, 29)
        self.line(self.en("offline.second"), 24, 36)

    def _people(self) -> None:
        count = self.paper.people_ahead
        if count is None:
            return
        english = self.en("ahead_one") if count == 1 else self.en("ahead", count=count)
        self._figures(self.ja("ahead_label"), str(count), self.ja("ahead_unit"), english, 44)

    def _minutes(self) -> None:
        estimate = self.paper.estimate
        if estimate is None:
            return
        if estimate.high is None:
            self._figures(self.ja("wait_label"), self.ja("wait_long"), "", self.en("wait_long"), 40)
            return
        facts = {"low": estimate.low, "high": estimate.high}
        wait = self.ja("wait", **facts)
        self._figures(self.ja("wait_label"), wait, self.ja("wait_unit"), self.en("wait", **facts), 44)

    def _figures(self, label: str, figure: str, unit: str, english: str, size: int) -> None:
        """One row: small label, large figure, small unit, English at the right; all on one base line."""
        top, base = self.strip.y, self.strip.y + 44
        self.strip.y = base - 26
        self.strip.text(label, 25)
        taken = self.strip.text(english, 24, x=WIDTH, anchor="r")
        room = WIDTH - 176 - taken - 12 - (self.strip.width(unit, 25) + 8 if unit else 0)
        fitted = self.strip.fitting(figure, size, room, bold=True)
        self.strip.y = base - fitted + round(fitted * 0.06)
        width = self.strip.text(figure, fitted, x=176, bold=True)
        self.strip.y = base - 26
        if unit:
            self.strip.text(unit, 25, x=176 + width + 8)
        self.strip.y = top + 56

    def code(self) -> None:
        if self.paper.phone_url is not None:
            self._code_with(self.paper.phone_url, _PHONE)
        elif self.paper.staff_code is not None:
            self._code_with(self.paper.staff_code, _STAFF)

    def _code_with(self, content: str, lines: tuple[tuple[str, str, int, int], ...]) -> None:
        matrix = _modules(content)
        top, side = self.strip.y, len(matrix) * _QR_DOTS
        self.strip.squares(matrix, _QUIET, _QR_DOTS)
        for key, language, size, step in lines:
            bold = size >= 28
            self.line(self.words(f"ticket.{key}", language), size, step, x=side + 2 * _QUIET, bold=bold)
        self.strip.y = max(top + side, self.strip.y) + _QUIET
        self.strip.dashes()
        self.strip.y += 14

    def advice(self) -> None:
        if self.paper.handover:
            facts = {"number": self.paper.handover}
            self.line(self.ja("handover", **facts), 27, 36, bold=True)
            self.line(self.en("handover", **facts), 24, 38)
        if self.paper.kind is TicketKind.REPRINT:
            self.line(self.ja("again.use"), 27, 36, bold=True)
            self.line(self.ja("again.same"), 26, 33)
            self.line(self.en("again.use"), 24, 38)
        self.line(self.ja("missed.first"), 26, 34)
        self.line(self.ja("missed.second"), 26, 34)
        self.line(self.en("missed.first"), 24, 34)

    def foot(self) -> None:
        self.strip.rule()
        self.strip.y += 8
        station = self.ja("station", station=self.paper.station)
        taken = self.strip.text(station, 24, x=WIDTH, anchor="r")
        times = self.ja("issued", at=f"{self.paper.issued_at:%Y-%m-%d %H:%M}")
        if self.paper.reprinted_at:
            times += "　" + self.ja("reissued", at=f"{self.paper.reprinted_at:%H:%M}")
        self.strip.text(times, 24, room=WIDTH - taken - 16)
        self.strip.y += max(SMALLEST, 24) + 8


_PHONE = (
    ("phone.first", "ja", 28, 36),
    ("phone.second", "ja", 28, 42),
    ("phone.near", "ja", 25, 30),
    ("phone.fine", "ja", 25, 38),
    ("phone.first", "en", 24, 28),
    ("phone.second", "en", 24, 28),
)
_STAFF = (
    ("staff.reads", "ja", 28, 46),
    ("staff.first", "ja", 25, 30),
    ("staff.second", "ja", 25, 40),
    ("staff.reads", "en", 24, 28),
)


def _modules(content: str) -> list[list[bool]]:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(content)
    code.make(fit=True)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]
