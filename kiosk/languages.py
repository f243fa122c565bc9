"""Further languages (多言語): `languages/<code>.csv` of the content, and of the city over it.

A translation hangs on the Japanese text itself: once that is changed, the old translation counts no more, and
English stands there until somebody writes a new one. So a screen never says something else than its form.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kiosk.faults import Fault, Trouble

FOLDER = "languages"
COLUMNS = ("ja", "text")
"""What a file must have; other columns (where it stands, English) are for whoever translates."""

_PLACE = re.compile(r"\{[a-z_0-9]+\}")
_MAY_BREAK = "\u200b"


@dataclass(frozen=True)
class Catalogues:
    """By language: the translation by Japanese text, or by place and text where one text means two things."""

    by_language: Mapping[str, Mapping[str | tuple[str, str], str]] = field(default_factory=dict)

    def completed(self, texts: Mapping[str, str], where: str = "") -> dict[str, str]:
        """One text with all its languages; what it says itself wins. `where`: the key of a word."""
        ja = key_of(texts.get("ja", ""))
        found = {
            code: said.get((where, ja)) or said[ja] for code, said in self.by_language.items() if ja in said
        }
        return {**found, **texts}


NO_MORE = Catalogues()
"""Japanese, やさしい日本語 and English alone."""


@dataclass(frozen=True)
class Row:
    line: int
    ja: str
    text: str
    where: str = ""
    torn: bool = False  # more cells than columns

    def mistake(self) -> str:
        """Why the row can't be used; empty: it can."""
        if self.torn:
            return '列が多すぎます。「,」のある文は " " で囲みます。'
        if not self.text.strip():
            return ""
        here, there = set(_PLACE.findall(self.ja)), set(_PLACE.findall(self.text))
        if here != there:
            names = "、".join(sorted(here ^ there))
            return f"{names} は、日本語の文と訳の両方に書きます。"
        if self.ja.count("**") != self.text.count("**"):
            return "太字の ** の数を、日本語の文とそろえます。"
        return ""


def key_of(ja: str) -> str:
    """Marks of where a Japanese line may break aren't part of what is said."""
    return ja.replace(_MAY_BREAK, "")


def files(content: Path, city: Path | None = None) -> dict[str, list[Path]]:
    """By language code; the city's own file after the shipped one."""
    found: dict[str, list[Path]] = {}
    for folder in (content, city):
        for path in sorted((folder / FOLDER).glob("*.csv")) if folder else ():
            found.setdefault(path.stem, []).append(path)
    return found


def rows(path: Path) -> Iterator[Row]:
    """Raises Trouble(CONTENT_INVALID) for a file that is no such table."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if missing := [one for one in COLUMNS if one not in (reader.fieldnames or ())]:
                raise _not_a_table(path, f"1行目に {'、'.join(missing)} の列がありません。")
            for one in reader:
                where = (one.get("where") or "").replace(":", ".")
                ja, text, torn = key_of(one["ja"] or ""), one["text"] or "", None in one
                yield Row(reader.line_num, ja, text, where, torn)
    except (UnicodeDecodeError, csv.Error) as error:
        raise _not_a_table(path, f"CSV（UTF-8）として読めません（{error}）。") from error


def load_catalogues(content: Path, city: Path | None = None) -> Catalogues:
    """Rows that can't be used are left out; `mistakes` names them. Raises as `rows` does."""
    return _read(_shelf(content, city)).catalogues


def mistakes(content: Path, city: Path | None = None) -> tuple[tuple[Path, int, str], ...]:
    """File, line and why of each row that can't be used. Raises as `rows` does."""
    return _read(_shelf(content, city)).mistakes


class _File(NamedTuple):
    """Two of the same size and age hold the same."""

    code: str
    path: Path
    changed_ns: int
    size: int


@dataclass(frozen=True)
class _Reading:
    catalogues: Catalogues
    mistakes: tuple[tuple[Path, int, str], ...]


def _shelf(content: Path, city: Path | None) -> tuple[_File, ...]:
    return tuple(
        _File(code, path, (known := path.stat()).st_mtime_ns, known.st_size)
        for code, paths in files(content, city).items()
        for path in paths
    )


@lru_cache(maxsize=1)  # a start needs them for its words and for its guide
def _read(shelf: tuple[_File, ...]) -> _Reading:
    """A further row for the same Japanese (月: Monday, month) counts only at the place that it names."""
    found: dict[str, dict[str | tuple[str, str], str]] = {}
    wrong: list[tuple[Path, int, str]] = []
    for file in shelf:
        texts, seen = found.setdefault(file.code, {}), set()
        for one in rows(file.path):
            if not one.text.strip():
                continue
            if mistake := one.mistake():
                wrong.append((file.path, one.line, mistake))
                continue
            place = (one.where, one.ja)
            texts[place if one.ja in seen or place in texts else one.ja] = one.text
            seen.add(one.ja)
    return _Reading(Catalogues(found), tuple(wrong))


def _not_a_table(path: Path, message: str) -> Trouble:
    return Trouble(Fault.CONTENT_INVALID, f"{path}: {message}", file=str(path))
