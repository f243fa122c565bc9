"""Bytes of a real test card (its holder is invented), published by others; and broken variants of ours."""

SHORT_FORM = bytes.fromhex(
    "ff2065df2108000e002000590064df220fe9bb92e6a190e38080e5b9b9e4b99fdf2336e69db1e4baace983bde6b885e780ace5b882"
    "e8a6b3e5b883e5ad90e58d97efbc91efbc92efbc8defbc97efbc8defbc92efbc90efbc92df24083139383030323137df250131"
)
NUMBER = bytes.fromhex("ff100c353337363836363737313838ffff")


def long_form(address: str, *, length_form: int = 0x82) -> bytes:
    """The same person with another address, the outer length in the form 81 or 82."""
    body = b"\xdf\x21\x08" + bytes(8) + b"\xdf\x22\x03" + "名".encode()
    text = address.encode()
    body += b"\xdf\x23\x82" + len(text).to_bytes(2, "big") + text
    body += b"\xdf\x24\x0819800217\xdf\x25\x011"
    length = len(body).to_bytes(2 if length_form == 0x82 else 1, "big")
    return b"\xff\x20" + bytes([length_form]) + length + body
