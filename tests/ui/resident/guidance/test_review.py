"""The review as it is seen and heard: whom an answer is about, what it is called, and in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ui.cli.station import Station
from ui.gallery.cast import changed
from ui.gallery.dress import Dress
from ui.gallery.scene import Scene
from ui.resident.flow import Flow
from ui.resident.guidance.screens import told
from ui.resident.guidance.telling import Shown
from ui.resident.screens.question import eyebrow
from ui.resident.screens.review import rows
from ui.resident.screens.review_pages import pages
from ui.resident.state import Adding


def the(scenes: list[Scene], name: str) -> Scene:
    return next(one for one in scenes if one.name == name)


def flow_of(scenes: list[Scene], **changes: Any) -> Flow:
    return changed(the(scenes, "review").flow, **changes)


def test_answers_stand_under_whom_they_are_about(scenes: list[Scene]) -> None:
    found = rows(flow_of(scenes))
    groups: dict[str, list[str]] = {}
    for one in found:
        groups.setdefault(one.group, []).append(one.term)
    assert list(groups) == ["あなた", "亡くなられた方", "手続きのこと", "くらし"]
    assert {"ご関係", "喪主", "電話"} <= set(groups["あなた"])
    assert groups["亡くなられた方"][:3] == ["お名前", "亡くなった日", "死亡届"]
    name = next(one for one in found if one.id == "d_dare")
    assert (name.value, name.name) == ("山田 正男", True)


def counted(scenes: list[Scene], scale: float, *, low: bool = False, language: str = "ja") -> int:
    """How many pages it takes; each answer stands on one of them, in order."""
    flow = flow_of(scenes)
    look = replace(flow.state.look, scale=scale, low=low, language=language)
    flow = changed(flow, look=look)
    found = pages(flow, rows(flow))
    assert [one for page in found for one in page] == rows(flow)
    assert all(found)
    return len(found)


def test_fewer_answers_stand_on_a_page_as_letters_grow_and_where_half_the_glass_is_there(
    scenes: list[Scene],
) -> None:
    assert counted(scenes, 1.0) == 3
    assert 3 <= counted(scenes, 1.25) <= counted(scenes, 1.6) < counted(scenes, 2.0)
    assert counted(scenes, 1.0, low=True) > counted(scenes, 1.0)
    assert counted(scenes, 1.0, language="pt") > counted(scenes, 1.0)


def test_what_only_leads_on_is_no_answer_to_look_over(scenes: list[Scene]) -> None:
    flow = flow_of(scenes)
    assert "d_hajime" in {one.question.id for one in flow.trail().asked}
    assert "d_hajime" not in {one.id for one in rows(flow)}


@pytest.mark.parametrize(("language", "first"), [("ja", "お名前"), ("easy", "なまえ"), ("en", "Name")])
def test_who_listens_hears_the_answers_before_what_to_do_with_them(
    scenes: list[Scene], station: Station, language: str, first: str
) -> None:
    picture = next(the(scenes, "review").shown(Dress(language=language)))
    said = told(Shown(picture.screen, picture.view, picture.chrome), station.words)
    at = next(n for n, one in enumerate(said) if one.startswith(first))
    assert at == 2  # after the title and the name of the group
    assert any(picture.view["edit"] in one for one in said[at:])
    assert not any(picture.view["edit"] in one for one in said[:at])


@pytest.mark.parametrize(
    ("at", "shown"), [("d_dare", "亡くなられた方"), ("d_nokoru", "ご家族を足しています")]
)
def test_the_dead_are_not_added_as_a_family_member(scenes: list[Scene], at: str, shown: str) -> None:
    flow = flow_of(scenes, adding=Adding("p9", at=at))
    ask = next(one for one in flow.trail().asked if one.question.id == at)
    assert eyebrow(flow, ask) == shown
