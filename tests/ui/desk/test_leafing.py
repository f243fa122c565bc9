"""Pages turned faster than they are drawn: each comes at once, rough, and in full where the leafing ends."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from ui.desk.pictures import Pictures
from ui.desk.preview import Paper

PAGES = 4


@pytest.fixture
def pdf() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    for page in range(PAGES):
        canvas.drawString(100, 100, str(page))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def paper(qtbot: QtBot) -> Iterator[Paper]:
    window, found = QWidget(), Paper(Pictures())
    qtbot.addWidget(window)
    found.setParent(window)
    found.setGeometry(0, 0, 600, 800)
    window.resize(found.size())
    window.show()
    yield found


def dots(paper: Paper) -> int:
    page = paper.findChild(QLabel, "page")
    assert isinstance(page, QLabel)
    return page.pixmap().width()


def test_one_page_after_a_while_is_drawn_in_full(paper: Paper, pdf: bytes) -> None:
    paper.show_page(pdf, 0, ())
    assert dots(paper) > 400


def test_pages_that_are_leafed_past_come_rough_and_the_last_in_full(
    paper: Paper, pdf: bytes, qtbot: QtBot
) -> None:
    paper.show_page(pdf, 0, ())
    whole = dots(paper)
    for page in range(1, PAGES):
        paper.show_page(pdf, page, ())
        assert dots(paper) < whole / 2
    qtbot.waitUntil(lambda: dots(paper) == whole)


def test_a_page_drawn_ahead_is_never_rough(paper: Paper, pdf: bytes) -> None:
    paper.prepare(pdf, 1, ())
    paper.show_page(pdf, 0, ())
    paper.show_page(pdf, 1, ())
    assert dots(paper) > 400
