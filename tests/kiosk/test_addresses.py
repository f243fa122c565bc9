"""Addresses compared, however a city writes them; the odd ones of the country survive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addresses import Comparable, comparable, in_city, same_home


@pytest.mark.parametrize(
    ("text", "place", "building"),
    [
        ("見本県葛城市辻町二丁目１４番地の３　コーポ辻本２０２号", "葛城市辻町2-14-3", "コーポ辻本202"),
        ("葛城市辻町２丁目１４－３コーポ辻本２０２", "葛城市辻町2-14-3", "コーポ辻本202"),
        ("みほん県みほん市青葉町1丁目2番3号", "みほん市青葉町1-2-3", ""),
        ("みほん市青葉町十二丁目3番地", "みほん市青葉町12-3", ""),
        ("みほん市梅ヶ丘５番地", "みほん市梅ケ丘5", ""),
        ("みほん市梅が丘5", "みほん市梅ケ丘5", ""),
        ("みほん市大字北の沢字西１番地", "みほん市北の沢西1", ""),
        ("みほん市二番町4番地5", "みほん市二番町4-5", ""),
        ("北海道札幌市中央区北一条西二丁目３番地４", "札幌市中央区北1条西2-3-4", ""),
        ("岩手県みほん町第十地割５番地２", "みほん町第10地割5-2", ""),
        (
            "京都府京都市中京区寺町通御池上る上本能寺前町488番地",
            "京都市中京区寺町通御池上る上本能寺前町488",
            "",
        ),
        ("みほん市中央甲123番地", "みほん市中央甲123", ""),
        ("みほん市中央イ45番地の6", "みほん市中央イ45-6", ""),
        ("みほん市中央番外", "みほん市中央番外", ""),
        ("みほん市中央無番地", "みほん市中央無番地", ""),
        ("山県市高富1番地", "山県市高富1", ""),
        ("みほん市青葉町1番地　見本様方", "みほん市青葉町1", "見本様方"),
        ("みほん市青葉町1丁目", "みほん市青葉町1丁目", ""),
        ("", "", ""),
    ],
)
def test_what_an_address_is_compared_by(text: str, place: str, building: str) -> None:
    assert comparable(text) == Comparable(place, building)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("青葉町1-2-3　コーポ101", "青葉町一丁目2番3号", True),
        ("青葉町1-2-3　コーポ101", "青葉町1-2-3　コーポ102", False),
        ("青葉町1-2-3", "青葉町1-2", False),
        ("青葉町1-2-3", "青葉町12-3", False),
        ("", "", False),
    ],
)
def test_the_same_home(one: str, other: str, same: bool) -> None:
    assert same_home(one, other) is same


TOWNS = st.sampled_from(["青葉町", "梅ケ丘", "三番町", "中野沢", "十文字", "一の宮", "四日市"])
NUMBERS = st.tuples(st.integers(1, 39), st.integers(1, 999), st.integers(1, 99))
KANJI = "〇一二三四五六七八九"


def kanji(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else ("" if tens == 1 else KANJI[tens]) + "十") + (KANJI[ones] if ones else "")


def written(town: str, numbers: tuple[int, int, int]) -> list[str]:
    chome, ban, go = numbers
    return [
        f"見本県みほん市{town}{chome}丁目{ban}番{go}号",
        f"みほん市{town}{kanji(chome)}丁目{ban}番地の{go}",
        f"みほん市{town}{chome}-{ban}-{go}",
        f"みほん市　{town}{chome}丁目{ban}－{go}",
        f"みほん市{town}{chome}丁目{ban}番地{go}",
    ]


@given(TOWNS, NUMBERS)
def test_every_way_of_writing_it_is_the_same_home(town: str, numbers: tuple[int, int, int]) -> None:
    found = {comparable(one) for one in written(town, numbers)}
    assert len(found) == 1
    assert found == {comparable(one.place) for one in found}, "comparing what is comparable changes nothing"


@given(TOWNS, TOWNS, NUMBERS, NUMBERS)
def test_other_homes_stay_others(
    town: str, other: str, numbers: tuple[int, int, int], others: tuple[int, int, int]
) -> None:
    same = (town, numbers) == (other, others)
    assert same_home(written(town, numbers)[0], written(other, others)[1]) is same


@given(st.text(max_size=60))
def test_any_text_can_be_compared_with_itself(text: str) -> None:
    found = comparable(text)
    assert comparable(text) == found
    assert not found.place or same_home(text, text)


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("みほん県みほん市緑町一丁目2番3号", True),
        ("みほん市緑町１－２－３", True),
        ("みほん県　みほん市緑町", True),
        ("みほん県となり市中央１丁目２番３号", False),
        ("べつの県みほん市緑町", False),
        ("東京都みほん市緑町", False),
        ("みほん県となり郡みほん市緑町", True),
        ("みほん県となり市みほん市場", False),
        ("", False),
    ],
)
def test_in_the_city(address: str, here: bool) -> None:
    assert in_city(address, "みほん県", "みほん市") is here
