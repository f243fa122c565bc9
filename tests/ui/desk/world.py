"""An invented counter with its queue: real office, real sealing, real forms; a small rule book of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType

from nacl.public import PrivateKey

from forms.render import FormLibrary, load_forms
from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.cases import Case, seal
from kiosk.clock import JAPAN, StoppedClock
from kiosk.faults import Fault, Trouble
from kiosk.guide.model import Event, Guide, Kind, Level, Procedure, Question, Scope
from kiosk.office import Office
from kiosk.procedures.outcome import Bring, Decision, Ground, Outcome, Standing
from kiosk.words import Text, Words, load_words
from printers.simulator import SimulatedSheetPrinter
from tests.forms import builders
from tests.kiosk.office import world as hall
from ui.common.worker import DirectWork, Work
from ui.desk.parts import Clerk, DeskParts, Doubt, MorningCheck, Role
from ui.gallery.faces.hands import PASSPHRASE

NOW = datetime(2026, 11, 24, 10, 46, tzinfo=JAPAN)
CONTENT = Path("forms/content")
KEY = PrivateKey.generate()


def guide() -> Guide:
    paper = builders.guide()
    asked = (
        _question("kokuho", Kind.YESNO, "国民健康保険に入りますか"),
        _question("inu", Kind.YESNO, "犬を飼っていますか"),
        _question("ido_bi", Kind.DATE, "住み始めた日"),
        _question("tel", Kind.TEL, "昼間の電話"),
    )
    procedures = (
        _procedure("tennyu_todoke", "住民異動届（転入）", "住民基本台帳法第22条", "f_ido_tennyu"),
        _procedure("kokuho_shutoku", "国民健康保険の加入", "国民健康保険法第9条", "f_kokuho_ido"),
        _procedure("inu_henko", "飼い犬の登録変更", "狂犬病予防法第4条"),
    )
    return replace(
        paper,
        city=hall.city(),
        events={
            "tennyu": Event(
                "tennyu", Text({"ja": "転入"}), "ev_in", "move", tuple(one.id for one in asked), new_home=True
            )
        },
        questions={**paper.questions, **{one.id: one for one in asked}},
        procedures={one.id: one for one in procedures},
    )


def decide(answers: Answers, today: date) -> Outcome:  # noqa: ARG001 - the desk hands it in
    """Everybody who moves in reports it within 14 days; insurance and dog when they say so."""
    people = tuple(one.id for one in answers.people)
    moved = answers.get("ido_bi")
    due = moved + timedelta(days=14) if isinstance(moved, date) else None
    decisions = [
        _decision("tennyu_todoke", True, people, "SHIMIN", due, "f_ido_tennyu"),
        _decision("kokuho_shutoku", answers.get("kokuho"), people, "HOKEN", due, "f_kokuho_ido"),
        _decision("inu_henko", answers.get("inu"), (), "HOKEN", None),
    ]
    route = tuple(dict.fromkeys(one.counter for one in decisions if one.standing is Standing.NEEDED))
    bring = (
        Bring("tenshutsu", Text({"ja": "転出証明書（カードがないとき）"}), ("SHIMIN",)),
        Bring("card", Text({"ja": "全員のマイナンバーカード"}), ("SHIMIN",)),
    )
    return Outcome(tuple(decisions), route, bring)


def case(**visit: Value) -> Case:
    made = builders.case()
    given = {**made.answers.visit, "kokuho": True, "inu": UNKNOWN, **visit}
    answers = replace(made.answers, visit=MappingProxyType(given), people=made.answers.people[:4])
    return replace(made, answers=answers, outcome=decide(answers, NOW.date()), station="K1")


def alone(**visit: Value) -> Case:
    """One person who moves in without insurance."""
    one = case(kokuho=False, **visit)
    answers = replace(one.answers, people=one.answers.people[:1])
    return replace(one, token="9ZK3F9M2X8TB", answers=answers, outcome=decide(answers, NOW.date()))  # noqa: S106 - a case token is no secret


def new_head() -> Case:
    """The household of four gets another head, the wife."""
    one = case(setai_shurui="世帯主変更", setainushi="haha", kyu_setainushi="chichi")
    decision = replace(_decision("setai", True, (), "SHIMIN", None, "f_ido_setai"), event="setai_henko")
    return replace(
        one,
        answers=replace(one.answers, events=("setai_henko",)),
        outcome=replace(one.outcome, decisions=(decision,)),
    )


@dataclass
class World:
    folder: Path
    clock: StoppedClock = field(default_factory=lambda: StoppedClock(NOW))
    work: Work = field(default_factory=DirectWork)
    practice: bool = False
    doubts: Callable[[Answers, date], tuple[Doubt, ...]] | None = None

    def __post_init__(self) -> None:
        self.office: Office = hall.an_office(hall.store_in(self.folder), self.clock)
        self.printer = SimulatedSheetPrinter(self.folder / "paper")
        self.printer.change(seconds=0.0)

    @property
    def parts(self) -> DeskParts:
        return DeskParts(
            office=self.office,
            guide=guide(),
            library=_library(),
            decide=decide,
            printer=self.printer,
            words=_words(),
            clock=self.clock,
            work=self.work,
            counter="SHIMIN",
            public_key=KEY.public_key,
            unlock=unlock,
            clerks=(
                Clerk("sasaki", "佐々木 恵"),
                Clerk("ito", "伊藤 学", Role.SUPERVISOR),
                Clerk("mori", "森 浩", Role.IT),
            ),
            practice=self.practice,
            checks=checks,
            open_doubts=self.doubts,
        )

    def visitor(self, one: Case | None = None, *, line: str = "B") -> str:
        """Somebody takes a number; without a case when None. Gives the number."""
        key = one.token if one else f"walk-in-{len(self.office.tickets())}"
        sealed = seal(one, KEY.public_key) if one else None
        admission = self.office.admit(
            line,
            key=key,
            sealed=sealed,
            case_token=one.token if one else None,
            route=one.outcome.route if one else (),
            prepared=one is not None,
        )
        return admission.ticket.number


@cache
def _library() -> FormLibrary:
    return load_forms(CONTENT)


@cache
def _words() -> Words:
    return load_words(CONTENT / "words")


def unlock(clerk: str, passphrase: str) -> PrivateKey:
    del clerk  # all of them know the same one
    if passphrase != PASSPHRASE:
        raise Trouble(Fault.WRONG_PASSPHRASE)
    return KEY


def checks() -> tuple[MorningCheck, ...]:
    return (
        MorningCheck("用紙プリンター", "使えます", True),
        MorningCheck("番号札プリンター", "紙がのこり少ないです", False),
        MorningCheck("データの置き場", "つながっています", True),
        MorningCheck("時計", "合っています", True),
    )


def somebody(variable: str, value: Value) -> Member:
    return Member("somebody", MappingProxyType({variable: value}))


def _question(variable: str, kind: Kind, title: str) -> Question:
    return Question(variable, variable, Scope.VISIT, kind, Text({"ja": title}))


def _procedure(name: str, title: str, law: str, *forms: str) -> Procedure:
    text = Text({"ja": title})
    return Procedure(name, text, text, law, "SHIMIN", "D14", "", "W1", "-", forms, (), ())


def _decision(
    name: str, holds: Value, persons: tuple[str, ...], counter: str, due: date | None, *forms: str
) -> Decision:
    standing = Standing.CHECK if holds is UNKNOWN else Standing.NEEDED if holds else Standing.NOT_NEEDED
    grounds = (
        Ground(Text({"ja": "市の外から引っ越してきた"}), holds is True, Text({"ja": "今までの住所は市の外"})),
    )
    reason = Text({"ja": "新しい住所で暮らし始めた日から14日以内に届け出ます。"})
    return Decision(
        name, "tennyu", Level.REQUIRED, standing, persons, reason, grounds, counter, due,
        forms if standing is Standing.NEEDED else (),
    )  # fmt: skip
