from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.qml.stage import Stage, open_stage


@pytest.fixture(scope="module")
def stage(qapp: QApplication) -> Iterator[Stage]:
    """One window for all tests of a module; a QML warning in any of them fails."""
    del qapp
    opened = open_stage()
    yield opened
    opened.window.close()
    opened.engine.deleteLater()
    assert opened.warnings == []


@pytest.fixture(scope="module")
def wide_stage(qapp: QApplication) -> Iterator[Stage]:
    del qapp
    opened = open_stage(1920, 1080)
    yield opened
    opened.window.close()
    opened.engine.deleteLater()
    assert opened.warnings == []
