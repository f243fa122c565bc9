"""Every text that a person reads is in the word files, in every language that must be complete."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.plain_yaml import read
from kiosk.words import LANGUAGES, Words, load_words

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "forms" / "content" / "words"
# What the glass must never say to a resident (the calm words stand in its place).
NEVER = re.compile(r"エラー|失敗|不正|無効|入力|選択|確定|タップ|！")


@pytest.fixture(scope="module")
def words() -> Words:
    return load_words(FOLDER)


def test_every_text_has_every_language(words: Words) -> None:
    missing = {
        key: lacking
        for key in words
        if (lacking := [one for one in LANGUAGES if not words.text(key).by_language.get(one)])
    }
    assert not missing


def test_every_language_names_the_same_facts(words: Words) -> None:
    """A fact may be left out (a unit in English), but never invented."""
    wrong = {}
    for key in words:
        texts = words.text(key).by_language
        allowed = _facts(texts["ja"]) | _facts(texts.get("en", ""))
        if any(_facts(text) - allowed for text in texts.values()):
            wrong[key] = texts
    assert not wrong


def _facts(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name and "|" not in name}


def test_residents_are_never_blamed(words: Words) -> None:
    told = [
        key
        for key in words
        if key.startswith(("resident.", "status.", "display."))
        and any(NEVER.search(text) for name, text in words.text(key).by_language.items() if name != "en")
    ]
    assert not told


def test_english_uses_the_apostrophe_that_the_main_face_draws_narrow() -> None:
    """BIZ UDPGothic gives U+2019 the width of a kana: "Wife’ s child"."""
    content = FOLDER.parent
    files = [*content.rglob("*.yaml"), *(ROOT / "forms" / "content" / "languages").glob("pt.csv")]
    assert not [file.name for file in files if "\u2019" in file.read_text("utf-8")]


def test_no_comma_cuts_a_text_off() -> None:
    """In `{en: Letters, and digits}` all behind the comma would be a key of its own, and never be read."""
    cut = {
        f"{file.name}: {key}"
        for file in FOLDER.parent.rglob("*.yaml")
        for text in _texts(read(file))
        for key in text.keys() - set(LANGUAGES)
    }
    assert not cut


def _texts(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if "ja" in part:
            yield part
        for one in part.values():
            yield from _texts(one)
    elif isinstance(part, list):
        for one in part:
            yield from _texts(one)
