"""Nothing of the desk's small print is cut."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from ui.desk.flow_row import FlowRow

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def row() -> FlowRow:
    made = FlowRow()
    made.resize(600, 20)
    return made


def test_counters_keep_the_width_of_their_names(row: FlowRow) -> None:
    names = [f"{n} マイナンバーカード課" for n in range(1, 7)]
    row.fill([QLabel(name) for name in names])

    shown = row.findChildren(QLabel)
    assert [one.text() for one in shown] == names
    assert all(one.width() >= one.sizeHint().width() for one in shown)
    assert all(row.rect().contains(one.geometry()) for one in shown)
    assert len({one.y() for one in shown}) > 1


def test_new_counters_take_the_place_of_the_old(row: FlowRow) -> None:
    row.fill([QLabel("1"), QLabel("2")])
    row.fill([QLabel("3")])

    assert [one.text() for one in row.findChildren(QLabel) if not one.isHidden()] == ["3"]
