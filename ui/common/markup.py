"""The three marks that a text may carry, for drawing: ruby, bold, and where a line may break.

`{漢字|かんじ}` puts furigana above, `**…**` is bold, U+200B is a place to break. A text with U+200B breaks
nowhere else inside Japanese words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

BREAK, JOIN = "\u200b", "\u2060"
_MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}|(\*\*)")
_WIDE = r"[\u3001-\u9fff\uf900-\uffee々〆ヶ]"
_APART = re.compile(rf"{_WIDE} {_WIDE}")
_STOP = "[\u3001\u3002]"  # a line may always end behind one
_INSIDE = re.compile(rf"(?<!{_STOP})(?:(?<={_WIDE})(?=[^\s{BREAK}])|(?<=[^\s{BREAK}])(?={_WIDE}))")


@dataclass(frozen=True)
class Span:
    """A run of text of one kind; `ruby` is the furigana above it, if any."""

    text: str
    ruby: str = ""
    bold: bool = False


def spans(text: str) -> list[Span]:
    found: list[Span] = []
    bold, at = False, 0
    for mark in _MARK.finditer(text):
        if mark.start() > at:
            found.append(Span(text[at : mark.start()], bold=bold))
        if mark.group(3):
            bold = not bold
        else:
            found.append(Span(mark.group(1), mark.group(2), bold))
        at = mark.end()
    if at < len(text):
        found.append(Span(text[at:], bold=bold))
    return found


def has_ruby(text: str) -> bool:
    return any(span.ruby for span in spans(text))


def has_bold(text: str) -> bool:
    return "**" in text


def plain(text: str) -> str:
    """What a screen reader says: no marks, no joints."""
    return plain_keeping_breaks(text).replace(BREAK, "").replace(JOIN, "")


def joined(text: str) -> str:
    """Forbids every break inside Japanese except at U+200B, a space or behind a stop, if the text has any."""
    return _INSIDE.sub(JOIN, text) if BREAK in text or _APART.search(text) else text


def styled(text: str) -> str:
    """The text for Qt's StyledText: bold runs, line ends, no ruby."""
    parts = [(span.bold, joined(_escaped(span.text))) for span in spans(text)]
    return "".join(f"<b>{part}</b>" if bold else part for bold, part in parts)


def flat(text: str) -> str:
    """The text for Qt's PlainText."""
    return joined(plain_keeping_breaks(text))


def plain_keeping_breaks(text: str) -> str:
    return "".join(span.text for span in spans(text))


def _escaped(text: str) -> str:
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    # StyledText folds spaces, the ideographic one too.
    return safe.replace("\u3000", "&nbsp;&nbsp;&nbsp;").replace("  ", "&nbsp; ")
