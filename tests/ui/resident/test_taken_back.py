"""A slip of the finger can be taken back on every screen that takes something in."""

from __future__ import annotations

from typing import Any

import pytest

from tests.ui.resident.test_no_dead_end import NAMES, act, flow_of
from ui.resident.flow import Flow
from ui.resident.state import Over

KEYS = ("7", "1", "0", "ア", "A")


def typed(flow: Flow) -> list[Any]:
    """What stands in the fields, and nothing of where the cursor is."""
    view = flow.view()
    field = view.get("field")
    fields = view.get("fields") or ([field] if field else [])
    return [*(one["text"] for one in fields), view.get("filled")]


def takes_keys(name: str) -> bool:
    view = flow_of(name).view()
    return bool(view.get("keypad") or view.get("board")) and not flow_of(name).state.card.busy


TYPED = [name for name in NAMES if takes_keys(name)]
CHOSEN = [name for name in NAMES if flow_of(name).screen == "choice" and not flow_of(name).state.over]


def test_screens_were_found() -> None:
    assert len(TYPED) > 40
    assert len(CHOSEN) > 100


@pytest.mark.parametrize("name", TYPED)
def test_a_key_is_taken_back(name: str) -> None:
    flow = flow_of(name)
    before = typed(flow)
    for key in KEYS:
        if any(key in column for column in flow.view().get("board") or [KEYS]):
            act(flow, f"key:{key}")
        if typed(flow) != before:
            break
    else:
        return  # full: nothing was put in
    if sum(map(len, map(str, typed(flow)))) <= sum(map(len, map(str, before))):
        return  # a first key over a whole answer begins anew
    act(flow, "erase")
    if name == "number-unknown":  # a key brings back what was typed before わからない
        before = ["2", "12", "3", None]
    assert typed(flow) == before


@pytest.mark.parametrize("name", CHOSEN)
def test_a_choice_is_taken_back_by_another_or_by_itself(name: str) -> None:
    flow = flow_of(name)
    options = [one["id"] for one in flow.view()["options"]]
    for wanted in options[:2]:
        act(flow, f"choose:{wanted}")
    if Over.STAFF in flow.state.over:
        return
    chosen = [one["id"] for one in flow.view()["options"] if one["selected"]]
    if flow.view()["several"]:
        before = set(chosen)
        act(flow, f"choose:{options[0]}")
        act(flow, f"choose:{options[0]}")
        now = {one["id"] for one in flow.view()["options"] if one["selected"]}
        assert (options[0] in now) == (options[0] in before)
    else:
        assert chosen == [options[:2][-1]]
