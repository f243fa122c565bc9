"""The city's folder lies over the shipped content file by file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

PARTS = ("city.yaml", "events/*.yaml", "questions/*.yaml", "procedures/*.yaml")
WORDS = "words/*.yaml"


def layered(content: Path, city: Path | None, pattern: str) -> dict[str, Path]:
    """Name inside the folder → the file that counts, the city's own before the shipped one; sorted."""
    found: dict[str, Path] = {}
    for folder in (content, city):
        if folder is not None:
            found |= {str(path.relative_to(folder)): path for path in folder.glob(pattern)}
    return dict(sorted(found.items()))


def fingerprint(files: Iterable[tuple[str, Path]]) -> str:
    """Names and bytes of everything that was read, shortened to 16 hex digits."""
    digest = hashlib.sha256()
    for name, path in files:
        digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
