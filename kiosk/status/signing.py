"""The pair of keys between the two networks: the office signs, the outer server can only verify (Ed25519)."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from kiosk.faults import Fault, Trouble

_SIGNING, _VERIFY = "kakanai snapshot signing key", "kakanai snapshot verify key"
_PURPOSE = b"kakanai snapshot\n"  # a signature made for anything else is none


def create_signing_keys(signing: Path, verify: Path) -> VerifyKey:
    """The signing key has no passphrase: it sends day and night. Raises FileExistsError, never overwrites."""
    for path in (signing, verify):
        if path.exists():
            raise FileExistsError(path)
    key = SigningKey.generate()
    _write(signing, _SIGNING, 0o600, bytes(key))
    _write(verify, _VERIFY, 0o644, bytes(key.verify_key))
    return key.verify_key


def load_signing_key(path: Path | None) -> SigningKey:
    """Raises Trouble(KEY_MISSING)."""
    return SigningKey(_read(path, _SIGNING))


def load_verify_key(path: Path | None) -> VerifyKey:
    """Raises Trouble(KEY_MISSING)."""
    return VerifyKey(_read(path, _VERIFY))


def sign(key: SigningKey, body: bytes) -> str:
    """For a header: base64."""
    return base64.b64encode(key.sign(_PURPOSE + body).signature).decode("ascii")


def verified(key: VerifyKey, body: bytes, signature: str) -> bool:
    try:
        key.verify(_PURPOSE + body, base64.b64decode(signature, validate=True))
    except (BadSignatureError, ValueError):  # ValueError: not base64, not ASCII, not 64 bytes
        return False
    return True


def _write(path: Path, kind: str, mode: int, key: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump({"kind": kind, "key": base64.b64encode(key).decode("ascii")}, file, indent=1)


def _read(path: Path | None, kind: str) -> bytes:
    if path is None or not path.is_file():
        raise Trouble(Fault.KEY_MISSING, f"{path}: 鍵のファイルがありません。", file=str(path))
    try:
        found = json.loads(path.read_text("utf-8"))
        key = base64.b64decode(found["key"], validate=True) if found.get("kind") == kind else b""
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        key = b""
    if len(key) != 32:
        raise Trouble(Fault.KEY_MISSING, f"{path}: この用途の鍵のファイルとして読めません。", file=str(path))
    return key
