"""Each clerk's own passphrase to the desks' key: one small file each, that opens for its clerk only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from nacl.public import PrivateKey

from kiosk.cases.keys import CAREFUL, Cost, named_in, write_private

_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,31}")
ROLES = ("clerk", "supervisor", "it")  # 職員, 係長, 情報担当
NO_CASES = "it"
"""Looks after machines and signs in like anybody, but opens no case."""


@dataclass(frozen=True)
class ClerkFile:
    id: str
    name: str
    role: str
    file: Path


def add_clerk(
    folder: Path, id_: str, name: str, role: str, key: PrivateKey, passphrase: str, cost: Cost = CAREFUL
) -> ClerkFile:
    """Raises FileExistsError for a clerk who is there already, ValueError for an id or role that can't be."""
    if not _ID.fullmatch(id_) or role not in ROLES:
        raise ValueError(id_ if role in ROLES else role)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{id_}.json"
    if role == NO_CASES:
        key = PrivateKey.generate()  # no case was ever sealed to it
    write_private(file, key, passphrase, cost, id=id_, name=name, role=role)
    return ClerkFile(id_, name, role, file)


def remove_clerk(folder: Path, id_: str) -> bool:
    """False when there was nobody. A clerk who left can't open a case any more from this desk."""
    found = next((one for one in clerks_in(folder) if one.id == id_), None)
    if found is not None:
        found.file.unlink()
    return found is not None


def clerks_in(folder: Path | None) -> tuple[ClerkFile, ...]:
    """By name. Raises Trouble(KEY_MISSING) that names a file which can't be read."""
    if folder is None or not folder.is_dir():
        return ()
    found = []
    for file in sorted(folder.glob("*.json")):
        named = named_in(file)
        role = named.get("role", "")
        found.append(
            ClerkFile(
                named.get("id", file.stem),
                named.get("name", file.stem),
                role if role in ROLES else ROLES[0],
                file,
            )
        )
    return tuple(sorted(found, key=lambda one: one.name))
