"""The watch over simulated readers, and over a lookout that breaks."""

import queue
import threading

from kiosk.card.ports import Presence, Sight
from kiosk.card.simulator import SimulatedReader
from kiosk.card.watch import Watch
from kiosk.faults import Fault, Trouble

DEADLINE = 5


class Told:
    """What a watch tells, in order."""

    def __init__(self, reader: SimulatedReader) -> None:
        self._queue: queue.Queue[Presence] = queue.Queue()
        self.watch = Watch(reader.lookout(), self._queue.put, pause=0.01)

    def next(self) -> Presence:
        return self._queue.get(timeout=DEADLINE)

    def nothing_more(self) -> bool:
        self.watch.stop()
        return self._queue.empty()


def test_cards_cables_and_services_are_told() -> None:
    reader = SimulatedReader()
    told = Told(reader)
    told.watch.start()
    assert told.next() is Presence.NO_CARD
    for act, presence in (
        (lambda: reader.insert("taro"), Presence.CARD),
        (reader.remove, Presence.NO_CARD),
        (reader.unplug, Presence.NO_READER),
        (reader.plug, Presence.NO_CARD),
        (reader.stop_service, Presence.NO_SERVICE),
        (reader.start_service, Presence.NO_CARD),
        (lambda: reader.insert("hanako"), Presence.CARD),
    ):
        act()
        assert told.next() is presence
    assert told.nothing_more()


class Scripted:
    """A lookout that shows what it is told to, then nothing new."""

    def __init__(self, *sights: Sight | Trouble) -> None:
        self._sights = list(sights)
        self.closed = False
        self.done = queue.Queue[bool]()

    def look(self, seconds: float) -> Sight:  # noqa: ARG002 - the port's signature
        if not self._sights:
            self.done.put(True)
            raise Trouble(Fault.NO_SERVICE)
        sight = self._sights.pop(0)
        if isinstance(sight, Trouble):
            raise sight
        return sight

    def wake(self) -> None: ...

    def close(self) -> None:
        self.closed = True


def told_by(*sights: Sight | Trouble) -> list[Presence]:
    told: list[Presence] = []
    lookout = Scripted(*sights)
    watch = Watch(lookout, told.append, pause=0.01)
    watch.start()
    lookout.done.get(timeout=DEADLINE)
    watch.stop()
    assert lookout.closed
    return told[: len(told) - (told[-1:] == [Presence.NO_SERVICE])]


def card(count: int, reader: str = "A") -> Sight:
    return Sight(("A", "B"), ((reader, count),))


def test_a_card_exchanged_between_two_looks_is_told_as_gone_and_come() -> None:
    assert told_by(card(1), card(3)) == [Presence.CARD, Presence.NO_CARD, Presence.CARD]


def test_the_same_card_is_told_once() -> None:
    assert told_by(card(1), card(1), card(1)) == [Presence.CARD]


def test_a_second_reader_changes_nothing_for_the_card() -> None:
    both = Sight(("A", "B"), (("A", 1), ("B", 7)))
    assert told_by(card(1), both, card(1)) == [Presence.CARD]


def test_trouble_is_told_once_and_outlived() -> None:
    gone = Trouble(Fault.NO_SERVICE)
    assert told_by(card(1), gone, gone, gone, card(0)) == [Presence.CARD, Presence.NO_SERVICE, Presence.CARD]


def test_a_service_that_wakes_for_nothing_makes_no_busy_loop() -> None:
    looks: queue.Queue[float] = queue.Queue()

    class Restless(Scripted):
        def look(self, seconds: float) -> Sight:
            looks.put(seconds)
            return card(1)

    watch = Watch(Restless(), lambda _: None)
    watch.start()
    threading.Event().wait(0.3)
    watch.stop()
    assert 2 <= looks.qsize() <= 8


def test_a_watch_that_never_started_stops() -> None:
    Watch(Scripted(), lambda _: None).stop()


def test_it_stops_from_within_what_it_tells() -> None:
    reader = SimulatedReader()
    told: queue.Queue[Presence] = queue.Queue()

    def stop_at_once(presence: Presence) -> None:
        watch.stop()
        told.put(presence)

    watch = Watch(reader.lookout(), stop_at_once)
    watch.start()
    assert told.get(timeout=DEADLINE) is Presence.NO_CARD
    watch.stop()
