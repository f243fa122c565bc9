"""Every screen in every state that a resident can meet, as scenes of the real flow."""

from __future__ import annotations

from collections.abc import Iterator

from ui.gallery.cast import Cast
from ui.gallery.scene import Scene
from ui.gallery.scenes import asking, card, leaving, over, questions, result, start

ROOMS = (start, card, asking, result, leaving, over)


def screens(cast: Cast) -> Iterator[Scene]:
    """One scene for each screen and state."""
    for room in ROOMS:
        yield from (Scene(name, flow) for name, flow in room.scenes(cast))


def every_question(cast: Cast) -> Iterator[Scene]:
    """One scene for each question of the city, as it stands when it is asked."""
    yield from (Scene(name, flow) for name, flow in questions.scenes(cast))
