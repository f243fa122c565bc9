"""From what a page says to bytes; made once for each page and snapshot, however many ask."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

_STATIC = Path(__file__).parent / "static"
_TYPES = {
    "style.css": "text/css; charset=utf-8",
    "live.js": "text/javascript; charset=utf-8",
    "mark.svg": "image/svg+xml",
}
MOST_PAGES = 5_000


class StaticFile(NamedTuple):
    body: bytes
    media_type: str


@cache
def static_files() -> dict[str, StaticFile]:
    """The three files, by name."""
    return {name: StaticFile((_STATIC / name).read_bytes(), kind) for name, kind in _TYPES.items()}


@cache
def address_of(name: str) -> str:
    """Changes with the content, so that a phone may keep a file and never has an old one."""
    return f"/static/{name}?{hashlib.sha256(static_files()[name].body).hexdigest()[:12]}"


class Renderer:
    def __init__(self) -> None:
        self._templates = Environment(
            loader=PackageLoader("kiosk.status"),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
            trim_blocks=True,
        )
        self._templates.globals["file"] = address_of
        self._made: dict[Hashable, bytes] = {}
        self._stamp: Hashable = None

    def html(self, template: str, page: dict[str, Any]) -> bytes:
        return self._templates.get_template(f"{template}.html").render(page).encode("utf-8")

    def found(self, stamp: Hashable, key: Hashable) -> bytes | None:
        """`stamp`: what all pages depend on; with another one everything made before is dropped."""
        if stamp != self._stamp:
            self._stamp = stamp
            self._made.clear()
        return self._made.get(key)

    def keep(self, key: Hashable, body: bytes) -> bytes:
        if len(self._made) < MOST_PAGES:
            self._made[key] = body
        return body
