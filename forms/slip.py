"""Draws the guide slip (手続案内票): what to do at which counter, to be carried from one to the next.

Its letters are as large as the resident had them on the screen, and the language is the one of the visit; the
Japanese stays, for the clerks. It takes as many sheets as that takes.
"""

from __future__ import annotations

from forms.measures import Line, Rect
from forms.pen import Pen
from forms.slip_content import SlipContent
from forms.slip_flow import frames, pages_of
from forms.slip_head import BOTTOM, LEFT, WIDE, Head
from forms.slip_route import Route
from forms.slip_table import TABLE, Table
from forms.slip_tail import Tail, Things
from forms.slip_text import Type


def draw_slip(content: SlipContent, pen: Pen | None = None) -> tuple[bytes, int]:
    """The slip as PDF, and its number of pages."""
    pen = pen or Pen("Kakanai")
    kind = Type(content.tongue.language, content.letters)
    head = Head(pen, content, kind)
    # Things to bring early: at home they are looked for, and sheets behind the first get lost.
    parts = (part(pen, content, kind) for part in (Route, Things, Table, Tail))
    entries = [entry for part in parts for entry in part.entries()]
    pages = pages_of(entries, head.first_bottom, head.bottom, BOTTOM)
    for number, page in enumerate(pages, start=1):
        head.page(number, len(pages))
        for placed in page:
            placed.entry.draw(placed.top)
        for part, top, bottom in frames(page):
            if part == TABLE:
                pen.frame(Rect(LEFT, top, WIDE, bottom - top), Line.FRAME)
            else:
                pen.round(Rect(LEFT, top, WIDE, bottom - top), 1.2, Line.BOX)
        pen.end()
    return pen.finish(), len(pages)
