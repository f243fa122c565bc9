"""The pictures in a folder, with a page to look through them: no network, nothing else needed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from string import Template
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.words import Words

_PAGE = Path(__file__).with_name("album.html")
_SORTED_BY = ("part", "language", "size", "theme", "reach", "way")
_THUMB = 240  # pixels of the shorter side


class Pictured(Protocol):
    """What is known of a picture; `page` counts from 1, `parts` is what the page sorts by."""

    @property
    def name(self) -> str: ...
    @property
    def screen(self) -> str: ...
    @property
    def page(self) -> int: ...
    @property
    def parts(self) -> dict[str, str]: ...
    @property
    def file(self) -> str: ...


@dataclass
class Album:
    """`language` is that of the page itself."""

    folder: Path
    words: Words
    language: str
    shown: list[Pictured] = field(default_factory=list)

    def add(self, shown: Pictured, picture: QImage) -> None:
        """Raises OSError where the picture can't be written."""
        thumbs = self.folder / "small"
        thumbs.mkdir(parents=True, exist_ok=True)
        small = picture.scaled(
            *(
                (_THUMB * 16 // 9, _THUMB)
                if picture.width() > picture.height()
                else (_THUMB, _THUMB * 16 // 9)
            ),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        for image, place in ((picture, self.folder), (small, thumbs)):
            path = place / f"{shown.file}.png"
            # Little pressing makes writing three times as quick.
            if not image.save(str(path), quality=80):
                raise OSError(f"{path} was not written")
        self.shown.append(shown)

    def close(self) -> Path:
        """Writes the page and returns its path."""
        page = Template(_PAGE.read_text("utf-8")).substitute(
            language=escape(self.language),
            title=escape(self._say("title")),
            none=escape(self._say("none")),
            groups=json.dumps(self._groups(), ensure_ascii=False),
            pictures=json.dumps([self._told(one) for one in self.shown], ensure_ascii=False),
        )
        path = self.folder / "index.html"
        path.write_text(page, "utf-8")
        return path

    def _say(self, key: str, **facts: object) -> str:
        return self.words(f"shots.{key}", self.language, **facts)

    def _groups(self) -> list[dict[str, object]]:
        screens = dict.fromkeys(one.screen for one in self.shown)
        found: list[dict[str, object]] = [self._group("screen", ((one, one) for one in screens))]
        for name in _SORTED_BY:
            values = dict.fromkeys(one.parts[name] for one in self.shown if name in one.parts)
            found.append(self._group(name, ((one, self._value(name, one)) for one in values)))
        return found

    def _group(self, name: str, values: Iterable[tuple[str, str]]) -> dict[str, object]:
        return {"id": name, "label": self._say(name), "all": self._say("all"), "values": list(values)}

    def _value(self, name: str, value: str) -> str:
        if name == "language":
            return self.words(f"resident.language.name_{value}", self.language)
        return self._say("percent", size=value) if name == "size" else self._say(value)

    def _told(self, one: Pictured) -> dict[str, str]:
        page = f" {one.page}" if one.page > 1 else ""
        return {"file": one.file, "name": one.name + page, "screen": one.screen, **one.parts}
