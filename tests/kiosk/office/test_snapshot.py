import threading
from collections.abc import Callable
from datetime import timedelta
from queue import SimpleQueue

from kiosk.clock import StoppedClock
from kiosk.office import Office, watch
from kiosk.tickets.model import Snapshot, TicketState


def test_shows_calls_lines_and_phones_but_nobody(office: Office, clock: StoppedClock) -> None:
    tickets = [office.admit("B", key=str(place)).ticket for place in range(3)]
    office.call_next("SHIMIN")
    clock.at += timedelta(minutes=5)
    office.call_next("SHIMIN2")
    snapshot = office.snapshot()
    assert [(one.number, one.counter_number) for one in snapshot.calling] == [("B202", "4"), ("B201", "3")]
    line = snapshot.lines[0]
    assert (line.line, line.waiting, line.waiting_numbers) == ("B", 1, ("B203",))
    assert line.name == {"ja": "引っ越し", "en": "Moving"}
    assert line.current == snapshot.calling[0]
    phone = snapshot.phones[tickets[2].token]
    assert (phone.number, phone.state, phone.ahead) == ("B203", TicketState.WAITING, 0)
    assert snapshot.open


def test_called_before_stays_on_the_board_once(office: Office, clock: StoppedClock) -> None:
    for place in range(2):
        office.admit("B", key=str(place))
    office.call_next("SHIMIN")
    office.recall("B201")
    assert office.snapshot().calling[0].again
    office.no_show("B201")
    clock.at += timedelta(minutes=1)
    office.call_next("SHIMIN")
    snapshot = office.snapshot()
    assert [one.number for one in snapshot.calling] == ["B202"]
    assert [one.number for one in snapshot.lately] == ["B201"]


def test_a_protected_visitor_leaves_no_trace_on_phones(office: Office) -> None:
    admission = office.admit("B", key="1", public=False)
    assert admission.url is None
    assert office.snapshot().phones == {}


def test_the_hall_is_closed_at_night_on_sundays_and_holidays(office: Office, clock: StoppedClock) -> None:
    clock.at = clock.at.replace(hour=17, minute=15)
    assert not office.snapshot().open
    for day in (22, 23):  # a Sunday, 勤労感謝の日
        clock.at = clock.at.replace(day=day, hour=10)
        assert not office.snapshot().open


def test_a_sent_ticket_shows_its_new_counter_on_the_phone(office: Office) -> None:
    ticket = office.admit("B", key="1").ticket
    office.call_next("SHIMIN")
    office.transfer("B201", "MNC")
    snapshot = office.snapshot()
    phone = snapshot.phones[ticket.token]
    assert (phone.counter, phone.counter_number, phone.line) == ("MNC", "6", "M")
    assert [(one.line, one.waiting) for one in snapshot.lines] == [("B", 0), ("M", 1), ("D", 0)]


def test_watching_tells_of_every_change(office: Office) -> None:
    seen: SimpleQueue[Snapshot] = SimpleQueue()
    stop = threading.Event()
    watcher = threading.Thread(target=watch, args=(office, seen.put, stop))
    watcher.start()
    try:
        assert until(seen, lambda one: one.lines[0].waiting == 0)
        office.admit("B", key="1")
        assert until(seen, lambda one: one.lines[0].waiting == 1)
        office.call_next("SHIMIN")
        assert until(seen, lambda one: bool(one.calling))
    finally:
        stop.set()
        watcher.join(10)
    assert not watcher.is_alive()


def until(seen: SimpleQueue[Snapshot], wanted: Callable[[Snapshot], bool]) -> bool:
    """Raises queue.Empty when nothing comes any more."""
    while not wanted(seen.get(timeout=10)):
        pass
    return True
