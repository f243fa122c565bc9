"""Commands byte by byte, and the read of a whole file."""

from collections.abc import Callable

import pytest

from kiosk.card import apdu
from kiosk.card.table import TEXT_AP
from kiosk.card.tlv import encode
from kiosk.faults import Fault, Trouble


class FileCard:
    """A connection to one open file; `answer` may step in before it is read."""

    def __init__(self, file: bytes, answer: Callable[[bytes], tuple[bytes, int] | None] = lambda _: None):
        self.file = file
        self.sent: list[str] = []
        self._answer = answer

    def send(self, apdu: bytes) -> tuple[bytes, int]:
        self.sent.append(apdu.hex())
        given = self._answer(apdu)
        if given:
            return given
        offset = int.from_bytes(apdu[2:4], "big")
        if offset >= len(self.file):
            return b"", 0x6B00
        return self.file[offset : offset + (apdu[4] or 256)], 0x9000

    def close(self) -> None:
        raise AssertionError("reading doesn't close")


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (apdu.select_application(TEXT_AP), "00a4040c0ad3921000310001010408"),
        (apdu.select_file(0x0011), "00a4020c020011"),
        (apdu.ask_tries(), "00200080"),
        (apdu.verify(b"1234"), "002000800431323334"),
        (apdu.read_binary(0, 256), "00b0000000"),
        (apdu.read_binary(256, 110), "00b001006e"),
    ],
)
def test_commands(command: bytes, expected: str) -> None:
    assert command.hex() == expected


@pytest.mark.parametrize("size", [0, 101, 127, 128, 148, 251, 252, 366, 507, 508, 509, 1500])
@pytest.mark.parametrize("filler", [b"", b"\xff" * 700])
def test_a_file_of_any_size_is_read_whole(size: int, filler: bytes) -> None:
    file = encode(0xFF20, bytes(index % 251 for index in range(size)))
    assert apdu.read_file(FileCard(file + filler)) == file


def test_a_short_file_takes_one_command_and_a_long_one_exact_rests() -> None:
    short, long = FileCard(encode(0xFF20, bytes(100)) + bytes(900)), FileCard(encode(0xFF20, bytes(361)))
    apdu.read_file(short)
    apdu.read_file(long)
    assert short.sent == ["00b0000000"]
    assert long.sent == ["00b0000000", "00b001006e"]


def test_a_card_that_gives_less_than_asked_is_read_on() -> None:
    file = encode(0xFF20, bytes(300))
    card = FileCard(file)
    card._answer = lambda command: (file[at : at + 100], 0x9000) if (at := _offset(command)) < 400 else None
    assert apdu.read_file(card) == file


def _offset(command: bytes) -> int:
    return int.from_bytes(command[2:4], "big")


def test_a_wrong_length_is_asked_again_as_the_card_says() -> None:
    file = encode(0xFF20, bytes(30))
    card = FileCard(file, lambda command: (b"", 0x6C00 | len(file)) if command[4] == 0 else None)
    assert apdu.read_file(card) == file
    assert card.sent == ["00b0000000", "00b0000021"]


def test_more_data_is_fetched() -> None:
    file = encode(0xFF20, bytes(30))
    answers = {0xB0: (file[:20], 0x610D), 0xC0: (file[20:], 0x9000)}
    card = FileCard(file, lambda command: answers[command[1]])
    assert apdu.read_file(card) == file
    assert card.sent == ["00b0000000", "00c000000d"]


def test_a_warning_at_the_end_of_the_file_is_no_trouble() -> None:
    file = encode(0xFF20, bytes(30))
    assert apdu.read_file(FileCard(file, lambda _: (file, 0x6282))) == file


@pytest.mark.parametrize(
    "card",
    [
        FileCard(encode(0xFF20, bytes(300))[:200]),
        FileCard(encode(0xFF20, bytes(300))[:256]),
        FileCard(encode(0xFF20, bytes(300)), lambda command: (b"", 0x9000) if command[2] else None),
        FileCard(b"\xff\x20\x80\x01\x02"),
        FileCard(b"\xff\x20\x83\x01\x00\x00"),
        FileCard(encode(0xFF20, bytes(5000))),
        FileCard(b""),
        FileCard(b"", lambda _: (b"", 0x6982)),
        FileCard(b"", lambda _: (b"", 0x6986)),
        FileCard(b"", lambda _: (b"", 0x6C00)),
    ],
    ids=["cut", "cut at 256", "empty", "indefinite", "huge", "over", "none", "6982", "6986", "6C00"],
)
def test_what_is_not_a_whole_file_is_damage(card: FileCard) -> None:
    with pytest.raises(Trouble) as caught:
        apdu.read_file(card)
    assert caught.value.fault is Fault.CARD_DAMAGED
    assert len(card.sent) < 20
