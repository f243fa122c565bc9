"""A text of the screen as a voice should read it: names by their kana, dates and numbers as they are said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kiosk import plain_yaml
from kiosk.answers import Member
from ui.common import markup
from ui.common.speech.languages import JAPANESE

_FILE = Path(__file__).with_name("reading.yaml")
_WIDE_SPACE = "\u3000"
_DIGITS = re.compile(r"(?<![\d.,])(?:0\d{1,4}-\d{1,4}-\d{3,4}|\d{7,})(?!\d)")
"""A telephone or an account: said digit by digit, never as millions."""
_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}


@dataclass(frozen=True)
class Rules:
    called: str
    pause: str
    joint: str
    words: tuple[tuple[str, str], ...]
    replace: tuple[tuple[re.Pattern[str], str], ...]


@cache
def _rules() -> Rules:
    told = plain_yaml.read(_FILE)
    return Rules(
        called=f"(?={'|'.join(map(re.escape, told['called']))})",
        pause=told["pause"],
        joint=told["joint"],
        words=tuple(sorted(told["words"].items(), key=lambda one: -len(one[0]))),
        replace=tuple((re.compile(pattern), new) for pattern, new in told["replace"]),
    )


@dataclass(frozen=True)
class Names:
    """How names are read (漢字 → カナ); longer ones win. `towns` are read so wherever they stand."""

    people: Mapping[str, str] = field(default_factory=dict)
    towns: Mapping[str, str] = field(default_factory=dict)


NOBODY = Names()


def readable(text: str, language: str, names: Names = NOBODY) -> str:
    said = "".join(katakana(span.ruby) or span.text for span in markup.spans(text))
    said = said.replace(markup.BREAK, "").replace(markup.JOIN, "").strip()
    return _japanese(said, names) if language in JAPANESE else " ".join(said.split())


def katakana(text: str) -> str:
    """Readings in hiragana would be taken for particles (うえのは…)."""
    return text.translate(_KATAKANA)


def sounded(label: str) -> str:
    """A sound that stands alone would be taken for a particle too (は、へ)."""
    return katakana(label) if len(label) == 1 else label


def _japanese(text: str, names: Names) -> str:
    rules = _rules()
    said = _DIGITS.sub(lambda found: rules.pause.join(found[0]).replace("-", rules.joint), text)
    said = _named(said, names.people, rules.called)
    for written in sorted(names.towns, key=len, reverse=True):
        said = said.replace(written, names.towns[written])
    for written, kana in rules.words:
        said = said.replace(written, kana)
    for pattern, new in rules.replace:
        said = pattern.sub(new, said)
    return said


def _named(text: str, names: Mapping[str, str], called: str) -> str:
    """A part of a name may also be a common word: it is a name only where somebody is called by it."""
    for written in sorted(names, key=len, reverse=True):
        parts = written.split(" ")
        pattern = f"[ {_WIDE_SPACE}]".join(map(re.escape, parts))
        text = re.sub(pattern if len(parts) > 1 else pattern + called, names[written], text)
    return text


def names_of(people: Iterable[Member], towns: Mapping[str, str] | None = None) -> Names:
    """How everybody is read whose kana is known: the whole name, and each part of it.

    `towns`: the city's towns with their kana.
    """
    found: dict[str, str] = {}
    for member in people:
        name, kana = member.get("name"), member.get("kana")
        if not isinstance(name, str) or not isinstance(kana, str) or not kana:
            continue
        written, read = name.split(), kana.split()  # at the wide space too
        found[" ".join(written)] = " ".join(read)
        if len(written) == len(read):
            found.update(zip(written, read, strict=True))
    read_so = {town: katakana(kana) for town, kana in (towns or {}).items() if kana}
    return Names(found, read_so)
