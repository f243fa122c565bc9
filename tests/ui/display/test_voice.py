"""The hall's voice, with the real engine: what is said, in which order, how loud, never two at once."""

from __future__ import annotations

import io
import threading
import wave
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from kiosk.clock import StoppedClock
from kiosk.faults import Fault, Trouble
from kiosk.settings import load_settings
from ui.common.speech.sound import RATE, seconds_of
from ui.common.speech.speaker import AplaySpeaker, FileSpeaker, always, open_speaker
from ui.display.voice.announcer import Announcer
from ui.display.voice.phrases import Phrases
from ui.display.voice.speech import BEFORE_VOICE, announcement
from ui.gallery.faces.morning import BUSY, NOW, called, words

CALL = called("B215", "SHIMIN", 0)


def loudness(wav: bytes, since: float = 0.0, until: float | None = None) -> float:
    """Root mean square between two seconds, 1 being the loudest possible."""
    with wave.open(io.BytesIO(wav)) as file:
        sound = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32767
    part = sound[round(since * RATE) : None if until is None else round(until * RATE)]
    return float(np.sqrt(np.mean(part**2)))


class Ear:
    """A loudspeaker that notes when something sounds, and how much at once."""

    def __init__(self, broken: bool = False) -> None:
        self.heard: list[bytes] = []
        self.at_once, self.most = 0, 0
        self.gate = threading.Event()
        self.gate.set()
        self._broken = broken

    def play(self, wav: bytes, still: Callable[[], bool] = always) -> None:
        assert still()
        if self._broken:
            raise Trouble(Fault.VOICE_SILENT, "unplugged")
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        self.gate.wait(20)
        self.heard.append(wav)
        self.at_once -= 1

    def stop(self) -> None:
        """Nobody stops a call."""

    def check(self) -> None:
        """Always there."""


def announcer(ear: Ear, clock: StoppedClock, **wishes: object) -> Announcer:
    settings: dict[str, object] = {"repeats": 0, "volume": {0: 80}} | wishes
    made = Announcer(Phrases(words()), ear, clock, **settings)  # type: ignore[arg-type]  # a test's wishes
    made.start()
    return made


def test_the_words_of_a_call() -> None:
    said = Phrases(words()).of(CALL)
    assert said == ("ばんごうふだ、ビーの、に、いち、ごばんのかた、3ばんまどぐちへ、おこしください。",)
    assert "ビーの、215ばん" in Phrases(words(), each=False).of(CALL)[0]
    assert Phrases(words()).of(replace(CALL, again=True))[0].startswith("ただいまおよびしました")
    assert Phrases(words()).of(replace(CALL, handover=True))[0].startswith("ごよういができました")
    assert len(Phrases(words(), easy=True).of(CALL)) == 2


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("A007", "エーの、ゼロ、ゼロ、なな"),
        ("0201", "ゼロ、に、ゼロ、いち"),
        ("BP01", "ビーピーの、ゼロ、いち"),
        ("B901X", "ビーの、きゅう、ゼロ、いち、エックス"),
    ],
)
def test_every_kind_of_number_can_be_said(number: str, said: str) -> None:
    assert Phrases(words()).number(number) == said


@pytest.mark.parametrize(
    ("number", "read"),
    [("3", "サンバンマドグチ"), ("04", "ヨンバンマドグチ"), ("23A", "ニジューサンエーバンマドグチ")],
)
def test_the_engine_reads_what_is_meant(number: str, read: str) -> None:
    import pyopenjtalk

    said = Phrases(words()).of(replace(CALL, counter_number=number))[0]
    told = str(pyopenjtalk.g2p(said, kana=True))
    assert told.startswith("バンゴーフダ、ビーノ、ニ、イチ、ゴバンノカタ")
    assert read in told


def test_a_volume_that_no_loudspeaker_has_is_refused(tmp_path: Path) -> None:
    for volume in ('{"8" = 120}', '{"24" = 50}'):
        (tmp_path / "kakanai.toml").write_text(f"[display]\nvolume = {volume}\n", "utf-8")
        with pytest.raises(Trouble) as trouble:
            load_settings(tmp_path / "kakanai.toml")
        assert trouble.value.fault is Fault.SETTINGS_INVALID
        assert "display.volume" in trouble.value.detail


def test_a_chime_then_a_second_later_the_voice() -> None:
    wav = announcement(Phrases(words()).of(CALL), 100)
    assert 4 < seconds_of(wav) < 12
    assert loudness(wav, 0, 0.5) > 0.05, "the chime"
    assert loudness(wav, BEFORE_VOICE + 0.3, BEFORE_VOICE + 2.5) > 0.05, "the voice"


def test_the_volume_is_what_the_city_sets() -> None:
    full, half = (loudness(announcement(("いち",), percent)) for percent in (100, 50))
    assert half == pytest.approx(full / 2, rel=0.02)


def test_one_after_another_and_never_two_at_once(qtbot: QtBot) -> None:
    ear, clock = Ear(), StoppedClock(NOW)
    voice = announcer(ear, clock)
    first, second = CALL, called("C032", "KOSEKI", 0)
    snapshot = replace(BUSY, calling=(second, first))
    ear.gate.clear()
    voice.hear((first,), snapshot)
    voice.hear((second,), snapshot)
    qtbot.waitUntil(lambda: ear.at_once == 1, timeout=10_000)
    ear.gate.set()
    qtbot.waitUntil(lambda: len(ear.heard) == 2, timeout=10_000)
    voice.close()
    assert ear.most == 1
    assert ear.heard == [announcement(Phrases(words()).of(one), 80) for one in (first, second)]


def test_a_call_is_repeated_as_the_city_wishes_and_an_undone_one_is_not_spoken(qtbot: QtBot) -> None:
    ear, clock = Ear(), StoppedClock(NOW)
    voice = announcer(ear, clock, repeats=1)
    undone = called("C032", "KOSEKI", 0)
    ear.gate.clear()
    voice.hear((CALL, undone), replace(BUSY, calling=(undone, CALL)))
    qtbot.waitUntil(lambda: ear.at_once == 1, timeout=10_000)
    voice.hear((), replace(BUSY, calling=(CALL,)))
    last = called("D089", "HOKEN", 0)
    voice.hear((last,), replace(BUSY, calling=(last, CALL)))
    ear.gate.set()
    qtbot.waitUntil(lambda: len(ear.heard) == 4, timeout=10_000)
    voice.close()
    wanted = [announcement(Phrases(words()).of(one), 80) for one in (CALL, last)]
    assert ear.heard == [wanted[0], wanted[0], wanted[1], wanted[1]]


def test_loud_at_noon_and_silent_in_the_evening(qtbot: QtBot) -> None:
    ear, clock = Ear(), StoppedClock(NOW.replace(hour=18))
    voice = announcer(ear, clock, volume={8: 60, 12: 90, 18: 0})
    voice.hear((CALL,), BUSY)
    later = replace(CALL, called_at=NOW + timedelta(minutes=1))
    qtbot.waitUntil(voice._calls.empty, timeout=10_000)
    clock.at = NOW.replace(hour=12)
    voice.hear((later,), replace(BUSY, calling=(later,)))
    qtbot.waitUntil(lambda: len(ear.heard) == 1, timeout=10_000)
    assert voice.volume() == 90
    clock.at = NOW.replace(hour=7)
    assert voice.volume() == 0, "the evening's, until the first hour of the day"
    voice.close()
    assert ear.heard == [announcement(Phrases(words()).of(later), 90)]


def test_without_a_loudspeaker_the_display_goes_on(qtbot: QtBot) -> None:
    voice = announcer(Ear(broken=True), StoppedClock(NOW))
    voice.hear((CALL,), BUSY)
    qtbot.waitUntil(lambda: voice.trouble is not None, timeout=10_000)
    assert voice.trouble is not None
    assert voice.trouble.fault is Fault.VOICE_SILENT
    voice.close()


def test_speakers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = open_speaker(f"simulator:{tmp_path / 'voice'}")
    assert isinstance(files, FileSpeaker)
    for sentence in ("いち", "に"):
        files.play(announcement((sentence,), 50))
    assert sorted(one.name for one in (tmp_path / "voice").iterdir()) == ["001.wav", "002.wav"]
    with pytest.raises(Trouble) as trouble:
        AplaySpeaker("no-such-device").play(announcement(("いち",), 50))
    assert trouble.value.fault is Fault.VOICE_SILENT
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble) as trouble:
        AplaySpeaker().check()
    assert trouble.value.fault is Fault.VOICE_SILENT
