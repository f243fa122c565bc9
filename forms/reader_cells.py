"""Reads rows and cells of a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from forms.language import Cell, Choice, Label, Row
from forms.measures import FieldKind, Rect
from forms.reading import Reading
from forms.source import Items, Leaf, Table, Tree

_CELL_WORDS = frozenset(
    {
        "w",
        "lw",
        "h",
        "label",
        "note",
        "before",
        "after",
        "align",
        "kana",
        "zip",
        "circle",
        "check",
        "per",
        "each",
        "digits",
        "kind",
        "size",
        "min",
        "lines",
        "longest",
        "blank",
        "say",
        "rows",
        "at",
        "on",
        "mark",
        "era",
    }
)


class CellReading(Reading):
    """A cell is `見出し: どこから` and words of the language."""

    def rows(self, tree: Tree | None) -> tuple[Row, ...]:
        rows: list[Row] = []
        for item in self.items(tree):
            if isinstance(item, Items):
                rows.append(Row(item.place, tuple(self.cell(cell) for cell in item)))
            elif isinstance(item, Table) and "cells" in item.entries:
                self.known(item, frozenset({"h", "cells"}), "行")
                cells = tuple(self.cell(cell) for cell in self.items(item.get("cells")))
                rows.append(Row(item.place, cells, self.number(item, "h")))
            elif isinstance(item, Table):
                rows.append(Row(item.place, (self.cell(item),)))
            else:
                self.problem(item.place, "SHAPE", "行は [ ] で囲んだ欄の並びです。")
        return tuple(rows)

    def cell(self, tree: Tree) -> Cell:
        if not isinstance(tree, Table):
            self.problem(tree.place, "SHAPE", "欄は {見出し: どこから} の形で書きます。")
            return Cell(tree.place)
        label = self._label(tree)
        source = tree.get(label) if label else None
        bound = source.text.strip() if isinstance(source, Leaf) else ""
        drawn = Cell(
            place=tree.keys[label] if label else tree.place,
            label=label.strip(),
            paths=tuple(part.strip() for part in bound.split(" / ")) if bound else (),
            kind=self._kind(tree),
            at=self._label_at(tree),
            kana=self.text(tree, "kana"),
            zip=self.text(tree, "zip"),
            circle=self._choices(tree.get("circle")),
            check=self._choices(tree.get("check")),
            digits=self._digits(tree),
            say=self.text(tree, "say"),
            rows=self.rows(tree.get("rows")),
            box=self._rect(tree.get("at")),
            on=self._rects(tree.get("on")) or {},
            mark=self.word(tree, "mark", ("ring", "tick"), "ring"),
            era=self._rects(tree.get("era")),
        )
        return self._looks(tree, drawn)

    def _label(self, tree: Table) -> str:
        """The one key that is no word of the language: two are an error, so a misspelt word is found."""
        labels = [key for key in tree.entries if key not in _CELL_WORDS]
        if len(labels) > 1:
            names = "」「".join(labels)
            text = f"見出しが2つあります（「{names}」）。つづりの誤りなら直してください。"
            self.problem(tree.keys[labels[1]], "WORD", text)
        return labels[0] if labels else ""

    def _looks(self, tree: Table, cell: Cell) -> Cell:
        """Sizes, small print, and how a value is fitted."""
        return replace(
            cell,
            w=self.number(tree, "w"),
            lw=self.number(tree, "lw"),
            h=self.number(tree, "h"),
            note=self.text(tree, "note"),
            before=self.text(tree, "before"),
            after=self.text(tree, "after"),
            align=self.word(tree, "align", ("left", "right", "center"), "left"),
            per=self.whole(tree, "per"),
            each=self.text(tree, "each"),
            size=self.number(tree, "size"),
            min=self.number(tree, "min"),
            lines=self.whole(tree, "lines"),
            longest=self.text(tree, "longest"),
            empty=self.text(tree, "blank"),
        )

    def _label_at(self, tree: Table) -> Label | None:
        word = self.word(tree, "label", ("left", "top", "none"), "")
        return Label(word) if word else None

    def _kind(self, tree: Table) -> FieldKind | None:
        word = self.text(tree, "kind")
        if not word:
            return None
        if word not in set(FieldKind):
            known = " ".join(FieldKind)
            self.wrong(tree, "kind", f"kind「{word}」はありません。あるもの: {known}")
            return None
        return FieldKind(word)

    def _choices(self, tree: Tree | None) -> tuple[Choice, ...]:
        """A list of texts, or `値: 表示` where the two differ."""
        found: list[Choice] = []
        if isinstance(tree, Table):
            return tuple(Choice(key, self.leaf(value)) for key, value in tree.entries.items())
        for item in self.items(tree):
            if isinstance(item, Table):
                found += [Choice(key, self.leaf(value)) for key, value in item.entries.items()]
            else:
                text = self.leaf(item)
                found.append(Choice(text, text))
        return tuple(found)

    def _digits(self, tree: Table) -> tuple[int, ...]:
        text = self.text(tree, "digits")
        try:
            return tuple(int(part) for part in text.split("-")) if text else ()
        except ValueError:
            self.wrong(tree, "digits", f"digits「{text}」は 7、4-4-4 のように書きます。")
            return ()

    def _rect(self, tree: Tree | None) -> Rect | None:
        if tree is None:
            return None
        try:
            x, y, w, h = (float(self.leaf(item)) for item in self.items(tree))
        except ValueError:
            self.problem(tree.place, "SHAPE", "[左, 上, 幅, 高さ] を mm の数4つで書きます。")
            return None
        return Rect(x, y, w, h)

    def _rects(self, tree: Tree | None) -> Mapping[str, Rect] | None:
        if not isinstance(tree, Table):
            return None
        return {key: rect for key, value in tree.entries.items() if (rect := self._rect(value))}
