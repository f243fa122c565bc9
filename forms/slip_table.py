"""The procedures of a guide slip by counter: in columns, or under one another where letters are large."""

from __future__ import annotations

from dataclasses import dataclass

from forms.measures import Line, Rect, Tint
from forms.pen import Pen
from forms.slip_content import SlipContent, SlipGroup, SlipRow
from forms.slip_flow import Entry
from forms.slip_head import LEFT, RIGHT, WIDE
from forms.slip_lines import Block
from forms.slip_text import Type
from forms.slip_words import Said, in_language

TABLE = "table"
_COLUMNS = (55.0, 29.0, 48.0, 31.0, 17.0)
_HEADS = ("procedure", "whom", "why", "deadline", "sheets")
_PAD, _SIDE = 1.5, 1.4
_TICK = 3.7
_LEAST = 10.1


@dataclass(frozen=True)
class Table:
    pen: Pen
    content: SlipContent
    type: Type

    @property
    def columns(self) -> bool:
        return self.type.letters < 1.6

    def entries(self) -> list[Entry]:
        heads = (self._column_heads(),) if self.columns and self.content.groups else ()
        found = [*heads]
        for group in self.content.groups:
            band, again = self._band(group, heads), self._band(group, continued=True)
            rows = [
                self._row(row, first=not index, again=(*heads, again)) for index, row in enumerate(group.rows)
            ]
            found += [band, *rows]
        return found

    def _column_heads(self) -> Entry:
        blocks = [
            self.type.block(self.content.tongue.word(f"head.{key}"), wide - _SIDE - 0.4)
            for key, wide in zip(_HEADS, _COLUMNS, strict=True)
        ]
        high = max(block.height for block in blocks) + 1.4

        def draw(y: float) -> None:
            self.pen.fill(Rect(LEFT, y, WIDE, high), Tint.LABEL)
            for block, cell in zip(blocks, _cells(y, high), strict=True):
                block.draw(self.pen, cell.x + _SIDE, cell.middle - block.height / 2)
            self._dividers(y, high)

        return Entry(high, draw, TABLE, heads=True, air=4.0)

    def _band(self, group: SlipGroup, again: tuple[Entry, ...] = (), *, continued: bool = False) -> Entry:
        pen, size = self.pen, self.type.title
        number = self.type.block(Said(str(group.step + 1)), 12, size, bold=True)
        said = self._counter(group)
        if continued:
            said = self.content.tongue.filled("continued", head=said)
        name = self.type.block(said, WIDE - 12, size, bold=True)
        high = name.height + 1.6

        def draw(y: float) -> None:
            pen.fill(Rect(LEFT, y, WIDE, high), Tint.BAND)
            pen.line(LEFT, y, RIGHT, y, Line.HEAVY)
            pen.line(LEFT, y + high, RIGHT, y + high, Line.CELL)
            number.draw(pen, LEFT + 2, y + (high - number.height) / 2)
            name.draw(pen, LEFT + 4 + max(number.width, 4.0), y + 0.8)

        air = 0.0 if self.columns or continued or group is not self.content.groups[0] else 4.0
        return Entry(high, draw, TABLE, heads=True, again=again, air=air)

    def _counter(self, group: SlipGroup) -> Said:
        """3番窓口  市民課（1階）."""
        tongue, step = self.content.tongue, self.content.steps[group.step]
        own = [
            tongue.words("resident.counter", tongue.language, number=step.number) if step.number else "",
            step.name.own or step.name.ja,
            step.floor.own or step.floor.ja,
        ]
        number = f"{step.number}{tongue.words('slip.counter', 'ja')}  " if step.number else ""
        floor = f"（{step.floor.ja}）" if step.floor else ""
        dot = tongue.words("resident.list.dot", tongue.language)
        said = dot.join(part for part in own if part) if self.type.foreign else ""
        return Said(f"{number}{step.name.ja}{floor}", said)

    def _row(self, row: SlipRow, *, first: bool, again: tuple[Entry, ...]) -> Entry:
        made = self._in_columns(row) if self.columns else self._stacked(row)

        def draw(y: float) -> None:
            if not first:
                self.pen.line(LEFT, y, RIGHT, y, Line.THIN, 0.5)
            made.draw(y)

        return Entry(made.height, draw, TABLE, again=again)

    def _in_columns(self, row: SlipRow) -> Entry:
        """What to bring stands under the title; in two languages below it, and only the fee."""
        kind, tongue = self.type, self.content.tongue
        what, *rest = _COLUMNS
        title, below = kind.block(row.title, what - 8.4, kind.title, bold=True), Block()
        bring = row.fee if kind.foreign else row.bring
        labelled = tongue.filled("labelled", head=tongue.word("head.bring"), text=bring)
        if bring and kind.foreign:
            below = kind.block(labelled, WIDE - 8.4)
        elif bring:
            title = title.over(kind.block(labelled, what - 8.4))
        sheets = tongue.word("sheets", count=row.sheets) if row.sheets else Said("")
        cells = [
            kind.block(said, wide - _SIDE - 0.6, bold=row.legal and said is row.deadline)
            for said, wide in zip((row.whom, row.why, row.deadline, sheets), rest, strict=True)
        ]
        high = max(_LEAST, *(block.height + 2 * _PAD for block in (title, *cells)))

        def draw(y: float) -> None:
            self._tick(y, title, high)
            first, *others = _cells(y, high)
            title.draw(self.pen, first.x + 7, first.middle - title.height / 2)
            for block, cell in zip(cells, others, strict=True):
                block.draw(self.pen, cell.x + _SIDE, cell.middle - block.height / 2)
            self._dividers(y, high)
            below.draw(self.pen, LEFT + 7, y + high)

        return Entry(high + (below.height + 1.0 if below.lines else 0.0), draw)

    def _stacked(self, row: SlipRow) -> Entry:
        """Things stand in their own list; in two languages all that clerks read here is on one line."""
        kind = self.type
        sheets = kind.block(self._sheets(row), 60)
        title = kind.block(row.title, WIDE - 12 - sheets.width, kind.title, bold=True)
        said = {"whom": row.whom, "why": row.why, "deadline": row.deadline, "bring": row.fee}
        said = {key: text for key, text in said.items() if text}
        pairs, clerk = self._pairs(said, bold="deadline" if row.legal else ""), self._clerk(said)
        high = title.height + sum(pair.height for pair in pairs) + clerk.height + 2 * _PAD + 1

        def draw(y: float) -> None:
            self._tick(y, title, title.height + 2 * _PAD)
            title.draw(self.pen, LEFT + 8, y + _PAD)
            sheets.draw(self.pen, RIGHT - 2, y + _PAD, align="right")
            y += _PAD + title.height + 1
            for pair in pairs:
                pair.draw(self.pen, LEFT + 8, y)
                y += pair.height
            clerk.draw(self.pen, LEFT + 8, y)

        return Entry(high, draw)

    def _pairs(self, said: dict[str, Said], bold: str) -> list[_Pair]:
        kind, tongue = self.type, self.content.tongue
        labels = {key: kind.block(tongue.word(f"head.{key}").alone, 50) for key in said}
        beside = max((label.width for label in labels.values()), default=0.0) + 4
        return [
            _Pair(labels[key], kind.block(text.alone, WIDE - 10 - beside, bold=key == bold), beside)
            for key, text in said.items()
        ]

    def _clerk(self, said: dict[str, Said]) -> Block:
        if not self.type.foreign:
            return Block()
        tongue = self.content.tongue
        parts = (
            tongue.words("slip.labelled", "ja", head=tongue.word(f"head.{key}").ja, text=text.ja)
            for key, text in said.items()
        )
        return self.type.clerk("  ".join(parts), WIDE - 10)

    def _sheets(self, row: SlipRow) -> Said:
        """用紙 1枚."""
        tongue = self.content.tongue
        if not row.sheets:
            return Said("")
        head, count = tongue.word("head.sheets"), tongue.word("sheets", count=row.sheets)
        return tongue.say(lambda one: f"{in_language(head, one)} {in_language(count, one)}")

    def _tick(self, y: float, title: Block, high: float) -> None:
        """Beside the first line of the title."""
        first = title.lines[0]
        middle = y + (high - title.height) / 2 + first.height / 2
        self.pen.frame(Rect(LEFT + 1.6, middle - _TICK / 2, _TICK, _TICK), 0.25)

    def _dividers(self, y: float, high: float) -> None:
        x = LEFT
        for wide in _COLUMNS[:-1]:
            x += wide
            self.pen.line(x, y, x, y + high, Line.CELL)


@dataclass(frozen=True)
class _Pair:
    """A label, and what it is the label of beside it."""

    label: Block
    text: Block
    beside: float

    @property
    def height(self) -> float:
        return max(self.label.height, self.text.height) + 0.8

    def draw(self, pen: Pen, x: float, y: float) -> None:
        self.label.draw(pen, x, y)
        self.text.draw(pen, x + self.beside, y)


def _cells(y: float, high: float) -> list[Rect]:
    cells, x = [], LEFT
    for wide in _COLUMNS:
        cells.append(Rect(x, y, wide, high))
        x += wide
    return cells
