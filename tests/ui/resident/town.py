"""A town of a few questions and procedures: one of every kind, and an interview of a dozen lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from typing import Any

from kiosk.answers import UNKNOWN, Answers, Value
from kiosk.guide.city import City, CounterInfo, LineInfo, Town
from kiosk.guide.model import Event, Guide, Kind, Level, Option, Procedure, Question, Scope
from kiosk.procedures.outcome import Bring, Decision, Ground, Outcome, Standing
from kiosk.words import Text
from ui.resident.parts import Ask


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
        _question("kigo", Kind.DIGITS, length=5, check="yucho_kigo"),
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
    yield "kigo", None
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
        "tennyu": Event(
            "tennyu",
            text("moved in"),
            "ev_in",
            "move",
            tuple(QUESTIONS),
            talk_first=True,
            from_elsewhere=True,
            new_home=True,
        ),
        "kaigo": Event("kaigo", text("care"), "ev_care", "family", ()),
        "later": Event("later", text("not yet"), "ev_more", "other", (), available=False),
    },
    questions=QUESTIONS,
    procedures=PROCEDURES,
    bring=(),
)
