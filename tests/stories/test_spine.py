"""The whole way, once: a family moves in, from the card on the pad to the next counter, on real parts."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date

import pytest
import zxingcpp
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.chromium import chromium_phone
from tests.stories.hall import PASSPHRASE, Hall
from tests.stories.kiosk import PIN
from tests.stories.party import Party
from tests.stories.traces import files, says, traces_in_files, traces_in_tables
from ui.cli.finger import wait_until

NEEDED = {
    "tennyu_todoke",
    "mnc_keizoku",
    "mnc_shomei_hakko",
    "kokuho_shutoku",
    "jido_teate_nintei",
    "kodomo_iryo",
    "hoiku_nintei",
    "hoiku_riyo",
    "yobo_tennyu",
    "tennyugaku",
}
ROUTE = ("SHIMIN", "MNC", "HOKEN", "KODOMO", "BOSHI", "GAKKO")
PEOPLE = ("見本　太郎", "見本　花子", "見本　一郎", "ミホン", "タロウ", "ハナコ", "フタバ", "となり市中央")
NUMBERS = ("123456789018", "111111111118", "222222222225")


@pytest.fixture(scope="module")
def phone() -> Iterator[Chrome]:
    with chromium_phone() as browser:
        yield browser


def test_a_family_of_four_moves_in(
    hall: Hall,
    family: Party,
    phone: Chrome,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    kiosk, desk = hall.kiosk, hall.desk
    caplog.set_level(logging.INFO)

    # The father puts his card down, types his PIN, and sees that it is he.
    family.go_to("you")
    assert kiosk.flow.view()["name"] == "見本　太郎"
    assert kiosk.flow.chrome()["practice"] == "", "no simulator is in use"

    # They answer; the rest of the family comes from their cards, the smallest by hand.
    family.go_to("outcome")
    outcome = kiosk.flow.state.outcome
    assert outcome is not None
    assert {one.procedure for one in outcome.needed} == NEEDED
    assert outcome.route == ROUTE
    due = {one.procedure: one.deadline for one in outcome.needed}
    assert due["tennyu_todoke"] == due["kokuho_shutoku"] == date(2026, 11, 30)

    # Every sheet is printed, and then the number.
    family.go_to("ticket")
    number = kiosk.flow.view()["number"]
    sheets = kiosk.flow.state.printing.sheets
    assert len(hall.machines.sheets.sheets) == len(sheets) > len(NEEDED)
    wait_until(lambda: bool(hall.machines.roll.tickets), "the paper number")
    (code,) = zxingcpp.read_barcodes(hall.machines.roll.last)
    assert code.text.startswith(hall.station.settings.status.public_url)

    # They take card and paper; the kiosk forgets them.
    family.go_to("welcome")
    assert kiosk.rings == []

    # In the hall their phone says how long it takes.
    phone.get(code.text)
    assert phone.find_element(By.TAG_NAME, "h1").text.replace("\n", "") == number
    assert "お呼びしています" not in text_of(phone)

    # The clerk signs in and calls; display and phone say where to go.
    desk.sign_in(PASSPHRASE)
    desk.sees_waiting(number)
    desk.call_next()
    case = desk.case
    assert case.ticket.number == number
    assert case.name == "見本　太郎"
    assert {one.procedure for one in case.procedures} >= NEEDED
    assert [one.form for one in case.sheets] == [one.form for one in sheets if one.form != "slip"]
    wait_until(lambda: hall.shown == (number, "3"), "the call on the display")
    wait_until(lambda: "お呼びしています" in text_of(phone), "the call on the phone")
    assert phone.find_element(By.CLASS_NAME, "to").text.startswith("3")

    phone.get("about:blank")

    # Done here: on to the next counter of their way.
    assert case.next_counter
    desk.finish()
    assert [one.number for one in hall.office.queue("MNC").sent_here] == [number]

    # Nothing of them lies anywhere in plain text.
    left = [hall.data, hall.temporary]
    assert {"kakanai.sqlite", "kakanai.sqlite-wal", "outbox-K1.sqlite"} <= {
        one.name for one in files(hall.data)
    }
    assert traces_in_files(hall.data, (number,)), "what does lie there is found"
    assert [one for folder in left for one in traces_in_files(folder, (*PEOPLE, *NUMBERS))] == []
    assert traces_in_tables(hall.data, PIN) == []
    said = caplog.text + "".join(capfd.readouterr())
    assert [one for one in (*PEOPLE, *NUMBERS) if one in said] == []
    assert not says(said, PIN)


def text_of(phone: Chrome) -> str:
    return phone.find_element(By.TAG_NAME, "body").text
