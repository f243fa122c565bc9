"""BER-TLV as the card writes it: lengths of one byte, 81 hh and 82 hh ll; both ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_FILLER = (0x00, 0xFF)


class BrokenTlv(ValueError):  # noqa: N818 - says what it is
    """Bytes that aren't BER-TLV, or a form of it that no card may use."""


@dataclass(frozen=True)
class Header:
    tag: int
    length: int  # of the value
    size: int  # of tag and length bytes together

    @property
    def total(self) -> int:
        return self.size + self.length


def parse_header(data: bytes, at: int = 0) -> Header:
    tag, after_tag = _parse_tag(data, at)
    length, end = _parse_length(data, after_tag)
    return Header(tag, length, end - at)


def parse_items(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The tags and values that stand side by side; stops at filler (00, or FF where no template begins)."""
    at = 0
    while at < len(data) and not _is_filler(data, at):
        header = parse_header(data, at)
        end = at + header.total
        if end > len(data):
            raise BrokenTlv("a value is longer than what holds it")
        yield header.tag, data[at + header.size : end]
        at = end


def encode(tag: int, value: bytes) -> bytes:
    """Lengths below 128 take one byte, all others `82 hh ll`, as seen on cards."""
    return _tag_bytes(tag) + encode_length(len(value)) + value


def encode_length(length: int) -> bytes:
    if length > 0xFFFF:
        raise BrokenTlv("longer than two length bytes can say")
    return bytes([length]) if length < 0x80 else b"\x82" + length.to_bytes(2, "big")


def _is_filler(data: bytes, at: int) -> bool:
    # FF also begins the tags FF10, FF20 …, so only FF before filler or the end is filler itself.
    return data[at] == 0x00 or (data[at] == 0xFF and (at + 1 == len(data) or data[at + 1] in _FILLER))


def _parse_tag(data: bytes, at: int) -> tuple[int, int]:
    end = at + 1
    if _byte(data, at) & 0x1F == 0x1F:
        while _byte(data, end) & 0x80:
            end += 1
        end += 1
    return int.from_bytes(data[at:end], "big"), end


def _parse_length(data: bytes, at: int) -> tuple[int, int]:
    first = _byte(data, at)
    if first < 0x80:
        return first, at + 1
    count = first & 0x7F
    if not 1 <= count <= 3:
        raise BrokenTlv(f"length form {first:02X} isn't used on cards")
    end = at + 1 + count
    if end > len(data):
        raise BrokenTlv("ends within a length")
    return int.from_bytes(data[at + 1 : end], "big"), end


def _tag_bytes(tag: int) -> bytes:
    return tag.to_bytes(max(1, (tag.bit_length() + 7) // 8), "big")


def _byte(data: bytes, at: int) -> int:
    if at >= len(data):
        raise BrokenTlv("ends within a tag or length")
    return data[at]
