"""From YAML to the nouns of `language.py`. Collects every mistake, with file and line."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from forms.language import BodyItem, Form, Label, Overlay, Section, Sentence, Turn, Who
from forms.measures import PAPERS, UPRIGHT, Paper
from forms.reader_cells import CellReading
from forms.source import Table, Tree, read

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
        "apart",
        "proxy",
        "signature",
        "body",
        "overlay",
        "fingerprint",
        "fields",
    }
)
_SECTION_WORDS = frozenset({"section", "rows", "repeat", "of", "label", "lw", "staff", "at", "who", "unused"})
_BLOCKS_OF_VISITOR = frozenset({"KITA", "DAIRI"})


@dataclass
class Reader(CellReading):
    """Reads the forms of one city; `problems` grows while it reads."""

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
        self.known(tree, _FORM_WORDS, "帳票")
        paper = self._paper(tree)
        body = self._body(tree.get("body"), paper)
        return Form(
            id=self.text(tree, "form"),
            title=self.text(tree, "title"),
            place=tree.place,
            law=self.text(tree, "law"),
            version=self.text(tree, "version"),
            paper=paper,
            statutory=self.word(tree, "style", ("city", "statutory"), "city") == "statutory",
            to=self.text(tree, "to"),
            date=None if self.text(tree, "date") in ("", "none") else self._date_label(tree),
            date_blank=self.text(tree, "date") == "blank",
            lead=self.text(tree, "lead"),
            hint=self.text(tree, "hint"),
            gap=self.number(tree, "gap"),
            stretch=self.number(tree, "stretch") or 1.4,
            head=self.number(tree, "head"),
            blank_only=self.yes(tree, "blank_only"),
            subject=self.text(tree, "subject"),
            apart=self.yes(tree, "apart"),
            proxy=frozenset(self.text(tree, "proxy").split()),
            signature=self.text(tree, "signature"),
            body=body,
            overlay=self._overlay(tree),
        )

    def _date_label(self, tree: Table) -> str:
        text = self.text(tree, "date")
        return "" if text == "blank" else text

    def _paper(self, tree: Table) -> Paper:
        name = self.text(tree, "paper") or "A4縦"
        if name not in PAPERS:
            known = "・".join(PAPERS)
            self.wrong(tree, "paper", f"用紙「{name}」はありません。{known} のどれかにしてください。")
        return PAPERS.get(name, UPRIGHT)

    def _overlay(self, tree: Table) -> Overlay | None:
        if "overlay" not in tree.entries:
            return None
        cells = tuple(self.cell(item) for item in self.items(tree.get("fields")))
        return Overlay(self.text(tree, "overlay"), self.text(tree, "fingerprint"), cells)

    def _body(self, tree: Tree | None, paper: Paper) -> tuple[BodyItem, ...]:
        body: list[BodyItem] = []
        for item in self.items(tree):
            if isinstance(item, Table):
                body += self._body_item(item, paper)
            else:
                self.problem(
                    item.place, "SHAPE", "ここには section・rows・use・text・page のどれかを書きます。"
                )
        return tuple(body)

    def _body_item(self, item: Table, paper: Paper) -> tuple[BodyItem, ...]:
        if "use" in item.entries:
            return self._use(item, paper)
        if "text" in item.entries:
            self.known(item, frozenset({"text", "size", "pad"}), "文")
            size, pad = self.number(item, "size"), self.number(item, "pad")
            return (Sentence(item.place, self.text(item, "text"), size or 9.0, 1.0 if pad is None else pad),)
        if "page" in item.entries:
            return (Turn(item.place),)
        return (self._section(item),)

    def _use(self, item: Table, paper: Paper) -> tuple[BodyItem, ...]:
        """A shared block; what stands beside `use:` overrides the block's own sections (`who`, `section`)."""
        name = self.text(item, "use")
        block = self.blocks.get(name)
        if block is None:
            known = "・".join(sorted(self.blocks))
            self.problem(item.place, "USE", f"共通ブロック「{name}」はありません。あるもの: {known}")
            return ()
        form = "wide" if paper.wide else "tall"
        sections = self._body(block.get(form) or block.get("tall") or block.get("wide"), paper)
        who = self._who(item) or (Who.VISITOR if name in _BLOCKS_OF_VISITOR else None)
        title = self.text(item, "section")
        return tuple(
            replace(one, who=who or one.who, title=title or one.title) if isinstance(one, Section) else one
            for one in sections
        )

    def _who(self, item: Table) -> Who | None:
        word = self.word(item, "who", ("subject", "visitor"), "")
        return Who(word) if word else None

    def _section(self, item: Table) -> Section:
        self.known(item, _SECTION_WORDS, "まとまり")
        repeat = self.number(item, "repeat")
        return Section(
            item.place,
            self.text(item, "section"),
            self.rows(item.get("rows")),
            int(repeat) if repeat else 0,
            self.text(item, "of") or ("hh" if repeat else ""),
            Label(self.word(item, "label", ("left", "top", "none"), "left")),
            self.number(item, "lw"),
            self.yes(item, "staff"),
            self.text(item, "at") == "bottom",
            self._who(item) or Who.SUBJECT,
            self.word(item, "unused", ("open", "closed"), "closed") == "open",
        )
