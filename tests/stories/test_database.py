"""The database is away: residents are served all the same, with a number of the kiosk's own series."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtWidgets import QApplication

from kiosk.store import Outbox
from kiosk.store.create import create_database
from tests.kiosk.store.postgresql import Server, running
from tests.stories.hall import PASSPHRASE, Hall, Machines, open_hall
from tests.stories.party import Party
from ui.cli import kiosk as kiosk_command
from ui.cli.finger import wait_until


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running() as started:
        yield started


@pytest.fixture
def hall(
    server: Server,
    machines: Machines,
    tmp_path: Path,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Hall]:
    """As where there is more than one station: they meet in PostgreSQL."""
    del qapp  # only so that there is one
    monkeypatch.setattr(kiosk_command, "DELIVER_SECONDS", 0.5)
    url = server.new_database()
    create_database(url)
    machines.reader.remove()
    with open_hall(tmp_path / "data", machines, url) as opened:
        yield opened


def test_served_with_a_reserve_number_that_is_delivered_once(
    hall: Hall, server: Server, alone: Party
) -> None:
    kiosk, desk, roll = hall.kiosk, hall.desk, hall.machines.roll
    alone.go_to("review")
    server.stop()
    try:
        alone.go_to("ticket")
        number = kiosk.flow.view()["number"]
        assert number == "B901", "the kiosk's own series"
        assert kiosk.flow.view()["qr"] == [], "no phone page can know it"
        wait_until(lambda: bool(roll.tickets), "the paper number")
        code = zxingcpp.read_barcodes(roll.last)[0].text
        assert code == f"KK:TICKET:1:{number}"
        assert waiting(hall) == 1
        kiosk.take_card()
        kiosk.touch("main")
        kiosk.sees("welcome")
        assert kiosk.reads("いまは通信なしで受け付けています")
    finally:
        server.start()

    wait_until(lambda: not waiting(hall), "the number to be delivered")
    assert [one.number for one in hall.office.tickets()] == [number], "once"
    wait_until(lambda: not kiosk.reads("いまは通信なしで受け付けています"), "the network to be back")

    desk.sign_in(PASSPHRASE)
    desk.sees_waiting(number)
    desk.scan(code)
    assert desk.case.ticket.number == number
    assert desk.case.needed


def waiting(hall: Hall) -> int:
    """What the kiosk still has to deliver."""
    return len(Outbox(hall.data / "outbox-K1.sqlite").waiting())
