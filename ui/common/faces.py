"""Whether the glass has the typefaces that it draws with: letters without their face would be boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QFontDatabase

from kiosk.faults import Fault, Trouble
from ui.common.theme import FAMILY, NAME_FAMILY, load_tokens


def drawable(
    languages: Iterable[str], families: Callable[[], list[str]] = QFontDatabase.families
) -> tuple[str, ...]:
    """Those languages whose face is there; a QGuiApplication must exist.

    Raises Trouble(FONT_MISSING) that names them, where the faces of every screen or of names are missing.
    """
    there = set(families())
    missing = [name for name in (FAMILY, NAME_FAMILY) if name not in there]
    if missing:
        raise Trouble(Fault.FONT_MISSING, "、".join(missing))
    return tuple(one for one in languages if load_tokens().face(one) in there)
