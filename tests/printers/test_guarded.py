"""A question about the paper never comes into a ticket that is being printed."""

from __future__ import annotations

import threading

from PIL import Image

from kiosk.faults import Fault
from printers.guarded import GuardedTicketPrinter
from printers.ports import JobReport, JobState, PrinterStatus


class Slow:
    """Prints until it is let go; an inquiry meanwhile would be an accident."""

    name = "slow"

    def __init__(self) -> None:
        self.printing, self.go = threading.Event(), threading.Event()
        self.asked = 0

    def status(self) -> PrinterStatus:
        assert not self.printing.is_set()
        self.asked += 1
        return PrinterStatus(ready=False, fault=Fault.TICKET_OUT_OF_PAPER)

    def print(self, ticket: Image.Image) -> JobReport:
        del ticket
        self.printing.set()
        self.go.wait(20)
        self.printing.clear()
        return JobReport(JobState.SENT)


def test_while_a_ticket_is_printed_the_last_answer_counts() -> None:
    slow = Slow()
    guarded = GuardedTicketPrinter(slow)
    assert guarded.status().fault is Fault.TICKET_OUT_OF_PAPER
    thread = threading.Thread(target=guarded.print, args=(Image.new("1", (576, 8)),))
    thread.start()
    assert slow.printing.wait(20)
    assert guarded.status().fault is Fault.TICKET_OUT_OF_PAPER
    slow.go.set()
    thread.join()
    assert slow.asked == 1
    guarded.status()
    assert slow.asked == 2
