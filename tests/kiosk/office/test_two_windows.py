"""Two windows of one counter: whichever is free calls, and nobody is sent on to the colleague."""

from __future__ import annotations

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.office import Office
from kiosk.tickets.model import TicketState


def admitted(office: Office, key: str, route: tuple[str, ...] = ("SHIMIN", "MNC")) -> str:
    return office.admit("B", key=key, route=route).ticket.number


def test_after_window_4_nobody_is_sent_to_window_3(office: Office) -> None:
    number = admitted(office, "a")
    assert office.call_next("SHIMIN2").number == number
    after = office.finish(number, send_on=True)
    assert (after.sent_to, after.visited, after.route) == ("MNC", ("SHIMIN",), ("MNC",))


def test_the_last_window_of_the_route_ends_the_visit(office: Office) -> None:
    number = admitted(office, "a", ("SHIMIN",))
    office.call_next("SHIMIN2")
    assert office.finish(number, send_on=True).state is TicketState.DONE


@pytest.mark.parametrize("window", ["SHIMIN", "SHIMIN2"])
def test_whichever_is_free_calls_whoever_was_sent_to_the_counter(office: Office, window: str) -> None:
    number = admitted(office, "a", ("MNC", "SHIMIN"))
    office.call(number, "MNC")
    assert office.finish(number, send_on=True).sent_to == "SHIMIN"
    assert [one.number for one in office.queue(window).sent_here] == [number]
    assert office.call_next(window).number == number


def test_who_is_sent_to_window_4_itself_waits_for_it(office: Office) -> None:
    number = admitted(office, "a", ("MNC", "SHIMIN"))
    office.call(number, "MNC")
    office.transfer(number, "SHIMIN2")
    with pytest.raises(Trouble) as nobody:
        office.call_next("SHIMIN")
    assert nobody.value.fault is Fault.NOBODY_WAITING
    assert office.call_next("SHIMIN2").number == number
    assert office.finish(number).route == ()


def test_the_phone_names_both_windows_until_one_calls(office: Office) -> None:
    ticket = office.admit("B", key="a", route=("MNC", "SHIMIN")).ticket
    office.call(ticket.number, "MNC")
    office.finish(ticket.number, send_on=True)
    assert office.snapshot().phones[ticket.token].counter_number == "3・4"
    office.call_next("SHIMIN2")
    assert office.snapshot().phones[ticket.token].counter_number == "4"


def test_both_windows_are_counted_in_what_is_told(office: Office) -> None:
    """Six who were sent here wait for two windows about half as long as for one."""

    def told(windows: tuple[str, ...]) -> int:
        for one in ("SHIMIN", "SHIMIN2"):
            (office.open_counter if one in windows else office.close_counter)(one)
        high = office.snapshot().phones[last].estimate
        assert high is not None
        return high.high or 90

    for count in range(6):
        ticket = office.admit("B", key=f"k{count}", route=("MNC", "SHIMIN")).ticket
        office.call(ticket.number, "MNC")
        office.finish(ticket.number, send_on=True)
        last = ticket.token
    assert told(("SHIMIN", "SHIMIN2")) < told(("SHIMIN",))
