"""Who is who: the dead, the applicant, the baby and its parents, as sheets ask for them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import forms.derive  # noqa: F401 - registers every derivation
from forms.asking import DERIVATIONS, Asking, FieldValue
from kiosk.answers import Value
from tests.forms.content.visit import Visit

People = Mapping[str, Mapping[str, Value]]
HUSBAND: Mapping[str, Value] = {
    "name": "山田　正男",
    "birth": "1943-02-10",
    "sex": "男",
    "zokugara": "世帯主",
}
WIFE: Mapping[str, Value] = {"name": "山田　ウメ", "birth": "1946-07-01", "sex": "女", "zokugara": "妻"}
SON: Mapping[str, Value] = {"name": "山田　進", "birth": "1972-05-05", "sex": "男", "zokugara": "子"}
BABY: Mapping[str, Value] = {"name": "山田　凛", "birth": "2026-11-18", "sex": "女", "zokugara": "子"}


def ask(name: str, people: People, event: str, subject: str | None = None, **answers: Value) -> FieldValue:
    visit = Visit(people, (), answers, event)
    asking = Asking(visit.guide, visit.case, "f", (), tuple(people), subject, subject)
    return DERIVATIONS[name].ask(asking)


def died(**visitor: Value) -> People:
    return {"otto": {**HUSBAND, "dead": True}, "tsuma": {**WIFE, "card": True, **visitor}, "ko": SON}


@pytest.mark.parametrize("role", ["dead", "baby", "target"])
def test_a_role_is_whoever_has_it(role: str) -> None:
    people = {"otto": {**HUSBAND, "card": True}, "tsuma": WIFE, "ko": {**SON, role: True}}
    assert ask(role, people, "shibo") == ("ko",)
    assert ask(role, {**people, "ko": SON}, "shibo") == ()
    assert ask(role, {**people, "ko": SON}, "shibo", **{role: "tsuma"}) == ("tsuma",)


def test_the_applicant_is_the_visitor_and_never_the_dead() -> None:
    assert ask("applicant", died(), "shibo") == ("tsuma",)
    assert ask("applicant", {"otto": {**HUSBAND, "dead": True}}, "shibo") == ()


def test_nobody_knows_for_whom_a_proxy_claims() -> None:
    assert ask("applicant", died(zokugara="代理人"), "shibo") == ()
    assert ask("applicant", died(), "shibo", dairi=True) == ()


def test_the_spouse_of_the_dead() -> None:
    assert ask("dead_spouse", died(), "shibo") == ("tsuma",)
    assert ask("dead_spouse", {**died(), "tsuma": {**WIFE, "dead": True}}, "shibo") == ()
    assert ask("dead_spouse", died(zokugara="縁故者"), "shibo") == ()
    assert ask("dead_spouse", died(zokugara="縁故者"), "shibo", kankei="配偶者") == ("tsuma",)
    assert ask("dead_spouse", died(zokugara="代理人"), "shibo", kankei="配偶者") == ()
    named = {**died(zokugara="縁故者"), "ko": {**SON, "haigusha_datta": True}}
    assert ask("dead_spouse", named, "shibo") == ("ko",)


def family(**mother: Value) -> People:
    return {
        "chichi": {**HUSBAND, "parent": True, "card": True},
        "haha": {**WIFE, **mother},
        "aka": {**BABY, "baby": True},
    }


def test_the_parents_of_the_baby() -> None:
    both = family(parent=True, mother=True)
    assert ask("parents", both, "shussho") == ("chichi", "haha")
    assert ask("mother", both, "shussho") == ("haha",)
    assert ask("father", both, "shussho") == ("chichi",)


def test_a_mother_is_a_parent_also_where_only_that_was_said() -> None:
    assert ask("parents", family(mother=True), "shussho") == ("chichi", "haha")


def test_without_a_known_mother_only_a_man_is_the_father() -> None:
    assert ask("father", family(), "shussho") == ("chichi",)
    assert ask("mother", family(), "shussho") == ()
    women = {"chichi": {**HUSBAND, "sex": "女", "parent": True}, "aka": BABY}
    assert ask("father", women, "shussho") == ()


def test_a_husband_who_was_not_said_to_be_a_parent_is_no_father() -> None:
    people = {"chichi": {**HUSBAND, "card": True}, "haha": {**WIFE, "mother": True}, "aka": BABY}
    assert ask("father", people, "shussho") == ()


def test_a_pregnant_visitor_is_the_mother_herself() -> None:
    alone: People = {"ninpu": {**WIFE, "card": True}}
    assert ask("mother", alone, "ninshin") == ("ninpu",)
    assert ask("mother", alone, "kosodate") == ()
    assert ask("mother", alone, "ninshin", dairi=True) == ()
