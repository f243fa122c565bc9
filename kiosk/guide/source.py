"""What a city typed, with file and line: every scalar is text until somebody says what it should be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path

import yaml

from kiosk import plain_yaml
from kiosk.languages import NO_MORE, Catalogues
from kiosk.words import LANGUAGES, Text


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend. Its text stands in Japanese, with what to write instead."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass
class Notes:
    """Everything found so far, so that all of it can be told at once."""

    problems: list[Problem] = field(default_factory=list)
    languages: Catalogues = NO_MORE  # what further languages say for the texts that are read
    texts: list[tuple[str, Text]] = field(
        default_factory=list
    )  # every text that was read, and from which file

    def add(self, path: Path, line: int, message: str) -> None:
        self.problems.append(Problem(path, line, message))


@dataclass(frozen=True)
class Spot:
    """One node of a file."""

    path: Path
    node: yaml.Node
    notes: Notes

    @property
    def line(self) -> int:
        return int(self.node.start_mark.line) + 1

    @property
    def source(self) -> str:
        return f"{self.path}:{self.line}"

    def wrong(self, message: str) -> None:
        self.notes.add(self.path, self.line, message)

    def text(self) -> str:
        if isinstance(self.node, yaml.ScalarNode):
            return str(self.node.value)
        self.wrong("ここには文字を1つ書きます。")
        return ""

    def texts(self) -> tuple[str, ...]:
        """A list of texts; a single text stands for a list of one."""
        if isinstance(self.node, yaml.SequenceNode):
            return tuple(Spot(self.path, one, self.notes).text() for one in self.node.value)
        return tuple(self.text().split())

    def items(self) -> tuple[Spot, ...]:
        if isinstance(self.node, yaml.SequenceNode):
            return tuple(Spot(self.path, one, self.notes) for one in self.node.value)
        self.wrong("ここには「- 」で始まる並びを書きます。")
        return ()

    def section(self) -> Section:
        if isinstance(self.node, yaml.MappingNode):
            return Section(self)
        self.wrong("ここには「名前: 値」の形で書きます。")
        mark = self.node.start_mark
        empty = yaml.MappingNode("tag:yaml.org,2002:map", [], mark, mark)
        return Section(Spot(self.path, empty, self.notes), void=True)


class Section:
    """A mapping whose keys are known beforehand: `done` tells of those that nobody asked for.

    `void` stands for something that was no mapping: that was told already, so nothing is missing in it.
    """

    def __init__(self, spot: Spot, *, void: bool = False) -> None:
        self.spot = spot
        self._void = void
        self._asked: set[str] = set()
        self._fields: dict[str, Spot] = {}
        for key, value in spot.node.value:
            name = Spot(spot.path, key, spot.notes)
            if name.text() in self._fields:
                name.wrong(f"「{name.text()}」が2回あります。1つにしてください。")
            else:
                self._fields[name.text()] = Spot(spot.path, value, spot.notes)

    def get(self, key: str) -> Spot | None:
        self._asked.add(key)
        return self._fields.get(key)

    def need(self, key: str) -> Spot | None:
        found = self.get(key)
        if found is None and not self._void:
            self.spot.wrong(f"「{key}:」がありません。足してください。")
        return found

    def each(self) -> Iterator[tuple[str, Spot]]:
        """All keys, for a mapping from ids."""
        self._asked |= set(self._fields)
        yield from self._fields.items()

    def done(self) -> None:
        for name, spot in self._fields.items():
            if name not in self._asked:
                near = difflib.get_close_matches(name, self._asked, n=1)
                hint = (
                    f"「{near[0]}」のことですか。"
                    if near
                    else f"使えるのは {'、'.join(sorted(self._asked))} です。"
                )
                spot.wrong(f"「{name}:」という項目はありません。{hint}")

    def word(self, key: str, default: str | None = None) -> str:
        found = self.need(key) if default is None else self.get(key)
        return found.text().strip() if found else default or ""

    def texts(self, key: str) -> tuple[str, ...]:
        found = self.get(key)
        return found.texts() if found else ()

    def one_of(self, key: str, options: Iterable[str], default: str | None = None) -> str:
        found = self.need(key) if default is None else self.get(key)
        allowed = list(options)
        if found is None:
            return default or allowed[0]
        if found.text() in allowed:
            return found.text()
        near = difflib.get_close_matches(found.text(), allowed, n=1)
        hint = f"「{near[0]}」のことですか。" if near else f"{'、'.join(allowed)} のどれかを書きます。"
        found.wrong(f"{key} に「{found.text()}」は使えません。{hint}")
        return allowed[0]

    def yes(self, key: str, *, default: bool = False) -> bool:
        return self.one_of(key, ("yes", "no"), "yes" if default else "no") == "yes"

    def number(self, key: str, default: int) -> int:
        found = self.get(key)
        return default if found is None else number(found, key, default)

    def day(self, key: str) -> date | None:
        found = self.get(key)
        return day(found) if found else None

    def clock(self, key: str) -> time:
        found = self.need(key)
        hours, _, minutes = (found.text() if found else "0:00").partition(":")
        try:
            return time(int(hours), int(minutes))
        except ValueError:
            if found:
                found.wrong(f"{key} は「8:30」のように、時と分を「:」でつないで書きます。")
            return time(0, 0)

    def said(self, key: str, *, needed: bool = True) -> Text | None:
        """A text in every language that the content must have."""
        found = self.need(key) if needed else self.get(key)
        return said(found) if found else None


def said(spot: Spot, *, blank: bool = False) -> Text:
    """`blank`: a text may be empty on purpose, but not be left out."""
    section = spot.section()
    texts = {language: one.text() for language, one in section.each()}
    for language in LANGUAGES:
        if language not in texts or not (blank or texts[language].strip()):
            spot.wrong(f"「{language}:」のことばがありません。{_LANGUAGE_NAMES[language]}で書いてください。")
    made = Text(spot.notes.languages.completed({"ja": "", **texts}))
    spot.notes.texts.append((spot.path.stem, made))
    return made


def number(spot: Spot, key: str, default: int) -> int:
    try:
        return int(spot.text())
    except ValueError:
        spot.wrong(f"{key} には数を書きます。「{spot.text()}」は数ではありません。")
        return default


def day(spot: Spot) -> date | None:
    try:
        return date.fromisoformat(spot.text())
    except ValueError:
        spot.wrong(f"日付は「2026-11-24」のように書きます。「{spot.text()}」は読めません。")
        return None


_LANGUAGE_NAMES = {"ja": "日本語", "easy": "やさしい日本語", "en": "英語"}


def open_file(path: Path, shown: Path, notes: Notes) -> Spot | None:
    """None for a file that is empty or can't be read as YAML; the reason is noted."""
    try:
        node = plain_yaml.nodes(path)
    except yaml.MarkedYAMLError as trouble:
        line = trouble.problem_mark.line + 1 if trouble.problem_mark else 1
        notes.add(
            shown,
            line,
            "YAML として読めません。字下げ（スペース）と「:」「-」の後のスペースを確かめてください。",
        )
        return None
    except (UnicodeDecodeError, yaml.YAMLError):
        notes.add(shown, 1, "読めない文字があります。UTF-8 で保存してください。")
        return None
    return Spot(shown, node, notes) if node is not None else None
