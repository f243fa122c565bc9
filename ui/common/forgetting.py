"""What a painted item showed must not outlive it, nor the item itself."""

from __future__ import annotations

import ctypes
import sys
import weakref

import shiboken6
from PySide6.QtCore import QObject

_OF_PYSIDE = 1
_OF_THE_LOOK = 2  # the variable and the argument of `getrefcount`


def forget_when_gone(item: QObject) -> None:
    """Empties the Python half of an item that QML made, name and all, and lets go of it.

    PySide (6.11) counts a reference for QML when it makes the item and never takes it back.
    """
    kept, half = vars(item), weakref.ref(item)

    def gone() -> None:
        kept.clear()
        left = half()
        if left is None or shiboken6.isValid(left):
            return
        # Whoever else still holds it, or a PySide that has learnt to let go, makes another number.
        if sys.getrefcount(left) == _OF_PYSIDE + _OF_THE_LOOK:
            ctypes.pythonapi.Py_DecRef(ctypes.py_object(left))

    item.destroyed.connect(gone)
