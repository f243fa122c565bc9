"""The folder that a resident leaves, opened, sealed and read again."""

from kiosk.cases.case import Case, Finding
from kiosk.cases.keys import create_keys, fingerprint, load_public, practice_keys, public_of, unlock
from kiosk.cases.opening import correct_case, open_case
from kiosk.cases.sealing import seal, unseal

__all__ = [
    "Case",
    "Finding",
    "correct_case",
    "create_keys",
    "fingerprint",
    "load_public",
    "open_case",
    "practice_keys",
    "public_of",
    "seal",
    "unlock",
    "unseal",
]
