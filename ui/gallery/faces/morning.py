"""An invented hall on an invented morning, for the pictures and the tests of the faces without people."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

from kiosk.clock import JAPAN
from kiosk.tickets.hall import Hall, HallCounter
from kiosk.tickets.model import CalledNumber, Estimate, LineView, PhoneView, Snapshot, TicketState
from kiosk.words import Text, Words, load_words

NOW = datetime(2026, 11, 24, 10, 42, tzinfo=JAPAN)
LATER = NOW + timedelta(minutes=2)  # news of NOW is old by then
TOKEN = "0123456789ABCDEFGHJKMNPQRS"  # noqa: S105 - an invented ticket, not a password

HALL = Hall(
    name=Text({"ja": "みほん市役所", "easy": "みほんしやくしょ", "en": "Mihon City Hall"}),
    place=Text({"ja": "1階 市民ホール", "easy": "1かい しみんホール", "en": "1F, Citizens' Hall"}),
    counters={
        "SHOMEI": HallCounter("1", Text({"ja": "証明書", "easy": "しょうめい", "en": "Certificates"}), "1階"),
        "SHIMIN": HallCounter("3", Text({"ja": "市民課", "easy": "しみんか", "en": "Residents"}), "1階"),
        "KOSEKI": HallCounter("5", Text({"ja": "戸籍係", "easy": "こせき", "en": "Family register"}), "1階"),
        "HOKEN": HallCounter("7", Text({"ja": "保険課", "easy": "ほけんか", "en": "Insurance"}), "1階"),
    },
    lines={
        "A": Text({"ja": "証明書", "easy": "しょうめいしょ", "en": "Certificates"}),
        "B": Text({"ja": "引っ越し", "easy": "ひっこし", "en": "Moving"}),
        "C": Text({"ja": "戸籍", "easy": "こせき", "en": "Family register"}),
        "D": Text({"ja": "保険・年金", "easy": "ほけん・ねんきん", "en": "Insurance"}),
    },
    opens=time(8, 30),
    closes=time(17, 0),
    telephone="000-000-0000",
    next_open=lambda day: day + timedelta(days=1),
    public_url="http://127.0.0.1:8765/",
)


def words() -> Words:
    return load_words(Path(__file__).parents[3] / "forms" / "content" / "words")


def line(letter: str, waiting: int, low: int, high: int | None, *, is_open: bool = True) -> LineView:
    names = dict(HALL.lines[letter].by_language)
    estimate = Estimate(low, high) if waiting else None
    return LineView(letter, names, waiting, estimate, None, is_open)


PHONE = PhoneView(
    number="B215",
    state=TicketState.WAITING,
    counter="SHIMIN",
    counter_number="3",
    ahead=4,
    estimate=Estimate(20, 35),
    line="B",
    called_at=None,
)


def called(number: str, counter: str, minutes_ago: int) -> CalledNumber:
    return CalledNumber(number, counter, HALL.counters[counter].number, NOW - timedelta(minutes=minutes_ago))


BUSY = Snapshot(
    at=NOW,
    open=True,
    calling=(
        called("B215", "SHIMIN", 0),
        called("C031", "KOSEKI", 2),
        called("D088", "HOKEN", 3),
        called("A142", "SHOMEI", 5),
    ),
    lately=tuple(
        called(number, counter, 8 + place)
        for place, (number, counter) in enumerate(
            [
                ("B214", "SHIMIN"),
                ("A141", "SHOMEI"),
                ("D087", "HOKEN"),
                ("B212", "SHIMIN"),
                ("C030", "KOSEKI"),
            ]
        )
    ),
    lines=(line("A", 6, 10, 15), line("B", 4, 20, 35), line("C", 2, 15, 30), line("D", 7, 40, None)),
    phones={TOKEN: PHONE},
)


def with_phone(**changes: object) -> Snapshot:
    return replace(BUSY, phones={TOKEN: replace(PHONE, **changes)})  # type: ignore[arg-type]  # whoever calls names fields


_TEN = (
    ("A", "証明書", "しょうめいしょ", "Certificates", 6, Estimate(10, 15)),
    ("B", "引っ越し", "ひっこし", "Moving", 4, Estimate(20, 35)),
    ("C", "戸籍", "こせき", "Family register", 2, Estimate(15, 30)),
    ("D", "保険・年金", "ほけん・ねんきん", "Insurance", 7, Estimate(40, 60)),
    ("E", "介護", "かいご", "Care", 1, Estimate(5, 20)),
    ("F", "福祉", "ふくし", "Welfare", 0, None),
    ("G", "子ども", "こども", "Children", 5, Estimate(25, 45)),
    ("K", "税金", "ぜいきん", "Tax", 3, Estimate(10, 20)),
    ("M", "カード", "カード", "My Number", 12, Estimate(60, None)),
)
TEN = (
    *(
        LineView(letter, {"ja": ja, "easy": easy, "en": en}, waiting, estimate, None, True)
        for letter, ja, easy, en, waiting, estimate in _TEN
    ),
    LineView("S", {"ja": "くらしの相談", "easy": "くらしの そうだん", "en": "Advice"}, 0, None, None, False),
)
"""A hall of ten lines, the last of which gives no more numbers."""
