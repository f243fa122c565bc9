from datetime import timedelta

import pytest

from kiosk.clock import StoppedClock
from kiosk.faults import Fault, Trouble
from kiosk.office import Office
from kiosk.tickets.model import HoldReason, TicketState


def admit(office: Office, count: int = 1, line: str = "B") -> list[str]:
    held = len(office.tickets())
    return [office.admit(line, key=f"visit {held + place}").ticket.number for place in range(count)]


def refused(trouble: pytest.ExceptionInfo[Trouble]) -> Fault:
    return trouble.value.fault


def test_numbers_start_where_the_city_says_and_tell_the_place(office: Office) -> None:
    first, second = (office.admit("B", key=key) for key in ("one", "two"))
    assert (first.ticket.number, first.position) == ("B201", 1)
    assert (second.ticket.number, second.position) == ("B202", 2)
    assert second.minutes == 10
    assert second.estimate is not None
    assert second.url == f"https://status.example/t/{second.ticket.token}"


def test_a_repeated_admission_gives_the_same_ticket(office: Office) -> None:
    first = office.admit("B", key="one")
    assert office.admit("B", key="one") == first
    assert len(office.tickets()) == 1


def test_a_number_is_given_also_when_its_place_cannot_be_told(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_work: object) -> None:
        raise Trouble(Fault.DATABASE_UNREACHABLE)

    with monkeypatch.context() as patch:
        patch.setattr(office._store, "read", away)
        told = office.admit("B", key="one")
    assert (told.ticket.number, told.position, told.offline) == ("B201", None, False)
    assert office.admit("B", key="one").position == 1


def test_an_unknown_line_is_named(office: Office) -> None:
    with pytest.raises(Trouble) as trouble:
        office.admit("Z", key="one")
    assert refused(trouble) is Fault.NO_SUCH_LINE


def test_calls_in_order_until_nobody_waits(office: Office) -> None:
    admit(office, 2)
    assert office.call_next("SHIMIN").number == "B201"
    assert office.call_next("SHIMIN2").number == "B202"
    with pytest.raises(Trouble) as trouble:
        office.call_next("SHIMIN")
    assert refused(trouble) is Fault.NOBODY_WAITING


def test_nobody_is_called_twice(office: Office) -> None:
    admit(office)
    office.call("B201", "SHIMIN")
    with pytest.raises(Trouble) as trouble:
        office.call("B201", "SHIMIN2")
    assert refused(trouble) is Fault.ALREADY_CALLED
    assert trouble.value.facts["counter"] == "SHIMIN"


def test_a_mistaken_call_is_undone_without_a_trace(office: Office) -> None:
    admit(office, 2)
    office.call("B202", "HOKEN")
    undone = office.undo("B202")
    assert (undone.state, undone.counter) == (TicketState.WAITING, None)
    assert [one.number for one in office.queue("SHIMIN").waiting] == ["B201", "B202"]
    assert office.snapshot().lately == ()


def test_who_missed_the_call_comes_back_to_the_front(office: Office) -> None:
    admit(office, 3)
    office.call_next("SHIMIN")
    office.no_show("B201")
    assert [one.number for one in office.queue("SHIMIN").no_show] == ["B201"]
    office.back("B201")
    assert office.call_next("SHIMIN").number == "B201"


def test_held_and_taken_up_again(office: Office) -> None:
    admit(office)
    office.call_next("SHIMIN")
    held = office.hold("B201", HoldReason.DOCUMENTS)
    assert (held.state, held.hold_reason) == (TicketState.HELD, HoldReason.DOCUMENTS)
    assert [one.number for one in office.queue("SHIMIN").held] == ["B201"]
    assert office.call("B201", "SHIMIN").state is TicketState.CALLED


def test_goes_along_its_route_under_one_number(office: Office) -> None:
    office.admit("B", key="one", route=("SHIMIN", "MNC", "HOKEN"))
    office.call_next("SHIMIN")
    sent = office.finish("B201", send_on=True)
    assert (sent.sent_to, sent.sent_from, sent.route) == ("MNC", "SHIMIN", ("MNC", "HOKEN"))
    assert [one.number for one in office.queue("MNC").sent_here] == ["B201"]
    assert office.plan.following(office.call_next("MNC")) == "HOKEN"
    office.finish("B201", send_on=True)
    office.call_next("HOKEN")
    assert office.finish("B201", send_on=True).state is TicketState.DONE
    assert office.queue("MNC").done == 1


def test_sent_tickets_and_newcomers_take_turns(office: Office, clock: StoppedClock) -> None:
    admit(office, 4, "D")
    office.admit("B", key="sent")
    office.call_next("SHIMIN")
    clock.at += timedelta(minutes=20)
    office.transfer("B201", "HOKEN")
    assert office.queue("HOKEN").upcoming is not None
    assert [office.call_next("HOKEN").number for _ in range(4)] == ["D001", "D002", "B201", "D003"]


def test_a_move_that_is_not_possible_says_the_state(office: Office) -> None:
    admit(office)
    with pytest.raises(Trouble) as trouble:
        office.finish("B201")
    assert refused(trouble) is Fault.NOT_POSSIBLE_NOW
    assert trouble.value.facts["state"] == "waiting"


def test_unknown_numbers_and_counters_are_named(office: Office) -> None:
    with pytest.raises(Trouble) as number:
        office.call("B999", "SHIMIN")
    with pytest.raises(Trouble) as counter:
        office.call_next("NOWHERE")
    assert (refused(number), refused(counter)) == (Fault.NO_SUCH_TICKET, Fault.NO_SUCH_COUNTER)


def test_priority_goes_first_after_the_citys_ratio(office: Office) -> None:
    admit(office, 4)
    office.set_priority("B204", True)
    assert [office.call_next("SHIMIN").number for _ in range(4)] == ["B201", "B202", "B204", "B203"]


def test_a_cancelled_ticket_is_over(office: Office) -> None:
    admit(office)
    assert office.cancel("B201").state is TicketState.CANCELLED
    assert office.queue("SHIMIN").tickets == ()


def test_each_day_begins_anew(office: Office, clock: StoppedClock) -> None:
    admit(office, 2)
    clock.at += timedelta(days=1)
    assert office.tickets() == ()
    assert office.admit("B", key="tomorrow").ticket.number == "B201"


def test_estimates_learn_from_the_day(office: Office, clock: StoppedClock) -> None:
    admit(office, 2)
    office.call_next("SHIMIN")
    clock.at += timedelta(minutes=30)
    office.finish("B201")
    office.call_next("SHIMIN")
    assert office.queue("SHIMIN").done == 1
    admit(office, 1)
    slow = office.admit("B", key="last").minutes
    assert slow and slow > 20  # one is served and one waits: more than the city's usual 10 minutes for each
    office.open_counter("SHIMIN2")
    assert (office.admit("B", key="last").minutes or 90) < slow
    office.close_counter("SHIMIN2")
    assert office.admit("B", key="last").minutes == slow
