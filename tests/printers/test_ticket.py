"""The ticket as an image: what it says, its width, its two values, its QR."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.clock import JAPAN
from kiosk.faults import Fault, Trouble
from kiosk.tickets.model import Estimate
from kiosk.words import Text, Words, load_words
from printers.strip import SMALLEST, WIDTH, Strip
from printers.ticket import TicketKind, TicketPaper, draw_ticket, staff_code

URL = "https://machi.mihon.example/t/7QK3F9M2X8TB7QK3F9M2X8TB2A"
PAPER = TicketPaper(
    city="みほん市役所",
    line=Text({"ja": "住所・世帯の手続", "en": "Address and household"}),
    number="B215",
    counter_number="3",
    floor="1",
    issued_at=datetime(2026, 11, 24, 10, 32, tzinfo=JAPAN),
    station="1",
    people_ahead=12,
    estimate=Estimate(20, 35),
    phone_url=URL,
)
AGAIN = replace(
    PAPER, kind=TicketKind.REPRINT, reprinted_at=datetime(2026, 11, 24, 10, 41, tzinfo=JAPAN), people_ahead=10
)
OFFLINE = replace(
    PAPER,
    kind=TicketKind.OFFLINE,
    number="B901",
    people_ahead=None,
    estimate=None,
    phone_url=None,
    staff_code=staff_code("7QK3F9M2X8TB"),
)
ALL = {
    "normal": PAPER,
    "again": AGAIN,
    "offline": OFFLINE,
    "practice": replace(PAPER, practice=True),
    "soon": replace(PAPER, people_ahead=0),
    "long": replace(PAPER, people_ahead=148, estimate=Estimate(60, None)),
    "long number": replace(PAPER, number="K12-0015"),
    "no phone page": replace(PAPER, phone_url=None),
    "not prepared": replace(PAPER, prepared=False),
    "cellar": replace(PAPER, floor="B1階"),
    "other house": replace(PAPER, floor="別館2"),
    "no floor": replace(PAPER, floor=""),
    "handover": replace(PAPER, handover="21"),
    "reserve number": replace(PAPER, number="B12905"),
    "long web address": replace(
        PAPER, phone_url="https://yoyaku.shiyakusho.example.lg.jp/madoguchi" + URL[27:]
    ),
}


@pytest.fixture(scope="module")
def words() -> Words:
    return load_words(Path("forms/content/words"))


def rows(image: Image.Image) -> list[int]:
    """The black dots of each row, as the bits of a number."""
    data, width = image.tobytes(), image.width // 8
    return [
        int.from_bytes(bytes(byte ^ 0xFF for byte in data[at : at + width]))
        for at in range(0, len(data), width)
    ]


def runs(wanted: list[bool]) -> list[int]:
    """How many rows in turn are as wanted."""
    return [len(run) for run in "".join("x" if one else " " for one in wanted).split()]


@pytest.mark.parametrize("name", ALL)
def test_every_ticket_is_one_bit_and_inside_its_width(name: str, words: Words) -> None:
    image = draw_ticket(ALL[name], words)
    assert (image.mode, image.width) == ("1", 576)
    share = sum(row.bit_count() for row in rows(image)) / (image.width * image.height)
    assert 0.05 < share < 0.25, "share of black"
    assert not any(rows(image)[-4:]), "something stands on the edge of the knife"


@pytest.mark.parametrize("name", [name for name, paper in ALL.items() if paper.phone_url or paper.staff_code])
def test_its_code_is_read_by_a_decoder_that_is_not_the_encoder(name: str, words: Words) -> None:
    found = zxingcpp.read_barcodes(draw_ticket(ALL[name], words).convert("L"))
    assert [one.text for one in found] == [ALL[name].phone_url or ALL[name].staff_code]


def test_where_certificates_are_handed_out_is_two_more_lines(words: Words) -> None:
    assert draw_ticket(ALL["handover"], words).height == draw_ticket(PAPER, words).height + 74


def test_a_protected_case_has_no_code_at_all(words: Words) -> None:
    assert zxingcpp.read_barcodes(draw_ticket(ALL["no phone page"], words).convert("L")) == []


def test_the_number_is_two_centimetres_high(words: Words) -> None:
    image = draw_ticket(replace(PAPER, number="1", phone_url=None), words)
    assert 156 <= max(runs([row != 0 for row in rows(image)])) <= 166


@pytest.mark.parametrize(("name", "strips"), [("normal", 0), ("practice", 1), ("again", 1)])
def test_practice_and_reprint_have_a_dark_strip(name: str, strips: int, words: Words) -> None:
    ends = 1 << 575 | 1
    dark = runs([row & ends == ends for row in rows(draw_ticket(ALL[name], words))])
    assert [run for run in dark if run > 10] == [54] * strips


def test_a_reprint_in_practice_says_both(words: Words) -> None:
    both = draw_ticket(replace(AGAIN, practice=True), words)
    assert both.height == draw_ticket(AGAIN, words).height + 62


def test_a_long_name_shrinks_and_one_that_cant_is_refused(words: Words) -> None:
    longer = Text(
        {"ja": "住所・世帯・戸籍・印鑑登録の手続と相談", "en": "Address, household, family register"}
    )
    draw_ticket(replace(PAPER, line=longer), words)
    too_long = Text({"ja": "長" * 40, "en": "x"})
    with pytest.raises(Trouble) as trouble:
        draw_ticket(replace(PAPER, line=too_long), words)
    assert trouble.value.fault is Fault.TEXT_DOES_NOT_FIT


def test_a_line_that_would_leave_the_paper_is_refused() -> None:
    with pytest.raises(Trouble) as trouble:
        Strip().text("はしを こえる", 30, x=WIDTH - 20)
    assert trouble.value.fault is Fault.TEXT_DOES_NOT_FIT


def test_nothing_shrinks_below_the_smallest_type() -> None:
    strip = Strip()
    narrow = strip.width("みほん", SMALLEST)
    assert strip.fitting("みほん", 60, narrow) == SMALLEST
    with pytest.raises(Trouble):
        strip.fitting("みほん", 60, narrow - 1)
