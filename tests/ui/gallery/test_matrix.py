"""Every screen in every language, size, reach and way; its colours in dresses that cover every pair."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.gallery.beside import WITHIN, Whole
from tests.ui.gallery.pairs import covering, pairs_of
from tests.ui.gallery.whole import dresses
from ui.gallery.audit.round import Round
from ui.gallery.cast import Cast
from ui.gallery.dress import WAYS, Dress, Wardrobe
from ui.gallery.scene import Scene

OF_EACH = 1  # dresses for each screen; the next screen gets the next ones


def _all(people: Cast, way: str) -> list[Dress]:
    return list(Wardrobe(people.widow.parts.guide.city.languages, ways=(way,)))


def _pairs(people: Cast, way: str) -> list[Dress]:
    return covering(_all(people, way))


@pytest.mark.parametrize("way", WAYS)
def test_every_screen_keeps_the_rules_as_it_is_drawn(
    qapp: QApplication, people: Cast, scenes: list[Scene], way: str
) -> None:
    del qapp
    pairs, look = _pairs(people, way), Round()
    for n, dress in enumerate(pairs):
        turn = [one for i, one in enumerate(scenes) if (n - i * OF_EACH) % len(pairs) < OF_EACH]
        for _ in look.through(turn, [dress]):
            pass

    assert look.count > len(scenes) * OF_EACH
    assert {str(finding): files[:3] for finding, files in look.found.items()} == {}


@pytest.mark.timeout(WITHIN)
@pytest.mark.parametrize("way", WAYS)
def test_the_whole_matrix_keeps_the_rules(whole: Whole, people: Cast, scenes: list[Scene], way: str) -> None:
    told = whole.told(way)

    assert told.count > len(scenes) * len(dresses(people, way))
    assert told.found == {}


def test_the_dresses_cover_every_pair(people: Cast) -> None:
    whole = [one for way in WAYS for one in _all(people, way)]
    chosen = [one for way in WAYS for one in _pairs(people, way)]

    assert set().union(*map(pairs_of, chosen)) == set().union(*map(pairs_of, whole))
    assert len(chosen) < len(whole) / 2
