"""A small town for the presenter: real words, simulated card and printer, a city of a few questions.

The city, its interview, its forms and its office are small stand-ins at the edge of `KioskParts`, so that a
whole visit takes milliseconds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from kiosk.answers import UNKNOWN, Answers, Value
from kiosk.card.simulator.reader import SimulatedReader, simulated_door
from kiosk.cases.case import Case
from kiosk.clock import JAPAN, StoppedClock
from kiosk.faults import Trouble
from kiosk.guide.model import (
    City,
    CounterInfo,
    Event,
    Guide,
    Kind,
    Level,
    LineInfo,
    Option,
    Procedure,
    Question,
    Scope,
    Town,
)
from kiosk.person import IndividualNumber
from kiosk.procedures.outcome import Bring, Decision, Ground, Outcome, Standing
from kiosk.settings import CardSettings, Settings
from kiosk.tickets.model import Estimate
from kiosk.words import Text, Words, load_words
from printers.ports import JobReport, JobState
from printers.simulator import SimulatedSheetPrinter
from ui.common.worker import DirectWork, Done, Work
from ui.resident.flow import Flow
from ui.resident.parts import Admission, Ask, KioskParts, PaperSheet

FILE = Path(__file__).parents[3] / "forms" / "content" / "words" / "resident.yaml"


def _own_words() -> Words:
    """Only the kiosk's own file: nothing that another face says may be needed here."""
    with TemporaryDirectory() as folder:
        copyfile(FILE, Path(folder) / FILE.name)
        return load_words(Path(folder))


WORDS = _own_words()
T = TypeVar("T")
TUESDAY = datetime(2026, 11, 24, 10, 42, tzinfo=JAPAN)
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n"
)


def text(ja: str) -> Text:
    return Text({"ja": ja, "easy": ja, "en": ja})


def _options(*values: Value) -> tuple[Option, ...]:
    return tuple(Option(value, text(str(value))) for value in values)


def _question(name: str, kind: Kind, scope: Scope = Scope.VISIT, **more: Any) -> Question:
    variable = more.pop("variable", name)
    return Question(name, variable, scope, kind, text(name), reason=text("because"), **more)


QUESTIONS = {
    one.id: one
    for one in (
        _question("moto", Kind.CHOICE, options=_options("home", "abroad")),
        _question("moved", Kind.DATE, variable="event_date.tennyu", unknown_allowed=False),
        _question("left", Kind.DATE),
        _question("shinjusho", Kind.ADDRESS),
        _question("people", Kind.FAMILY),
        _question("kenpo", Kind.CHOICE, Scope.PERSON, options=_options("kokuho", "shaho")),
        _question("cards", Kind.PEOPLE),
        _question("payee", Kind.PERSON, options=_options("elsewhere")),
        _question("dog", Kind.YESNO, sensitive=True),
        _question("papers", Kind.MULTI, options=_options("juminhyo", "inkan", "zei")),
        _question("dogs", Kind.NUMBER),
        _question("notice", Kind.INFO),
        _question("tel", Kind.TEL),
        _question("hitokoto", Kind.TEXT),
    )
}


def asked(answers: Answers) -> Iterator[tuple[str, str | None]]:
    """The interview of this town: what it wants to know, in order."""
    yield "moto", None
    yield "moved", None
    if answers.get("moto") == "home":
        yield "left", None
    yield "shinjusho", None
    yield "people", None
    for member in answers.people:
        yield "kenpo", member.id
    yield "cards", None
    yield "payee", None
    yield "dog", None
    if answers.get("dog") is True:
        yield "dogs", None
        yield "notice", None
    yield "papers", None
    yield "tel", None
    yield "hitokoto", None


def next_ask(answers: Answers) -> Ask | None:
    open_ones = [
        (name, person) for name, person in asked(answers) if not answers.has(QUESTIONS[name].variable, person)
    ]
    if not open_ones:
        return None
    name, person = open_ones[0]
    return Ask(QUESTIONS[name], person, len(open_ones) - 1)


def _procedure(name: str, counter: str, **more: Any) -> Procedure:
    return Procedure(
        name,
        text(f"official {name}"),
        text(name),
        "law",
        counter,
        "D14",
        "",
        "W1",
        "-",
        (name,),
        (),
        (),
        **more,
    )


PROCEDURES = {
    one.id: one
    for one in (
        _procedure("todoke", "SHIMIN"),
        _procedure("card", "SHIMIN"),
        _procedure("kokuho", "HOKEN"),
        _procedure("teate", "KODOMO"),
        _procedure("inu", "KANKYO"),
        _procedure("outside", "GAIBU"),
    )
}


def decide(answers: Answers, today: date) -> Outcome:
    everybody = tuple(one.id for one in answers.people)
    insured = tuple(one.id for one in answers.people if one.get("kenpo") == "kokuho")
    unsure = any(one.get("kenpo") is UNKNOWN for one in answers.people)
    kokuho = Standing.CHECK if unsure else Standing.NEEDED if insured else Standing.NOT_NEEDED
    dog = Standing.NEEDED if answers.get("dog") is True else Standing.NOT_NEEDED
    soon = today.replace(day=30)
    decisions = (
        _decision("todoke", everybody, soon),
        _decision("card", everybody[:1], None),
        replace(_decision("kokuho", insured, soon), standing=kokuho),
        _decision("teate", everybody[:1], date(2027, 3, 1)),
        replace(_decision("inu", (), None), standing=dog, level=Level.OFFERED),
        replace(_decision("outside", everybody[:1], None), level=Level.GUIDE),
    )
    needed = [one.counter for one in decisions if one.standing is not Standing.NOT_NEEDED]
    route = tuple(dict.fromkeys(one for one in needed if one != "GAIBU"))
    return Outcome(decisions, route, (Bring("book", text("bankbook"), ("KODOMO",)),))


def _decision(name: str, persons: tuple[str, ...], deadline: date | None) -> Decision:
    return Decision(
        procedure=name,
        event="tennyu",
        level=Level.REQUIRED,
        standing=Standing.NEEDED,
        persons=persons,
        reason=text(f"reason of {name}"),
        grounds=(Ground(text("moved in"), True, text("yes")),),
        counter=PROCEDURES[name].counter,
        deadline=deadline,
        forms=(name,),
    )


def town(name: str, kana: str) -> Town:
    return Town(name, kana, "1000001")


CITY = City(
    name=text("みほん市"),
    mayor="みほん市長",
    prefecture="みほん県",
    counters={
        name: CounterInfo(name, number, text(f"desk {name}"), line="B")
        for name, number in (("SHIMIN", "3"), ("HOKEN", "7"), ("KODOMO", "8"), ("KANKYO", "9"), ("GAIBU", ""))
    },
    lines={"B": LineInfo("B", text("B"), ("SHIMIN",))},
    route=("SHIMIN", "HOKEN", "KODOMO", "KANKYO"),
    towns=(
        town("青葉町", "アオバチョウ"),
        town("泉町", "イズミチョウ"),
        town("学園台", "ガクエンダイ"),
        *(town(f"あ{n}町", f"アサヒ{n}チョウ") for n in range(12)),
    ),
    opens=time(8, 30),
    closes=time(17, 0),
)
GUIDE = Guide(
    version="test",
    city=CITY,
    events={
        "tennyu": Event("tennyu", text("moved in"), "ev_in", "move", tuple(QUESTIONS)),
        "kaigo": Event("kaigo", text("care"), "ev_care", "family", ()),
        "later": Event("later", text("not yet"), "ev_more", "other", (), available=False),
    },
    questions=QUESTIONS,
    procedures=PROCEDURES,
    bring=(),
)


B215 = Admission("B215", "SHIMIN", 4, Estimate(20, 35), "http://127.0.0.1/t/ABC")
PRINTED = JobReport(JobState.PRINTED, 1)


@dataclass
class PaperRoom:
    """Draws three sheets; remembers nothing but whether it was given a number."""

    forms: tuple[str, ...] = ("slip", "todoke", "kokuho")
    numbered: list[bool] = field(default_factory=list)
    tickets: list[str] = field(default_factory=list)
    trouble: Trouble | None = None

    def needs_number(self, answers: Answers, outcome: Outcome, person: str) -> tuple[Text, ...]:
        del answers, outcome, person
        return (text("official kokuho"),)

    def draw(self, case: Case, number: IndividualNumber | None, ticket: str) -> tuple[PaperSheet, ...]:
        self.tickets.append(ticket)
        self.numbered.append(number is not None and bool(case.token))
        if self.trouble:
            raise self.trouble
        return tuple(PaperSheet(name, text(f"sheet {name}"), PDF) for name in self.forms)


@dataclass
class FrontOffice:
    """Gives B215, or whatever it was told; keeps only how often it was asked."""

    admission: Admission = B215
    trouble: Trouble | None = None
    asked: int = 0

    def admit(self, case: Case) -> Admission:
        assert case.outcome is not None
        self.asked += 1
        if self.trouble:
            raise self.trouble
        return self.admission


@dataclass
class TicketRoll:
    report: JobReport = PRINTED
    printed: list[str] = field(default_factory=list)

    def print(self, admission: Admission, language: str, *, discreet: bool) -> JobReport:
        del language, discreet
        self.printed.append(admission.number)
        return self.report


class HeldWork:
    """Keeps the work until it is let go, as a slow machine would."""

    def __init__(self) -> None:
        self.held: list[tuple[str, Callable[[], None]]] = []

    def submit(self, lane: str, job: Callable[[], T], on_done: Callable[[Done[T]], None]) -> None:
        self.held.append((lane, lambda: DirectWork().submit(lane, job, on_done)))

    def let_go(self) -> None:
        held, self.held = self.held, []
        for _, run in held:
            run()


class World:
    """One kiosk and whoever stands in front of it. Touches only what the view offers."""

    def __init__(
        self, folder: Path, *, work: Work | None = None, guide: Guide = GUIDE, **settings: Any
    ) -> None:
        self.reader = SimulatedReader()
        self.printer = SimulatedSheetPrinter(folder)
        self.printer.change(seconds=0.0)
        self.forms, self.office, self.roll = PaperRoom(), FrontOffice(), TicketRoll()
        self.clock = StoppedClock(TUESDAY)
        self.rings: list[str] = []
        self.offline = False
        card = CardSettings(way=settings.pop("way", "pin"))
        self.parts = KioskParts(
            guide=guide,
            words=settings.pop("words", WORDS),
            clock=self.clock,
            settings=Settings(card=card),
            card=simulated_door(self.reader),
            next_ask=next_ask,
            decide=decide,
            forms=self.forms,
            office=self.office,
            printer=self.printer,
            tickets=self.roll,
            work=work or DirectWork(),
            ring_staff=self.rings.append,
            new_token=lambda: "0123456789AB",
            practice=True,
            offline=lambda: self.offline,
        )
        self.flow = Flow(self.parts)

    @property
    def screen(self) -> str:
        return self.flow.screen

    @property
    def view(self) -> dict[str, Any]:
        return self.flow.view()

    def do(self, *touches: str) -> None:
        """`verb` or `verb:value`, as the objects on the glass are named."""
        for touch in touches:
            verb, _, value = touch.partition(":")
            self.flow.act(verb, value)

    def go(self) -> None:
        """The main button, which must be ready."""
        main = self.view["main"]
        assert main is not None and main["ready"], (self.screen, main)
        self.flow.act("main")

    def choose(self, *ids: str) -> None:
        for one in ids:
            self._turn_to(one)
            self.do(f"choose:{one}")
        self.go()

    def _turn_to(self, wanted: str) -> None:
        for _ in range(self.view["pages"]):
            if wanted in [one["id"] for one in self.view["options"]]:
                return
            self.do("more")
        raise AssertionError(f"{wanted} is not offered on {self.screen}")

    def type(self, digits: str) -> None:
        for digit in digits:
            self.do(f"key:{digit}")

    def spell(self, word: str) -> None:
        """With the keys of the board and its marks, like a finger."""
        board = {sound for column in self.view["board"] for sound in column}
        for sound in word:
            if sound in board:
                self.do(f"key:{sound}")
                continue
            key, mark = _keys(sound)
            self.do(f"key:{key}", f"mark:{mark}")

    def put_card(self, name: str) -> None:
        self.reader.insert(name)
        self.tick()

    def take_card(self) -> None:
        self.reader.remove()
        self.tick()

    def tick(self, seconds: int = 1) -> None:
        for _ in range(seconds):
            self.flow.tick()

    # --- stretches of the way

    def to_event(self) -> None:
        self.do("start")
        assert self.screen == "event"

    def to_card(self) -> None:
        self.to_event()
        self.do("choose:tennyu", "main")
        assert self.screen == "info"
        self.go()
        assert self.screen == "card"

    def to_pin(self, card: str = "taro") -> None:
        self.to_card()
        self.put_card(card)

    def to_questions(self) -> None:
        self.to_pin()
        self.type("1234")
        self.go()
        assert self.screen == "you"
        self.go()
        assert self.view["title"] == "moto"

    def answer_all(self) -> None:
        """Every question of this town, once, on every kind of screen."""
        self.choose("home")
        self.do("quick:yesterday")
        self.go()
        self.do("era:reiwa")
        self.type("081115")
        self.go()
        self.address()
        self.go()  # nobody else
        self.choose("kokuho")
        self.choose("me")
        self.choose("me")
        self.choose("no")
        self.choose("juminhyo", "zei")
        self.type("09000000000")
        self.go()
        self.spell("ガンバル")
        self.go()

    def address(self) -> None:
        self.do("row:\u3042", "town:\u9752\u8449\u753a")
        self.go()
        self.type("2")
        self.do("field:ban")
        self.type("12")
        self.do("field:go")
        self.type("3")
        self.go()

    def to_review(self) -> None:
        self.to_questions()
        self.answer_all()
        assert self.screen == "review", (self.screen, self.view["title"])

    def to_outcome(self) -> None:
        self.to_review()
        while self.screen == "review":
            self.go()
        assert self.screen == "outcome"

    def to_ticket(self) -> None:
        self.to_outcome()
        self.go()
        self.tick(10)
        assert self.screen == "ticket", self.screen


def _keys(sound: str) -> tuple[str, str]:
    """A voiced or small sound as the key and the mark that make it."""
    plain = unicodedata.normalize("NFD", sound)
    if len(plain) == 2:
        return plain[0], "voiced" if plain[1] == "\u3099" else "half"
    return chr(ord(sound) + 1), "small"
