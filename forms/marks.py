"""The few signs of a sheet: pencil, tick, card triangle, QR code. All are strokes, none needs a font."""

from __future__ import annotations

import qrcode

from forms.measures import Line, Rect, Tint
from forms.pen import Pen

_PENCIL_BODY = ((0.14, 0.66), (0.62, 0.18), (0.82, 0.38), (0.34, 0.86))
_PENCIL_TIP = ((0.0, 1.0), (0.08, 0.74), (0.26, 0.92))
_PENCIL_END = ((0.68, 0.12), (0.78, 0.02), (0.98, 0.22), (0.88, 0.32))
TRIANGLE = 1.8
QR_MODULE = 0.45


def pencil(pen: Pen, x: float, middle: float, size: float) -> None:
    """The one sign for "write here": x is its left side."""
    top = middle - size / 2
    for shape in (_PENCIL_BODY, _PENCIL_TIP, _PENCIL_END):
        pen.polygon([(x + px * size, top + py * size) for px, py in shape], 1.0)


def tick(pen: Pen, box: Rect) -> None:
    points = [
        (box.x + 0.14 * box.w, box.y + 0.45 * box.h),
        (box.x + 0.42 * box.w, box.y + 0.82 * box.h),
        (box.x + 1.08 * box.w, box.y - 0.12 * box.h),
    ]
    pen.path(points, Line.TICK)


def triangle(pen: Pen, right: float, top: float, size: float = TRIANGLE) -> None:
    """ "Read from the My Number card"."""
    pen.polygon([(right - size, top), (right, top), (right, top + size)], Tint.CARD)


def qr_text(form: str, page: int, token: str, serial: int = 0) -> str:
    """Marker, form, page, case, serial: only letters, digits, - and :, so that the code stays small."""
    name = form.removeprefix("f_").replace("_", "-").upper()
    parts = ["KK", name, str(page)]
    if token:
        parts += [token, *([str(serial)] if serial else [])]
    return ":".join(parts)


def serial_text(token: str, serial: int) -> str:
    """用紙の番号: one for each sheet that was ever printed of a case."""
    return f"{token}-{serial:02}" if token and serial else ""


def _matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def qr(pen: Pen, text: str, right: float, bottom: float, size: float | None = None) -> float:
    """Draws a code whose lower right corner is given; gives its side in mm."""
    matrix = _matrix(text)
    module = size / len(matrix) if size else QR_MODULE
    side = module * len(matrix)
    x0, y0 = right - side, bottom - side
    rects = []
    for row, modules in enumerate(matrix):
        start = None
        for column, black in enumerate((*modules, False)):
            if black and start is None:
                start = column
            elif not black and start is not None:
                # Neighbours overlap by a hair, so that no renderer shows a seam.
                rects.append(
                    Rect(x0 + start * module, y0 + row * module, (column - start) * module, module + 0.01)
                )
                start = None
    pen.rectangles(rects)
    return side
