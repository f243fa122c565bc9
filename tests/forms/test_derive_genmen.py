"""Who pays less: one sheet for each who pays, a tick for what they pay, a pencil only where one is needed."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import forms.derive  # noqa: F401 - registers every derivation
from forms.asking import DERIVATIONS, Asking, FieldValue
from kiosk.answers import Value
from tests.forms.content.visit import Needed, Visit

PEOPLE: Mapping[str, Mapping[str, Value]] = {
    "otto": {"name": "山田　正男", "birth": "1943-02-10", "zokugara": "世帯主"},
    "tsuma": {"name": "山田　ウメ", "birth": "1960-07-01", "zokugara": "妻", "card": True},
    "ko": {"name": "山田　進", "birth": "1972-05-05", "zokugara": "子"},
}


def ask(
    name: str, subject: str | None, *procedures: str, event: str = "risai", persons: tuple[str, ...] = ()
) -> FieldValue:
    visit = Visit(PEOPLE, [Needed(one, "f", persons) for one in procedures], {}, event)
    return DERIVATIONS[name].ask(Asking(visit.guide, visit.case, "f", procedures, persons, subject, subject))


@pytest.mark.parametrize(
    ("procedures", "people"),
    [
        (("kokuho_genmen",), ("otto",)),
        (("zei_genmen",), ("tsuma",)),
        (("kokuho_genmen", "zei_genmen"), ("otto", "tsuma")),
        (("koki_genmen",), ("otto",)),
        (("kaigo_genmen",), ("otto", "tsuma")),
        (("kokuho_kyuhifuyo",), ("otto",)),
    ],
)
def test_everybody_who_pays_has_a_sheet(procedures: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert ask("genmen_hito", None, *procedures) == people


def test_each_sheet_ticks_what_its_person_pays() -> None:
    everything = ("kokuho_genmen", "koki_genmen", "kaigo_genmen", "zei_genmen")
    head = ("国民健康保険税（料）", "後期高齢者医療保険料", "介護保険料")
    assert ask("genmen_hoken", "otto", *everything) == head
    assert ask("genmen_hoken", "tsuma", *everything) == ("介護保険料",)
    assert ask("genmen_hoken", "ko", *everything) == ()


def test_only_the_sheet_for_taxes_asks_for_them_by_hand() -> None:
    assert ask("genmen_zei", "tsuma", "zei_genmen") is None
    assert ask("genmen_zei", "otto", "zei_genmen", "kokuho_genmen") == "―"


def test_the_reason_is_the_disaster_or_the_birthday() -> None:
    assert ask("genmen_riyu", "otto", "kokuho_genmen") == ("災害（火事・地震・水害など）",)
    assert turned("genmen_riyu") == ("75歳になった家族の扶養だった",)
    assert turned("genmen_jijo") == "扶養だった人　山田　ウメ"
    assert turned("risai_umu") == "―"


def turned(name: str) -> FieldValue:
    return ask(name, "otto", "kokuho_kyuhifuyo", event="tassei75", persons=("tsuma",))


def test_the_certificate_of_the_disaster_is_applied_for_or_asked() -> None:
    assert ask("risai_umu", "otto", "kokuho_genmen") is None
    assert ask("risai_umu", "otto", "kokuho_genmen", "risai_shomei") == "申請している"
    assert ask("genmen_jijo", "otto", "kokuho_genmen") is None
