"""What a guide slip says of things to bring; and its end: what is done elsewhere or not today."""

from __future__ import annotations

from dataclasses import dataclass, replace

from forms.measures import Line, Rect
from forms.pen import Pen
from forms.slip_content import SlipContent, SlipThing
from forms.slip_flow import Entry
from forms.slip_head import LEFT, RIGHT, WIDE, heading
from forms.slip_lines import Block
from forms.slip_text import Type
from forms.slip_words import Said

THINGS = "things"
_TICK = 3.5
_WHOLE = 130.0
"""mm: a list no higher than this is not divided between sheets."""


@dataclass(frozen=True)
class Tail:
    pen: Pen
    content: SlipContent
    type: Type

    def entries(self) -> list[Entry]:
        content, tongue = self.content, self.content.tongue
        found = []
        remarks = (
            ("elsewhere", content.elsewhere),
            ("not_today", content.not_today),
            ("to_check", content.to_check),
        )
        for key, titles in remarks:
            if titles:
                text = tongue.filled(f"{key}_text", titles=tongue.listed(titles))
                found.append(self._remark(tongue.word(key), text))
        private = self.type.block(tongue.word("private").alone, WIDE)
        calling = tongue.word("calling").alone, tongue.word("calling_text").alone
        found.append(self._remark(*calling, below=private))
        return found

    def _remark(self, head: Said, text: Said, below: Block | None = None) -> Entry:
        block = self.type.block(head, WIDE, self.type.title, bold=True).over(self.type.block(text, WIDE))
        block = block.over(below or Block())
        return Entry(block.height, lambda y: block.draw(self.pen, LEFT, y), air=2.6)


@dataclass(frozen=True)
class Things:
    """What to bring, and the counters that want it."""

    pen: Pen
    content: SlipContent
    type: Type

    def entries(self) -> list[Entry]:
        tongue, things = self.content.tongue, self.content.bring
        if not things:
            return []
        head = heading(self.pen, self.type, tongue.word("things"), tongue.word("things_note").alone)
        again = heading(self.pen, self.type, tongue.filled("continued", head=tongue.word("things")), Said(""))
        two = not self.type.foreign and self.type.letters < 1.6
        rows = (len(things) + 1) // 2 if two else len(things)
        wide = WIDE / 2 if two else WIDE
        found = [
            self._row(things[index : len(things) : rows], wide, again, first=not index)
            for index in range(rows)
        ]
        return [head, *_undivided(found)]

    def _row(self, things: tuple[SlipThing, ...], wide: float, again: Entry, *, first: bool) -> Entry:
        blocks = [self._thing(one, wide - 9) for one in things]
        high = max(block.height for block in blocks) + 2.2

        def draw(y: float) -> None:
            if not first:
                self.pen.line(LEFT + 2.4, y, RIGHT - 2.4, y, Line.THIN, 0.5)
            for index, block in enumerate(blocks):
                x = LEFT + 2.4 + index * wide
                middle = y + 1.1 + block.lines[0].height / 2
                self.pen.frame(Rect(x, middle - _TICK / 2, _TICK, _TICK), 0.25)
                block.draw(self.pen, x + 5.4, y + 1.1)

        return Entry(high, draw, THINGS, again=(again,))

    def _thing(self, thing: SlipThing, room: float) -> Block:
        tongue, text = self.content.tongue, thing.text
        if not thing.counters:
            return self.type.block(text, room)
        ja = f"{text.ja}  {tongue.words('slip.at', 'ja', counters=thing.counters)}"
        where = tongue.words("resident.counter", tongue.language, number=thing.counters)
        own = f"{text.own or text.ja} ({where})" if self.type.foreign else ""
        return self.type.block(Said(ja, own), room)


def _undivided(rows: list[Entry]) -> list[Entry]:
    """Together on one sheet, where they have room."""
    if sum(row.height for row in rows) > _WHOLE:
        return rows
    return [*(replace(row, heads=True) for row in rows[:-1]), rows[-1]]
