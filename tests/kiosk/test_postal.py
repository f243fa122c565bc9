"""The town list from an address file: invented rows, in the shapes that the real file has."""

from __future__ import annotations

import pytest

from kiosk.postal import PostalTown, towns_of

ROWS = (
    ("0000000", "イカニケイサイガナイバアイ", "以下に掲載がない場合"),
    ("0000002", "アサヒマチ", "朝日町"),
    ("0000001", "アオバチョウ（１〜３チョウメ）", "青葉町（１〜３丁目）"),
    ("0000009", "アオバチョウ（ソノタ）", "青葉町（その他）"),
    ("0000003", "キタ１ジョウニシ（１〜１９チョウメ）", "北一条西（１〜１９丁目）"),
    ("0000004", "キタ１２ジョウ", "北十二条"),
    ("0000005", "ダイマチダイ１チワリ", "台町第１地割"),
    ("0000006", "チュウオウチュウオウビル（１カイ）", "中央中央ビル（１階）"),
    ("0000007", "ミホンノツギニバンチガクルバアイ", "みほんの次に番地がくる場合"),
    ("0000007", "ミホンシイチエン", "みほん市一円"),
    ("0000008", "ヒガシ（１〜３バンチ、", "東（１〜３番地、"),
    ("0000008", "１０バンチ）", "１０番地）"),
)


def file(rows: tuple[tuple[str, str, str], ...] = ROWS, city: str = "みほん市") -> str:
    return "".join(
        f'00000,"000  ","{code}","ミホンケン","ミホンシ","{kana}","みほん県","{city}","{town}",0,0\r\n'
        for code, kana, town in rows
    )


def test_towns_in_the_order_of_their_sounds() -> None:
    assert towns_of(file().encode(), "みほん市") == (
        PostalTown("青葉町", "アオバチョウ", ("0000001", "0000009")),
        PostalTown("朝日町", "アサヒマチ", ("0000002",)),
        PostalTown("北一条西", "キタイチジョウニシ", ("0000003",)),
        PostalTown("北十二条", "キタジュウニジョウ", ("0000004",)),
        PostalTown("台町", "ダイマチ", ("0000005",)),
        PostalTown("東", "ヒガシ", ("0000008",)),
    )


def test_the_old_file_has_narrow_kana_and_shift_jis() -> None:
    rows = (("0000001", "ｱｵﾊﾞﾁｮｳ(1-3ﾁｮｳﾒ)", "青葉町（１～３丁目）"), ("0000010", "ﾎﾞｯﾁ", "ぼっち"))
    assert towns_of(file(rows).encode("cp932"), "みほん市") == (
        PostalTown("青葉町", "アオバチョウ", ("0000001",)),
        PostalTown("ぼっち", "ボッチ", ("0000010",)),
    )


def test_a_town_that_is_called_whole_stays() -> None:
    rows = (("0000001", "イチエン", "一円"),)
    assert [one.name for one in towns_of(file(rows).encode(), "みほん市")] == ["一円"]


def test_other_cities_are_left_out() -> None:
    text = file() + file((("1111111", "ヨソ", "余所"),), "よそ市")
    assert [one.name for one in towns_of(text.encode(), "よそ市")] == ["余所"]
    assert towns_of(text.encode(), "ない市") == ()


@pytest.mark.parametrize("other", ["a,b,c\n", "1,2,3,4,5,6,7,8,9\n"])
def test_another_file_is_refused(other: str) -> None:
    with pytest.raises(ValueError, match="日本郵便"):
        towns_of(other.encode(), "みほん市")
