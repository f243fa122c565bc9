"""手数料: texts of procedures name prices of `city.yaml` in braces, so that a price stands in one place."""

from __future__ import annotations

import re

from kiosk.guide.city import City
from kiosk.guide.model import Procedure

_KEY = re.compile(r"\{(\w+)\}")
_NOTHING_TO_PAY = re.compile(r"(無料.*|-|)")


def fee_text(procedure: Procedure, city: City) -> str:
    """As it is told: 戸籍450円/除籍750円. Empty where nothing is to pay."""
    if _NOTHING_TO_PAY.fullmatch(procedure.fee):
        return ""
    return _KEY.sub(lambda found: f"{city.fees.get(found[1], 0):,}", procedure.fee)


def prices(procedure: Procedure, city: City) -> tuple[int, ...]:
    """In yen, in the order of the text."""
    return tuple(city.fees[one] for one in _KEY.findall(procedure.fee) if one in city.fees)


def unknown_prices(procedure: Procedure, city: City) -> tuple[str, ...]:
    """Names in braces that `city.yaml` has no price for."""
    return tuple(one for one in _KEY.findall(procedure.fee) if one not in city.fees)
