"""The three marks that a text may carry, for drawing: ruby, bold, and where a line may break.

`{漢字|かんじ}` puts furigana above, `**…**` is bold, U+200B is a place to break. A text with U+200B breaks
nowhere else inside Japanese words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

BREAK, JOIN = "\u200b", "\u2060"
_MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}|(\*\*)")
_WIDE = r"[\u3001-\u9fff\uf900-\uffee々〆ヶ]"
_APART = re.compile(rf"{_WIDE} {_WIDE}")
_STOP = "[\u3001\u3002]"  # a line may always end behind one
_INSIDE = re.compile(rf"(?<!{_STOP})(?:(?<={_WIDE})(?=[^\s{BREAK}])|(?<=[^\s{BREAK}])(?={_WIDE}))")
_NUMBER = "0-9\uff10-\uff19\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e"
# 丁番号年月日歳、階回枚人分円万
_UNIT = "\u4e01\u756a\u53f7\u5e74\u6708\u65e5\u6b73\u968e\u56de\u679a\u4eba\u5206\u5186\u4e07"
_NUMBERED = re.compile(f"(?<=[{_NUMBER}])(?=[{_UNIT}])|(?<=\u4e01)(?=\u76ee)|(?<=\u756a)(?=\u5730)")
"""Between a number and its unit, and inside 丁目 and 番地: an address never breaks there."""


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
    """Forbids every break inside Japanese except at U+200B, a space or behind a stop, if the text has any.

    In any text a number and its unit stay together.
    """
    return _joints(text).sub(JOIN, text)


def _joints(text: str) -> re.Pattern[str]:
    return _INSIDE if _marked(text) else _NUMBERED


def _marked(text: str) -> bool:
    return BREAK in text or _APART.search(text) is not None


def styled(text: str) -> str:
    """The text for Qt's StyledText: bold runs, line ends, no ruby."""
    found = _held_together(spans(text), _joints(text))  # also where a bold run meets a plain one
    return "".join(f"<b>{_escaped(one.text)}</b>" if one.bold else _escaped(one.text) for one in found)


def _held_together(found: list[Span], places: re.Pattern[str]) -> list[Span]:
    """The runs of one text, with its joints: what is one word, stays on one line."""
    lengths = [len(span.text) for span in found]
    whole, ends = "".join(span.text for span in found), [sum(lengths[: n + 1]) for n in range(len(found))]
    joints = {match.start() for match in places.finditer(whole)}
    starts = [0, *ends[:-1]]
    return [
        replace(span, text="".join((JOIN if at in joints else "") + whole[at] for at in range(start, end)))
        for span, start, end in zip(found, starts, ends, strict=True)
    ]


def flat(text: str) -> str:
    """The text for Qt's PlainText."""
    return joined(plain_keeping_breaks(text))


def plain_keeping_breaks(text: str) -> str:
    if "{" not in text and "**" not in text:  # as most texts, and lists are measured by their parts
        return text
    return "".join(span.text for span in spans(text))


def _escaped(text: str) -> str:
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    # StyledText folds spaces, the ideographic one too.
    return safe.replace("\u3000", "&nbsp;&nbsp;&nbsp;").replace("  ", "&nbsp; ")
