"""Every machine says how it is, every few seconds, in a thread that nobody waits for."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.settings import Settings
from kiosk.tickets.stations import StationHealth, StationKind
from tests.kiosk.office import world
from ui.cli import heartbeat as module
from ui.cli.heartbeat import Bell, heartbeat, instance_of

_LONG = 20.0  # s


class Ear:
    """Hears beats, and says when it has heard enough."""

    def __init__(self, enough: int, trouble: Trouble | None = None) -> None:
        self.heard: list[StationHealth] = []
        self._enough, self._trouble, self.done = enough, trouble, threading.Event()

    def __call__(self, health: StationHealth) -> None:
        self.heard.append(health)
        if len(self.heard) >= self._enough:
            self.done.set()
        if self._trouble:
            raise self._trouble


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(module, "BEAT", 0.01)
    return Settings(station="K2", data=tmp_path)


def test_it_beats_until_its_program_ends(settings: Settings) -> None:
    ear = Ear(3)
    with heartbeat(settings, StationKind.KIOSK, ear, lambda: (Fault.OUT_OF_PAPER,)):
        assert ear.done.wait(_LONG)
    count = len(ear.heard)
    assert not [one for one in threading.enumerate() if one.name == "heartbeat"]
    assert len(ear.heard) == count
    assert {(one.station, one.kind, one.faults) for one in ear.heard} == {
        ("K2", StationKind.KIOSK, ("out_of_paper",))
    }


def test_an_installation_keeps_its_own_name(settings: Settings, tmp_path: Path) -> None:
    mine = instance_of(settings)
    assert instance_of(settings) == mine
    assert instance_of(Settings(station="K3", data=tmp_path)) != mine
    assert instance_of(Settings(station="K2", data=tmp_path / "another")) != mine


def test_a_database_that_is_away_is_told_once_and_the_heart_goes_on(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    ear = Ear(5, Trouble(Fault.DATABASE_UNREACHABLE))
    with (
        caplog.at_level(logging.WARNING, "kakanai.heartbeat"),
        heartbeat(settings, StationKind.DESK, ear),
    ):
        assert ear.done.wait(_LONG)
    assert len(caplog.records) == 1


def test_a_printer_that_cannot_be_asked_is_a_fault(settings: Settings) -> None:
    def faults() -> tuple[Fault, ...]:
        raise Trouble(Fault.PRINTER_OFFLINE)

    ear = Ear(2)
    with heartbeat(settings, StationKind.DESK, ear, faults):
        assert ear.done.wait(_LONG)
    assert ear.heard[-1].faults == ("printer_offline",)


def test_the_hall_hears_it(settings: Settings, tmp_path: Path) -> None:
    office = world.an_office(world.store_in(tmp_path), world.clock())
    heard = threading.Event()

    def beat(health: StationHealth) -> None:
        office.beat(health)
        heard.set()

    with heartbeat(settings, StationKind.DISPLAY, beat, lambda: (Fault.VOICE_SILENT,)):
        assert heard.wait(_LONG)
    (one,) = office.stations()
    assert (one.station, one.kind, one.faults, one.instance) == (
        "K2",
        StationKind.DISPLAY,
        ("voice_silent",),
        instance_of(settings),
    )
    office.close()


def test_a_desk_ends_missed_numbers_once_a_minute(settings: Settings) -> None:
    """The chore comes with the first beat, and then rarely."""
    swept: list[int] = []
    ear = Ear(enough=25)
    with heartbeat(settings, StationKind.DESK, ear, chore=lambda: swept.append(len(ear.heard))):
        assert ear.done.wait(_LONG)
    assert swept[:2] == [1, 21]


def test_a_call_for_staff_does_not_wait_for_the_next_beat(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BEAT", _LONG)
    ear, bell = Ear(1), Bell()

    def beat(health: StationHealth) -> str:
        ear(health)
        return "HOKEN" if health.wanted else ""

    with heartbeat(settings, StationKind.KIOSK, beat, bell=bell):
        assert ear.done.wait(_LONG)
        ear.done.clear()
        bell.ring("pin")
        assert ear.done.wait(_LONG)
        ear.done.clear()
        bell.hush()
        assert ear.done.wait(_LONG)
        assert [one.wanted for one in ear.heard] == ["", "pin", ""]
    assert bell.coming == ""


def test_the_counter_that_comes_is_known_at_the_kiosk(settings: Settings) -> None:
    bell, told = Bell(), threading.Event()

    def beat(health: StationHealth) -> str:
        if bell.coming:
            told.set()
        return "HOKEN" if health.wanted else ""

    bell.ring("call")
    with heartbeat(settings, StationKind.KIOSK, beat, bell=bell):
        assert told.wait(_LONG)
    assert bell.coming == "HOKEN"
