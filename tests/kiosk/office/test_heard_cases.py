"""What a clerk heard at the counter (聞き取り) is put in under a number that had no case."""

from kiosk.audit import Action
from kiosk.office import Office
from tests.kiosk.office import world


def taken(office: Office) -> str:
    """Somebody who took a number without the kiosk's questions stands at the counter."""
    number = office.admit("B", key="1", prepared=False).ticket.number
    return office.call(number, "SHIMIN").number


def test_a_number_without_a_case_gets_one_and_its_route(office: Office) -> None:
    number, case = taken(office), world.a_case()
    ticket = office.store_case(number, case.token, b"one", clerk="sasaki", route=("SHIMIN", "HOKEN"))
    assert (ticket.route, ticket.prepared, ticket.public) == (("SHIMIN", "HOKEN"), True, True)
    assert office.plan.following(ticket) == "HOKEN"
    assert office.find(case.token).number == number
    assert office.trail()[0].action is Action.CASE_TAKEN
    assert office.open_sealed(number, clerk="sasaki") == b"one"


def test_an_interview_that_goes_on_takes_the_place_of_its_first_half(office: Office) -> None:
    number, case = taken(office), world.a_case()
    first = office.store_case(number, case.token, b"half", clerk="sasaki", prepared=False)
    assert not first.prepared
    office.store_case(number, case.token, b"whole", clerk="ito")
    assert office.open_sealed(number, clerk="ito") == b"whole"
    assert [one.action for one in office.trail()[1:3]] == [Action.CASE_CORRECTED, Action.CASE_TAKEN]


def test_a_case_that_no_key_opens_gives_way(office: Office) -> None:
    """Its sheets are worth nothing any more: only the new ones are found."""
    old, new = world.a_case(), "9ZK3F9M2X8TB"
    number = office.admit("B", key="1", sealed=b"unreadable", case_token=old.token).ticket.number
    office.store_case(number, new, b"heard", clerk="sasaki")
    assert office.open_sealed(new, clerk="sasaki") == b"heard"
    assert office.sealed_of({office.ticket(number).token: number}) == {number: b"heard"}


def test_a_visitor_under_protection_stays_out_of_sight(office: Office) -> None:
    number, case = taken(office), world.a_case()
    assert not office.store_case(number, case.token, b"one", clerk="sasaki", public=False).public
    later = office.store_case(number, case.token, b"two", clerk="sasaki", public=True)
    assert not later.public, "nothing that is heard later puts it back"


def test_a_counter_that_is_done_is_not_on_the_route_again(office: Office) -> None:
    number, case = taken(office), world.a_case()
    office.transfer(number, "HOKEN")
    ticket = office.store_case(number, case.token, b"one", clerk="sasaki", route=("SHIMIN", "HOKEN"))
    assert ticket.route == ("HOKEN",)
