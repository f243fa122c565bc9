"""The town list of one city, from the address file of 日本郵便 (KEN_ALL in Shift_JIS, utf_ken_all in UTF-8).

Rows are by area of delivery, not by town: brackets hold parts of a town, floors of a building, sentences.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import jaconv

_CODE, _KANA, _PLACE, _TOWN = 2, 5, 7, 8  # columns: postal code, its kana, city, town
_NO_TOWN = re.compile(r"以下に掲載がない場合|.+一円|.*の次に.*くる場合")
_PARTS = re.compile(r"(?:第?\d+地割.*|\d+(?:[~、]\d+)*(?:丁目|番地).*)$")
_PARTS_KANA = re.compile(r"(?:(?:ダイ)?\d+チワリ.*|\d+(?:[-~、]\d+)*(?:チョウメ|バンチ).*)$")
_DIGITS = ("レイ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュウ")


@dataclass(frozen=True)
class PostalTown:
    """`codes`: every postal code that its parts have, seven digits each."""

    name: str
    kana: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class _Row:
    code: str
    kana: str
    town: str


def towns_of(file: bytes, city: str) -> tuple[PostalTown, ...]:
    """Towns of the city in the order of their sounds; none when the file doesn't have it.

    Raises ValueError for a file that isn't one of these.
    """
    found: dict[str, PostalTown] = {}
    for row in _joined(_rows(_text(file), city)):
        name = _PARTS.sub("", _bare(row.town))
        if not name or _NO_TOWN.fullmatch(name) or "階" in row.town.partition("(")[2]:
            continue  # floors of one building have codes of their own
        kana = _read_out(_PARTS_KANA.sub("", _bare(row.kana)))
        before = found.get(name, PostalTown(name, kana, ()))
        codes = tuple(dict.fromkeys((*before.codes, row.code)))
        found[name] = PostalTown(name, before.kana, codes)
    return tuple(sorted(found.values(), key=lambda one: (one.kana, one.name)))


def _text(file: bytes) -> str:
    try:
        return file.decode("utf-8-sig")
    except UnicodeDecodeError:
        return file.decode("cp932")


def _rows(text: str, city: str) -> Iterator[_Row]:
    for cells in csv.reader(text.splitlines()):
        if len(cells) <= _TOWN or not re.fullmatch(r"\d{7}", cells[_CODE]):
            raise ValueError("not an address file of 日本郵便")
        if cells[_PLACE] == city:
            kana = unicodedata.normalize("NFKC", jaconv.h2z(cells[_KANA]))
            yield _Row(cells[_CODE], kana, unicodedata.normalize("NFKC", cells[_TOWN]))


def _joined(rows: Iterable[_Row]) -> Iterator[_Row]:
    """A long row goes on in the next ones until its bracket closes."""
    open_row: _Row | None = None
    for row in rows:
        whole = _Row(row.code, open_row.kana + row.kana, open_row.town + row.town) if open_row else row
        open_row = whole if whole.town.count("(") > whole.town.count(")") else None
        if open_row is None:
            yield whole
    if open_row is not None:
        yield open_row


def _bare(text: str) -> str:
    return text.partition("(")[0].strip()


def _read_out(kana: str) -> str:
    """Only katakana, as `city.yaml` wants it: numbers are read out (北１条 → キタイチジョウ)."""
    spoken = re.sub(r"\d+", lambda found: _number(int(found[0])), kana)
    return re.sub(r"[^ァ-ヴー]", "", spoken)


def _number(number: int) -> str:
    tens, ones = divmod(number % 100, 10)
    return (_DIGITS[tens] if tens > 1 else "") + ("ジュウ" if tens else "") + (_DIGITS[ones] if ones else "")
