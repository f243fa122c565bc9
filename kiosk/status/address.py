"""From a ticket's address to the key under which its page is known. There is no way back."""

from __future__ import annotations

import base64
import hashlib
import re

TOKEN = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")  # Crockford's base32, 128 bits and more
_PURPOSE = b"kakanai phone page\n"


def key_of(token: str) -> str | None:
    """SHA-256 of the token: who reads the server's memory or disk learns no address. None: not a token."""
    if not TOKEN.fullmatch(token):
        return None
    digest = hashlib.sha256(_PURPOSE + token.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")
