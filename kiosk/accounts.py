"""Bank accounts: what is on a ゆうちょ passbook as an account to transfer to, numbers as forms want them.

Accounts are never logged: their text form hides the number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

import jaconv

_SMALL = str.maketrans("ァィゥェォャュョッヮヵヶー・", "アイウエオヤユヨツワカケ－．")


@dataclass(frozen=True)
class Account:
    """振込先. `branch` 3 digits (店番), `kind` 普通 or 当座, `number` 7 digits."""

    branch: str = field(repr=False)
    kind: str
    number: str = field(repr=False)


class Fit(Enum):
    """Of digits while they are typed."""

    YES = "yes"
    NOT_YET = "not_yet"
    NEVER = "never"  # whatever follows


def yucho_transfer(symbol: str, number: str) -> Account | None:
    """記号・番号 of ゆうちょ as the account that other banks pay to; None where they can't be right.

    記号 1xxx0 is a savings account (its 番号 ends with 1), 0xxxx a giro account (振替口座).
    """
    if not re.fullmatch(r"[0-9]{5}", symbol) or not re.fullmatch(r"[0-9]{1,8}", number):
        return None
    middle = symbol[1:3]
    if yucho_symbol(symbol) is Fit.YES and yucho_number(number) is Fit.YES:
        return Account(middle + "8", "普通", number[:-1].zfill(7))
    if symbol.startswith("0") and len(number) <= 7:
        return Account(middle + "9", "当座", number.zfill(7))
    return None


def bank_number(number: str) -> str:
    """口座番号: seven digits, zeros in front of a shorter one."""
    return number.zfill(7)


def holder_name(kana: str) -> str:
    """口座名義 as banks spell it (全銀), in full-width kana: small ones large, a long sound as －."""
    return str(jaconv.h2z(kana)).translate(_SMALL)


def yucho_symbol(digits: str) -> Fit:
    """記号 of a passbook: 1□□□0. Giro accounts are written by hand."""
    if len(digits) < 5:
        return Fit.NOT_YET if digits[:1] in ("", "1") else Fit.NEVER
    return Fit.YES if re.fullmatch(r"1[0-9]{3}0", digits) else Fit.NEVER


def yucho_number(digits: str) -> Fit:
    """番号 of a passbook: two to eight digits, the last of them 1."""
    if re.fullmatch(r"[0-9]{1,7}1", digits):
        return Fit.YES
    return Fit.NOT_YET if len(digits) < 8 else Fit.NEVER


CHECKS: Mapping[str, Callable[[str], Fit]] = {"yucho_kigo": yucho_symbol, "yucho_bango": yucho_number}
"""What a question of kind digits may name under `check:`."""
