"""The account on a sheet: only the claimant's own, as typed, and as other banks pay to it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kiosk.answers import Value
from tests.forms.content.visit import Needed, Visit, chosen, shown
from tests.forms.test_derive import Try, ask

YUCHO: Mapping[str, Value] = {"koza": "yucho", "yucho_kigo": "10160", "yucho_bango": "1234561"}
BANK: Mapping[str, Value] = {"koza": "bank", "bank_shiten": "007", "bank_bango": "12345"}

TRIES = (
    Try("koza_ginko", "ゆうちょ銀行", answers=YUCHO),
    Try("koza_shiten", "018", answers=YUCHO),
    Try("koza_shumoku", "普通", answers=YUCHO),
    Try("koza_bango", "0123456", answers=YUCHO),
    Try("koza_yucho", "10160-1234561", answers=YUCHO),
    Try("koza_bango", "右の欄に書く", answers={**YUCHO, "yucho_bango": None}),
    Try("koza_bango", "右の欄に書く", answers={**YUCHO, "yucho_bango": "1234562"}),
    Try("koza_yucho", None, answers={**YUCHO, "yucho_bango": "1234562"}),
    Try("koza_ginko", None, answers=BANK),
    Try("koza_ginko", "みずほ銀行", answers={**BANK, "bank_mei": "みずほ銀行"}),
    Try("koza_ginko", None, answers={**BANK, "bank_mei": "hoka"}),
    Try("koza_ginko", "ゆうちょ銀行", answers={**YUCHO, "bank_mei": "みずほ銀行"}),
    Try("koza_ginko", None, answers={**BANK, "bank_mei": "みずほ銀行"}, subject="haha"),
    Try("koza_shiten", "007", answers=BANK),
    Try("koza_shumoku", None, answers=BANK),
    Try("koza_bango", "0012345", answers=BANK),
    Try("koza_yucho", "―", answers=BANK),
    Try("koza_bango", "―", answers={**YUCHO, "koza": "kokin"}),
    Try("koza_shiten", "―", answers={**BANK, "koza": "kokin"}),
    Try("koza_bango", None, answers={**BANK, "koza": "yucho"}, subject=None),
    Try("koza_meigi", "ミホン　シヨウタ", people={"chichi": {"kana": "ミホン　ショウタ"}}),
)


@pytest.mark.parametrize("one", TRIES, ids=lambda one: f"{one.name}={one.wanted}")
def test_derivation(one: Try) -> None:
    assert ask(one) == one.wanted


@pytest.mark.parametrize("told", [YUCHO, BANK], ids=["yucho", "bank"])
@pytest.mark.parametrize("name", ["koza_shiten", "koza_bango", "koza_shumoku", "koza_yucho"])
def test_the_visitors_account_stands_on_nobody_elses_sheet(name: str, told: Mapping[str, Value]) -> None:
    """Another claimant's name would stand beside it."""
    proxy = {**told, "dairi": True}
    for found in (ask(Try(name, None, answers=told, subject="haha")), ask(Try(name, None, answers=proxy))):
        assert found in (None, "―", "右の欄に書く")


def test_the_digits_stand_in_their_boxes() -> None:
    people: Mapping[str, Mapping[str, Value]] = {
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
    answers: Mapping[str, Value] = {**YUCHO, "jido_jukyusha": "chichi"}
    (sheet,) = Visit(people, [Needed("jido_teate_nintei", "f_jido_nintei")], answers).sheets()
    assert shown(sheet, "振込先口座", "口座番号") == ["0123456"]
    assert shown(sheet, "振込先口座", "店番") == ["018"]
    assert shown(sheet, "振込先口座", "ゆうちょ") == ["10160 1234561"]
    assert chosen(sheet, "預金種別") == {"普通"}
