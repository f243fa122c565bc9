"""One picture of a face that isn't the resident's."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QImage


@dataclass(frozen=True)
class Shot:
    """`parts` is what an index sorts by: the face, then language, size, theme as far as the face has them."""

    screen: str
    parts: dict[str, str]
    picture: QImage = field(compare=False, repr=False)
    page: int = 1

    @property
    def name(self) -> str:
        return self.screen

    @property
    def file(self) -> str:
        part, *dress = self.parts.values()
        return "-".join((part, self.screen, *dress))
