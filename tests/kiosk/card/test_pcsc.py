"""On the real stack: pcscd, vpcd and the PC/SC library, with a simulated card behind them."""

import queue
import subprocess
import threading
from collections.abc import Iterator

import pytest
from smartcard import scard  # type: ignore[import-untyped]  # the library has no types

from kiosk.card import pcsc
from kiosk.card.door import Door
from kiosk.card.mynumber import MyNumberSession
from kiosk.card.pcsc import PcscConnection, PcscPort, trouble_of
from kiosk.card.reading import CardKind, Presence, Way
from kiosk.card.simulator import CardFaults
from kiosk.faults import Fault, Trouble
from kiosk.person import PartialDate, Person, Sex
from tests.kiosk.card.test_session import SIX
from tests.pcsc import VirtualReader, virtual_reader, wait_until

READER = "Virtual PCD 00 00"
DEADLINE = 10


@pytest.fixture(scope="module")
def service() -> Iterator[VirtualReader]:
    with virtual_reader() as handle:
        yield handle


@pytest.fixture
def virtual(service: VirtualReader) -> Iterator[VirtualReader]:
    """The service with an empty reader."""
    yield service
    service.remove()
    wait_until(lambda: Door(PcscPort()).presence() is Presence.NO_CARD, "the card did not go")


@pytest.fixture
def door() -> Iterator[Door]:
    made = Door(PcscPort())
    yield made
    made.close()


def test_the_four_items_take_exactly_six_commands(virtual: VirtualReader, door: Door) -> None:
    card = virtual.insert("taro")
    assert door.read("1234").person == Person(
        "見本　太郎", "みほん県となり市中央１丁目２番３号", PartialDate(1986, 5, 12), Sex.MALE
    )
    assert [apdu.hex() for apdu in card.trace] == SIX


def test_rare_characters_and_long_addresses_come_through(virtual: VirtualReader, door: Door) -> None:
    for card_id in ("yoshida", "long"):
        resident = virtual.insert(card_id).resident
        person = door.read("1234").person
        assert person is not None
        assert (person.name, person.address) == (resident.name, resident.address)


def test_tries_are_shown_first_and_a_wrong_pin_counts_once(virtual: VirtualReader, door: Door) -> None:
    card = virtual.insert("taro")
    assert door.probe().tries_left == 3
    assert door.read("0000").tries_left == 2
    assert door.read("12345").fault is Fault.BAD_PIN_FORMAT
    assert door.probe().tries_left == 2
    assert [apdu.hex() for apdu in card.trace].count("0020008004") == 1
    assert door.read("1234").person is not None
    assert door.probe().tries_left == 3


def test_the_face_code_reads_and_the_last_try_is_kept(virtual: VirtualReader, door: Door) -> None:
    virtual.insert("one_try")
    assert door.read("1234").fault is Fault.LAST_TRY
    assert door.read("54071620290123", Way.FACE_CODE).person is not None
    assert door.read("1234", last_try=True).person is not None


def test_the_number_comes_from_the_kept_card(virtual: VirtualReader, door: Door) -> None:
    virtual.insert("taro")
    door.read("1234", keep=True)
    found = door.read_number().number
    assert found is not None
    assert found.digits == "123456789018"


def test_the_next_session_finds_the_card_closed(virtual: VirtualReader, door: Door) -> None:
    virtual.insert("taro")
    door.read("1234")
    connection = PcscConnection(READER)
    MyNumberSession(connection)
    connection.send(bytes.fromhex("00a4020c020002"))
    assert connection.send(bytes.fromhex("00b0000000")) == (b"", 0x6982)
    connection.close()


@pytest.mark.parametrize(
    "faults", [CardFaults(pulled_before=1), CardFaults(pulled_before=4), CardFaults(pulled_after=5)]
)
def test_a_pulled_card_is_told(virtual: VirtualReader, door: Door, faults: CardFaults) -> None:
    virtual.insert("taro", faults)
    assert door.read("1234").fault is Fault.CARD_REMOVED


def test_a_card_put_back_is_read_again(virtual: VirtualReader, door: Door) -> None:
    card = virtual.insert("taro", CardFaults(pulled_after=4))
    assert door.read("1234").fault is Fault.CARD_REMOVED
    card.faults = CardFaults()
    virtual.insert(card)
    assert door.read("1234").person is not None


def test_a_kept_card_that_was_pulled_gives_no_number(virtual: VirtualReader, door: Door) -> None:
    virtual.insert("taro")
    door.read("1234", keep=True)
    virtual.insert("hanako")
    assert door.read_number().fault is Fault.CARD_REMOVED


def test_a_card_that_hangs_ends_at_the_limit(virtual: VirtualReader) -> None:
    card = virtual.insert("taro", CardFaults(hangs_at=3))
    door = Door(PcscPort(), seconds=0.3)
    assert door.read("1234").fault is Fault.CARD_DAMAGED
    virtual.remove()
    card.faults = CardFaults()
    virtual.insert(card)
    assert Door(PcscPort()).read("1234").person is not None
    door.close()


def test_other_cards_are_told_apart(virtual: VirtualReader, door: Door) -> None:
    virtual.insert("suica")
    assert door.read("1234").kind is CardKind.FELICA
    virtual.insert("juki")
    assert door.probe().kind is CardKind.JUKI_CARD


def test_the_named_reader_is_taken(virtual: VirtualReader) -> None:
    virtual.insert("taro")
    assert Door(PcscPort("00 00")).read("1234").person is not None
    assert Door(PcscPort("00 01")).read("1234").fault is Fault.NO_CARD
    assert Door(PcscPort("Sony")).read("1234").fault is Fault.NO_READER


def test_other_software_is_waited_for(virtual: VirtualReader, door: Door) -> None:
    virtual.insert("taro")
    other = PcscConnection(READER)
    timer = threading.Timer(0.3, other.close)
    timer.start()
    assert door.read("1234").person is not None
    timer.join()


def test_other_software_that_never_lets_go_is_told(
    virtual: VirtualReader, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pcsc, "_SHARING_SECONDS", 0.3)
    virtual.insert("taro")
    other = PcscConnection(READER)
    assert door.read("1234").fault is Fault.NO_READER
    other.close()


def test_a_card_that_still_slides_is_waited_for(
    virtual: VirtualReader, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    virtual.insert("taro")
    connect, early = scard.SCardConnect, [0x80100066, 0x80100067]
    monkeypatch.setattr(
        scard, "SCardConnect", lambda *given: (early.pop(), 0, 0) if early else connect(*given)
    )
    assert door.read("1234").person is not None


def test_a_card_that_never_answers_is_damaged(
    virtual: VirtualReader, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    virtual.insert("taro")
    monkeypatch.setattr(pcsc, "_SETTLING_SECONDS", 0.2)
    monkeypatch.setattr(scard, "SCardConnect", lambda *_: (0x80100066, 0, 0))
    assert door.read("1234").fault is Fault.CARD_DAMAGED


def test_a_closed_connection_sends_nothing(virtual: VirtualReader) -> None:
    card = virtual.insert("taro")
    connection = PcscConnection(READER)
    connection.close()
    connection.close()
    with pytest.raises(Trouble) as caught:
        connection.send(b"\x00\xa4\x04\x0c")
    assert caught.value.fault is Fault.CARD_REMOVED
    assert card.trace == []


def test_the_watch_lives_through_restarts_and_pulled_cables(virtual: VirtualReader, door: Door) -> None:
    told: queue.Queue[Presence] = queue.Queue()
    door.listen(told.put)

    def comes(presence: Presence) -> None:
        while told.get(timeout=DEADLINE) is not presence:
            continue

    comes(Presence.NO_CARD)
    virtual.insert("taro")
    comes(Presence.CARD)
    virtual.restart_service()
    comes(Presence.NO_SERVICE)
    comes(Presence.CARD)
    assert door.read("1234").person is not None
    virtual.unplug()
    comes(Presence.NO_READER)
    assert door.read("1234").fault is Fault.NO_READER
    virtual.plug()
    comes(Presence.NO_CARD)
    virtual.insert("hanako")
    comes(Presence.CARD)
    virtual.remove()
    comes(Presence.NO_CARD)


def test_without_a_service_everything_is_told(virtual: VirtualReader, door: Door) -> None:
    virtual.stop_service()
    try:
        assert door.presence() is Presence.NO_SERVICE
        assert door.probe().fault is Fault.NO_SERVICE
    finally:
        virtual.start_service()
    assert door.probe().fault is Fault.NO_CARD


def test_a_service_that_stops_while_reading_is_told(virtual: VirtualReader, door: Door) -> None:
    virtual.insert("taro", CardFaults(hangs_at=3))
    results: queue.Queue[Fault | None] = queue.Queue()
    reading = threading.Thread(target=lambda: results.put(door.read("1234").fault))
    reading.start()
    card = virtual.slot.card
    wait_until(lambda: card is not None and len(card.trace) == 3, "the card was not asked")
    virtual.stop_service()
    virtual.start_service()
    assert results.get(timeout=DEADLINE) in (Fault.NO_SERVICE, Fault.CARD_REMOVED)
    reading.join()


def test_another_reader_of_cards_agrees(virtual: VirtualReader) -> None:
    """OpenSC takes the simulated card for what it is, and gets the same answers."""
    virtual.insert("taro")
    named = subprocess.run(["opensc-tool", "-n"], capture_output=True, text=True, timeout=20, check=True)
    assert named.stdout.strip() == "jpki"
    commands = ["00A4040C0AD3921000310001010408", "00A4020C020011", "00200080"]
    sent = [part for command in commands for part in ("-s", command)]
    asked = subprocess.run(["opensc-tool", *sent], capture_output=True, text=True, timeout=20, check=True)
    assert "SW1=0x63, SW2=0xC3" in asked.stdout


def test_opensc_logs_in_to_the_simulated_card(virtual: VirtualReader) -> None:
    card = virtual.insert("taro")
    command = ["pkcs11-tool", "--login", "--pin", "1234", "--list-objects"]
    listed = subprocess.run(command, capture_output=True, text=True, timeout=20, check=True)
    assert "User Authentication Key" in listed.stdout
    assert [apdu.hex() for apdu in card.trace][-1] == "0020008004"


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (0x8010001D, Fault.NO_SERVICE),
        (0x8010001E, Fault.NO_SERVICE),
        (-0x7FEFFFE3, Fault.NO_SERVICE),
        (0x8010002E, Fault.NO_READER),
        (0x80100017, Fault.NO_READER),
        (0x8010000B, Fault.NO_READER),
        (0x8010000C, Fault.CARD_REMOVED),
        (0x80100016, Fault.CARD_REMOVED),
        (0x80100068, Fault.CARD_REMOVED),
        (0x80100069, Fault.CARD_REMOVED),
        (0x8010000F, Fault.NOT_MY_NUMBER_CARD),
        (0x80100066, Fault.CARD_DAMAGED),
        (0x80100001, Fault.NO_SERVICE),
        (0x80101234, Fault.CARD_DAMAGED),
    ],
)
def test_every_code_of_the_service_is_a_fault(code: int, fault: Fault) -> None:
    trouble = trouble_of(code, "call")
    assert trouble.fault is fault
    assert f"0x{code & 0xFFFFFFFF:08X}" in trouble.detail
