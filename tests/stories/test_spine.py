"""The whole way, once: a family moves in, from the card on the pad to the next counter, on real parts."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date

import pytest
import zxingcpp
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.stories.hall import PASSPHRASE, Hall
from tests.stories.party import Party
from tests.stories.traces import files, says, traces_in_files, traces_in_tables
from ui.cli.finger import wait_until
from ui.cli.scenarios import PIN
from ui.gallery.faces.chromium import chromium_phone

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
CALLING = "お呼びしています"
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
    caplog.set_level(logging.INFO)
    they_answer_at_the_kiosk(hall, family)
    sheets = every_sheet_is_printed(hall, family)
    number, address = they_get_a_number(hall, family)

    phone.get(address)
    assert phone.find_element(By.TAG_NAME, "h1").text.replace("\n", "") == number
    assert CALLING not in text_of(phone)

    next_counter = the_clerk_calls(hall, number, sheets)
    wait_until(lambda: hall.shown == (number, "3"), "the call on the display")
    wait_until(lambda: CALLING in text_of(phone), "the call on the phone")
    assert phone.find_element(By.CLASS_NAME, "to").text.startswith("3")

    hall.desk.finish()
    assert next_counter == "6 マイナンバーカード"
    assert [one.number for one in hall.office.queue("MNC").sent_here] == [number]

    nothing_of_them_is_left(hall, number, caplog.text + "".join(capfd.readouterr()))


def they_answer_at_the_kiosk(hall: Hall, family: Party) -> None:
    """The father by his card and PIN, the others by theirs, the smallest by hand."""
    family.go_to("you")
    assert hall.kiosk.flow.view()["name"] == "見本　太郎"
    assert hall.kiosk.flow.chrome()["practice"] == "", "no simulator is in use"

    family.go_to("outcome")
    outcome = hall.kiosk.flow.state.outcome
    assert outcome is not None
    assert {one.procedure for one in outcome.needed} == NEEDED
    assert outcome.route == ROUTE
    due = {one.procedure: one.deadline for one in outcome.needed}
    assert due["tennyu_todoke"] == due["kokuho_shutoku"] == date(2026, 11, 30)


def every_sheet_is_printed(hall: Hall, family: Party) -> list[str]:
    """The forms; the guide slip comes first and isn't one."""
    family.go_to("ticket")
    slip, *forms = (one.form for one in hall.kiosk.flow.state.printing.sheets)
    assert slip == "slip"
    assert len(hall.machines.sheets.sheets) == 1 + len(forms)
    assert len(forms) >= len(NEEDED)
    return forms


def they_get_a_number(hall: Hall, family: Party) -> tuple[str, str]:
    """And the address of their phone page, as a phone's camera reads it from the paper."""
    number = hall.kiosk.flow.view()["number"]
    wait_until(lambda: bool(hall.machines.roll.tickets), "the paper number")
    (code,) = zxingcpp.read_barcodes(hall.machines.roll.last)
    assert code.text.startswith(hall.station.settings.status.public_url)
    family.go_to("welcome")
    assert hall.kiosk.rings == [], "no help was needed"
    return number, code.text


def the_clerk_calls(hall: Hall, number: str, sheets: list[str]) -> str:
    """And sees the case. Returns where they go next."""
    desk = hall.desk
    desk.sign_in(PASSPHRASE)
    desk.sees_waiting(number)
    desk.call_next()
    assert desk.case.ticket.number == number
    assert desk.case.name == "見本　太郎"
    assert {one.procedure for one in desk.case.procedures} >= NEEDED
    assert [one.form for one in desk.case.sheets] == sheets
    return desk.case.next_counter


def nothing_of_them_is_left(hall: Hall, number: str, said: str) -> None:
    """In plain text: neither in a file nor in what was logged. Their number is there, so the search works."""
    kept = {one.name for one in files(hall.data)}
    assert {"kakanai.sqlite", "kakanai.sqlite-wal", "outbox-K1.sqlite"} <= kept
    assert traces_in_files(hall.data, (number,))
    for folder in (hall.data, hall.temporary):
        assert traces_in_files(folder, (*PEOPLE, *NUMBERS)) == []
    assert traces_in_tables(hall.data, PIN) == []
    assert [one for one in (*PEOPLE, *NUMBERS) if one in said] == []
    assert not says(said, PIN)


def text_of(phone: Chrome) -> str:
    return phone.find_element(By.TAG_NAME, "body").text
