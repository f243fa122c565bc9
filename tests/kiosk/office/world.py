"""A small city, a family and a clock, all invented, for the tests of the queue."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

from kiosk.answers import Address, Answers, Member
from kiosk.cases import Case, open_case
from kiosk.clock import JAPAN, Clock, StoppedClock
from kiosk.guide.city import City, CounterInfo, LineInfo
from kiosk.guide.model import Level
from kiosk.office import Office
from kiosk.person import PartialDate, Person, Sex
from kiosk.procedures.outcome import Bring, Decision, Ground, Outcome, Standing
from kiosk.store import Store, create_database, open_store
from kiosk.words import Text

TODAY = date(2026, 11, 24)
NAME, KANA, ADDRESS = "見本 太郎", "ミホン　タロウ", "みほん市青葉町二丁目12番3号"


def clock() -> StoppedClock:
    return StoppedClock(datetime(2026, 11, 24, 10, 0, tzinfo=JAPAN))


def city() -> City:
    counters = {
        "SHIMIN": CounterInfo("SHIMIN", "3", Text({"ja": "市民課"}), "1階", "B", others=("4",)),
        "SHIMIN2": CounterInfo("SHIMIN2", "4", Text({"ja": "市民課"}), "1階", "B", of="SHIMIN"),
        "MNC": CounterInfo("MNC", "6", Text({"ja": "マイナンバーカード"}), "1階", "M"),
        "HOKEN": CounterInfo("HOKEN", "7", Text({"ja": "保険課"}), "1階", "D"),
    }
    lines = {
        "B": LineInfo("B", Text({"ja": "引っ越し", "en": "Moving"}), ("SHIMIN",), 201),
        "M": LineInfo("M", Text({"ja": "カード"}), ("MNC",)),
        "D": LineInfo("D", Text({"ja": "保険・年金"}), ("HOKEN",)),
    }
    return City(
        name=Text({"ja": "みほん市"}),
        mayor="みほん市長",
        prefecture="みほん県",
        counters=counters,
        lines=lines,
        route=("SHIMIN", "MNC", "HOKEN"),
        towns=(),
        opens=time(8, 30),
        closes=time(17, 15),
        notices={"crowded": Text({"ja": "ただいま混みあっています。", "en": "It is busy now."})},
    )


def a_case(station: str = "K1") -> Case:
    me = Member("chichi", {"name": NAME, "kana": KANA, "birth": PartialDate(1986, 5, 12)})
    answers = Answers(
        ("tennyu",), {"address": Address("青葉町", "二丁目12番3号", "", "0000000", "みほん市")}, (me,)
    )
    decision = Decision(
        procedure="tennyu_todoke",
        event="tennyu",
        level=Level.REQUIRED,
        standing=Standing.NEEDED,
        persons=("chichi",),
        reason=Text({"ja": "引っ越してきたから", "en": "You moved in"}),
        grounds=(Ground(Text({"ja": "国内から"}), True, Text({"ja": "はい"})),),
        counter="SHIMIN",
        deadline=date(2026, 11, 30),
        forms=("f_ido_tennyu",),
    )
    outcome = Outcome(
        (decision,), ("SHIMIN", "MNC", "HOKEN"), (Bring("ID", Text({"ja": "証"}), ("SHIMIN",)),)
    )
    return open_case(
        outcome,
        answers,
        content_version="v1",
        now=clock().now(),
        station=station,
        language="ja",
        card_holder=Person(NAME, ADDRESS, PartialDate(1986, 5, 12), Sex.MALE),
        card_person="chichi",
    )


def url_in(folder: Path) -> str:
    return f"sqlite:///{folder / 'kakanai.sqlite'}"


def an_office(store: Store, at: Clock | None = None) -> Office:
    return Office(store, city(), at or clock(), station="D1", public_url="https://status.example/")


def store_in(folder: Path, deadline: float = 10) -> Store:
    return open_store(url_in(folder), deadline=deadline)


def store_at(url: str, deadline: float = 10) -> Store:
    """Creates what is missing, whichever engine it is."""
    create_database(url)
    return open_store(url, deadline=deadline)
