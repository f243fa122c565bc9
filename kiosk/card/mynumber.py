"""A session with a My Number card (個人番号カード): tries left, the basic four items, the individual number.

It follows the application 券面事項入力補助AP. The four items take exactly six commands.
"""

from __future__ import annotations

from kiosk.card import apdu
from kiosk.card.apdu import SW
from kiosk.card.content import number_from, person_from
from kiosk.card.others import identify
from kiosk.card.ports import CardConnection
from kiosk.card.table import TEXT_AP, CardKind, TextFile, Way
from kiosk.faults import Fault, Trouble
from kiosk.person import IndividualNumber, Person

_LOCKED = (SW.LOCKED, SW.LOCKED_TOO)


class MyNumberSession:
    """Selects the application when it is made. Raises Trouble(NOT_MY_NUMBER_CARD) with the fact `kind`."""

    def __init__(self, card: CardConnection) -> None:
        self._card = card
        self._way: Way | None = None  # whose file is the current one
        self._tries: int | None = None
        self._select_application()

    def tries_left(self, way: Way = Way.PIN) -> int | None:
        """Without costing one; 0: locked; None: the card doesn't count, or is open already."""
        if self._way is not way:
            self._select_file(way.file)
            self._way = way
            self._tries = self._ask_tries()
        return self._tries

    def open(self, secret: str, way: Way = Way.PIN, *, last_try: bool = False) -> None:
        """Gives the secret to the card, once. It is never sent again, whatever the card says.

        Raises Trouble: BAD_PIN_FORMAT before anything is sent, PIN_LOCKED, LAST_TRY, WRONG_PIN (the last
        three with the fact `tries_left`).
        """
        check_form(secret, way)
        tries = self.tries_left(way)
        if tries == 0:
            raise Trouble(Fault.PIN_LOCKED, tries_left=0)
        if tries == 1 and not last_try:
            raise Trouble(Fault.LAST_TRY, tries_left=1)
        # Whatever happens now, the card may have counted: forget the number that was told before.
        self._tries = None
        _, sw = self._card.send(apdu.verify(secret.encode("ascii")))
        self._judge(sw)

    def read_person(self) -> Person:
        """The basic four items (基本4情報), after `open`."""
        self._select_file(TextFile.PERSON)
        return person_from(apdu.read_file(self._card))

    def read_number(self) -> IndividualNumber:
        """The 個人番号, after `open` with the PIN: only for a form that needs it, if the resident agreed."""
        self._select_file(TextFile.NUMBER)
        return number_from(apdu.read_file(self._card))

    def close(self) -> None:
        self._card.close()

    def _select_application(self) -> None:
        _, sw = self._card.send(apdu.select_application(TEXT_AP))
        if sw == SW.INTERNAL:
            # Seen on a real card for the first command after power-up. Only SELECT may be repeated.
            _, sw = self._card.send(apdu.select_application(TEXT_AP))
        if sw == SW.OK:
            return
        kind = identify(self._card)
        if sw == SW.INTERNAL and kind is CardKind.OTHER:
            raise apdu.unexpected("SELECT", sw)
        raise Trouble(Fault.NOT_MY_NUMBER_CARD, f"SELECT: {sw:04X}, {kind.value}", kind=kind.value)

    def _select_file(self, file: TextFile) -> None:
        _, sw = self._card.send(apdu.select_file(file))
        self._way = None
        if sw != SW.OK:
            raise apdu.unexpected(f"SELECT {file:04X}", sw)

    def _ask_tries(self) -> int | None:
        _, sw = self._card.send(apdu.ask_tries())
        if sw in _LOCKED:
            return 0
        if sw & 0xFFF0 == SW.TRIES:
            return sw & 0x0F
        if sw in (SW.OK, SW.NO_LIMIT):
            return None
        raise apdu.unexpected("VERIFY", sw)

    def _judge(self, sw: int) -> None:
        if sw == SW.OK:
            return
        if sw in (*_LOCKED, SW.TRIES):
            raise Trouble(Fault.PIN_LOCKED, tries_left=0)
        if sw & 0xFFF0 == SW.TRIES:
            raise Trouble(Fault.WRONG_PIN, tries_left=sw & 0x0F)
        if sw == SW.NO_LIMIT:
            raise Trouble(Fault.WRONG_PIN, tries_left=None)
        raise apdu.unexpected("VERIFY", sw)


def check_form(secret: str, way: Way) -> None:
    """Raises Trouble(BAD_PIN_FORMAT); says nothing of what was given."""
    if not way.fits(secret):
        raise Trouble(Fault.BAD_PIN_FORMAT)
