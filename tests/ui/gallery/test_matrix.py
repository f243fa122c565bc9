"""Every screen in dresses that cover every pair of language, size, theme, reach and way."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.gallery.pairs import covering, pairs_of
from ui.gallery.audit.round import Round
from ui.gallery.cast import Cast
from ui.gallery.dress import WAYS, Dress, Wardrobe
from ui.gallery.scene import Scene
from ui.gallery.scenes import every_question

OF_EACH = 1  # dresses for each screen; the next screen gets the next ones


def _dresses(people: Cast, way: str) -> list[Dress]:
    return covering(list(Wardrobe(people.widow.parts.guide.city.languages, ways=(way,))))


@pytest.mark.parametrize("way", WAYS)
def test_every_screen_keeps_the_rules(
    qapp: QApplication, people: Cast, scenes: list[Scene], way: str
) -> None:
    del qapp
    dresses, look = _dresses(people, way), Round()
    for n, dress in enumerate(dresses):
        turn = [one for i, one in enumerate(scenes) if (n - i * OF_EACH) % len(dresses) < OF_EACH]
        for _ in look.through(turn, [dress]):
            pass

    assert look.count > len(scenes) * OF_EACH
    assert {str(finding): files[:3] for finding, files in look.found.items()} == {}


def test_every_question_of_the_city_keeps_the_rules(qapp: QApplication, people: Cast) -> None:
    """Largest and smallest letters, where words and room disagree most."""
    del qapp
    questions, look = list(every_question(people)), Round(colours=False)
    languages = people.family.parts.guide.city.languages
    dresses = [Dress(language, scale) for language in languages for scale in (1.0, 2.0)]
    for n, dress in enumerate(dresses):
        for _ in look.through(questions[n :: len(dresses)], [dress]):
            pass

    assert look.count >= len(questions)
    assert {str(finding): files[:3] for finding, files in look.found.items()} == {}


def test_the_dresses_cover_every_pair(people: Cast) -> None:
    whole = list(Wardrobe(people.widow.parts.guide.city.languages))
    chosen = [one for way in WAYS for one in _dresses(people, way)]

    assert set().union(*map(pairs_of, chosen)) == set().union(*map(pairs_of, whole))
    assert len(chosen) < len(whole) / 2
