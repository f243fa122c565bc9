"""A text on the page: `[漢字|かんじ]` becomes ruby, and a range of numbers is never broken over two lines."""

from __future__ import annotations

import re

from markupsafe import Markup

_RUBY = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_RANGE = re.compile(r"(\d[\d:]*[〜–]\d[\d:]*)")


def ruby(text: str) -> Markup:
    """Everything else in the text is escaped; a reader without ruby sees the reading in brackets."""
    made, place = Markup(), 0
    for found in _RUBY.finditer(text):
        made += _kept(text[place : found.start()])
        made += Markup("<ruby>{}<rp>(</rp><rt>{}</rt><rp>)</rp></ruby>").format(*found.groups())
        place = found.end()
    return made + _kept(text[place:])


def _kept(text: str) -> Markup:
    parts = _RANGE.split(text)
    parts[1::2] = [Markup('<span class="keep">{}</span>').format(one) for one in parts[1::2]]
    return Markup().join(parts)


def plain(text: str) -> str:
    """Without the readings, for a page's title and for attributes."""
    return _RUBY.sub(r"\1", text)
