"""保険者番号: the number of a health insurance, six digits for 国保 and eight for every other one."""

from __future__ import annotations

import re


def insurer_number_fits(digits: str) -> bool:
    """The last digit follows from the others: weights 2, 1, 2, 1 … from the right, their digits summed."""
    if not re.fullmatch(r"[0-9]{6}|[0-9]{8}", digits):
        return False
    products = [int(one) * (1 if place % 2 else 2) for place, one in enumerate(reversed(digits[:-1]))]
    return int(digits[-1]) == -sum(sum(divmod(one, 10)) for one in products) % 10
