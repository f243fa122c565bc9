"""An invented hall on an invented morning, for the tests of the faces without people."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

from kiosk.clock import JAPAN
from kiosk.tickets.hall import Hall, HallCounter
from kiosk.tickets.model import CalledNumber, Estimate, LineView, PhoneView, Snapshot, TicketState
from kiosk.words import Text, Words, load_words

NOW = datetime(2026, 11, 24, 10, 42, tzinfo=JAPAN)
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
    return load_words(Path(__file__).parent.parent / "forms" / "content" / "words")


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


_LATELY = (
    ("B214", "SHIMIN"),
    ("A141", "SHOMEI"),
    ("D087", "HOKEN"),
    ("B212", "SHIMIN"),
    ("C030", "KOSEKI"),
)

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
    return replace(BUSY, phones={TOKEN: replace(PHONE, **changes)})  # type: ignore[arg-type]  # tests name fields
