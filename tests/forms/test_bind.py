"""Whose data stands where. Card data only for the person whose card it is; the number least of all."""

from __future__ import annotations

from datetime import date

import pytest

from forms.asking import Asking
from forms.bind import Binder, Bound
from forms.language import Who
from kiosk.answers import UNKNOWN
from kiosk.cases.case import Case
from kiosk.person import IndividualNumber, PartialDate
from tests.forms import builders

NUMBER = IndividualNumber("123456789018")


def binder(
    subject: str | None = "chichi",
    number: IndividualNumber | None = None,
    *,
    procedures: tuple[str, ...] = ("kokuho_shutoku",),
    prints: bool = True,
    mark: str = "○",
    case: Case | None = None,
) -> Binder:
    guide = builders.guide(print_number=prints, individual_number=mark)
    case = case or builders.case()
    ids = tuple(one.id for one in case.answers.people)
    return Binder(Asking(guide, case, "f_kokuho_ido", procedures, ids, subject, subject), number, "B215")


def one(path: str, found: Binder, who: Who = Who.SUBJECT, person: str | None = None) -> Bound:
    return found.resolve(tuple(path.split(" / ")), who, person, 1)


def test_the_card_speaks_for_its_holder() -> None:
    assert one("card.name", binder("chichi")) == Bound("見本　太郎", True)
    assert one("card.address", binder("chichi")) == Bound(builders.OLD_ADDRESS, True)


def test_a_form_about_somebody_else_never_has_the_visitors_card_data() -> None:
    about_child = binder("ko1")
    assert one("card.name", about_child) == Bound("見本　一郎")
    assert one("card.birth", about_child) == Bound(PartialDate(2017, 8, 20))
    assert one("card.sex", about_child) == Bound("男")
    assert not one("card.address", about_child).given


def test_the_person_at_the_counter_is_the_visitor_on_every_form() -> None:
    assert one("card.name", binder("ko1"), Who.VISITOR) == Bound("見本　太郎", True)
    assert one("q.kana", binder("ko1"), Who.VISITOR).value == "ミホン　タロウ"


def test_a_row_is_about_its_person() -> None:
    assert one(".name", binder(), person="haha") == Bound("見本　花子")
    assert one(".name", binder(), person="chichi").from_card
    assert one(".no", binder(), person="haha").value == 1


def test_who_moves_lives_at_the_new_address_now() -> None:
    assert one("addr.now", binder("ko1")).value == builders.NEW_ADDRESS
    assert one("addr.old", binder("chichi")) == Bound(builders.OLD_ADDRESS, True)


def test_who_does_not_move_keeps_the_address_of_the_card() -> None:
    case = builders.with_answer(builders.case(), "moves", False, "chichi")
    assert one("addr.now", binder("chichi", case=case)).value == builders.OLD_ADDRESS


@pytest.mark.parametrize(
    ("subject", "procedures", "prints", "mark"),
    [
        ("haha", ("kokuho_shutoku",), True, "○"),  # not her card
        ("chichi", ("kokuho_shutoku",), False, "○"),  # the city doesn't print it
        ("chichi", ("kokuho_shutoku",), True, "△"),  # the form doesn't need it
        ("chichi", ("tennyu_todoke",), True, "○"),  # forbidden there (×)
        ("chichi", ("kokuho_shutoku", "tennyu_todoke"), True, "○"),  # one of two forbids it
    ],
)
def test_the_individual_number_needs_everything_to_be_right(
    subject: str, procedures: tuple[str, ...], prints: bool, mark: str
) -> None:
    found = binder(subject, NUMBER, procedures=procedures, prints=prints, mark=mark)
    assert not one("card.mynumber", found).given


def test_the_individual_number_of_the_holder_where_the_law_has_it() -> None:
    assert one("card.mynumber", binder("chichi", NUMBER)) == Bound(NUMBER.digits, True)
    assert not one("card.mynumber", binder("chichi", NUMBER), person="haha").given
    assert not one("card.mynumber", binder("chichi")).given


def test_the_first_path_with_a_value_wins() -> None:
    assert one("q.nothing / q.tel", binder()).value == "090-1234-5678"
    unknown = builders.with_answer(builders.case(), "tel", UNKNOWN)
    assert not one("q.tel", binder(case=unknown)).given


def test_a_person_is_answered_by_id_and_printed_by_name() -> None:
    assert one("q.setainushi", binder()) == Bound("見本　太郎", True)
    assert one("q.setainushi_kana", binder()).value == "ミホン　タロウ"
    assert one("q.setainushi_birth", binder()).value == PartialDate(1986, 5, 12)


def test_a_postal_code_belongs_to_its_address() -> None:
    assert one("q.shinjusho_zip", binder()).value == "9876543"


def test_the_visit_and_the_city() -> None:
    found = binder()
    assert one("sys.today", found).value == date(2026, 11, 24)
    assert one("city.mayor", found).value == "みほん市長"
    assert one("sys.number", found).value == "B215"


def test_without_a_card_everything_comes_from_the_answers() -> None:
    found = binder("chichi", case=builders.case(holder=None))
    assert one("card.name", found) == Bound("見本　太郎")
    assert not one("card.address", found).given


def test_the_heads_number_is_the_card_holders_only_when_he_is_the_head() -> None:
    """The visitor is the wife: her number must not stand in her husband's field."""
    wife = builders.case(holder="haha")
    assert not one("derive.setainushi.mynumber", binder("haha", NUMBER, case=wife)).given
    assert one("derive.setainushi.mynumber", binder("haha", NUMBER)).value == NUMBER.digits
