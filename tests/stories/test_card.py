"""At the pad: what goes wrong with cards and PINs, and how the visit goes on."""

from __future__ import annotations

from kiosk.card.simulator import CardFaults
from tests.stories.hall import Hall
from tests.stories.kiosk import PIN


def test_a_wrong_pin_then_the_right_one(hall: Hall) -> None:
    kiosk = hall.kiosk
    kiosk.to_the_card()
    card = kiosk.put_card("taro")
    kiosk.sees("pin")
    kiosk.type("0000")
    kiosk.touch("main")
    kiosk.sees("pin")
    assert kiosk.flow.view()["tries"]["left"] == 2
    assert kiosk.flow.view()["filled"] == 0, "the digits left the screen"

    kiosk.type(PIN)
    kiosk.touch("main")
    kiosk.sees("you")
    assert kiosk.reads("見本　太郎")
    assert verifies(card.trace) == 2, "each PIN was sent once"
    assert kiosk.rings == []


def verifies(trace: list[bytes]) -> int:
    """How often a PIN was sent; without data VERIFY only asks for the tries."""
    return sum(one[1:2] == b"\x20" and len(one) > 4 for one in trace)
