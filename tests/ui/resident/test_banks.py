"""A bank that the city's short list doesn't have: found by its sound, and printed with its branch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest

from kiosk import banks
from kiosk.answers import Answers, Value
from kiosk.clock import SystemClock
from kiosk.settings import Settings
from tests.forms.content.visit import Needed, Visit, chosen, shown
from ui.cli.shots_cast import cast
from ui.cli.station import Station
from ui.gallery.cast import posed
from ui.resident.back import back
from ui.resident.flow import Flow
from ui.resident.forward import mend, show_answer
from ui.resident.parts import Ask
from ui.resident.screens import screen_of
from ui.resident.state import Place
from ui.resident.trail import spot_of

ASKED = ("c_bank_mei", "c_bank_hoka", "c_bank_shiten", "c_bank_shurui", "c_bank_bango")
MEMBERS: Mapping[str, Mapping[str, Value]] = {
    "chichi": {
        "name": "見本　太郎",
        "kana": "ミホン　タロウ",
        "birth": "1986-05-12",
        "sex": "男",
        "zokugara": "世帯主",
        "card": True,
    },
    "ko": {"name": "見本　一郎", "birth": "2017-08-20", "zokugara": "子", "kid": True},
}


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Flow:
    folder = tmp_path_factory.mktemp("cast")
    return cast(Station(Settings(data=folder), SystemClock()), folder).family


@pytest.fixture
def flow(family: Flow) -> Flow:
    """Before the first question of the account."""
    questions = family.parts.guide.questions

    def next_ask(answers: Answers) -> Ask | None:
        listed = answers.get("bank_mei")
        named = isinstance(listed, str) and banks.named(listed)
        wanted = [questions[one] for one in ASKED if not (one == "c_bank_hoka" and named)]
        return next((Ask(one) for one in wanted if not answers.has(one.variable)), None)

    at = Place.QUESTIONS
    found = posed(
        family, replace(family.state, place=at, given=MappingProxyType({}), family=()), next_ask=next_ask
    )
    show_answer(found)
    return found


def do(flow: Flow, *touches: str) -> None:
    for touch in touches:
        verb, _, value = touch.partition(":")
        flow.act(verb, value)


def pick(flow: Flow, code: str, *rows: str) -> None:
    """Like a finger: the row, where it is long the sound, pages until it is there."""
    do(flow, *(f"row:{one}" for one in rows))
    for _ in range(60):
        if code in [one["id"] for one in flow.view()["towns"]]:
            break
        do(flow, "more")
    do(flow, f"town:{code}", "main")


def other_bank(flow: Flow) -> None:
    flow.draft(chosen=("hoka",))
    do(flow, "main")
    assert screen_of(flow) == "bank"


def told(flow: Flow) -> dict[str, Value]:
    return {name: value for (name, _), value in flow.state.given.items()}


def test_from_the_fifty_sounds_to_the_form(flow: Flow) -> None:
    other_bank(flow)
    pick(flow, "1105", "あい", "あ")
    pick(flow, "054", "さし")
    do(flow, "choose:普通", "main", "key:1", "key:2", "key:3", "main")
    answers = {"koza": "bank", "koza_ima": True, "jido_jukyusha": "chichi", **told(flow)}
    (sheet,) = Visit(MEMBERS, [Needed("jido_teate_nintei", "f_jido_nintei")], answers).sheets()
    assert shown(sheet, "振込先口座", "金融機関・支店") == ["青い森信用金庫　城東支店"]
    assert shown(sheet, "振込先口座", "店番") == ["054"]
    assert shown(sheet, "振込先口座", "口座番号") == ["0000123"]
    assert chosen(sheet, "預金種別") == {"普通"}


def test_another_bank_takes_branch_and_number_away(flow: Flow) -> None:
    other_bank(flow)
    pick(flow, "1105", "あい", "あ")
    pick(flow, "054", "さし")
    do(flow, "choose:普通", "main", "key:1", "main")
    first = next(one for one in flow.trail().asked if one.question.variable == "bank_hoka")
    mend(flow, spot_of(first))
    assert flow.view()["towns"], "it opens where the chosen one stands"
    pick(flow, "9900", "やゆ", "ゆ")
    assert told(flow) == {"bank_mei": "hoka", "bank_hoka": "9900"}
    ask = flow.ask()
    assert ask is not None
    assert ask.question.variable == "bank_shiten"


def test_the_same_bank_again_keeps_them(flow: Flow) -> None:
    other_bank(flow)
    pick(flow, "1105", "あい", "あ")
    pick(flow, "054", "さし")
    first = next(one for one in flow.trail().asked if one.question.variable == "bank_hoka")
    mend(flow, spot_of(first))
    do(flow, "main")
    assert told(flow)["bank_shiten"] == "054"


def test_a_number_is_enough_and_says_whose_it_is(flow: Flow) -> None:
    other_bank(flow)
    do(flow, "way:number", "key:0", "key:0", "key:0", "key:1")
    assert flow.view()["banner"]["text"] == "みずほ銀行"
    do(flow, "main")
    assert told(flow)["bank_hoka"] == "0001"


def test_back_from_the_keypad_is_the_list(flow: Flow) -> None:
    other_bank(flow)
    do(flow, "way:number")
    assert screen_of(flow) == "digits"
    back(flow)
    assert screen_of(flow) == "bank"


def test_who_does_not_know_writes_at_the_counter(flow: Flow) -> None:
    other_bank(flow)
    do(flow, "way:none")
    assert told(flow)["bank_hoka"] is None
    assert screen_of(flow) == "digits", "without a bank there is no list of branches"


def test_a_kind_of_bank_narrows_the_list(flow: Flow) -> None:
    flow.draft(chosen=("労働金庫",))
    do(flow, "main", "row:かき")
    found = [one["label"] for one in flow.view()["towns"]]
    assert found
    assert all(one.endswith("労働金庫") for one in found)


def test_who_reads_no_kana_finds_it_by_letters(flow: Flow) -> None:
    flow.put(look=replace(flow.state.look, language="ne"))
    other_bank(flow)
    do(flow, "row:AB", "row:A")
    assert {one["ruby"][:1] for one in flow.view()["towns"]} == {"A"}
    flow.put(look=replace(flow.state.look, language="ja"))
    assert flow.view()["towns"] == []
