"""From a value to runs of one face each. A selector is never dropped, a character never replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from forms.fonts import GOTHIC, GOTHIC_BOLD, IPAMJ, MINCHO, MINCHO_LATIN, Face, FaceFile, face


class Role(Enum):
    """What a text is, which decides its faces."""

    IDENTITY = "identity"  # names and addresses: the same face on every form
    VALUE = "value"
    LABEL = "label"
    BOLD = "bold"


_CHAINS: dict[Role, tuple[FaceFile, ...]] = {
    Role.IDENTITY: (IPAMJ, MINCHO),
    Role.VALUE: (MINCHO, IPAMJ),
    Role.LABEL: (GOTHIC, MINCHO, IPAMJ),
    Role.BOLD: (GOTHIC_BOLD, GOTHIC, IPAMJ),
}
_SELECTED = re.compile(".[\ufe00-\ufe0f\U000e0100-\U000e01ef]?", re.DOTALL)
_LATIN = re.compile("[\u0020-\u007e\u00a0-\u024f]+")


@dataclass(frozen=True)
class Run:
    """Clusters that one face draws, left to right."""

    face: Face
    clusters: tuple[str, ...]

    def width(self, size: float) -> float:
        """In points."""
        return sum(map(self.face.advance, self.clusters)) * size / 1000


@dataclass(frozen=True)
class Written:
    """A text ready to draw. `missing` are the clusters that no face has: then it must not be drawn."""

    text: str
    runs: tuple[Run, ...]
    missing: tuple[str, ...] = ()

    def width(self, size: float) -> float:
        return sum(run.width(size) for run in self.runs)


def clusters(text: str) -> tuple[str, ...]:
    """Cuts a text into bases, each with its variation selector."""
    return tuple(_SELECTED.findall(text))


def code_points(cluster: str) -> str:
    return "+".join(f"U+{ord(character):04X}" for character in cluster)


_memory: dict[tuple[str, Role], Written] = {}
_MEMORY_LIMIT = 4000


def written(text: str, role: Role) -> Written:
    """Labels repeat on every sheet, so they are remembered; what a resident said never is."""
    if role in (Role.IDENTITY, Role.VALUE):
        return written_once(text, role)
    found = _memory.get((text, role))
    if found is None:
        if len(_memory) >= _MEMORY_LIMIT:
            _memory.clear()
        found = _memory[(text, role)] = written_once(text, role)
    return found


def written_once(text: str, role: Role) -> Written:
    """For what no other sheet says, whatever its role: nothing of it stays in memory."""
    if role is Role.IDENTITY and _LATIN.fullmatch(text):
        return _in_chain(text, clusters(text), (MINCHO_LATIN, IPAMJ, MINCHO))
    if role is Role.VALUE:
        return _value(text)
    return _in_chain(text, clusters(text), _CHAINS[role])


def _value(text: str) -> Written:
    """Latin inside a value comes from the proportional face, the rest from the fixed one."""
    runs: list[Run] = []
    missing: list[str] = []
    for piece in re.findall(r"[\u0020-\u007e]+|[^\u0020-\u007e]+", text):
        chain = (MINCHO_LATIN, IPAMJ) if piece.isascii() else _CHAINS[Role.VALUE]
        part = _in_chain(piece, clusters(piece), chain)
        runs += part.runs
        missing += part.missing
    return Written(text, tuple(runs), tuple(missing))


def _in_chain(text: str, parts: tuple[str, ...], chain: Sequence[FaceFile]) -> Written:
    """The first face that has everything; else each cluster from the first face that has it."""
    for wanted in chain:
        opened = face(wanted)
        if all(opened.glyph(part) for part in parts):
            return Written(text, (Run(opened, parts),) if parts else ())
    faces = [face(wanted) for wanted in chain]
    runs: list[Run] = []
    missing: list[str] = []
    for part in parts:
        opened_one = next((one for one in faces if one.glyph(part)), None)
        if opened_one is None:
            missing.append(part)
        elif runs and runs[-1].face is opened_one:
            runs[-1] = Run(opened_one, (*runs[-1].clusters, part))
        else:
            runs.append(Run(opened_one, (part,)))
    return Written(text, tuple(runs), tuple(missing))
