"""Fits a text to its box: shrink, wrap, squeeze a little, else say so. Text is never cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from forms.fonts import Face
from forms.glyphs import Run, Written
from forms.measures import LEADING, MM, Ladder


class Breaks(Enum):
    """Where a line may end."""

    TEXT = "text"
    ADDRESS = "address"  # first at the ideographic space, before the building (方書)
    LABEL = "label"  # after ・ の と 、 or before （


@dataclass(frozen=True)
class Fitted:
    lines: tuple[Written, ...]
    size: float  # pt
    squeeze: float = 1.0  # 長体: how wide a glyph is of its own width

    @property
    def leading(self) -> float:
        """From baseline to baseline, mm."""
        return self.size * LEADING / MM

    @property
    def height(self) -> float:
        """Of all lines, mm, from the top of the first body to the bottom of the last."""
        return ((len(self.lines) - 1) * LEADING + 1) * self.size / MM

    def width(self) -> float:
        """Of the longest line, mm."""
        return max((line.width(self.size) for line in self.lines), default=0.0) * self.squeeze / MM


def fit(
    text: Written, ladder: Ladder, width: float, height: float, breaks: Breaks = Breaks.TEXT
) -> Fitted | None:
    """The first step of the ladder that fits into width × height (mm); None when no step does."""
    pieces = _pieces(text)
    for size, lines, squeeze in _steps(ladder):
        if ((lines - 1) * LEADING + 1) * size / MM > height + 0.01:
            continue
        room = width * MM * 1000 / (size * squeeze) + 0.5
        cut = _wrap(pieces, room, breaks, lines, lines == ladder.lines)
        if cut and len(cut) <= lines:
            return Fitted(tuple(_join(line) for line in cut), size, squeeze)
    return None


def largest(text: Written, nominal: float, room: float) -> float:
    """The size (pt) at which one line is no wider than `room` (mm); never above the nominal one."""
    return min(nominal, room * MM / text.width(1.0))


def _steps(ladder: Ladder) -> Iterator[tuple[float, int, float]]:
    """Size, lines, squeeze, in the order in which they are tried."""
    size = ladder.nominal
    while size >= ladder.soft:
        yield size, 1, 1.0
        size -= 0.5
    for lines in range(2, ladder.lines + 1):
        size = ladder.soft
        while size >= ladder.hard:
            yield size, lines, 1.0
            size -= 0.25
    if ladder.lines == 1:
        size = ladder.soft - 0.25
        while size >= ladder.hard:
            yield size, 1, 1.0
            size -= 0.25
    for lines in range(1, ladder.lines + 1):
        squeeze = 0.95
        while squeeze >= ladder.narrowest - 0.001 and ladder.narrowest < 1:
            yield ladder.hard, lines, squeeze
            squeeze -= 0.05


@dataclass(frozen=True)
class _Piece:
    face: Face
    cluster: str
    advance: float  # thousandths of the size


def _pieces(text: Written) -> list[_Piece]:
    return [
        _Piece(run.face, cluster, run.face.advance(cluster)) for run in text.runs for cluster in run.clusters
    ]


def _join(pieces: Sequence[_Piece]) -> Written:
    runs: list[Run] = []
    for piece in pieces:
        if runs and runs[-1].face is piece.face:
            runs[-1] = Run(piece.face, (*runs[-1].clusters, piece.cluster))
        else:
            runs.append(Run(piece.face, (piece.cluster,)))
    return Written("".join(piece.cluster for piece in pieces), tuple(runs))


_NO_START = "、。，．）」』】〕・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ？！：；%％"
_NO_END = "（「『【〔"
_WORD = re.compile(r"[A-Za-z0-9'’\-.,&/:@_+]")


def _wrap(
    pieces: list[_Piece], room: float, breaks: Breaks, lines: int, last: bool
) -> list[list[_Piece]] | None:
    if lines == 1:
        return [pieces] if _length(pieces) <= room else None
    if breaks is Breaks.LABEL:
        return _greedy(pieces, room, _label_breaks(pieces)) or _greedy(pieces, room, _text_breaks(pieces))
    if breaks is Breaks.ADDRESS:
        parts = _at_spaces(pieces)
        wrapped = [_greedy(part, room, _text_breaks(part)) for part in parts]
        cut = [line for part in wrapped if part for line in part]
        if all(wrapped) and len(cut) <= lines:
            return cut
        if not last:
            return None
    return _greedy(pieces, room, _text_breaks(pieces))


def _greedy(pieces: list[_Piece], room: float, allowed: list[int]) -> list[list[_Piece]] | None:
    """Fills each line as far as it goes; None when something between two breaks is longer than a line."""
    cut: list[list[_Piece]] = []
    start = 0
    while start < len(pieces):
        ends = [end for end in allowed if end > start and _length(pieces[start:end]) <= room]
        if not ends:
            return None
        cut.append(pieces[start : ends[-1]])
        start = ends[-1]
    return cut


def _length(pieces: Sequence[_Piece]) -> float:
    """Spaces at the end of a line take no room."""
    end = len(pieces)
    while end and pieces[end - 1].cluster in " \u3000":
        end -= 1
    return sum(piece.advance for piece in pieces[:end])


def _at_spaces(pieces: list[_Piece]) -> list[list[_Piece]]:
    parts: list[list[_Piece]] = [[]]
    for index, piece in enumerate(pieces):
        parts[-1].append(piece)
        if piece.cluster == "\u3000" and index + 1 < len(pieces):
            parts.append([])
    return parts


def _text_breaks(pieces: list[_Piece]) -> list[int]:
    return [
        end
        for end in range(1, len(pieces) + 1)
        if end == len(pieces) or may_break(pieces[end - 1].cluster, pieces[end].cluster)
    ]


def may_break(before: str, after: str) -> bool:
    """Whether a Japanese line may end between two clusters (禁則)."""
    if after[0] in _NO_START or after[0] in " \u3000" or before[0] in _NO_END:
        return False
    return not (_WORD.match(before) and _WORD.match(after))


def _label_breaks(pieces: list[_Piece]) -> list[int]:
    return [
        end
        for end in range(1, len(pieces) + 1)
        if end == len(pieces) or pieces[end - 1].cluster in "・のと、 " or pieces[end].cluster == "（"
    ]
