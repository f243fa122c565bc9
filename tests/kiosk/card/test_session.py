"""Sessions with simulated cards: what is sent, what comes back, what is never sent."""

import pytest

from kiosk.card.mynumber import MyNumberSession
from kiosk.card.ports import CardConnection
from kiosk.card.simulator import CardFaults, SimulatedCard, card_ids, load_resident, make_card
from kiosk.card.simulator.reader import SimulatedConnection
from kiosk.card.table import CardKind, Way
from kiosk.faults import Fault, Trouble
from kiosk.person import PartialDate, Person, Sex

SIX = [
    "00a4040c0ad3921000310001010408",
    "00a4020c020011",
    "00200080",
    "0020008004",  # the simulator keeps no PIN
    "00a4020c020002",
    "00b0000000",
]


class Recorder:
    """A connection that keeps what goes over it."""

    def __init__(self, card: CardConnection) -> None:
        self.sent: list[bytes] = []
        self._card = card

    def send(self, apdu: bytes) -> tuple[bytes, int]:
        self.sent.append(apdu)
        return self._card.send(apdu)

    def close(self) -> None:
        self._card.close()

    @property
    def verifies(self) -> list[bytes]:
        return [apdu for apdu in self.sent if apdu[1] == 0x20 and len(apdu) > 4]


def session_with(card_id: str, faults: CardFaults | None = None) -> tuple[MyNumberSession, Recorder]:
    card = make_card(card_id, faults)
    card.insert()
    recorder = Recorder(SimulatedConnection(card))
    return MyNumberSession(recorder), recorder


def trace(card: SimulatedCard) -> list[str]:
    return [apdu.hex() for apdu in card.trace]


def read(card: SimulatedCard, typed: str = "1234", way: Way = Way.PIN) -> Person:
    card.insert()
    session = MyNumberSession(SimulatedConnection(card))
    try:
        session.open(typed, way)
        return session.read_person()
    finally:
        session.close()


def fault_of(card_id: str, faults: CardFaults | None = None, typed: str = "1234") -> Trouble:
    with pytest.raises(Trouble) as caught:
        read(make_card(card_id, faults), typed)
    return caught.value


def test_the_four_items_take_exactly_six_commands() -> None:
    card = make_card("taro")
    assert read(card) == Person(
        "見本　太郎", "みほん県となり市中央１丁目２番３号", PartialDate(1986, 5, 12), Sex.MALE
    )
    assert trace(card) == SIX


def test_the_pin_goes_out_as_typed_and_once() -> None:
    session, recorder = session_with("taro")
    session.open("1234")
    assert recorder.verifies == [bytes.fromhex("002000800431323334")]


def test_the_face_code_opens_the_four_items_too() -> None:
    card = make_card("taro")
    assert read(card, "61051220311234", Way.FACE_CODE).name == "見本　太郎"
    assert trace(card)[1] == "00a4020c020015"
    assert trace(card)[3] == "002000800e"


def test_a_long_file_takes_one_command_more() -> None:
    card = make_card("long")
    assert len(read(card).address.encode()) > 256
    assert trace(card)[:6] == SIX
    assert len(card.trace) == 7


def test_asking_for_the_tries_first_costs_no_command_twice() -> None:
    session, recorder = session_with("taro")
    assert session.tries_left() == 3
    session.open("1234")
    session.read_person()
    assert len(recorder.sent) == 6


@pytest.mark.parametrize("secret", ["", "123", "12345", "１２３４", "12a4", "12 4", "1234\n", "-123", "abcd"])
def test_a_pin_that_is_not_four_digits_is_never_sent(secret: str) -> None:
    session, recorder = session_with("taro")
    with pytest.raises(Trouble) as caught:
        session.open(secret)
    assert caught.value.fault is Fault.BAD_PIN_FORMAT
    assert len(recorder.sent) == 1  # the SELECT of the session


@pytest.mark.parametrize("secret", ["1234", "6105122031123", "610512203112345"])
def test_a_face_code_that_is_not_fourteen_digits_is_never_sent(secret: str) -> None:
    session, recorder = session_with("taro")
    with pytest.raises(Trouble) as caught:
        session.open(secret, Way.FACE_CODE)
    assert caught.value.fault is Fault.BAD_PIN_FORMAT
    assert not recorder.verifies


def test_wrong_pins_count_down_and_stop_before_the_last_try() -> None:
    card = make_card("taro")
    for left in (2, 1):
        with pytest.raises(Trouble) as caught:
            read(card, "0000")
        assert (caught.value.fault, caught.value.facts["tries_left"]) == (Fault.WRONG_PIN, left)
    card.trace.clear()
    with pytest.raises(Trouble) as caught:
        read(card, "1234")
    assert (caught.value.fault, caught.value.facts["tries_left"]) == (Fault.LAST_TRY, 1)
    assert "0020008004" not in trace(card)


def test_the_last_try_is_used_when_staff_agree() -> None:
    session, _ = session_with("one_try")
    session.open("1234", last_try=True)
    assert session.read_person().name == "見本　三郎"
    assert MyNumberSession(session._card).tries_left() == 3  # a right PIN gives all tries back


def test_a_wrong_last_try_locks() -> None:
    session, _ = session_with("one_try")
    with pytest.raises(Trouble) as caught:
        session.open("0000", last_try=True)
    assert (caught.value.fault, caught.value.facts["tries_left"]) == (Fault.PIN_LOCKED, 0)


def test_nothing_is_sent_to_a_locked_card() -> None:
    session, recorder = session_with("locked")
    assert session.tries_left() == 0
    with pytest.raises(Trouble) as caught:
        session.open("1234", last_try=True)
    assert (caught.value.fault, caught.value.facts["tries_left"]) == (Fault.PIN_LOCKED, 0)
    assert not recorder.verifies


@pytest.mark.parametrize("sw", [0x6983, 0x6984])
def test_both_words_for_locked_are_understood(sw: int) -> None:
    assert fault_of("taro", CardFaults(status_at={3: sw})).fault is Fault.PIN_LOCKED
    assert fault_of("taro", CardFaults(status_at={4: sw})).fault is Fault.PIN_LOCKED


@pytest.mark.parametrize("sw", [0x9000, 0x6300])
def test_a_card_that_counts_no_tries_is_read(sw: int) -> None:
    assert read(make_card("taro", CardFaults(status_at={3: sw}))).name == "見本　太郎"


def test_the_pin_is_not_sent_again_after_any_answer_or_loss() -> None:
    for faults in (
        CardFaults(status_at={4: 0x6F00}),
        CardFaults(status_at={4: 0x6C04}),
        CardFaults(status_at={4: 0x6104}),
        CardFaults(status_at={4: 0x63C2}),
        CardFaults(pulled_before=4),
        CardFaults(pulled_after=4),
    ):
        session, recorder = session_with("taro", faults)
        with pytest.raises(Trouble):
            session.open("1234")
        assert len(recorder.verifies) == 1


def test_a_card_that_answers_nothing_but_6f00_is_damaged_unless_it_is_another_one() -> None:
    twice = CardFaults(status_at={1: 0x6F00, 2: 0x6F00})
    assert fault_of("taro", twice).fault is Fault.CARD_DAMAGED
    assert fault_of("juki", twice).fault is Fault.NOT_MY_NUMBER_CARD


def test_only_select_is_repeated_and_only_once() -> None:
    card = make_card("taro", CardFaults(internal_first=True))
    assert read(card).name == "見本　太郎"
    assert trace(card) == [SIX[0], *SIX]
    assert (
        fault_of("taro", CardFaults(status_at=dict.fromkeys(range(1, 20), 0x6F00))).fault
        is Fault.CARD_DAMAGED
    )
    assert fault_of("taro", CardFaults(status_at={2: 0x6F00})).fault is Fault.CARD_DAMAGED


@pytest.mark.parametrize("nth", range(1, 7))
def test_a_card_pulled_at_any_command_is_told(nth: int) -> None:
    assert fault_of("taro", CardFaults(pulled_before=nth)).fault is Fault.CARD_REMOVED
    assert fault_of("taro", CardFaults(pulled_after=nth)).fault is Fault.CARD_REMOVED


def test_a_lost_answer_may_have_cost_a_try_and_none_is_told() -> None:
    trouble = fault_of("taro", CardFaults(pulled_after=4), typed="0000")
    assert trouble.facts.get("tries_left") is None


@pytest.mark.parametrize("nth", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("sw", [0x6700, 0x6981, 0x6982, 0x6985, 0x6986, 0x6A86, 0x6D00, 0x6F00])
def test_status_words_out_of_place_are_damage(nth: int, sw: int) -> None:
    assert fault_of("taro", CardFaults(status_at={nth: sw})).fault is Fault.CARD_DAMAGED


@pytest.mark.parametrize("cut", [0, 1, 3, 50, 90])
def test_a_cut_file_is_damage(cut: int) -> None:
    assert fault_of("taro", CardFaults(person_cut=cut)).fault is Fault.CARD_DAMAGED


def test_files_without_filler_are_read() -> None:
    assert read(make_card("taro", CardFaults(file_filler=False))).name == "見本　太郎"


@pytest.mark.parametrize(
    ("card_id", "kind"),
    [
        ("suica", CardKind.FELICA),
        ("zairyu", CardKind.RESIDENCE_CARD),
        ("licence", CardKind.DRIVING_LICENCE),
        ("juki", CardKind.JUKI_CARD),
        ("phone", CardKind.PHONE),
        ("iphone", CardKind.PHONE),
        ("unknown", CardKind.OTHER),
    ],
)
def test_other_cards_are_told_apart_without_a_pin(card_id: str, kind: CardKind) -> None:
    card = make_card(card_id)
    with pytest.raises(Trouble) as caught:
        read(card)
    assert (caught.value.fault, caught.value.facts["kind"]) == (Fault.NOT_MY_NUMBER_CARD, kind)
    assert not [apdu for apdu in card.trace if apdu[1] == 0x20]


def test_the_number_is_selected_only_when_asked_for() -> None:
    session, recorder = session_with("taro")
    session.open("1234")
    session.read_person()
    assert bytes.fromhex("00a4020c020001") not in recorder.sent
    assert session.read_number().digits == "123456789018"
    assert recorder.sent[6:] == [bytes.fromhex("00a4020c020001"), bytes.fromhex("00b0000000")]


def test_the_face_code_does_not_open_the_number() -> None:
    session, _ = session_with("taro")
    session.open("61051220311234", Way.FACE_CODE)
    with pytest.raises(Trouble) as caught:
        session.read_number()
    assert caught.value.fault is Fault.CARD_DAMAGED


@pytest.mark.parametrize("card_id", [one for one in card_ids() if load_resident(one).name])
def test_every_resident_is_read_exactly(card_id: str) -> None:
    resident = load_resident(card_id)
    person = read(make_card(card_id), resident.face_code, Way.FACE_CODE)
    assert (person.name, person.address) == (resident.name, resident.address)


def test_secrets_and_people_do_not_show_in_text() -> None:
    resident = load_resident("taro")
    shown = f"{resident!r} {make_card('taro')._applications!r}"
    assert not any(hidden in shown for hidden in ("1234", "見本　太郎", "となり市", "19860512"))
