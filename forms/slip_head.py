"""Head and foot of each sheet of a guide slip."""

from __future__ import annotations

from dataclasses import dataclass

from forms.fit import largest
from forms.glyphs import Role, written
from forms.head_foot import practice_mark
from forms.marks import qr
from forms.measures import UPRIGHT, Line, Rect, Tint
from forms.pen import Pen
from forms.slip_content import SlipContent
from forms.slip_flow import Entry
from forms.slip_lines import Block
from forms.slip_text import CLERK, Type
from forms.slip_words import Said
from forms.wareki import weekday

LEFT, WIDE = UPRIGHT.left, 180.0
RIGHT = LEFT + WIDE
BOTTOM = 279.0
"""Entries end above the foot."""

_TOP, _QR = 9.0, 18.0
_NUMBER = Rect(RIGHT - _QR - 5 - 50, 9.0, 50, 20.5)
_SMALL_NUMBER = Rect(RIGHT - 44, 9.0, 44, 11.0)
_INFO = 8.0
"""pt: the last line is for staff alone."""


@dataclass(frozen=True)
class Head:
    pen: Pen
    content: SlipContent
    type: Type

    @property
    def first_bottom(self) -> float:
        """Where the entries of page 1 begin."""
        return max(_TOP + self._first_title().height, _NUMBER.bottom + 5.0) + 1.5

    @property
    def bottom(self) -> float:
        """Where those of the other pages begin."""
        return max(_TOP + self._title().height, _SMALL_NUMBER.bottom) + 4.0

    def page(self, page: int, pages: int) -> None:
        self.pen.begin(UPRIGHT.width, UPRIGHT.height)
        self._practice()
        if page == 1:
            self._first()
        else:
            self._title().draw(self.pen, LEFT, _TOP)
            self._number(_SMALL_NUMBER, 20)
        self._foot(page, pages)

    def _first(self) -> None:
        pen, content, tongue = self.pen, self.content, self.content.tongue
        self._first_title().draw(pen, LEFT, _TOP)
        qr(pen, f"KK:SLIP:1:{content.token}", RIGHT, _TOP + _QR, _QR)
        pen.label(RIGHT, _NUMBER.bottom + 4.2, tongue.words("slip.staff_reads", "ja"), CLERK, align="right")
        self._number(_NUMBER, 35)

    def _first_title(self) -> Block:
        content, kind = self.content, self.type
        title = content.tongue.word("title")
        room = (_NUMBER.x if content.number else RIGHT - _QR - 5) - LEFT - 4
        at = content.at
        when = f"{content.city}  {at.year}年{at.month}月{at.day}日（{weekday(at)}）{at:%H:%M}"
        made = kind.clerk(f"{when}  {content.station}", room)
        if len(made.lines) > 2:  # the station stands in the foot as well
            made = kind.clerk(when, room)
        return Block(
            (
                *kind.alone(title.ja, "ja", room, 24).lines,
                *(kind.alone(title.own, kind.language, room, kind.head).lines if title.own else ()),
                *made.lines,
            )
        )

    def _title(self) -> Block:
        """On the other pages: enough to put them in order, and to show them."""
        room = _SMALL_NUMBER.x - LEFT - 4
        return self.type.block(self.content.tongue.word("title"), room, self.type.head, bold=True)

    def _number(self, box: Rect, nominal: float) -> None:
        pen, number = self.pen, self.content.number
        if not number:
            return
        pen.round(box, 1.8, Line.FRAME)
        said = self.content.tongue.words("paper.number", "ja")
        label = self.type.clerk(said, box.w)
        wide = written(number, Role.BOLD)
        # The number is what is looked for.
        if largest(wide, nominal, box.w - 8 - label.width) < 0.7 * nominal:
            label = self.type.alone(said, "ja", box.w, CLERK)
        size = largest(wide, nominal, box.w - 8 - label.width)
        label.draw(pen, box.x + 3, box.middle - label.height / 2)
        pen.label(box.right - 3.5, box.middle + 0.13 * size, number, size, Role.BOLD, "right")

    def _practice(self) -> None:
        if not self.content.practice:
            return
        pen, words = self.pen, self.content.tongue.words
        practice_mark(pen, words("paper.practice", "ja"), UPRIGHT)
        pen.fill(Rect(0, 0, UPRIGHT.width, 7.4), Tint.STRIP)
        pen.white(True)
        strip = words("paper.practice_strip", "ja")
        pen.label(UPRIGHT.width / 2, 6.5, strip, CLERK, Role.BOLD, "center")
        pen.white(False)

    def _foot(self, page: int, pages: int) -> None:
        pen, content = self.pen, self.content
        pen.line(LEFT, 280.5, RIGHT, 280.5, Line.CELL)
        count = self.type.alone(f"{page} / {pages}", self.type.language, 40, self.type.text)
        count.draw(pen, RIGHT, 281.2, align="right")
        if page < pages:
            goes_on = self.type.block(content.tongue.word("goes_on").alone, WIDE - count.width - 6)
            goes_on.draw(pen, RIGHT - count.width - 6, 281.2, align="right")
        pen.label(LEFT, 290.6, f"{content.at:%Y-%m-%d %H:%M}  {content.station}", _INFO)


def heading(pen: Pen, kind: Type, said: Said, note: Said, air: float = 4.0) -> Entry:
    """A heading, and what is to know of all that follows: beside it, or where that has no room below."""
    head, rest = kind.block(said, WIDE, kind.head, bold=True), kind.block(note, WIDE)
    beside = head.width + 6 + rest.width <= WIDE
    high = max(head.height, rest.height) if beside else head.height + rest.height

    def draw(y: float) -> None:
        head.draw(pen, LEFT, y)
        if beside:
            rest.draw(pen, LEFT + head.width + 6, y + max(0.0, head.height - rest.height))
        else:
            rest.draw(pen, LEFT, y + head.height)

    return Entry(high + 1.3, draw, heads=True, air=air)
