"""Addresses, made comparable. Only for comparing: what is printed or stored stays as it was written.

住居表示 (1丁目2番3号), 番地 (12番地の3) and short forms (1-2-3) come out alike; 地割, 条丁目, 甲乙丙, イロハ,
番外 and 無番地 stay what they are.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_KANJI = "〇一二三四五六七八九"
_NUMERAL = re.compile(rf"([{_KANJI}十百]+)(?=丁目|条|地割|線)")
_PREFECTURE = re.compile(r"^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)(?=.)")
_HYPHEN = re.compile(r"(?<=\d)[‐‑‒–—―−ー－ｰ-](?=\d)")
_STEPS = (
    (re.compile(r"(?<=\d)丁目(?=\d)"), "-"),
    (re.compile(r"(?<=\d)(?:番地[のノ之]?|番|[のノ之])(?=\d)"), "-"),
    (re.compile(r"(?<=\d)(?:番地|番|号)(?![丁町線室棟館])"), ""),
)
_ALIKE = str.maketrans("ヶガが之ノ", "ケケケのの")
_CHAIN = re.compile(r"\d+(?:-\d+)*(?![\d条丁線地番])")


@dataclass(frozen=True)
class Comparable:
    """`place` up to the house number, without the prefecture; `building` what follows it (方書)."""

    place: str
    building: str = ""


def comparable(text: str) -> Comparable:
    """Of an address as a card, a register or a person writes it."""
    plain = unicodedata.normalize("NFKC", text).strip()
    front, building = _parted(plain)
    place = _numbered(front)
    if not building:
        place, building = _split(place)
    return Comparable(_PREFECTURE.sub("", place).translate(_ALIKE), _tidy(building))


def same_home(one: str, other: str) -> bool:
    """Nobody would move from one to the other: a building that only one of them names doesn't count."""
    here, there = comparable(one), comparable(other)
    named = bool(here.building and there.building)
    return bool(here.place) and here.place == there.place and (not named or here.building == there.building)


def in_city(address: str, prefecture: str, city: str) -> bool:
    """Whether an address, as a card tells it, lies in this city: 府中市 is in 東京都 and in 広島県."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", address))
    told = _PREFECTURE.match(plain)
    if told and prefecture and told[0] != prefecture:
        return False
    return re.match(rf"(?:[^市区町村]+郡)?{re.escape(city)}", plain[told.end() if told else 0 :]) is not None


def _parted(plain: str) -> tuple[str, str]:
    """At a space behind the house number."""
    found = re.match(r"(.*(?:\d|番地|番外|号|番))\s+(.*)", plain)
    front, building = found.groups() if found and re.search(r"\d|番外|無番地", found[1]) else (plain, "")
    return re.sub(r"\s", "", front), building


def _numbered(front: str) -> str:
    text = _NUMERAL.sub(lambda found: str(_value(found[1])), front)
    text = _HYPHEN.sub("-", text)
    for pattern, instead in _STEPS:
        text = pattern.sub(instead, text)
    # Cities leave 字 out as they like; 十文字町 loses it too, on both sides.
    return text.replace("大字", "").replace("字", "")


def _split(place: str) -> tuple[str, str]:
    """What follows the house number without a space is the building."""
    found = _CHAIN.search(place)
    return (place[: found.end()], place[found.end() :]) if found else (place, "")


def _tidy(building: str) -> str:
    plain = re.sub(r"\s", "", _HYPHEN.sub("-", building)).translate(_ALIKE)
    return re.sub(r"(?<=\d)号室?$", "", plain)


def _value(numeral: str) -> int:
    """二十三 and 二三 are 23."""
    if not set(numeral) & set("十百"):
        return int("".join(str(_KANJI.index(one)) for one in numeral))
    total, digit = 0, 0
    for one in numeral:
        unit = {"十": 10, "百": 100}.get(one)
        total, digit = (total + (digit or 1) * unit, 0) if unit else (total, _KANJI.index(one))
    return total + digit
