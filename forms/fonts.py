"""The typefaces of a sheet: where they are, and their glyphs through HarfBuzz, which reads format 14."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import uharfbuzz as hb  # type: ignore[import-untyped]  # it has no stubs

from kiosk.faults import Fault, Trouble


@dataclass(frozen=True)
class FaceFile:
    """Where a face may be: file names in order, each with the index inside its collection."""

    name: str
    files: tuple[tuple[str, int], ...]
    package: str


GOTHIC = FaceFile(
    "BIZUDPGothic",
    (("BIZUDPGothic-Regular.ttf", 0), ("BIZ-UDGothicR.ttc", 1)),
    "fonts-morisawa-bizud-gothic",
)
GOTHIC_BOLD = FaceFile(
    "BIZUDPGothic-Bold",
    (("BIZUDPGothic-Bold.ttf", 0), ("BIZ-UDGothicB.ttc", 1)),
    "fonts-morisawa-bizud-gothic",
)
MINCHO = FaceFile(
    "BIZUDMincho", (("BIZUDMincho-Regular.ttf", 0), ("BIZ-UDMinchoM.ttc", 0)), "fonts-morisawa-bizud-mincho"
)
MINCHO_LATIN = FaceFile(
    "BIZUDPMincho", (("BIZUDPMincho-Regular.ttf", 0), ("BIZ-UDMinchoM.ttc", 1)), "fonts-morisawa-bizud-mincho"
)
IPAMJ = FaceFile("IPAmjMincho", (("ipamjm.ttf", 0),), "fonts-ipamj-mincho")
ALL_FACES = (GOTHIC, GOTHIC_BOLD, MINCHO, MINCHO_LATIN, IPAMJ)


def _noto(name: str, package: str, *files: tuple[str, int]) -> tuple[FaceFile, FaceFile]:
    """Regular and bold."""
    bold = tuple((file.replace("-Regular", "-Bold"), index) for file, index in files)
    return FaceFile(name, files, package), FaceFile(f"{name}-Bold", bold, package)


LATIN, LATIN_BOLD = _noto("NotoSans", "fonts-noto-core", ("NotoSans-Regular.ttf", 0))
READERS = {
    "zh-Hans": _noto(
        "NotoSansCJKsc",
        "fonts-noto-cjk",
        ("NotoSansCJK-Regular.ttc", 2),
        ("NotoSansCJKsc-Regular.otf", 0),
    ),
    "ko": _noto(
        "NotoSansCJKkr",
        "fonts-noto-cjk",
        ("NotoSansCJK-Regular.ttc", 1),
        ("NotoSansCJKkr-Regular.otf", 0),
    ),
    "vi": (LATIN, LATIN_BOLD),
    "pt": (LATIN, LATIN_BOLD),
    "ne": _noto("NotoSansDevanagari", "fonts-noto-core", ("NotoSansDevanagari-Regular.ttf", 0)),
}
"""Regular and bold of each language that the Japanese faces don't write: those of its screens."""


class Face:
    """One open face. Lengths come back in thousandths of the type size."""

    def __init__(self, name: str, path: Path, index: int = 0) -> None:
        self.name = name
        self.path = path
        # A memory map: a face costs 0.2 ms to open, also the one of 46 MB.
        self.hb_face: Any = hb.Face(hb.Blob.from_file_path(str(path)), index)
        self.hb_font: Any = hb.Font(self.hb_face)
        self._scale = 1000 / self.hb_face.upem
        self._glyphs: dict[str, int] = {}
        self._advances: dict[str, float] = {}
        extents = self.hb_font.get_font_extents("ltr")
        self.ascent = extents.ascender * self._scale
        self.descent = extents.descender * self._scale

    def glyph(self, cluster: str) -> int:
        """The glyph of a base with or without its variation selector; 0 when this face has none."""
        found = self._glyphs.get(cluster)
        if found is None:
            found = self._glyphs[cluster] = self._look_up(cluster)
        return found

    def _look_up(self, cluster: str) -> int:
        if len(cluster) > 2:
            return 0
        if len(cluster) == 2:
            return int(self.hb_font.get_variation_glyph(ord(cluster[0]), ord(cluster[1])) or 0)
        return int(self.hb_font.get_nominal_glyph(ord(cluster)) or 0)

    def glyph_advance(self, glyph: int) -> float:
        return float(self.hb_font.get_glyph_h_advance(glyph) * self._scale)

    def advance(self, cluster: str) -> float:
        found = self._advances.get(cluster)
        if found is None:
            found = self.glyph_advance(self.glyph(cluster))
            self._advances[cluster] = found
        return found


@cache
def face(wanted: FaceFile) -> Face:
    """Opens a face the first time that it is needed.

    Raises Trouble(FONT_MISSING) whose detail says what to install.
    """
    for name, index in wanted.files:
        for folder in font_folders():
            path = _find(folder, name)
            if path:
                return Face(wanted.name, path, index)
    detail = f"書体 {wanted.name} がありません。「apt-get install {wanted.package}」で入れてください。"
    raise Trouble(Fault.FONT_MISSING, detail, font=wanted.name, package=wanted.package)


def font_folders() -> tuple[Path, ...]:
    """`KAKANAI_FONTS` first (folders divided as in PATH), then where the platform keeps its fonts."""
    given = tuple(Path(part) for part in os.environ.get("KAKANAI_FONTS", "").split(os.pathsep) if part)
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", "C:/")) / "Microsoft/Windows/Fonts"
        return (*given, Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", local)
    return (
        *given,
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        Path.home() / ".local/share/fonts",
    )


def missing_faces(languages: Iterable[str] = ()) -> tuple[FaceFile, ...]:
    """What `kakanai doctor` tells of, for a city whose visits may be in these languages."""
    further = [one for code in languages if code in READERS for one in (*READERS[code], LATIN, LATIN_BOLD)]
    return tuple(wanted for wanted in dict.fromkeys((*ALL_FACES, *further)) if not _there(wanted))


def writes(language: str) -> bool:
    """Whether the faces of a language are on this machine."""
    return language not in READERS or all(map(_there, (*READERS[language], LATIN, LATIN_BOLD)))


def _there(wanted: FaceFile) -> bool:
    return any(_find(folder, name) for name, _ in wanted.files for folder in font_folders())


@cache
def _find(folder: Path, name: str) -> Path | None:
    return next(iter(sorted(folder.rglob(name))), None) if folder.is_dir() else None
