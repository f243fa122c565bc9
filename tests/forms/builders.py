"""An invented visit for the tests of the paper: a family that moves in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from types import MappingProxyType

from kiosk.answers import Address, Answers, Member, Value
from kiosk.cases.case import Case
from kiosk.clock import JAPAN
from kiosk.guide.city import City
from kiosk.guide.model import Guide, Kind, Level, Option, Procedure, Question, Scope
from kiosk.person import PartialDate, Person, Sex
from kiosk.procedures.outcome import Decision, Outcome, Standing
from kiosk.words import Text

OPENED = datetime(2026, 11, 24, 10, 32, tzinfo=JAPAN)
NEW_ADDRESS = Address(
    "緑が丘東三丁目",
    "１２番３４－５６７号",
    "グランドヒルズ緑が丘ステーションフロントアネックスタワー壱番館１２０５号室",
    "9876543",
    "見本県みほん市",
)
OLD_ADDRESS = "見本県葛城市辻町二丁目１４番地の３　コーポ辻本２０２号"


def question(
    variable: str, kind: Kind, scope: Scope = Scope.VISIT, options: tuple[Option, ...] = ()
) -> Question:
    return Question(variable, variable, scope, kind, Text.same(variable), options=options)


def procedure(name: str, *forms: str, individual_number: str = "-") -> Procedure:
    return Procedure(
        name,
        Text.same(name),
        Text.same(name),
        "",
        "SHIMIN",
        "D14",
        "",
        "W1",
        individual_number,
        forms,
        (),
        (),
    )


def guide(*, print_number: bool = False, individual_number: str = "○") -> Guide:
    questions = (
        question("ido_bi", Kind.DATE),
        question("shinjusho", Kind.ADDRESS),
        question("setainushi", Kind.PERSON),
        question("kyu_setainushi", Kind.NAME),
        question("honseki", Kind.ADDRESS),
        question("hittosha", Kind.NAME),
        question("tel", Kind.TEL),
        question("kankei", Kind.CHOICE),
        question("mokuteki", Kind.TEXT),
    )
    procedures = (
        procedure("tennyu_todoke", "f_ido_tennyu", individual_number="×"),
        procedure("kokuho_shutoku", "f_kokuho_ido", individual_number=individual_number),
        procedure("juminhyo", "f_juminhyo"),
    )
    city = City(
        Text.same("みほん市"), "みほん市長", "見本県", {}, {}, (), (), time(8, 30), time(17, 15),
        print_individual_number=print_number,
    )  # fmt: skip
    return Guide(
        "test", city, {}, {one.id: one for one in questions}, {one.id: one for one in procedures}, ()
    )


def member(who: str, /, **values: Value) -> Member:
    return Member(who, MappingProxyType(values))


def family() -> tuple[Member, ...]:
    return (
        relative("chichi", "見本　太郎", "ミホン　タロウ", "1986-05-12", "男", "世帯主", raichosha=True),
        relative("haha", "見本　花子", "ミホン　ハナコ", "1988-09-03", "女", "妻"),
        relative("ko1", "見本　一郎", "ミホン　イチロウ", "2017-08-20", "男", "子"),
        relative("ko2", "見本　二葉", "ミホン　フタバ", "2022-12-01", "女", "子"),
        relative(
            "haha_no_haha",
            "MARIA FERNANDA ALEJANDRA DE LOS SANTOS VILLANUEVA-MIHONOYAMA",
            "マリア　フェルナンダ　アレハンドラ　デ　ロス　サントス",
            "1958-02-27",
            "女",
            "妻の母",
            gaikoku=True,
            kokuseki="フィリピン",
            zairyu="永住者",
            zairyu_no="AB12345678CD",
            kubun45="中長期在留者",
        ),
    )


def relative(who: str, name: str, kana: str, birth: str, sex: str, zokugara: str, **values: Value) -> Member:
    own: dict[str, Value] = {
        "name": name,
        "kana": kana,
        "birth": PartialDate.parse(birth),
        "sex": sex,
        "zokugara": zokugara,
    }
    return member(who, **own, moves=True, **values)


def visit() -> Mapping[str, Value]:
    return MappingProxyType(
        {
            "ido_bi": date(2026, 11, 15),
            "shinjusho": NEW_ADDRESS,
            "setainushi": "chichi",
            "kyu_setainushi": "見本　太郎",
            "honseki": "見本県葛城市辻町二丁目１４番地",
            "hittosha": "見本　太郎",
            "tel": "090-1234-5678",
            "kankei": "本人",
        }
    )


def decision(name: str, form: str, persons: tuple[str, ...]) -> Decision:
    reason = Text.same("")
    return Decision(
        name, "tennyu", Level.REQUIRED, Standing.NEEDED, persons, reason, (), "SHIMIN", None, (form,)
    )


def case(
    people: tuple[Member, ...] | None = None, *forms: tuple[str, str], holder: str | None = "chichi"
) -> Case:
    """A case whose procedures are given as (procedure, form), each for everybody."""
    people = family() if people is None else people
    ids = tuple(one.id for one in people)
    wanted = forms or (("tennyu_todoke", "f_ido_tennyu"),)
    answers = Answers(("tennyu",), visit(), people)
    found = answers.member(holder) if holder else None
    person = None
    if found:
        birth, name = found.get("birth"), found.get("name")
        assert isinstance(birth, PartialDate) and isinstance(name, str)
        person = Person(name, OLD_ADDRESS, birth, Sex.MALE if found.get("sex") == "男" else Sex.FEMALE)
    outcome = Outcome(tuple(decision(name, form, ids) for name, form in wanted), ("SHIMIN",), ())
    return Case("7QK3F9M2X8TB", "test", OPENED, "端末1", "ja", person, holder, answers, outcome)


def with_answer(before: Case, variable: str, value: Value, person: str | None = None) -> Case:
    return replace(before, answers=before.answers.with_value(variable, value, person))
