"""What residents read and a further language lacks: English stands there until it is translated."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.guide.load import load
from kiosk.languages import key_of, load_catalogues
from kiosk.words import LANGUAGES, Text, load_words

READ_BY_RESIDENTS = ("resident", "guidance", "grounds", "bring", "slip")
"""Files of `words/`; what clerks, displays and forms say stays Japanese, or in the three languages."""


@dataclass(frozen=True)
class Lack:
    """A row of `languages/<code>.csv` without its translation."""

    where: str
    ja: str
    en: str


def untranslated(content: Path, city: Path | None = None) -> dict[str, tuple[Lack, ...]]:
    """By language of the city's list, beyond the three that every text must have."""
    loaded = load(content, city)
    found = [*loaded.texts, *_words(content, city)]
    return {
        code: tuple(dict.fromkeys(_lacking(found, code)))
        for code in loaded.guide.city.languages
        if code not in LANGUAGES
    }


def write(folder: Path, code: str, lacks: Iterable[Lack]) -> Path:
    """A table to fill in, and to add to the city's own."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{code}.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:  # the mark that spreadsheets want
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("where", "ja", "en", "text"))
        table.writerows((one.where, one.ja, one.en, "") for one in lacks)
    return path


def _words(content: Path, city: Path | None) -> Iterator[tuple[str, Text]]:
    languages = load_catalogues(content, city)
    for folder in (content, city):
        if folder is None or not (folder / "words").is_dir():
            continue
        words = load_words(folder / "words", languages)
        for key in words:
            part, _, rest = key.partition(".")
            if part in READ_BY_RESIDENTS:
                yield f"{part}:{rest}", words.text(key)


def _lacking(found: Iterable[tuple[str, Text]], code: str) -> Iterator[Lack]:
    for where, text in found:
        said = text.by_language
        same = len({said.get(one) for one in LANGUAGES}) == 1  # a name, a sign
        if said["ja"].strip() and not same and code not in said:
            yield Lack(where, key_of(said["ja"]), key_of(said.get("en", "")))
