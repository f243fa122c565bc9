"""How a guide slip begins: what to show, and the way round (まわる順) as boxes to be stamped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from forms.glyphs import Role, written
from forms.marks import pencil
from forms.measures import MM, Line, Rect, Tint
from forms.pen import Pen
from forms.slip_content import SlipContent, SlipStep
from forms.slip_flow import Entry
from forms.slip_head import LEFT, RIGHT, WIDE, heading
from forms.slip_lines import Block
from forms.slip_text import CLERK, Type
from forms.slip_words import Said, in_language

_STAMP = 8.0
_GAP = 4.0
_BOX = {1.0: 26.0, 1.25: 34.0, 1.6: 56.0, 2.0: 86.0}
_BOX_OF_TWO = {1.0: 42.0, 1.25: 56.0, 1.6: 86.0, 2.0: 86.0}
"""The least width of a box, by letters; in two languages."""


@dataclass(frozen=True)
class Route:
    """What to show and do first, then one box for each counter."""

    pen: Pen
    content: SlipContent
    type: Type

    def entries(self) -> list[Entry]:
        content, tongue, kind = self.content, self.content.tongue, self.type
        counts = tongue.word(
            "counts",
            procedures=content.procedures,
            counters=len(content.steps),
            sheets=content.sheets,
        )
        show = kind.block(tongue.word("show").alone, WIDE, kind.title, bold=True)
        found = [self._plain(show), *(self._hints(counts) if content.sheets else [])]
        if content.steps:
            stamp = tongue.word("stamp").alone
            found.append(heading(self.pen, kind, tongue.word("route"), stamp, air=2.4))
            found += self._rows()
        return found

    def _plain(self, block: Block, air: float = 0.0) -> Entry:
        return Entry(block.height, lambda y: block.draw(self.pen, LEFT, y), air=air)

    def _hints(self, counts: Said) -> list[Entry]:
        """On one line where they have room."""
        tongue, kind = self.content.tongue, self.type
        printed = kind.block(tongue.word("printed").alone, WIDE)
        write = kind.block(tongue.word("pencil").alone, WIDE - 6)
        count = kind.block(counts, WIDE)

        def with_pencil(x: float, y: float) -> None:
            size = 3.0 * kind.text / CLERK
            pencil(self.pen, x, y + write.lines[0].height / 2, size)
            write.draw(self.pen, x + size + 1, y)

        if printed.width + write.width + count.width + 14 <= WIDE:

            def beside(y: float) -> None:
                printed.draw(self.pen, LEFT, y)
                with_pencil(LEFT + printed.width + 2, y)
                count.draw(self.pen, RIGHT, y, align="right")

            return [Entry(max(printed.height, count.height), beside, air=0.8)]
        return [
            self._plain(printed, 0.8),
            Entry(write.height, lambda y: with_pencil(LEFT, y), air=0.8),
            self._plain(count, 0.8),
        ]

    def _rows(self) -> list[Entry]:
        steps = self.content.steps
        sizes = _BOX_OF_TWO if self.type.foreign else _BOX
        least = self.type.step(sizes)
        most = max(1, int((WIDE + _GAP) // (least + _GAP)))
        rows = -(-len(steps) // most)
        count = -(-len(steps) // rows)
        wide = min((WIDE - _GAP * (count - 1)) / count, least * 1.8)
        return [self._row(start, steps[start : start + count], wide) for start in range(0, len(steps), count)]

    def _row(self, start: int, steps: Sequence[SlipStep], wide: float) -> Entry:
        boxes = [
            _Box(self.pen, self.content, self.type, start + index, step, wide)
            for index, step in enumerate(steps)
        ]
        high = max(box.height for box in boxes)

        def draw(y: float) -> None:
            for index, box in enumerate(boxes):
                x = LEFT + index * (wide + _GAP)
                box.draw(Rect(x, y, wide, high))
                if index + 1 < len(boxes):
                    tip, middle = x + wide + _GAP - 0.7, y + high / 2
                    self.pen.polygon([(tip - 2.6, middle - 2), (tip, middle), (tip - 2.6, middle + 2)], 0.85)

        return Entry(high, draw, air=2.4 if start else 0.0)


@dataclass(frozen=True)
class _Box:
    """One counter: which, where, how many procedures, and the place for the stamp."""

    pen: Pen
    content: SlipContent
    type: Type
    index: int
    step: SlipStep
    wide: float

    @property
    def _inner(self) -> float:
        return self.wide - 4.0

    @property
    def _digits(self) -> float:
        return 20 if self.type.letters < 1.6 else 28

    @property
    def _strip(self) -> float:
        return max(7.2, self.type.text * 1.5 / MM)

    def _counter(self) -> Block:
        """番窓口, beside the number where it has room."""
        return self.type.clerk(self.content.tongue.words("slip.counter", "ja"), self._inner)

    def _beside(self) -> bool:
        wide = written(self.step.number, Role.BOLD).width(self._digits) / MM
        return wide + 1 + self._counter().width <= self._inner

    def _above(self) -> Block:
        tongue, kind = self.content.tongue, self.type
        found = kind.block(self.step.name, self._inner, bold=kind.foreign)
        if not self.step.number:
            return found
        if kind.foreign:
            own = tongue.words("resident.counter", tongue.language, number=self.step.number)
            found = kind.block(Said(own), self._inner).over(found)
        return found if self._beside() else self._counter().over(found)

    def _below(self) -> Block:
        room = self._inner - _STAMP - 1
        done = self.step.procedures  # none where a clerk must check first
        count = self.content.tongue.word("count", count=done) if done else Said("")
        beside = self.type.block(self._beside_each_other(self.step.floor, count), room)
        if len(beside.lines) <= (2 if self.type.foreign else 1):
            return beside
        return self.type.block(self.step.floor, room).over(self.type.block(count, room))

    def _beside_each_other(self, floor: Said, count: Said) -> Said:
        """1階  手続 2."""
        return self.content.tongue.say(
            lambda one: "  ".join(in_language(said, one) for said in (floor, count) if said)
        )

    @property
    def height(self) -> float:
        number = self._digits * 1.1 / MM if self.step.number else 0.0
        return self._strip + 1.5 + number + self._above().height + max(self._below().height, _STAMP + 2) + 2

    def draw(self, rect: Rect) -> None:
        pen, words = self.pen, self.content.tongue.words
        self._top(rect)
        y = rect.y + self._strip + 1.5
        if self.step.number:
            baseline = y + self._digits * 0.88 / MM
            taken = pen.label(rect.x + 2, baseline, self.step.number, self._digits, Role.BOLD)
            counter = self._counter()
            if self._beside():
                counter.draw(
                    pen,
                    rect.x + 3 + taken,
                    max(y, baseline - counter.height + counter.lines[-1].height * 0.2),
                )
            y += self._digits * 1.1 / MM
        self._above().draw(pen, rect.x + 2, y)
        below = self._below()
        below.draw(pen, rect.x + 2, rect.bottom - 1.5 - below.height)
        stamp = Rect(rect.right - _STAMP - 1.2, rect.bottom - _STAMP - 1.4, _STAMP, _STAMP)
        _dashed(pen, stamp)
        pen.turned(stamp.x + 2.1, stamp.y + 5.4, words("slip.done", "ja"), CLERK, 0, Role.LABEL, 0.35)

    def _top(self, rect: Rect) -> None:
        pen, first = self.pen, self.index == 0
        strip = Rect(rect.x, rect.y, rect.w, self._strip)
        tint = Tint.STRIP if first else Tint.BAND
        pen.round(strip, 1.4, black=tint)
        pen.fill(Rect(strip.x, strip.y + 4, strip.w, strip.h - 4), tint)
        pen.white(first)
        baseline = strip.middle + 0.36 * self.type.title / MM
        taken = pen.label(rect.x + 2, baseline, str(self.index + 1), self.type.title, Role.BOLD)
        label = self.type.block(self.content.tongue.word("first").alone, self._inner - taken - 1)
        if first and len(label.lines) == 1:
            label.draw(pen, rect.right - 2, strip.middle - label.height / 2, align="right")
        pen.white(False)
        pen.round(rect, 1.4, Line.FRAME if first else Line.HEAVY)


def _dashed(pen: Pen, box: Rect) -> None:
    for x1, y1, x2, y2 in (
        (box.x, box.y, box.right, box.y),
        (box.x, box.bottom, box.right, box.bottom),
        (box.x, box.y, box.x, box.bottom),
        (box.right, box.y, box.right, box.bottom),
    ):
        pen.line(x1, y1, x2, y2, Line.BOX, 0.8)
