"""At the pad: what goes wrong with PINs, cards and readers, and how the visit goes on."""

from __future__ import annotations

from kiosk.card.simulator import CardFaults
from kiosk.faults import Fault
from tests.stories.hall import Hall
from ui.cli.finger import wait_until
from ui.cli.scenarios import PIN


def test_a_wrong_pin_then_the_right_one(hall: Hall) -> None:
    kiosk = hall.kiosk
    kiosk.to_the_card()
    card = kiosk.put_card("taro")
    kiosk.sees("pin")
    kiosk.type("0000")
    kiosk.touch("main")
    assert kiosk.screen == "pin"
    assert kiosk.flow.view()["tries"]["left"] == 2
    assert kiosk.flow.view()["filled"] == 0, "the digits left the screen"

    kiosk.type(PIN)
    kiosk.touch("main")
    kiosk.sees("you")
    assert kiosk.reads("見本　太郎")
    assert pins_sent(card.trace) == 2, "each was sent once"
    assert kiosk.rings == []


def test_one_try_left_brings_staff_and_sends_nothing(hall: Hall) -> None:
    kiosk = hall.kiosk
    kiosk.to_the_card()
    card = kiosk.put_card("one_try")
    kiosk.sees("choice")
    assert kiosk.reads("カードを守るために、ここで止めました")
    assert kiosk.rings == ["pin"]
    assert pins_sent(card.trace) == 0
    assert not kiosk.finger.offers("key:1"), "no PIN can be typed"

    kiosk.touch("choose:staff", "main")
    kiosk.sees("staff")
    assert pins_sent(card.trace) == 0


def test_a_card_that_is_pulled_out_while_it_is_read(hall: Hall) -> None:
    kiosk = hall.kiosk
    kiosk.to_the_card()
    card = kiosk.put_card("taro", CardFaults(delay=0.15))
    kiosk.sees("pin")
    kiosk.type(PIN)
    probed = len(card.trace)
    kiosk.finger.touch("main")
    wait_until(lambda: len(card.trace) > probed + 1, "the reading to begin")
    kiosk.reader.pull()
    kiosk.sees("card")
    assert kiosk.flow.state.card.trouble in (Fault.CARD_REMOVED, Fault.NO_CARD), "as the service has noticed"
    wait_until(lambda: kiosk.reads("カードが途中ではなれまし"), "what to do")
    assert kiosk.flow.state.card.read is None
    assert kiosk.flow.view()["state"] == "trouble"

    kiosk.put_card("taro")
    kiosk.sees("pin")
    assert kiosk.flow.view()["filled"] == 0
    kiosk.type(PIN)
    kiosk.touch("main")
    kiosk.sees("you")


def test_the_reader_is_unplugged_and_plugged_in_again(hall: Hall) -> None:
    kiosk = hall.kiosk
    kiosk.to_the_card()
    kiosk.reader.unplug()
    wait_until(lambda: not kiosk.flow.state.card.reader, "the reader to be missed")
    assert kiosk.reads("いまはカードが使えません")
    assert kiosk.finger.offers("way:nocard"), "one can go on without the card"

    kiosk.reader.plug()
    wait_until(lambda: kiosk.flow.state.card.reader, "the reader to be back")
    kiosk.put_card("taro")
    kiosk.sees("pin")
    kiosk.type(PIN)
    kiosk.touch("main")
    kiosk.sees("you")


def test_without_a_reader_the_visit_goes_on_by_typing(hall: Hall) -> None:
    kiosk = hall.kiosk
    kiosk.to_the_card()
    kiosk.reader.unplug()
    wait_until(lambda: not kiosk.flow.state.card.reader, "the reader to be missed")
    kiosk.wait(hall.station.settings.card.read_seconds.__ceil__())
    kiosk.sees("choice")  # 安全相談 comes before anything is typed
    kiosk.reader.plug()


def pins_sent(trace: list[bytes]) -> int:
    """VERIFY without data only asks for the tries. The trace keeps header and length of each."""
    return sum(one[1:2] == b"\x20" and len(one) > 4 for one in trace)
