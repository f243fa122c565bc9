"""Random tokens in Crockford's base32: no I, L, O, U, so that a person can read one out."""

from __future__ import annotations

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CASE_LENGTH = 12  # 60 bits: short enough for a sheet's QR code; useless without the database
TICKET_LENGTH = 26  # 130 bits: the address of a phone page can't be guessed

_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})


def new_token(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def read_token(text: str) -> str | None:
    """A token as typed or scanned, in its one spelling; None for anything else."""
    token = text.strip().upper().replace("-", "").translate(_READ_AS)
    fits = len(token) in (CASE_LENGTH, TICKET_LENGTH) and set(token) <= set(ALPHABET)
    return token if fits else None
