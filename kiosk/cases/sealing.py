"""Sealing a case to the desks' key: the kiosk that wrote it can't read it again."""

from __future__ import annotations

import json

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from kiosk.cases.case import Case
from kiosk.cases.codec import from_json, to_json
from kiosk.faults import Fault, Trouble

_BLOCK = 4096  # so that the length tells nothing about the size of a family


def seal(case: Case, key: PublicKey) -> bytes:
    plain = json.dumps(to_json(case), ensure_ascii=False, separators=(",", ":")).encode()
    padded = plain + b" " * (-len(plain) % _BLOCK)
    return bytes(SealedBox(key).encrypt(padded))


def unseal(sealed: bytes, key: PrivateKey) -> Case:
    """Raises Trouble(CASE_UNREADABLE) for another key, changed bytes, or another program's case."""
    try:
        return from_json(json.loads(SealedBox(key).decrypt(sealed)))
    except (CryptoError, ValueError, KeyError, TypeError) as error:
        # `from None`: the texts of these errors may hold parts of the case.
        raise Trouble(Fault.CASE_UNREADABLE, type(error).__name__) from None
