"""The desks' pair of keys. A kiosk has the public half only; the private half lies under a passphrase."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nacl import pwhash, secret, utils
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey

from kiosk.faults import Fault, Trouble

_KIND = {"public": "kakanai public key", "private": "kakanai private key"}
PRACTICE_PASSPHRASE = "practice"  # noqa: S105 - of the practice key, which opens invented cases only


@dataclass(frozen=True)
class Cost:
    """What one guess at the passphrase costs (argon2id)."""

    operations: int
    memory: int  # bytes


CAREFUL = Cost(pwhash.argon2id.OPSLIMIT_MODERATE, pwhash.argon2id.MEMLIMIT_MODERATE)  # about 0.7 s
QUICK = Cost(pwhash.argon2id.OPSLIMIT_MIN, pwhash.argon2id.MEMLIMIT_MIN)  # practice and tests


def create_keys(public: Path, private: Path, passphrase: str, cost: Cost = CAREFUL) -> PublicKey:
    """Raises FileExistsError rather than overwrite a key that may still open cases."""
    for path in (public, private):
        if path.exists():
            raise FileExistsError(path)
    key = PrivateKey.generate()
    write_private(private, key, passphrase, cost)
    _write(public, "public", 0o644, {"key": _b64(bytes(key.public_key))})
    return key.public_key


def write_private(file: Path, key: PrivateKey, passphrase: str, cost: Cost = CAREFUL, **named: str) -> None:
    """The private half under a passphrase; `named` stands beside it in the open. Raises FileExistsError."""
    salt = utils.random(pwhash.argon2id.SALTBYTES)
    box = secret.SecretBox(_stretch(passphrase, salt, cost))
    wrapped = {
        "operations": cost.operations,
        "memory": cost.memory,
        "salt": _b64(salt),
        "box": _b64(bytes(box.encrypt(bytes(key)))),
        "public": _b64(bytes(key.public_key)),
    }
    _write(file, "private", 0o600, named | wrapped)


def named_in(private: Path) -> dict[str, str]:
    """What stands beside a private key in the open. Raises Trouble(KEY_MISSING)."""
    return {name: value for name, value in _read(private, "private").items() if isinstance(value, str)}


def load_public(path: Path | None) -> PublicKey:
    """Raises Trouble(KEY_MISSING) when there is no usable key."""
    return PublicKey(base64.b64decode(_read(path, "public")["key"]))


def public_of(private: Path | None) -> PublicKey:
    """The public half that a private key's file tells without its passphrase."""
    return PublicKey(base64.b64decode(_read(private, "private")["public"]))


def unlock(path: Path | None, passphrase: str) -> PrivateKey:
    """Raises Trouble(KEY_MISSING) or Trouble(WRONG_PASSPHRASE). Takes about a second, on purpose."""
    data = _read(path, "private")
    cost = Cost(data["operations"], data["memory"])
    box = secret.SecretBox(_stretch(passphrase, base64.b64decode(data["salt"]), cost))
    try:
        return PrivateKey(box.decrypt(base64.b64decode(data["box"])))
    except CryptoError:
        raise Trouble(Fault.WRONG_PASSPHRASE) from None


def fingerprint(key: PublicKey) -> str:
    """Short enough to compare aloud: 4 × 4 hexadecimal digits."""
    digest = hashlib.sha256(bytes(key)).hexdigest()[:16]
    return "-".join(digest[place : place + 4] for place in range(0, 16, 4))


def practice_keys(folder: Path) -> tuple[PublicKey, PrivateKey]:
    """The pair of a demo, made at its first start; its passphrase is `PRACTICE_PASSPHRASE`."""
    public, private = folder / "practice.public.json", folder / "practice.private.json"
    if not private.exists():
        folder.mkdir(parents=True, exist_ok=True)
        create_keys(public, private, PRACTICE_PASSPHRASE, QUICK)
    return load_public(public), unlock(private, PRACTICE_PASSPHRASE)


def _stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    return pwhash.argon2id.kdf(
        secret.SecretBox.KEY_SIZE, passphrase.encode(), salt, cost.operations, cost.memory
    )


def _write(path: Path, kind: str, mode: int, data: dict[str, Any]) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump({"kind": _KIND[kind], **data}, file, indent=1)


def _read(path: Path | None, kind: str) -> dict[str, Any]:
    if path is None or not path.is_file():
        raise Trouble(Fault.KEY_MISSING, f"{path}: 鍵のファイルがありません。", file=str(path))
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        data = {}
    if not isinstance(data, dict) or data.get("kind") != _KIND[kind]:
        raise Trouble(Fault.KEY_MISSING, f"{path}: 鍵のファイルとして読めません。", file=str(path))
    return data


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
