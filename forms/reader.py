"""From YAML to the nouns of `language.py`. Collects every mistake, with file and line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from forms.language import BodyItem, Cell, Choice, Form, Label, Overlay, Row, Section, Sentence, Turn, Who
from forms.measures import PAPERS, UPRIGHT, FieldKind, Paper, Rect
from forms.source import Items, Leaf, Place, Problem, Table, Tree, read

_FORM_WORDS = frozenset(
    {
        "form",
        "title",
        "law",
        "version",
        "paper",
        "style",
        "to",
        "date",
        "lead",
        "hint",
        "gap",
        "stretch",
        "head",
        "blank_only",
        "subject",
        "signature",
        "body",
        "overlay",
        "fingerprint",
        "fields",
    }
)
_SECTION_WORDS = frozenset({"section", "rows", "repeat", "of", "label", "lw", "staff", "at", "who"})
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
        "era",
    }
)
_BLOCKS_OF_VISITOR = frozenset({"KITA", "DAIRI"})


@dataclass
class Reader:
    """Reads the forms of one city; `problems` grows while it reads."""

    problems: list[Problem] = field(default_factory=list)
    blocks: dict[str, Table] = field(default_factory=dict)

    def read_blocks(self, path: Path, shown: str) -> None:
        tree = read(path, self.problems, shown)
        if isinstance(tree, Table):
            for name, block in tree.entries.items():
                if isinstance(block, Table):
                    self.blocks[name] = block

    def read_form(self, path: Path, shown: str) -> Form | None:
        tree = read(path, self.problems, shown)
        if not isinstance(tree, Table) or "form" not in tree.entries:
            return None
        self._known(tree, _FORM_WORDS, "帳票")
        paper = self._paper(tree)
        body = self._body(tree.get("body"), paper)
        return Form(
            id=self._text(tree, "form"),
            title=self._text(tree, "title"),
            place=tree.place,
            law=self._text(tree, "law"),
            version=self._text(tree, "version"),
            paper=paper,
            statutory=self._word(tree, "style", ("city", "statutory"), "city") == "statutory",
            to=self._text(tree, "to"),
            date=None if self._text(tree, "date") in ("", "none") else self._date_label(tree),
            date_blank=self._text(tree, "date") == "blank",
            lead=self._text(tree, "lead"),
            hint=self._text(tree, "hint"),
            gap=self._number(tree, "gap"),
            stretch=self._number(tree, "stretch") or 1.4,
            head=self._number(tree, "head"),
            blank_only=self._yes(tree, "blank_only"),
            subject=self._text(tree, "subject"),
            signature=self._text(tree, "signature"),
            body=body,
            overlay=self._overlay(tree),
        )

    def _date_label(self, tree: Table) -> str:
        text = self._text(tree, "date")
        return "" if text == "blank" else text

    def _paper(self, tree: Table) -> Paper:
        name = self._text(tree, "paper") or "A4縦"
        if name not in PAPERS:
            self._wrong(tree, "paper", f"用紙「{name}」はありません。A4縦 か A4横 にしてください。")
        return PAPERS.get(name, UPRIGHT)

    def _overlay(self, tree: Table) -> Overlay | None:
        if "overlay" not in tree.entries:
            return None
        cells = tuple(self._cell(item) for item in self._items(tree.get("fields")))
        return Overlay(self._text(tree, "overlay"), self._text(tree, "fingerprint"), cells)

    def _body(self, tree: Tree | None, paper: Paper) -> tuple[BodyItem, ...]:
        body: list[BodyItem] = []
        for item in self._items(tree):
            if isinstance(item, Table):
                body += self._body_item(item, paper)
            else:
                self._problem(
                    item.place, "SHAPE", "ここには section・rows・use・text・page のどれかを書きます。"
                )
        return tuple(body)

    def _body_item(self, item: Table, paper: Paper) -> tuple[BodyItem, ...]:
        if "use" in item.entries:
            return self._use(item, paper)
        if "text" in item.entries:
            self._known(item, frozenset({"text", "size", "pad"}), "文")
            size, pad = self._number(item, "size"), self._number(item, "pad")
            return (Sentence(item.place, self._text(item, "text"), size or 9.0, 1.0 if pad is None else pad),)
        if "page" in item.entries:
            return (Turn(item.place),)
        return (self._section(item),)

    def _use(self, item: Table, paper: Paper) -> tuple[BodyItem, ...]:
        """A shared block; what stands beside `use:` overrides the block's own sections (`who`, `section`)."""
        name = self._text(item, "use")
        block = self.blocks.get(name)
        if block is None:
            known = "・".join(sorted(self.blocks))
            self._problem(item.place, "USE", f"共通ブロック「{name}」はありません。あるもの: {known}")
            return ()
        form = "wide" if paper.wide else "tall"
        sections = self._body(block.get(form) or block.get("tall") or block.get("wide"), paper)
        who = self._who(item) or (Who.VISITOR if name in _BLOCKS_OF_VISITOR else None)
        title = self._text(item, "section")
        return tuple(
            replace(one, who=who or one.who, title=title or one.title) if isinstance(one, Section) else one
            for one in sections
        )

    def _who(self, item: Table) -> Who | None:
        word = self._word(item, "who", ("subject", "visitor"), "")
        return Who(word) if word else None

    def _section(self, item: Table) -> Section:
        self._known(item, _SECTION_WORDS, "まとまり")
        repeat = self._number(item, "repeat")
        return Section(
            item.place,
            self._text(item, "section"),
            self._rows(item.get("rows")),
            int(repeat) if repeat else 0,
            self._text(item, "of") or ("hh" if repeat else ""),
            Label(self._word(item, "label", ("left", "top", "none"), "left")),
            self._number(item, "lw"),
            self._yes(item, "staff"),
            self._text(item, "at") == "bottom",
            self._who(item) or Who.SUBJECT,
        )

    def _rows(self, tree: Tree | None) -> tuple[Row, ...]:
        rows: list[Row] = []
        for item in self._items(tree):
            if isinstance(item, Items):
                rows.append(Row(item.place, tuple(self._cell(cell) for cell in item)))
            elif isinstance(item, Table) and "cells" in item.entries:
                self._known(item, frozenset({"h", "cells"}), "行")
                cells = tuple(self._cell(cell) for cell in self._items(item.get("cells")))
                rows.append(Row(item.place, cells, self._number(item, "h")))
            elif isinstance(item, Table):
                rows.append(Row(item.place, (self._cell(item),)))
            else:
                self._problem(item.place, "SHAPE", "行は [ ] で囲んだ欄の並びです。")
        return tuple(rows)

    def _cell(self, tree: Tree) -> Cell:
        if not isinstance(tree, Table):
            self._problem(tree.place, "SHAPE", "欄は {見出し: どこから} の形で書きます。")
            return Cell(tree.place)
        labels = [key for key in tree.entries if key not in _CELL_WORDS]
        if len(labels) > 1:
            names = "」「".join(labels)
            self._problem(
                tree.keys[labels[1]],
                "WORD",
                f"見出しが2つあります（「{names}」）。つづりの誤りなら直してください。",
            )
        label = labels[0] if labels else ""
        source = tree.get(label) if label else None
        bound = source.text.strip() if isinstance(source, Leaf) else ""
        return Cell(
            place=tree.keys[label] if label else tree.place,
            label=label.strip(),
            paths=tuple(part.strip() for part in bound.split(" / ")) if bound else (),
            kind=self._kind(tree),
            w=self._number(tree, "w"),
            lw=self._number(tree, "lw"),
            h=self._number(tree, "h"),
            at=self._label_at(tree),
            note=self._text(tree, "note"),
            before=self._text(tree, "before"),
            after=self._text(tree, "after"),
            align=self._word(tree, "align", ("left", "right", "center"), "left"),
            kana=self._text(tree, "kana"),
            zip=self._text(tree, "zip"),
            circle=self._choices(tree.get("circle")),
            check=self._choices(tree.get("check")),
            per=self._whole(tree, "per"),
            each=self._text(tree, "each"),
            digits=self._digits(tree),
            size=self._number(tree, "size"),
            min=self._number(tree, "min"),
            lines=self._whole(tree, "lines"),
            longest=self._text(tree, "longest"),
            empty=self._text(tree, "blank"),
            say=self._text(tree, "say"),
            rows=self._rows(tree.get("rows")),
            box=self._rect(tree.get("at")),
            on=self._rects(tree.get("on")) or {},
            era=self._rects(tree.get("era")),
        )

    def _label_at(self, tree: Table) -> Label | None:
        word = self._word(tree, "label", ("left", "top", "none"), "")
        return Label(word) if word else None

    def _kind(self, tree: Table) -> FieldKind | None:
        word = self._text(tree, "kind")
        if not word:
            return None
        if word not in set(FieldKind):
            known = " ".join(FieldKind)
            self._wrong(tree, "kind", f"kind「{word}」はありません。あるもの: {known}")
            return None
        return FieldKind(word)

    def _choices(self, tree: Tree | None) -> tuple[Choice, ...]:
        """A list of texts, or `値: 表示` where the two differ."""
        found: list[Choice] = []
        if isinstance(tree, Table):
            return tuple(Choice(key, self._leaf(value)) for key, value in tree.entries.items())
        for item in self._items(tree):
            if isinstance(item, Table):
                found += [Choice(key, self._leaf(value)) for key, value in item.entries.items()]
            else:
                text = self._leaf(item)
                found.append(Choice(text, text))
        return tuple(found)

    def _digits(self, tree: Table) -> tuple[int, ...]:
        text = self._text(tree, "digits")
        try:
            return tuple(int(part) for part in text.split("-")) if text else ()
        except ValueError:
            self._wrong(tree, "digits", f"digits「{text}」は 7、4-4-4 のように書きます。")
            return ()

    def _rect(self, tree: Tree | None) -> Rect | None:
        if tree is None:
            return None
        try:
            x, y, w, h = (float(self._leaf(item)) for item in self._items(tree))
        except ValueError:
            self._problem(tree.place, "SHAPE", "[左, 上, 幅, 高さ] を mm の数4つで書きます。")
            return None
        return Rect(x, y, w, h)

    def _rects(self, tree: Tree | None) -> Mapping[str, Rect] | None:
        if not isinstance(tree, Table):
            return None
        return {key: rect for key, value in tree.entries.items() if (rect := self._rect(value))}

    # What every reading method above stands on.

    def _items(self, tree: Tree | None) -> tuple[Tree, ...]:
        if tree is None:
            return ()
        if isinstance(tree, Items):
            return tree.items
        self._problem(tree.place, "SHAPE", "ここには並び（- か [ ]）を書きます。")
        return ()

    def _leaf(self, tree: Tree) -> str:
        if isinstance(tree, Leaf):
            return tree.text
        self._problem(tree.place, "SHAPE", "ここには文字だけを書きます。")
        return ""

    def _text(self, tree: Table, key: str) -> str:
        value = tree.get(key)
        return self._leaf(value) if value is not None else ""

    def _number(self, tree: Table, key: str) -> float | None:
        text = self._text(tree, key)
        try:
            return float(text) if text else None
        except ValueError:
            self._wrong(tree, key, f"{key} は数で書きます（いまは「{text}」）。")
            return None

    def _whole(self, tree: Table, key: str) -> int | None:
        number = self._number(tree, key)
        return int(number) if number is not None else None

    def _yes(self, tree: Table, key: str) -> bool:
        return self._word(tree, key, ("yes", "no", "true", "false"), "no") in ("yes", "true")

    def _word(self, tree: Table, key: str, words: tuple[str, ...], default: str) -> str:
        text = self._text(tree, key)
        if text and text not in words:
            self._wrong(tree, key, f"{key} は {'・'.join(words)} のどれかです（いまは「{text}」）。")
            return default
        return text or default

    def _known(self, tree: Table, words: frozenset[str], what: str) -> None:
        for key, place in tree.keys.items():
            if key not in words:
                known = "・".join(sorted(words))
                self._problem(place, "WORD", f"{what}に「{key}」という語はありません。あるもの: {known}")

    def _wrong(self, tree: Table, key: str, text: str) -> None:
        self._problem(tree.keys.get(key, tree.place), "VALUE", text)

    def _problem(self, place: Place, code: str, text: str) -> None:
        self.problems.append(Problem(place, code, text))
