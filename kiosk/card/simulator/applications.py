"""Which applications, files and secrets each kind of simulated card has."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.card.apdu import SW
from kiosk.card.simulator.faults import CardFaults
from kiosk.card.simulator.files import number_file, person_file, token_file
from kiosk.card.simulator.residents import Resident
from kiosk.card.table import (
    JPKI_AP,
    JPKI_TOKEN,
    LICENCE_AP,
    RESIDENCE_CARD_AP,
    TEXT_AP,
    TextFile,
)

_TOKENS = {
    "my_number_card": "JPKIAPICCTOKEN2",
    "juki_card": "JPKIAPICCTOKEN",
    "phone": "JPKIAPGPSETOKEN",
    "iphone": "JPKIAPIOSTOKEN",
}
_JPKI_PIN = 0x0018  # 利用者証明用電子証明書暗証番号
_JPKI_PASSWORD = 0x001B  # 署名用電子証明書暗証番号
_SIGN_PASSWORD = b"SIMULATED1"
_OTHER_NAMES = {"residence_card": RESIDENCE_CARD_AP, "driving_licence": LICENCE_AP}


@dataclass(frozen=True)
class File:
    content: bytes = field(repr=False)
    opened_by: tuple[int, ...] = ()  # any of these secrets; empty: free


@dataclass
class Secret:
    """A PIN or code with its counter; the counter lives as long as the card."""

    value: bytes = field(repr=False)
    limit: int
    tries: int

    def compare(self, given: bytes | None) -> int:
        """The status word of VERIFY; None asks for the tries left."""
        if self.tries == 0:
            return SW.LOCKED
        if given is None:
            return SW.TRIES | self.tries
        if given == self.value:
            self.tries = self.limit
            return SW.OK
        self.tries -= 1
        return SW.TRIES | self.tries


@dataclass(frozen=True)
class Application:
    aid: bytes
    files: dict[int, File] = field(default_factory=dict)
    secrets: dict[int, Secret] = field(default_factory=dict)


def applications_of(resident: Resident, faults: CardFaults) -> tuple[Application, ...]:
    found: list[Application] = []
    if resident.kind == "my_number_card":
        found.append(_text_application(resident, faults))
    if resident.kind in _TOKENS:
        found.append(_jpki_application(resident))
    if resident.kind in _OTHER_NAMES:
        found.append(Application(_OTHER_NAMES[resident.kind]))
    return tuple(found)


def _jpki_application(resident: Resident) -> Application:
    """Enough for other software to know the card and its PINs; there are no keys or certificates."""
    pin = Secret(resident.pin.encode("ascii"), 3, 3)
    password = Secret(_SIGN_PASSWORD, 5, 5)
    token = File(token_file(_TOKENS[resident.kind]))
    return Application(JPKI_AP, {JPKI_TOKEN: token}, {_JPKI_PIN: pin, _JPKI_PASSWORD: password})


def _text_application(resident: Resident, faults: CardFaults) -> Application:
    number = File(number_file(resident), (TextFile.PIN,))
    person = File(person_file(resident, faults), (TextFile.PIN, TextFile.FACE_CODE_B))
    pin = Secret(resident.pin.encode("ascii"), 3, int(resident.pin_tries))
    code = Secret(resident.face_code.encode("ascii"), 10, int(resident.face_code_tries))
    return Application(
        TEXT_AP,
        {TextFile.NUMBER: number, TextFile.PERSON: person},
        {TextFile.PIN: pin, TextFile.FACE_CODE_B: code},
    )
