"""What two events ask for is brought once."""

from __future__ import annotations

from kiosk.procedures.bring import as_one
from kiosk.procedures.outcome import Bring
from kiosk.words import Text

IDENTITY, BOOK = Text.same("本人確認書類"), Text.same("通帳")


def test_the_same_thing_is_told_once_for_the_counters_of_both() -> None:
    found = as_one(
        [
            Bring("id_shigoto", IDENTITY, ("HOKEN", "ZEI"), by_card=True),
            Bring("tsucho", BOOK, ("KODOMO",)),
            Bring("id_koseki", IDENTITY, ("KOSEKI", "HOKEN"), by_card=True),
        ]
    )
    assert [(one.id, one.counters) for one in found] == [
        ("id_shigoto", ("HOKEN", "ZEI", "KOSEKI")),
        ("tsucho", ("KODOMO",)),
    ]


def test_a_card_is_enough_only_where_it_is_for_both() -> None:
    (found,) = as_one(
        [
            Bring("id_shigoto", IDENTITY, ("HOKEN",), by_card=True),
            Bring("id_konin", IDENTITY, ("KOSEKI",), by_card=False),
        ]
    )
    assert not found.by_card
