"""Icons and illustrations as pictures of any colour and size; the software renderer has no colour effects.

`image://icon/<name>/<rrggbb>/<pixels>` and `image://art/<name>/<light|contrast>/<all|still|arrow>`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

_HERE = Path(__file__).parent
_INK = "#00118f"
_SAFE = re.compile(r"[a-z0-9_]+")
_PANELS = ("#f0f9ff", "#fbf5e0", "#e6f5ec", "#dcf0ff", "#c2e5d1", "#c0e4ff")
"""Backgrounds of illustrations: black in high contrast."""


class IconProvider(QQuickImageProvider):
    """Line icons on a grid of 64, drawn in one colour."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, _size: QSize, _asked: QSize) -> QImage:
        name, colour, pixels = id.split("/")
        return icon(name, f"#{colour[-6:]}", max(1, round(float(pixels))))


class ArtProvider(QQuickImageProvider):
    """Illustrations, at the size that the picture element asks for."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, _size: QSize, asked: QSize) -> QImage:
        name, kind, part = id.split("/")
        return art(name, kind == "contrast", part, asked.width(), asked.height())


@lru_cache(maxsize=512)
def icon(name: str, colour: str, pixels: int) -> QImage:
    text = _source("icons", name).replace(_INK, colour)
    if pixels < 50:
        # Thin lines would vanish: small icons get a heavier stroke.
        text = text.replace('stroke-width="4"', f'stroke-width="{5 if pixels >= 36 else 6}"')
    return _drawn(text, QSize(pixels, pixels))


@lru_cache(maxsize=64)
def art(name: str, contrast: bool, part: str, width: int, height: int) -> QImage:
    text = _part(_source("art", name), part)
    if contrast:
        text = _on_black(text)
    natural = QSvgRenderer(text.encode()).defaultSize()
    asked = QSize(max(width, 0), max(height, 0))
    if not asked.width() and not asked.height():
        asked = natural
    elif not asked.height():
        asked.setHeight(round(asked.width() * natural.height() / natural.width()))
    elif not asked.width():
        asked.setWidth(round(asked.height() * natural.width() / natural.height()))
    return _drawn(text, asked)


def _on_black(text: str) -> str:
    """White shapes keep their dark lines; backgrounds go; lines that stand free turn white."""
    for panel in _PANELS:
        text = re.sub(rf'(<(?:rect|path)(?![^>]*stroke=)[^>]*) fill="{panel}"', r'\1 fill="#000000"', text)
    return re.sub(r'(<path class="(?:free|moves)"[^>]*) stroke="#[0-9a-f]{6}"', r'\1 stroke="#ffffff"', text)


def _part(text: str, part: str) -> str:
    """`still`: all but what moves; `arrow`: only that."""
    if part == "still":
        return re.sub(r'<path class="moves"[^>]*/>', "", text)
    if part == "arrow":
        return re.sub(r'<(?:rect|circle|text|path(?! class="moves"))\b[^>]*/>', "", text)
    return text


@lru_cache(maxsize=128)
def _source(folder: str, name: str) -> str:
    if not _SAFE.fullmatch(name):
        raise ValueError(f"not a picture's name: {name}")
    return (_HERE / folder / f"{name}.svg").read_text("utf-8")


def _drawn(svg: str, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(svg.encode()).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image
