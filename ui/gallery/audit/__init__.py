"""What every screen must keep; each breach is a finding."""

from __future__ import annotations

from ui.gallery.audit import breaking, colour, order, place, saying, shape, sight
from ui.gallery.audit.drawn import Drawn
from ui.gallery.audit.finding import Finding
from ui.gallery.scene import Shown
from ui.gallery.stage import Stage


def complaints(stage: Stage, shown: Shown, japanese: Shown | None = None, *, colours: bool) -> list[Finding]:
    """Everything that is wrong with the screen on the stage.

    `japanese`: the same scene in Japanese, where this one isn't. `colours` also looks at the picture, which
    takes as long as drawing it.
    """
    drawn = Drawn.of(stage)
    return [
        *(() if drawn.whole else (Finding("drawn_smaller", shown.name),)),
        *_dock(drawn, shown),
        *place.complaints(drawn, main=bool(shown.view.get("main"))),
        *breaking.complaints(drawn),
        *order.complaints(drawn),
        *shape.complaints(drawn),
        *saying.complaints(shown, japanese),
        *sight.complaints(drawn, shown),
        *(colour.complaints(drawn, stage.picture()) if colours else ()),
    ]


def _dock(drawn: Drawn, shown: Shown) -> list[Finding]:
    """The dock's verbs keep their places; one that cannot act rests there."""
    here = {one.name for one in drawn.taps}
    wanted = (f"dock:{verb['id']}" for verb in shown.chrome["dock"])
    return [Finding("dock", name) for name in wanted if name not in here]
