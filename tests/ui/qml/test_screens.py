"""Every screen in every dress: nothing cut, nothing too small or too near, one main button, no warning."""

from __future__ import annotations

import pytest

from tests.ui.qml.checks import complaints
from tests.ui.qml.stage import Stage
from tests.ui.qml.stub import Look, fixture, names

LOOKS = (Look(), Look(1.6, contrast=True), Look(2), Look(low=True))

FULL = ("a02-event", "a08-town", "a11-review", "a12-outcome")
"""Pages as full as the usual height allows. From low reach the flow puts less on them."""


@pytest.mark.parametrize(
    ("look", "name"),
    [(look, name) for look in LOOKS for name in names() if not (look.low and name in FULL)],
    ids=lambda part: part if isinstance(part, str) else part.suffix or "-plain",
)
def test_a_screen_keeps_the_rules(stage: Stage, name: str, look: Look) -> None:
    stage.show(name, look)

    assert complaints(stage) == []
    assert stage.warnings == []


@pytest.mark.parametrize(
    ("name", "language"),
    [(name, language) for name in names() for language in ("en", "easy") if language in fixture(name)],
)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_other_languages_keep_the_rules(stage: Stage, name: str, language: str, scale: float) -> None:
    stage.show(name, Look(scale, language=language))

    assert complaints(stage) == []


@pytest.mark.parametrize("name", names())
def test_landscape_keeps_the_rules(wide_stage: Stage, name: str) -> None:
    wide_stage.show(name)

    assert complaints(wide_stage) == []


def test_what_one_list_took_of_the_letters_another_gets_back(stage: Stage) -> None:
    """The title over the tabs stays the same."""
    stage.show("a12-outcome", Look(scale=2))
    tabs = fixture("a12-outcome")["ja"]["tabs"]
    stage.theme.setProperty("squeeze", 0.7)
    stage.kiosk.put(note="")
    assert stage.theme.property("squeeze") == pytest.approx(0.7), "as long as the same list shows"
    stage.kiosk.put(tabs=[{**one, "selected": at == 1} for at, one in enumerate(tabs)])
    assert stage.theme.property("squeeze") == 1
    stage.settle()
