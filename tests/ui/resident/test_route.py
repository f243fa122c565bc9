"""The list of what must be done: what a row says, how much a page holds, and low reach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.guide.model import BRING_ICONS, Level
from tests.ui.resident.test_no_dead_end import flow_of
from ui.resident.flow import Flow
from ui.resident.measure import letters, lines
from ui.resident.screens.route import because, chip, shown
from ui.resident.screens.route_pages import pages
from ui.resident.state import Look

ICONS = Path(__file__).parents[3] / "ui" / "common" / "icons"


def looked_at(name: str, *, wide: bool = False, **look: object) -> Flow:
    flow = flow_of(name)
    flow.wide = wide
    flow.state = replace(flow.state, look=Look(**look))  # type: ignore[arg-type]  # names of its fields
    return flow


def test_every_row_says_why() -> None:
    for name in ("outcome", "outcome-family"):
        flow = looked_at(name)
        outcome = flow.state.outcome
        assert outcome is not None
        assert all(because(flow, one) for one in shown(outcome))
        rows = [row for stop in flow.view()["stops"] for row in stop["rows"]]
        assert rows and all(row["sub"] for row in rows)


def test_what_must_be_done_has_a_reason_of_one_line() -> None:
    """Twenty-two letters stand on a line; a name may come before."""
    guide = flow_of("outcome").parts.guide
    told = [
        (rule.short or rule.reason)("ja").split("。")[0].removesuffix("です")
        for procedure in guide.procedures.values()
        for rule in procedure.rules
        if rule.level is Level.REQUIRED
    ]
    assert [one for one in told if len(one) > 22] == []


def test_a_short_reason_says_no_more_than_the_long_one() -> None:
    guide = flow_of("outcome").parts.guide
    rules = [rule for procedure in guide.procedures.values() for rule in procedure.rules if rule.short]
    assert len(rules) > 100
    assert all(len(rule.short("ja")) < len(rule.reason("ja")) for rule in rules if rule.short)


def test_abroad_a_row_carries_the_name_on_the_paper() -> None:
    row = looked_at("outcome", language="en").view()["stops"][0]["rows"][0]
    assert "住民票" in row["sub"].replace("\u200b", "")


@pytest.mark.parametrize(
    ("days", "said", "urgent"),
    [
        (3, "11月27日まで", True),
        (30, "12月24日まで", False),
        (90, "来年2月22日まで", False),
        (500, "令和10年4月7日まで", False),
        (730, "2年以内", False),
        (-1, "期限を過ぎています", True),
    ],
)
def test_a_deadline_in_words(days: int, said: str, urgent: bool) -> None:
    flow = looked_at("outcome")
    today = flow.parts.clock.now().date()
    assert today == date(2026, 11, 24)
    assert chip(flow, today + timedelta(days=days)) == (said, urgent)


def test_a_glass_on_its_side_holds_less() -> None:
    every = sum(map(len, pages(looked_at("outcome"))))
    for look in ({}, {"language": "en"}, {"scale": 1.25}):
        tall, wide = (pages(looked_at("outcome", wide=lies, **look)) for lies in (False, True))
        assert len(wide) >= len(tall) > 1
        assert sum(map(len, wide)) == every, "nothing is left out"
    assert len(pages(looked_at("outcome", wide=True))) > len(pages(looked_at("outcome")))


def test_from_low_reach_the_list_is_opened_by_a_button() -> None:
    flow = looked_at("outcome", low=True)
    assert flow.view()["details"]
    flow.act("more")
    first = flow.view()["stops"][0]["rows"][0]
    flow.act("details")
    assert flow.screen == "why"
    assert flow.view()["title"].replace("\u200b", "") == first["title"].replace("\u200b", "")


def test_from_low_reach_one_procedure_leads_to_the_next() -> None:
    flow = looked_at("outcome", low=True)
    outcome = flow.state.outcome
    assert outcome is not None
    flow.act("details")
    seen = [flow.state.opened]
    for _ in range(100):
        flow.act("more")
        if flow.state.opened == seen[0] and len(seen) > 1:
            break
        if flow.state.opened != seen[-1]:
            seen.append(flow.state.opened)
    assert len(seen) == len(shown(outcome))
    flow.act("main")
    assert flow.screen == "outcome"


@pytest.mark.parametrize("look", [{}, {"low": True}, {"scale": 2.0}, {"scale": 2.0, "low": True}])
def test_the_button_tells_which_page_of_how_many_this_is(look: dict[str, Any]) -> None:
    flow = looked_at("outcome", **look)
    for n in range(1, flow.view()["pages"] + 1):
        assert f"{n}/{flow.view()['pages']}" in flow.view()["more"]
        flow.act("more")


@pytest.mark.parametrize("look", [{}, {"low": True}])
def test_where_rows_are_touched_no_button_opens_them(look: dict[str, object]) -> None:
    assert looked_at("outcome", wide=bool(look), **look).view()["details"] == ""


def test_the_card_that_was_shown_is_there_already() -> None:
    flow = looked_at("outcome-bring")
    held = [one for one in flow.view()["items"] if one["checked"]]
    assert [one["icon"] for one in held] == ["card"]
    assert held[0]["mark"]
    flow.state = replace(flow.state, holder=None)
    assert not any(one["checked"] or one["mark"] for one in flow.view()["items"])


def test_kinds_of_things_have_a_picture() -> None:
    assert [one for one in BRING_ICONS if not (ICONS / f"{one}.svg").exists()] == []
    guide = flow_of("outcome").parts.guide
    assert {one.icon for one in guide.bring} <= set(BRING_ICONS)
    assert sum(one.icon == "bag" for one in guide.bring) == 0, "each has a kind of its own"


def test_lines_are_counted_from_letters() -> None:
    assert letters("かな") == 2.0
    assert lines("", 10) == 0
    assert lines("あ" * 21, 10) == 3
    assert lines("一行め\n二行め", 10) == 2
    assert lines("あいうえお\u200bかきくけこ\u200bさ", 6) == 2
    assert lines("four short words here", 5) == 4
