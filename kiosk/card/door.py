"""The one implementation of `CardDoor`, for every port: real readers and the simulator alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from kiosk.card.content import doubtful_items
from kiosk.card.keeping import Keeping, OpenCard, open_card, open_with
from kiosk.card.limit import TimeLimit
from kiosk.card.ports import CardPort, Presence
from kiosk.card.reading import CardStatus, NumberResult, ReadResult
from kiosk.card.table import CardKind, Way
from kiosk.card.watch import Watch
from kiosk.faults import Fault, Trouble

_Result = TypeVar("_Result")
_HANGS = "no answer within the time limit"


class Door:
    """See `CardDoor`. `seconds` is the limit for one call; a card that hangs longer counts as damaged."""

    def __init__(self, port: CardPort, *, seconds: float = 10.0, simulated: bool = False) -> None:
        self._port = port
        self._simulated = simulated
        self._limit = TimeLimit(seconds)
        self._keeping = Keeping()
        self._watch: Watch | None = None

    @property
    def simulated(self) -> bool:
        return self._simulated

    def presence(self) -> Presence:
        if self._watch and self._watch.presence:
            return self._watch.presence
        lookout = self._port.lookout()
        try:
            return lookout.look(0).presence
        except Trouble:
            return Presence.NO_SERVICE
        finally:
            lookout.close()

    def present(self) -> bool:
        return self.presence() is Presence.CARD

    def wait_for_card(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        lookout = self._port.lookout()
        try:
            while (left := deadline - time.monotonic()) > 0:
                try:
                    if lookout.look(min(left, 1.0)).presence is Presence.CARD:
                        return True
                except Trouble:
                    time.sleep(min(left, 0.2))
            return False
        finally:
            lookout.close()

    def listen(self, tell: Callable[[Presence], None]) -> None:
        self._end_watch()
        self._watch = Watch(self._port.lookout(), tell)
        self._watch.start()

    def probe(self, way: Way = Way.PIN) -> CardStatus:
        self.release()
        late = CardStatus(Fault.CARD_DAMAGED, detail=_HANGS)
        return self._within(lambda: self._probe(way), late)

    def read(
        self, secret: str, way: Way = Way.PIN, *, last_try: bool = False, keep: bool = False
    ) -> ReadResult:
        visit = self._keeping.release()

        def work() -> ReadResult:
            try:
                card = open_with(self._port, secret, way, last_try=last_try)
            except Trouble as trouble:
                return ReadResult(None, trouble.fault, _tries(trouble), _kind(trouble), (), trouble.detail)
            # 照合番号B doesn't open the number, so there is nothing to keep the card for.
            if not (keep and way is Way.PIN and self._keeping.keep(card, visit)):
                card.session.close()
            return ReadResult(card.person, doubtful=doubtful_items(card.person))

        return self._within(work, ReadResult(fault=Fault.CARD_DAMAGED, detail=_HANGS))

    def read_number(self, secret: str | None = None, *, last_try: bool = False) -> NumberResult:
        def work() -> NumberResult:
            try:
                card = self._keeping.take() or self._open_again(secret, last_try)
                try:
                    return NumberResult(card.session.read_number(), card.person)
                finally:
                    card.session.close()
            except Trouble as trouble:
                return NumberResult(
                    None, None, trouble.fault, _tries(trouble), _kind(trouble), trouble.detail
                )

        return self._within(work, NumberResult(fault=Fault.CARD_DAMAGED, detail=_HANGS))

    def release(self) -> None:
        self._keeping.release()

    def close(self) -> None:
        self.release()
        self._end_watch()

    def _probe(self, way: Way) -> CardStatus:
        try:
            session = open_card(self._port)
            try:
                tries = session.tries_left(way)
            finally:
                session.close()
        except Trouble as trouble:
            return CardStatus(trouble.fault, _tries(trouble), _kind(trouble), trouble.detail)
        faults: dict[int | None, Fault] = {0: Fault.PIN_LOCKED, 1: Fault.LAST_TRY}
        return CardStatus(faults.get(tries), tries)

    def _open_again(self, secret: str | None, last_try: bool) -> OpenCard:
        if secret is None:
            raise Trouble(Fault.CARD_REMOVED, "the card wasn't kept open")
        return open_with(self._port, secret, Way.PIN, last_try=last_try)

    def _within(self, work: Callable[[], _Result], late: _Result) -> _Result:
        result = self._limit.run(work)
        if result is None:
            self.release()  # so that the late work closes its card itself
            return late
        return result

    def _end_watch(self) -> None:
        if self._watch:
            self._watch.stop()
            self._watch = None


def _tries(trouble: Trouble) -> int | None:
    tries = trouble.facts.get("tries_left")
    return tries if isinstance(tries, int) else None


def _kind(trouble: Trouble) -> CardKind | None:
    kind = trouble.facts.get("kind")
    return CardKind(kind) if isinstance(kind, str) else None
