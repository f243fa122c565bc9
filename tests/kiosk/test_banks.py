"""The whole list of banks: each found by its sound, and read as one writes it."""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter

import pytest

from kiosk import banks
from kiosk.answers import Value
from kiosk.banks import Entry

SOUNDS = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
MANY = ("0001", "0005", "0009", "0150", "1643", "9900")


def entry(name: str, kana: str) -> Entry:
    return Entry("001", name, kana, name, "roma")


def test_every_bank_has_a_sound_and_branches() -> None:
    assert len(banks.banks()) > 1000
    assert [one for one in banks.banks() if one.sound not in SOUNDS] == []
    assert all(banks.bank_of(one.code) is one for one in banks.banks())


@pytest.mark.parametrize("code", MANY)
def test_every_branch_has_a_sound(code: str) -> None:
    found = banks.branches(code)
    assert found
    assert [one for one in found if not one.sound or one.sound not in SOUNDS] == []
    assert len({one.code for one in found}) == len(found)


def test_banks_of_the_same_beginning_are_told_apart() -> None:
    assert banks.named("みずほ銀行") is banks.bank_of("0001")
    assert banks.named("みずほ信託銀行") is banks.bank_of("0289")
    assert banks.named("日本") is None
    names = [one.name for one in banks.banks()]
    assert len(set(names)) == len(names)


def test_letters_and_widths_do_not_matter_in_a_name() -> None:
    assert banks.named("三菱ＵＦＪ銀行") == banks.named("三菱UFJ") == banks.bank_of("0005")


@pytest.mark.parametrize(
    ("kana", "sound"),
    [
        ("がっこう", "か"),
        ("ヴェルデ", "う"),
        ("ぁ", "あ"),
        ("ＪＲやお", "し"),
        ("ﾐｽﾞﾎ", "み"),
        ("ぱーる", "は"),
        ("", ""),
    ],
)
def test_first_sound(kana: str, sound: str) -> None:
    assert banks.first_sound(kana) == sound


def test_readings_are_compared_without_small_kana() -> None:
    assert banks.plain_kana("とうきょう") == banks.plain_kana("トウキヨウ")
    assert banks.plain_kana("ろ－ず") == banks.plain_kana("ローズ")
    assert banks.plain_kana("ヴィ") == banks.plain_kana("ゔい")


def test_a_reading_is_taken_only_where_it_is_that_of_the_list() -> None:
    tokyo = entry("札幌", "さつぽろ")
    assert banks.spelt(tokyo, lambda _: "サッポロ") == "さっぽろ"
    assert banks.spelt(tokyo, lambda _: "サツホロ") == "さつぽろ"
    assert banks.spelt(entry("東京", "とうきよう"), lambda _: "") == "とうきょう"
    assert banks.spelt(entry("あいち", "あいち"), lambda _: "") == ""
    assert banks.latin(entry("ローズ", "ろ－ず"), lambda _: "") == "Rozu"


def test_names_are_written_in_full() -> None:
    found = [banks.bank_of(code) for code in ("1105", "3133", "9900")]
    assert {one.code: one.name for one in found if one} == {
        "1105": "青い森信用金庫",
        "3133": "札幌市農協",
        "9900": "ゆうちょ銀行",
    }
    assert banks.branch_of("9900", "018") == next(
        one for one in banks.branches("9900") if one.name == "〇一八店"
    )
    names = [one.name for one in banks.branches("0001")]
    assert "東京営業部" in names
    assert "春日部支店" in names


def test_a_kind_of_bank_offers_its_own() -> None:
    found = banks.of_group("信用金庫")
    assert found
    assert all(one.name.endswith("信用金庫") for one in found)
    assert banks.of_group("hoka") == banks.banks()


def test_the_bank_of_a_visit() -> None:
    def code(**told: Value) -> str:
        found = banks.chosen(told.get)
        return found.code if found else ""

    assert code(bank_mei="みずほ銀行", bank_hoka="0009") == "0001"
    assert code(bank_mei="hoka", bank_hoka="0009") == "0009"
    assert code(bank_mei="hoka") == code() == code(bank_hoka="0002") == ""
    assert banks.listed("branches", {"bank_mei": "hoka"}.get) == ()
    assert banks.with_name("branches", "001", {"bank_mei": "みずほ銀行"}.get) == "東京営業部 001"
    assert banks.with_name("branches", "001", {"bank_mei": "hoka"}.get) == "001"


def test_it_is_quick_and_never_loaded_before() -> None:
    """50 ms is what one waits for a touch; the package itself would load every branch."""
    for one in (banks.banks, banks.branches, banks._by_code, banks._by_name):
        one.cache_clear()
    start = perf_counter()
    banks.load()
    banks.branches("0005")
    assert perf_counter() - start < 0.05 * 4  # a loaded machine
    asked = (
        "import sys, kiosk.banks as b; assert not b.banks.cache_info().currsize; "
        "b.load(); print('zengin_code' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"
