"""Everything that belongs to today's card generation: names of applications, files, tags, secrets.

The next card will bring other values (expected 2028); they change here only. Source: public reverse
engineering that several readers agree on; the card's own specification isn't public.
"""

from __future__ import annotations

import re
from enum import IntEnum, StrEnum

TEXT_AP = bytes.fromhex("D3921000310001010408")  # 券面事項入力補助AP
JPKI_AP = bytes.fromhex("D392F000260100000001")  # 公的個人認証AP
RESIDENCE_CARD_AP = bytes.fromhex("D392F0004F0200000000000000000000")  # 在留カード
LICENCE_AP = bytes.fromhex("A0000002310100000000000000000000")  # 運転免許証 DF1
PASSPORT_AP = bytes.fromhex("A0000002471001")  # ICAO 9303


class TextFile(IntEnum):
    """Elementary files of the 券面事項入力補助AP."""

    NUMBER = 0x0001  # 個人番号
    PERSON = 0x0002  # 基本4情報
    PIN = 0x0011
    FACE_CODE_B = 0x0015  # 照合番号B


JPKI_TOKEN = 0x0006  # token label of the JPKI application

TEMPLATE_PERSON = 0xFF20
TAG_NAME = 0xDF22
TAG_ADDRESS = 0xDF23
TAG_BIRTH = 0xDF24
TAG_SEX = 0xDF25
TAG_NUMBER = 0xFF10


class Way(StrEnum):
    """What the resident gives to open the basic four items."""

    PIN = "pin"  # 券面事項入力補助用暗証番号: 4 digits
    FACE_CODE = (
        "face_code"  # 照合番号B: birth date YYMMDD (era), year of expiry YYYY, security code: 14 digits
    )

    @property
    def file(self) -> TextFile:
        return TextFile.PIN if self is Way.PIN else TextFile.FACE_CODE_B

    @property
    def digits(self) -> int:
        return 4 if self is Way.PIN else 14

    def fits(self, secret: str) -> bool:
        """ASCII digits of the exact length; whether another length costs a try isn't known."""
        return re.fullmatch(r"[0-9]+", secret) is not None and len(secret) == self.digits


class CardKind(StrEnum):
    """What lies on the reader when it isn't a My Number card."""

    JUKI_CARD = "juki_card"  # 住民基本台帳カード, given out until 2015
    PHONE = "phone"  # スマホ用電子証明書: has no basic four items
    RESIDENCE_CARD = "residence_card"  # 在留カード, 特別永住者証明書
    DRIVING_LICENCE = "driving_licence"  # 運転免許証
    PASSPORT = "passport"  # 旅券
    FELICA = "felica"  # 交通系 IC カードなど
    OTHER = "other"


TOKEN_KINDS = {
    "JPKIAPICCTOKEN": CardKind.JUKI_CARD,
    "JPKIAPGPSETOKEN": CardKind.PHONE,
    "JPKIAPIOSTOKEN": CardKind.PHONE,
}
