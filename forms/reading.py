"""Takes words, numbers and lists out of a tree, and notes every mistake with file and line."""

from __future__ import annotations

from dataclasses import dataclass, field

from forms.source import Items, Leaf, Place, Problem, Table, Tree


@dataclass
class Reading:
    """`problems` grows while it reads; a wrong value reads as if it weren't there."""

    problems: list[Problem] = field(default_factory=list)

    def items(self, tree: Tree | None) -> tuple[Tree, ...]:
        if tree is None:
            return ()
        if isinstance(tree, Items):
            return tree.items
        self.problem(tree.place, "SHAPE", "ここには並び（- か [ ]）を書きます。")
        return ()

    def leaf(self, tree: Tree) -> str:
        if isinstance(tree, Leaf):
            return tree.text
        self.problem(tree.place, "SHAPE", "ここには文字だけを書きます。")
        return ""

    def text(self, tree: Table, key: str) -> str:
        value = tree.get(key)
        return self.leaf(value) if value is not None else ""

    def number(self, tree: Table, key: str) -> float | None:
        text = self.text(tree, key)
        try:
            return float(text) if text else None
        except ValueError:
            self.wrong(tree, key, f"{key} は数で書きます（いまは「{text}」）。")
            return None

    def whole(self, tree: Table, key: str) -> int | None:
        number = self.number(tree, key)
        return int(number) if number is not None else None

    def yes(self, tree: Table, key: str) -> bool:
        return self.word(tree, key, ("yes", "no", "true", "false"), "no") in ("yes", "true")

    def word(self, tree: Table, key: str, words: tuple[str, ...], default: str) -> str:
        text = self.text(tree, key)
        if text and text not in words:
            self.wrong(tree, key, f"{key} は {'・'.join(words)} のどれかです（いまは「{text}」）。")
            return default
        return text or default

    def known(self, tree: Table, words: frozenset[str], what: str) -> None:
        for key, place in tree.keys.items():
            if key not in words:
                known = "・".join(sorted(words))
                self.problem(place, "WORD", f"{what}に「{key}」という語はありません。あるもの: {known}")

    def wrong(self, tree: Table, key: str, text: str) -> None:
        self.problem(tree.keys.get(key, tree.place), "VALUE", text)

    def problem(self, place: Place, code: str, text: str) -> None:
        self.problems.append(Problem(place, code, text))
