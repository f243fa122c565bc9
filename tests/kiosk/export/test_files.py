from datetime import date

import pytest

from kiosk.answers import UNKNOWN, Address, Value
from kiosk.export.files import written
from kiosk.person import PartialDate


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (None, ""),
        (3, "3"),
        (UNKNOWN, "unknown"),
        (date(2026, 11, 24), "2026-11-24"),
        (PartialDate(1943, 2), "1943-02"),
        (("a", "b"), "a;b"),
        (Address("青葉町", "一丁目1番", "203号"), "青葉町一丁目1番　203号"),
        ("=1+1", "=1+1"),
    ],
)
def test_values_as_a_script_reads_them(value: Value, text: str) -> None:
    assert written(value) == text
