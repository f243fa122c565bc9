"""Reads YAML as text with the line of everything: every scalar stays what was typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from kiosk import plain_yaml


@dataclass(frozen=True)
class Place:
    """Where something was written."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Problem:
    """One mistake of a description. `code` is a word of the layout check, `text` is Japanese."""

    place: Place
    code: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.code}: {self.text}"


@dataclass(frozen=True)
class Leaf:
    text: str
    place: Place


@dataclass(frozen=True)
class Items:
    items: tuple[Tree, ...]
    place: Place

    def __iter__(self) -> Iterator[Tree]:
        return iter(self.items)


@dataclass(frozen=True)
class Table:
    entries: Mapping[str, Tree]
    place: Place
    keys: Mapping[str, Place]

    def get(self, key: str) -> Tree | None:
        return self.entries.get(key)


Tree = Leaf | Items | Table


def read(path: Path, problems: list[Problem], shown: str | None = None) -> Tree | None:
    """The file as a tree; None after a mistake of syntax, which is added to `problems`."""
    name = shown or str(path)
    try:
        node = plain_yaml.nodes(path)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        text = f"YAML として読めません（{error.problem}）。字下げとかっこを見てください。"
        problems.append(Problem(Place(name, line), "YAML", text))
        return None
    return _tree(node, name, problems) if node is not None else None


def _tree(node: yaml.Node, file: str, problems: list[Problem]) -> Tree:
    place = Place(file, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return Items(tuple(_tree(child, file, problems) for child in node.value), place)
    if isinstance(node, yaml.MappingNode):
        return _table(node, file, place, problems)
    return Leaf(str(node.value), place)


def _table(node: yaml.MappingNode, file: str, place: Place, problems: list[Problem]) -> Table:
    entries: dict[str, Tree] = {}
    keys: dict[str, Place] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        at = Place(file, key_node.start_mark.line + 1)
        if key in entries:
            problems.append(Problem(at, "TWICE", f"「{key}」が2回あります。1つにしてください。"))
        entries[key] = _tree(value_node, file, problems)
        keys[key] = at
    return Table(entries, place, keys)
