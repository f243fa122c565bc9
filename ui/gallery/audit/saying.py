"""The texts of a view: a question is short, and nothing stays Japanese in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ui.common.markup import plain, spans
from ui.gallery.audit.finding import Finding
from ui.gallery.scene import Shown

LONGEST = 30  # characters of a question
_NAMES = frozenset(
    {
        "name",
        "kanji",
        "value",
        "town",
        "ruby",
        "person",
        "paper",
        "sheets",
        "echo",
        "strip",
        "towns",
        "board",
        "marks",
    }
    | {"languages", "number", "counter", "qr", "id", "icon", "art", "kind"}
)
"""Where names, addresses and sounds stand, which have no translation."""
_SENTENCE = re.compile("[\u3041-\u3096\u30a1-\u30fc]{4,}")
_KATAKANA = re.compile("[\u30a1-\u30fc\\s]+")
_KANJI = re.compile("[\u4e00-\u9fff]")


def complaints(shown: Shown, japanese: Shown | None) -> Iterator[Finding]:
    if shown.dress.language == "ja":
        title = plain(str(shown.view.get("title", ""))).replace("\n", "")
        if len(title) > LONGEST:
            yield Finding("long_question", f"{title} {len(title)}")
    if japanese is not None and shown.screen != "language":
        yield from untranslated(shown, japanese)


def untranslated(shown: Shown, japanese: Shown) -> Iterator[Finding]:
    """Sentences that are the same as in Japanese, and any kana in another script; kanji without furigana."""
    there = {text for _, text in (*_texts(japanese.view), *_texts(japanese.chrome))}
    for key, whole in (*_texts(shown.view), *_texts(shown.chrome)):
        text = _without(whole, shown.people)
        if shown.dress.language == "easy":
            if any(_KANJI.search(span.text) and not span.ruby for span in spans(text)):
                yield Finding("no_furigana", f"{key} {text}")
        elif _is_sound(shown, text):
            continue
        elif (text in there and _KANJI.search(text) and not _same_script(shown)) or _SENTENCE.search(
            plain(text)
        ):
            yield Finding("untranslated", f"{key} {plain(text)}")


def _same_script(shown: Shown) -> bool:
    """Chinese may rightly say a thing with the same characters."""
    return shown.dress.language.startswith("zh")


def _is_sound(shown: Shown, text: str) -> bool:
    """The reading of a name, where it is picked or spelt."""
    return shown.name.startswith(("kana", "choice-reading")) and bool(_KATAKANA.fullmatch(text))


def _without(text: str, people: frozenset[str]) -> str:
    """Names of people are said as they are, in every language."""
    for name in sorted(people, key=len, reverse=True):
        text = text.replace(name, "")
    return text


def _texts(view: Any, key: str = "") -> Iterator[tuple[str, str]]:
    match view:
        case str():
            if len(view.strip()) > 1:  # one letter is a sound
                yield key, view
        case dict():
            for name, one in view.items():
                if name not in _NAMES:
                    yield from _texts(one, name)
        case list() | tuple():
            for one in view:
                yield from _texts(one, key)
