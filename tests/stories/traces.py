"""Looks for people in everything that a visit leaves behind: files, tables, and what was said aloud."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp932")
_OWN_WORD = r"(?<![0-9A-Za-z.]){}(?![0-9A-Za-z])"  # four digits also stand inside of times and tokens


def traces_in_files(folder: Path, secrets: tuple[str, ...]) -> list[str]:
    """Which file holds which of these texts, as plain bytes."""
    return [
        f"{file.name}: {secret}"
        for file in files(folder)
        for data in (file.read_bytes(),)
        for secret in secrets
        if any(form in data for form in _forms(secret))
    ]


def traces_in_tables(folder: Path, pin: str) -> list[str]:
    """Where a value of a table is, or holds, these four digits."""
    return [
        f"{file.name}: {table}"
        for file in files(folder)
        if file.suffix == ".sqlite"
        for table, value in _values(file)
        if says(str(value), pin)
    ]


def says(text: str, pin: str) -> bool:
    return bool(re.search(_OWN_WORD.format(pin), text))


def files(folder: Path) -> list[Path]:
    return [one for one in sorted(folder.rglob("*")) if one.is_file()]


def _forms(secret: str) -> Iterator[bytes]:
    for spelt in (secret, secret.replace("　", " "), secret.replace("　", "")):
        for encoding in ENCODINGS:
            yield spelt.encode(encoding)


def _values(file: Path) -> Iterator[tuple[str, object]]:
    with closing(sqlite3.connect(file)) as connection:
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - the name is the file's own
                yield from ((table, value) for value in row)
