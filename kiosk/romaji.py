"""Readings in Latin letters as road signs and passports write them: Hepburn without marks for long vowels.

道路標識設置基準 and 旅券法施行規則: Chuo, Osaka, Kota; long i stays (Niigata). Where words meet only kana are
known, so a vowel that begins the next word is kept by what usually stands there: 井上 Inoue, 松浦 Matsuura,
日ノ岡 Hinooka, 豊岡 Toyooka. A dictionary knows no better: kana become と・よお・か, 豊岡 one word.
"""

from __future__ import annotations

import re

import jaconv

_O = "おこそとのほもよろごぞどぼぽょを"
_U = "うくすつぬふむゆるぐずづぶぷゅ"
_LONG = re.compile(
    rf"(?<=[{_O}])(?<!おお)(?<!の(?=うえ(?![んい])))う(?!え(?:\s|$))"  # not 上, うえ
    rf"|(?<=[{_O}])(?<!おお)(?<![のよ](?=おか))(?<!\wと(?=おか))お"  # not 岡, おか; 十日市 begins with とおか
    rf"|(?<=[{_U}])う(?!ら)"  # not 浦, うら
    r"|ー"
    r"|っ(?=\s|$)"  # while it is typed: what it doubles comes yet
)
_APART = re.compile(r"ん(?=[あいうえおやゆよ])")
_HALF = "'"


def hepburn(kana: str) -> str:
    """Chuo of ちゅうおう or チュウオウ; each word begins with a capital. What isn't kana stays."""
    plain = _LONG.sub("", str(jaconv.kata2hira(kana)))
    parts = (str(jaconv.kana2alphabet(part)) for part in _APART.sub("ん\0", plain).split("\0"))
    letters = _HALF.join(parts).replace("cch", "tch")
    return re.sub(r"(^|[\s・(-])([a-z])", lambda found: found[1] + found[2].upper(), letters)
