"""A strip of thermal paper: text and lines in dots, drawn four times as large and cut to one bit at the end.

Averaging 4 × 4 and cutting at half gives strokes of even weight and no grey dot (`finish`).
"""

from __future__ import annotations

from PIL import Image, ImageDraw

from kiosk.faults import Fault, Trouble
from printers.fonts import face

WIDTH = 576  # dots: 72 mm of an 80 mm roll
SMALLEST = 21  # dots: 2.6 mm, the smallest type on a ticket
_SCALE = 4


class Strip:
    """Positions and sizes are dots. `y` is where the next thing goes."""

    def __init__(self, longest: int = 2400) -> None:
        self._image = Image.new("L", (WIDTH * _SCALE, longest * _SCALE), 255)
        self._draw = ImageDraw.Draw(self._image)
        self.y = 0

    def text(
        self,
        text: str,
        size: int,
        *,
        x: float = 0,
        anchor: str = "l",
        bold: bool = False,
        white: bool = False,
        room: float = WIDTH,
    ) -> float:
        """Draws one line at `y` (its top), `anchor` l, m or r of `x`; gives its width.

        A line wider than `room` shrinks down to the smallest type. Then raises Trouble(TEXT_DOES_NOT_FIT).
        """
        size = self.fitting(text, size, room, bold=bold)
        width = self.width(text, size, bold=bold)
        left = x - width * {"l": 0, "m": 0.5, "r": 1}[anchor]
        if left < -0.5 or left + width > WIDTH + 0.5:
            raise Trouble(Fault.TEXT_DOES_NOT_FIT, f"番号札の行が紙の幅をこえます: {text}")
        font = face(size * _SCALE, bold=bold)
        self._draw.text((left * _SCALE, self.y * _SCALE), text, 255 if white else 0, font, anchor="la")
        return width

    def width(self, text: str, size: int, *, bold: bool = False) -> float:
        """The wider of advance and ink, so that no overhanging stroke leaves the paper."""
        font = face(size * _SCALE, bold=bold)
        return max(font.getlength(text), font.getbbox(text, anchor="la")[2]) / _SCALE

    def fitting(self, text: str, size: int, room: float, *, bold: bool = False) -> int:
        """The largest size up to `size` in which the text has room."""
        for tried in range(size, SMALLEST - 1, -1):
            if self.width(text, tried, bold=bold) <= room:
                return tried
        raise Trouble(Fault.TEXT_DOES_NOT_FIT, f"番号札の行が紙の幅をこえます: {text}")

    def rule(self, weight: int = 2) -> None:
        self.bar(0, self.y, WIDTH, weight)

    def dashes(self) -> None:
        for x in range(0, WIDTH, 10):
            self.bar(x, self.y, 6, 2)

    def bar(self, x: int, y: int, width: int, height: int) -> None:
        """A black rectangle."""
        right, bottom = (x + width) * _SCALE - 1, (y + height) * _SCALE - 1
        self._draw.rectangle((x * _SCALE, y * _SCALE, right, bottom), fill=0)

    def pill(self, x: int, width: int, height: int) -> None:
        """An outline with round ends at `y`."""
        box = (x * _SCALE, self.y * _SCALE, (x + width) * _SCALE - 1, (self.y + height) * _SCALE - 1)
        self._draw.rounded_rectangle(box, radius=height * _SCALE / 2, outline=0, width=3 * _SCALE)

    def squares(self, matrix: list[list[bool]], x: int, side: int) -> None:
        """The modules of a QR code, `side` dots each, from `y` down."""
        for row, modules in enumerate(matrix):
            for column, dark in enumerate(modules):
                if dark:
                    self.bar(x + column * side, self.y + row * side, side, side)

    def finish(self) -> Image.Image:
        """The paper down to `y`: mode "1", 576 wide."""
        if self.y * _SCALE > self._image.height:
            raise Trouble(Fault.TEXT_DOES_NOT_FIT, "番号札が長すぎます。")
        used = self._image.crop((0, 0, WIDTH * _SCALE, self.y * _SCALE))
        grey = used.resize((WIDTH, self.y), Image.Resampling.BOX)
        return grey.point(lambda value: 255 if value >= 128 else 0).convert("1", dither=Image.Dither.NONE)
