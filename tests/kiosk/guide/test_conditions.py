"""The condition language: what it gives when everything, something, or nothing is known."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.guide.doubt import settle
from kiosk.guide.load import load
from kiosk.guide.open import Key, Open, Truth
from kiosk.guide.parse import Parser
from kiosk.guide.types import Declared
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.guide.world import World
from kiosk.person import PartialDate
from tests.kiosk.guide.content import CONTENT, shipped

TODAY = date(2026, 11, 24)
LOADED = load(CONTENT)
VOCABULARY = vocabulary_of(shipped(), ("tennyu",))


def world(visit: dict[str, Value] | None = None, *people: dict[str, Value]) -> World:
    members = tuple(Member(f"p{place}", MappingProxyType(one)) for place, one in enumerate(people))
    told: dict[str, Value] = {"kazoku": (), "raiho": "kazoku", **(visit or {})}
    answers = Answers(("tennyu",), MappingProxyType(told), members)
    return World(VOCABULARY, answers, TODAY, "tennyu")


def holds(text: str, where: World, person: str | None = None) -> Truth:
    parser = Parser(Declared(LOADED.visit, LOADED.person), frozenset({"p"}))
    condition = parser.read(text, "test:1")
    assert condition is not None, parser.mistakes
    return settle(condition, where, person)


def test_plain_answers() -> None:
    where = world({"moto": "国内", "event_date.tennyu": date(2026, 11, 10)})
    assert holds("a.moto=='国内' and T<=D+days(14)", where) is True
    assert holds("a.moto!='国内' or T>D+days(14)", where) is False


def test_what_was_not_asked_is_open_and_says_what_it_waits_for() -> None:
    assert holds("a.moto=='国外'", world()) == Open.ask(Key("moto"))


def test_one_false_part_decides_whatever_else_is_unknown() -> None:
    assert holds("a.moto=='国外' and a.inu", world({"kurashi": ()})) is False
    assert holds("a.moto=='国外' or a.inu", world({"kurashi": ("inu",)})) is True


def test_the_day_of_another_event_of_the_visit() -> None:
    told: dict[str, Value] = {
        "event_date.rikon": date(2026, 11, 20),
        "event_date.tenshutsu": date(2026, 11, 30),
    }
    both = Answers(("rikon", "tenshutsu"), MappingProxyType(told), ())
    where = World(vocabulary_of(shipped(), both.events), both, TODAY, "rikon")
    assert holds("D<day_of('tenshutsu')", where) is True
    assert holds("day_of('rikon')>=day_of('tenshutsu')", where) is False
    assert holds("day_of('tennyu') is None", where) is True


def test_a_question_that_does_not_apply_leaves_none() -> None:
    assert holds("a.tenshutsu_yotei is None", world({"moto": "国外"})) is True


def test_dont_know_is_settled_where_every_answer_says_the_same() -> None:
    where = world({"moto": UNKNOWN})
    assert holds("a.moto=='国内' or a.moto=='国外'", where) is True
    assert holds("a.moto=='国内' and a.moto=='国外'", where) is False
    assert holds("a.moto=='国内'", where) == Open.doubt(Key("moto"))


def test_what_is_taken_for_granted_is_a_no_where_nobody_knows_it() -> None:
    assert holds("sure(a.moto=='国内')", world({"moto": UNKNOWN})) is False
    assert holds("sure(a.moto=='国内')", world({"moto": "国内"})) is True
    assert holds("sure(a.moto=='国内')", world()) == Open.ask(Key("moto"))


def test_a_day_that_is_partly_unknown_counts_where_it_makes_no_difference() -> None:
    where = world({}, {"birth": PartialDate(1950)}, {"birth": PartialDate(1951)}, {"birth": UNKNOWN})
    assert holds("koki75(p,T)", where, "p0") is True
    assert holds("koki75(p,T)", where, "p1") == Open.doubt(Key("birth", "p1"))
    assert holds("koki75(p,T)", where, "p2") == Open.doubt(Key("birth", "p2"))


def test_people_who_may_still_be_added_keep_any_open_but_not_when_one_is_found() -> None:
    child: dict[str, Value] = {"birth": date(2020, 5, 5), "zokugara": "子"}
    some = Answers(("tennyu",), MappingProxyType({"raiho": "kazoku"}), (Member("p0", child),))
    nobody = Answers(("tennyu",), MappingProxyType({"raiho": "kazoku"}))
    asked = "any(child18(q,T) for q in kids)"
    assert holds(asked, World(VOCABULARY, some, TODAY, "tennyu")) is True
    assert holds(asked, World(VOCABULARY, nobody, TODAY, "tennyu")) == Open.ask(Key("kazoku"))


def test_a_count_between_bounds() -> None:
    kids: list[dict[str, Value]] = [{"birth": date(2020, 5, 5), "kid": True} for _ in range(3)]
    text = "len([q for q in kids if q.gaikoku])>=2"
    assert isinstance(holds(text, world({}, *kids)), Open)
    assert holds(text, world({}, *[one | {"gaikoku": True} for one in kids[:2]], kids[2])) is True
    assert holds(text, world({}, *[one | {"gaikoku": False} for one in kids[:2]], kids[2])) is False


def test_wrong_conditions_are_not_run() -> None:
    parser = Parser(Declared(LOADED.visit, LOADED.person), frozenset())
    assert parser.read("a.moto.upper()", "test:1") is None
    assert parser.read("[x for x in (1,2)]", "test:1") is None
    assert parser.mistakes


CONDITIONS = [
    rule.condition.text
    for procedure in shipped().procedures.values()
    for rule in procedure.rules
    if rule.scope == "movers" and "tennyu" in rule.events
]
PERSON: dict[str, st.SearchStrategy[Value]] = {
    "birth": st.dates(date(1940, 1, 1), date(1985, 1, 1)),
    "kenpo": st.sampled_from(["kokuho", "shaho_honnin", "koki", "seiho", "none", UNKNOWN]),
    "nenkin": st.sampled_from([1, 2, 3, UNKNOWN]),
    "nenkin_old": st.sampled_from([None, 1, 2, 3]),
    "mn_card": st.sampled_from([True, False, UNKNOWN]),
    "gaikoku": st.booleans(),
    "kaigo_nintei": st.sampled_from([True, False, UNKNOWN]),
    "shisetsu_shurui": st.sampled_from(["tokurei", "byoin", "ie", UNKNOWN]),
    "shogai_shurui": st.sampled_from([(), ("shintai", "koki"), UNKNOWN]),
    "hoiku": st.sampled_from(["継続", "使わない"]),
    "gakko": st.sampled_from(["公立", "私立等"]),
    "marugaku": st.just(False),  # only students in 国保 are asked
    "moves": st.just(True),
}
CHILD: dict[str, st.SearchStrategy[Value]] = PERSON | {
    "birth": st.dates(date(2009, 1, 1), date(2026, 11, 1)),
    "kaigo_nintei": st.just(False),
    "shisetsu_shurui": st.just(None),
    "nenkin": st.just(None),
    "nenkin_old": st.just(None),
}
VISIT: dict[str, st.SearchStrategy[Value]] = {
    "moto": st.sampled_from(["国内", "国外"]),
    "event_date.tennyu": st.dates(date(2026, 10, 1), date(2026, 11, 24)),
    "tenshutsu_yotei": st.sampled_from([None, UNKNOWN, date(2026, 11, 1)]),
    "kennai": st.sampled_from([True, False, UNKNOWN]),
    "kurashi": st.sampled_from([(), ("inu", "kenshinken")]),
}


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.data())
def test_learning_more_never_turns_what_was_known(data: st.DataObject) -> None:
    """Only answers that the questions could have given: nobody under 40 is asked about care."""
    visit = {name: data.draw(values, name) for name, values in VISIT.items()}
    someone = data.draw(st.sampled_from([PERSON, CHILD]), "who")
    person = {name: data.draw(values, name) for name, values in someone.items()}
    left_out = data.draw(st.sets(st.sampled_from([*VISIT, *PERSON])), "left out")
    known = {name: value for name, value in visit.items() if name not in left_out}
    less = {name: value for name, value in person.items() if name not in left_out}
    early, late = world(known, less), world(visit, person)
    for text in CONDITIONS:
        before, after = holds(text, early, "p0"), holds(text, late, "p0")
        if not isinstance(before, Open):
            assert after is before, text


@pytest.mark.parametrize("text", CONDITIONS)
def test_dont_know_is_never_surer_than_each_answer(text: str) -> None:
    """わからない may only give what every possible answer gives."""
    base: dict[str, Value] = {
        "birth": date(1990, 1, 1),
        "moves": True,
        "nenkin": 1,
        "mn_card": True,
        "nenkin_old": 3,
    }
    visit: dict[str, Value] = {
        "moto": "国内",
        "event_date.tennyu": date(2026, 11, 20),
        "tenshutsu_yotei": None,
    }
    unsure = holds(text, world(visit, base | {"kenpo": UNKNOWN}), "p0")
    answers = [
        holds(text, world(visit, base | {"kenpo": one}), "p0") for one in ("kokuho", "shaho_honnin", "seiho")
    ]
    if not isinstance(unsure, Open):
        assert all(one is unsure or isinstance(one, Open) for one in answers)
