"""What a painted item showed must not outlive it."""

from __future__ import annotations

from PySide6.QtCore import QObject


def forget_when_gone(item: QObject) -> None:
    """Empties the Python half of an item that QML made: PySide keeps it for good, name and all."""
    kept = vars(item)
    item.destroyed.connect(lambda: kept.clear())
