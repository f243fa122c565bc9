"""A card that was left is heard, until it is taken."""

from __future__ import annotations

import io
import wave
from array import array
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.faults import Fault, Trouble
from tests.ui.resident.world import World
from ui.common.speech.speaker import always
from ui.resident.reminder import Reminder, tone
from ui.resident.shell import Shell
from ui.resident.state import Place


class Loudspeaker:
    def __init__(self, trouble: Trouble | None = None) -> None:
        self.played: list[bytes] = []
        self.stops, self.asked, self.trouble = 0, 0, trouble

    def play(self, wav: bytes, still: Callable[[], bool] = always) -> None:
        self.asked += 1
        if self.trouble:
            raise self.trouble
        if still():
            self.played.append(wav)

    def stop(self) -> None:
        self.stops += 1

    def check(self) -> None:
        """There is always something to hear it with."""


def _put(shell: Shell, place: Place) -> None:
    shell.flow.put(place=place)
    shell.flow.changed()


@pytest.fixture
def shell(qtbot: QtBot, world: World) -> Shell:
    del qtbot
    return Shell(world.flow.parts)


def test_it_sounds_again_and_again_until_the_card_is_taken(qtbot: QtBot, shell: Shell) -> None:
    speaker = Loudspeaker()
    Reminder(shell, speaker, every_ms=20)
    _put(shell, Place.REVIEW)
    assert speaker.played == []

    _put(shell, Place.CARD_LEFT)
    qtbot.waitUntil(lambda: len(speaker.played) >= 3, timeout=5000)
    assert set(speaker.played) == {tone()}

    _put(shell, Place.WELCOME)
    assert speaker.stops == 1
    qtbot.wait(60)
    heard = len(speaker.played)
    qtbot.wait(100)
    assert len(speaker.played) == heard


def test_without_a_device_the_screen_goes_on(qtbot: QtBot, shell: Shell) -> None:
    speaker = Loudspeaker(Trouble(Fault.VOICE_SILENT, "aplay"))
    Reminder(shell, speaker, every_ms=20)
    _put(shell, Place.CARD_LEFT)

    qtbot.waitUntil(lambda: speaker.asked >= 2, timeout=5000)
    assert shell.flow.screen == "cardleft"


def test_the_tone_is_soft_and_short() -> None:
    with wave.open(io.BytesIO(tone())) as file:
        seconds = file.getnframes() / file.getframerate()
        samples = array("h", file.readframes(file.getnframes()))

    assert 0.5 < seconds < 1.5
    assert 0.05 < max(samples) / 32767 < 0.5
