"""The door of the faces: trouble is a value, nothing stays open, nothing waits for ever."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.card.door import Door
from kiosk.card.keeping import open_card
from kiosk.card.mynumber import MyNumberSession
from kiosk.card.ports import CardConnection, Sight
from kiosk.card.reading import CardDoor, CardKind, CardStatus, Presence, Way
from kiosk.card.simulator import CardFaults, SimulatedCard, SimulatedReader, make_card, simulated_door
from kiosk.card.simulator.reader import SimulatedConnection, SimulatedLookout
from kiosk.faults import Fault, Trouble

SELECT_PERSON, READ = bytes.fromhex("00a4020c020002"), bytes.fromhex("00b0000000")


@pytest.fixture
def reader() -> SimulatedReader:
    return SimulatedReader()


@pytest.fixture
def door(reader: SimulatedReader) -> Iterator[Door]:
    made = simulated_door(reader)
    yield made
    made.close()


def test_it_is_what_the_faces_expect(door: Door) -> None:
    promised: CardDoor = door
    assert promised.simulated


def test_presence_without_a_watch(reader: SimulatedReader, door: Door) -> None:
    assert door.presence() is Presence.NO_CARD
    reader.insert("taro")
    assert door.present()
    reader.unplug()
    assert door.presence() is Presence.NO_READER
    reader.stop_service()
    assert door.presence() is Presence.NO_SERVICE


def test_presence_follows_the_watch(reader: SimulatedReader, door: Door) -> None:
    seen = threading.Event()
    door.listen(lambda presence: seen.set() if presence is Presence.CARD else None)
    reader.insert("taro")
    assert seen.wait(5)
    assert door.presence() is Presence.CARD


def test_it_waits_for_a_card(reader: SimulatedReader, door: Door) -> None:
    assert not door.wait_for_card(0.01)
    timer = threading.Timer(0.05, reader.insert, ["taro"])
    timer.start()
    assert door.wait_for_card(5)
    timer.join()


def test_waiting_outlives_a_service_that_comes_late(reader: SimulatedReader, door: Door) -> None:
    reader.stop_service()
    reader.insert("taro")
    timer = threading.Timer(0.05, reader.start_service)
    timer.start()
    assert door.wait_for_card(5)
    timer.join()


@pytest.mark.parametrize(
    ("card_id", "status"),
    [
        ("taro", CardStatus(None, 3)),
        ("one_try", CardStatus(Fault.LAST_TRY, 1)),
        ("locked", CardStatus(Fault.PIN_LOCKED, 0)),
    ],
)
def test_probing_tells_the_tries(
    reader: SimulatedReader, door: Door, card_id: str, status: CardStatus
) -> None:
    reader.insert(card_id)
    assert door.probe() == status
    assert door.probe() == status


def test_probing_the_face_code_counts_its_own_tries(reader: SimulatedReader, door: Door) -> None:
    reader.insert("locked")
    assert door.probe(Way.FACE_CODE).tries_left == 10
    assert door.read("56022820311357", Way.FACE_CODE).person is not None


def test_trouble_before_the_card(reader: SimulatedReader, door: Door) -> None:
    assert door.read("1234").fault is Fault.NO_CARD
    reader.unplug()
    assert door.read("1234").fault is Fault.NO_READER
    reader.stop_service()
    assert door.read("1234").fault is Fault.NO_SERVICE
    assert door.probe().fault is Fault.NO_SERVICE


def test_another_card_is_named(reader: SimulatedReader, door: Door) -> None:
    reader.insert("suica")
    assert (door.read("1234").fault, door.read("1234").kind) == (Fault.NOT_MY_NUMBER_CARD, CardKind.FELICA)
    assert door.probe().kind is CardKind.FELICA


def test_a_wrong_pin_then_the_right_one(reader: SimulatedReader, door: Door) -> None:
    reader.insert("taro")
    wrong = door.read("9999")
    assert (wrong.fault, wrong.tries_left) == (Fault.WRONG_PIN, 2)
    assert door.read("1234").person is not None
    assert door.probe().tries_left == 3


def test_no_result_shows_people_in_text(reader: SimulatedReader, door: Door) -> None:
    reader.insert("taro")
    read = door.read("1234", keep=True)
    assert read.person is not None
    assert "見本" not in f"{read!r}{door.read_number()!r}{door.__dict__!r}"


def test_characters_to_compare_are_told(reader: SimulatedReader, door: Door) -> None:
    reader.insert("gaiji")
    assert door.read("1234").doubtful == ("name", "address")


def opened(card: SimulatedCard) -> bool:
    """Could another program read the card now, without a PIN?"""
    connection = SimulatedConnection(card)
    MyNumberSession(connection)
    connection.send(SELECT_PERSON)
    return connection.send(READ)[1] == 0x9000


def test_the_card_forgets_the_pin_after_a_read(reader: SimulatedReader, door: Door) -> None:
    card = reader.insert("taro")
    door.read("1234")
    assert not opened(card)


def test_a_kept_card_gives_the_number_once(reader: SimulatedReader, door: Door) -> None:
    card = reader.insert("taro")
    read = door.read("1234", keep=True)
    found = door.read_number()
    assert found.number is not None
    assert (found.number.digits, found.person) == ("123456789018", read.person)
    assert not opened(card)
    assert door.read_number().fault is Fault.CARD_REMOVED


def test_the_face_code_keeps_nothing_open(reader: SimulatedReader, door: Door) -> None:
    card = reader.insert("taro")
    assert door.read("61051220311234", Way.FACE_CODE, keep=True).person is not None
    assert not opened(card)
    assert door.read_number().fault is Fault.CARD_REMOVED


def test_a_released_card_gives_no_number(reader: SimulatedReader, door: Door) -> None:
    card = reader.insert("taro")
    door.read("1234", keep=True)
    door.release()
    assert not opened(card)
    assert door.read_number().fault is Fault.CARD_REMOVED


def test_a_kept_card_that_was_changed_gives_no_number(reader: SimulatedReader, door: Door) -> None:
    reader.insert("taro")
    door.read("1234", keep=True)
    reader.insert("hanako")
    assert door.read_number().fault is Fault.CARD_REMOVED


def test_the_number_may_be_read_later_with_the_pin_and_tells_whose_it_is(
    reader: SimulatedReader, door: Door
) -> None:
    reader.insert("hanako")
    found = door.read_number("1234")
    assert found.number is not None
    assert found.person is not None
    assert (found.number.digits, found.person.name) == ("111111111118", "見本　花子")
    assert door.read_number("9999").tries_left == 2
    assert door.read_number("999").fault is Fault.BAD_PIN_FORMAT


def test_a_card_that_hangs_is_left_behind_and_nothing_stays_open(reader: SimulatedReader) -> None:
    door = simulated_door(reader, seconds=0.1)
    card = reader.insert(make_card("taro", CardFaults(hangs_at=6)))
    assert door.read("1234", keep=True).fault is Fault.CARD_DAMAGED
    assert door.probe().fault is Fault.CARD_DAMAGED  # it still hangs
    reader.remove()
    card.faults = CardFaults()
    reader.insert(card)
    assert door.read("1234").person is not None
    door.close()


def test_late_work_cannot_keep_a_card_open(reader: SimulatedReader) -> None:
    door = simulated_door(reader, seconds=0.1)
    card = reader.insert(make_card("taro", CardFaults(delay=0.05)))
    assert door.read("1234", keep=True).fault is Fault.CARD_DAMAGED
    card.faults = CardFaults()
    assert door.probe().tries_left == 3  # starts when the late work is over
    assert not opened(card)
    assert door.read_number().fault is Fault.CARD_REMOVED


class TwoReaders:
    """A port with several readers, as a contact and contactless device shows."""

    def __init__(self, **cards: SimulatedCard) -> None:
        self._cards = cards

    def occupied(self) -> list[str]:
        return list(self._cards)

    def connect(self, reader: str) -> CardConnection:
        return SimulatedConnection(self._cards[reader])

    def lookout(self) -> SimulatedLookout:
        raise NotImplementedError

    def sight(self) -> Sight:
        raise NotImplementedError


def test_the_reader_that_answers_is_taken() -> None:
    port = TwoReaders(sam=make_card("unknown"), contactless=make_card("taro"))
    assert open_card(port).tries_left() == 3


def test_without_any_the_first_trouble_is_told() -> None:
    port = TwoReaders(left=make_card("suica"), right=make_card("zairyu"))
    with pytest.raises(Trouble) as caught:
        open_card(port)
    assert caught.value.facts["kind"] == "felica"


def test_unexpected_trouble_crashes() -> None:
    with pytest.raises(NotImplementedError):
        Door(TwoReaders(), seconds=5).presence()

    class Broken(TwoReaders):
        def occupied(self) -> list[str]:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Door(Broken()).read("1234")
