"""Speech that stops at once, comes in order, and tells when nobody can hear it."""

from __future__ import annotations

import gc
import shutil
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from kiosk.faults import Fault, Trouble
from ui.common.speech import languages, voices
from ui.common.speech.sound import RATE, Sound, silence
from ui.common.speech.speaker import AplaySpeaker, FileSpeaker, always
from ui.resident.guidance.manner import Manner
from ui.resident.guidance.mouth import Mouth

PATIENCE = 10


class Headphones:
    """`held`: the first sound goes on until somebody stops it."""

    def __init__(self, *, held: bool = False, broken: bool = False) -> None:
        self.begun: list[bytes] = []
        self.ended: list[bytes] = []
        self.sounding, self._stopped = threading.Event(), threading.Event()
        self._held, self._broken = held, broken

    def play(self, wav: bytes, still: Callable[[], bool] = always) -> None:
        if self._broken:
            raise Trouble(Fault.VOICE_SILENT, "unplugged")
        if not still():
            return
        self.begun.append(wav)
        if self._held:
            self._held = False
            self._stopped.clear()
            self.sounding.set()
            assert self._stopped.wait(PATIENCE)
        else:
            self.ended.append(wav)

    def stop(self) -> None:
        self._stopped.set()

    def check(self) -> None:
        """Always there."""


def voice(sentence: str, _language: str, _speed: float) -> Sound:
    """A sound as long as the sentence, so that it can be told from others."""
    return np.full(len(sentence) * 100, 0.5)


def test_what_is_new_silences_what_is_old_in_the_middle_of_a_word() -> None:
    ears = Headphones(held=True)
    mouth = Mouth(ears, voice=voice)
    mouth.say(["a long old sentence", "and another one"], Manner())
    assert ears.sounding.wait(PATIENCE)

    mouth.say(["new"], Manner())

    assert mouth.wait(PATIENCE)
    mouth.close()
    assert len(ears.begun) == 2
    assert len(ears.ended) == 1
    assert len(ears.ended[0]) < len(ears.begun[0])


def test_sentences_come_in_order_and_as_loud_as_asked() -> None:
    ears = Headphones()
    mouth = Mouth(ears, voice=voice)
    mouth.say(["a", "bb"], Manner(volume=100))
    mouth.add(["ccc"], Manner(volume=10))
    assert mouth.wait(PATIENCE)
    mouth.close()
    loud = [np.abs(np.frombuffer(one[44:], "<i2")).max() for one in ears.ended]
    assert [len(one) for one in ears.ended] == sorted(len(one) for one in ears.ended)
    assert loud[0] == loud[1] > loud[2] * 9


def test_trouble_is_told_once_and_the_rest_is_dropped() -> None:
    told: list[Trouble] = []
    mouth = Mouth(Headphones(broken=True), told.append, voice)
    mouth.say(["a", "b"], Manner())
    assert mouth.wait(PATIENCE)
    mouth.say(["c"], Manner())
    assert mouth.wait(PATIENCE)
    mouth.close()
    assert [one.fault for one in told] == [Fault.GUIDANCE_SILENT]
    assert mouth.trouble is not None


def test_no_sentence_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """It may name the resident."""
    mouth = Mouth(Headphones(broken=True), voice=voice)
    mouth.say(["渡邉ウメさん"], Manner())
    assert mouth.wait(PATIENCE)
    mouth.close()
    assert caplog.records
    assert "渡邉" not in caplog.text


def test_a_real_program_falls_silent_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`aplay` that would sound for an hour."""
    started = tmp_path / "started"
    program = tmp_path / "aplay"
    program.write_text(f"#!/bin/sh\n: > {started}\nexec sleep 3600\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    speaker = AplaySpeaker("headphones")
    playing = threading.Thread(target=speaker.play, args=(b"RIFF",))
    playing.start()
    deadline = threading.Event()
    while not started.exists():
        assert playing.is_alive()
        deadline.wait(0.01)

    speaker.stop()

    playing.join(PATIENCE)
    assert not playing.is_alive()


def test_what_is_no_longer_wanted_never_begins(tmp_path: Path) -> None:
    FileSpeaker(tmp_path).play(b"RIFF", lambda: False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_real_voices_speak_and_can_hurry(language: str) -> None:
    sentence = {"ja": "暗証番号を入れてください", "en": "Please enter your number"}[language]
    usual = voices.spoken(sentence, language)
    fast = voices.spoken(sentence, language, 1.5)
    assert np.abs(usual).max() > 0.1
    assert len(usual) > RATE
    assert len(fast) < len(usual) * 0.85


@pytest.mark.parametrize("language", languages.OTHERS)
def test_every_language_of_the_city_has_a_voice(language: str) -> None:
    said = {"en": "yes", "zh-Hans": "是的", "ko": "네, 맞아요", "vi": "Vâng ạ", "pt": "sim", "ne": "हो"}
    assert len(voices.spoken(said[language], language)) > RATE / 10


def test_without_the_program_only_japanese_is_spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shutil.which(languages.ESPEAK)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert languages.speaks("ja") and languages.speaks("easy")
    assert not languages.speaks("vi")
    with pytest.raises(Trouble) as trouble:
        voices.spoken("yes", "en")
    assert trouble.value.fault is Fault.VOICE_SILENT


def test_silence_is_silent() -> None:
    assert not silence(0.5).any()


def test_what_nobody_can_say_in_japanese_is_a_pause() -> None:
    assert not voices.spoken("\ud55c\uad6d\uc5b4", "ja").any()
    assert len(voices.spoken("\ud55c\uad6d\uc5b4", "ja"))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_that_was_said_is_kept(language: str) -> None:
    """A sentence may name the resident."""
    sound = weakref.ref(voices.spoken({"ja": "みほん、たろうさん", "en": "Taro Mihon"}[language], language))
    gc.collect()
    assert sound() is None


def test_the_voice_outlives_a_sentence_that_breaks_it() -> None:
    def breaks(sentence: str, language: str, speed: float) -> Sound:
        if sentence == "bad":
            raise ValueError(sentence)
        return voice(sentence, language, speed)

    ears, told = Headphones(), list[Trouble]()
    mouth = Mouth(ears, told.append, voice=breaks)
    mouth.say(["bad"], Manner())
    assert mouth.wait(PATIENCE)
    mouth.say(["good"], Manner())
    assert mouth.wait(PATIENCE)
    mouth.close()
    assert len(ears.ended) == 1
    assert [one.detail for one in told] == ["ValueError"]
