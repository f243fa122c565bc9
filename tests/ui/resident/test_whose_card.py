"""Whose card is to be laid down: who comes for somebody else may hold two."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.resident.city_world import city, city_world
from ui.resident.state import Place

FOR_OTHER = {"kaigo", "kosodate", "shibo", "shizan", "shogai", "shussho"}


@pytest.mark.parametrize("event", sorted(city().events))
def test_who_comes_for_somebody_else_is_asked_for_their_own(tmp_path: Path, event: str) -> None:
    world = city_world(tmp_path)
    world.flow.put(events=("shomeisho", event), place=Place.CARD)
    assert world.view["title"].startswith("あなたの") is (event in FOR_OTHER)
