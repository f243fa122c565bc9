"""Two that act at the same moment: one wins, the other is told, nothing happens twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.office import Office
from kiosk.office.admission import Request, new_ticket
from kiosk.store import Book, Outbox, Parcel
from kiosk.tickets import moves
from kiosk.tickets.model import Ticket
from tests.kiosk.office import world
from tests.kiosk.store.postgresql import Server


def test_a_number_that_a_colleague_called_in_between_is_not_called_again(server: Server) -> None:
    """On PostgreSQL both may read before either writes; the revision decides."""
    store = world.store_at(server.new_database())
    one, other = world.an_office(store), world.an_office(store)
    number = one.admit("B", key="1").ticket.number
    colleague: list[Ticket] = []

    def work(book: Book) -> Ticket:
        read = book.tickets.by_number(one.today, number)
        assert read is not None
        if not colleague:
            colleague.append(other.call(number, "SHIMIN2"))
        return book.tickets.save(moves.call(read, "SHIMIN", one.clock.now()))

    with pytest.raises(Trouble) as trouble:
        store.write(work)
    assert trouble.value.fault is Fault.ALREADY_CALLED
    assert one.ticket(number).counter == "SHIMIN2"
    store.close()


def test_an_outbox_gives_one_parcel_for_one_key(tmp_path: Path) -> None:
    outbox, counted = Outbox(tmp_path / "outbox.sqlite"), list[int]()

    def make(count: int) -> Parcel:
        counted.append(count)
        return Parcel("key", new_ticket(Request("B", "key"), f"B90{count}", world.clock().now()), None, None)

    first, again = (outbox.give(date(2026, 11, 24), "key", "B", make) for _ in range(2))
    assert first.ticket.number == again.ticket.number
    assert counted == [1]


def test_what_the_office_sees_of_a_protected_visitor_never_leaves_it(
    office: Office,
) -> None:
    """Also from a snapshot that knows all: numbers called, called before, and waiting."""
    called, before, waiting = (
        office.admit("B", key=key, public=False).ticket.number for key in ("1", "2", "3")
    )
    for number, counter in ((before, "SHIMIN2"), (called, "SHIMIN")):
        office.call(number, counter)
    office.finish(before)
    snapshot = office.snapshot()
    for number in (called, before, waiting):
        assert number in repr(snapshot)
        assert number not in repr(snapshot.public())
    assert snapshot.public().lines[0].waiting == 1, "how many wait stays true"
