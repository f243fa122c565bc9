"""Ticket printers on a real socket and on a real device file."""

from __future__ import annotations

import os
import threading
import tty
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops

from kiosk.faults import Fault
from kiosk.words import load_words
from printers.escpos import TcpTicketPrinter, UsbTicketPrinter
from printers.ports import JobReport, JobState
from printers.raster import encode
from printers.ticket import draw_ticket
from tests.printers.test_ticket import PAPER, URL
from tests.printing import TicketSocket, decode_ticket, free_port, ticket_socket, wait_for


@pytest.fixture(scope="module")
def ticket() -> Image.Image:
    return draw_ticket(replace(PAPER), load_words(Path("forms/content/words")))


@pytest.fixture
def device() -> Iterator[TicketSocket]:
    with ticket_socket() as found:
        yield found


def here(device: TicketSocket) -> TcpTicketPrinter:
    return TcpTicketPrinter("127.0.0.1", device.port)


def same(one: Image.Image, other: Image.Image) -> bool:
    return one.size == other.size and ImageChops.logical_xor(one, other).getbbox() is None


def test_a_ticket_arrives_dot_for_dot(device: TicketSocket, ticket: Image.Image) -> None:
    assert here(device).print(ticket) == JobReport(JobState.PRINTED, 1)
    assert same(device.last, ticket)
    assert [one.text for one in zxingcpp.read_barcodes(device.last.convert("L"))] == [URL]


def test_two_tickets_are_two_pieces_of_paper(device: TicketSocket, ticket: Image.Image) -> None:
    printer = here(device)
    printer.print(ticket)
    printer.print(ticket.crop((0, 0, 576, 200)))
    assert [decode_ticket(one).height for one in device.tickets] == [ticket.height, 200]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("paper_out", Fault.TICKET_OUT_OF_PAPER),
        ("cover_open", Fault.TICKET_COVER_OPEN),
        ("offline", Fault.TICKET_PRINTER_OFFLINE),
    ],
)
def test_trouble_is_found_before_anything_is_sent(
    device: TicketSocket, ticket: Image.Image, broken: str, fault: Fault
) -> None:
    setattr(device, broken, True)
    printer = here(device)
    assert printer.status().fault is fault
    assert printer.print(ticket) == JobReport(JobState.FAILED, 0, fault)
    setattr(device, broken, False)
    assert printer.status().ready
    assert printer.print(ticket).state is JobState.PRINTED
    assert len(device.tickets) == 1


def test_a_roll_that_ends_in_the_middle_is_noticed(device: TicketSocket, ticket: Image.Image) -> None:
    device.ends_after_bands = 3
    assert here(device).print(ticket) == JobReport(JobState.FAILED, 0, Fault.TICKET_OUT_OF_PAPER)
    assert device.tickets == []


def test_little_paper_left_is_told(device: TicketSocket) -> None:
    device.near_end = True
    status = here(device).status()
    assert (status.ready, status.paper_low) == (True, True)


def test_a_board_that_answers_nothing_has_only_been_sent_to(
    device: TicketSocket, ticket: Image.Image
) -> None:
    device.silent = True
    assert here(device).print(ticket) == JobReport(JobState.SENT)
    wait_for(lambda: len(device.tickets) == 1)


def test_nobody_listens(ticket: Image.Image) -> None:
    printer = TcpTicketPrinter("127.0.0.1", free_port())
    assert printer.status().fault is Fault.TICKET_PRINTER_OFFLINE
    assert printer.print(ticket).fault is Fault.TICKET_PRINTER_OFFLINE


def test_only_an_image_of_the_papers_width_is_taken() -> None:
    with pytest.raises(ValueError, match="576"):
        encode(Image.new("1", (512, 10)))


def test_a_usb_printer_that_only_listens(ticket: Image.Image) -> None:
    ours, theirs = os.openpty()
    tty.setraw(ours)
    tty.setraw(theirs)
    came = bytearray()
    reader = threading.Thread(target=_collect, args=(ours, came, len(encode(ticket)) + 6))
    reader.start()
    report = UsbTicketPrinter(Path(os.ttyname(theirs))).print(ticket)
    reader.join(10)
    os.close(theirs)
    os.close(ours)
    assert report == JobReport(JobState.SENT)
    assert same(decode_ticket(bytes(came[3:-3])), ticket), "a question before, a question behind"


def test_a_usb_printer_that_is_not_there(ticket: Image.Image, tmp_path: Path) -> None:
    assert UsbTicketPrinter(tmp_path / "lp0").print(ticket).fault is Fault.TICKET_PRINTER_OFFLINE


def _collect(file: int, into: bytearray, length: int) -> None:
    while len(into) < length:
        into += os.read(file, 65536)
