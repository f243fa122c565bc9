"""ESC/POS bytes for one ticket: raster only, since their text mode differs from model to model."""

from __future__ import annotations

from PIL.Image import Image

WIDTH = 576
_BAND = 128  # rows a command: what small buffers take
_ROW = WIDTH // 8
_START = b"\x1b@"  # ESC @
_CUT = b"\x1dVB\x18"  # GS V 66: feed 24 dots past the knife, then cut


def encode(ticket: Image) -> bytes:
    """`GS v 0` in bands, then the cut. A set bit is a black dot, the left one in the high bit."""
    if ticket.mode != "1" or ticket.width != WIDTH:
        raise ValueError(f"a ticket is one-bit and {WIDTH} wide, not {ticket.mode} {ticket.width}")
    dots = bytes(byte ^ 0xFF for byte in ticket.tobytes())
    parts = [_START]
    for top in range(0, ticket.height, _BAND):
        band = dots[top * _ROW : (top + _BAND) * _ROW]
        rows = len(band) // _ROW
        parts.append(b"\x1dv0\x00" + _ROW.to_bytes(2, "little") + rows.to_bytes(2, "little") + band)
    return b"".join((*parts, _CUT))
