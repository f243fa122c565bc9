"""Japanese input (IME): while a word is being composed, keys belong to it and to nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class Composing(QObject):
    """Watches the fields of a window. An input method usually eats its keys itself; not all of them do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._field: QObject | None = None  # where something is composed right now
        for kind in (QLineEdit, QPlainTextEdit):
            for field in window.findChildren(kind):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.InputMethod if isinstance(event, QInputMethodEvent):
                self._field = watched if event.preeditString() else None
            case QEvent.Type.FocusOut if watched is self._field:
                self._field = None
            case QEvent.Type.ShortcutOverride if watched is self._field:
                event.accept()  # no verb of the window fires
                return True
            case QEvent.Type.KeyPress | QEvent.Type.KeyRelease if watched is self._field:
                return True
        return super().eventFilter(watched, event)
