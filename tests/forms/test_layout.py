"""Boxes, not pixels: widths, lines and heights of every shipped form."""

from __future__ import annotations

from pathlib import Path

import pytest

from forms.boxes import Layout, Role
from forms.library import FormLibrary, load_forms
from forms.measures import ACROSS, COLUMN, UPRIGHT, FieldKind
from tests.forms.conftest import CONTENT
from tests.forms.writing import library_of

FORMS = sorted(path.stem for path in (CONTENT / "forms").glob("f_*.yaml"))
RULED = sorted(set(FORMS) - {"f_nenkin_kankei"})


@pytest.fixture(params=RULED)
def layout(request: pytest.FixtureRequest, library: FormLibrary) -> Layout:
    return library.layout(request.param)


def test_every_box_stands_on_half_a_column_and_in_the_body(layout: Layout) -> None:
    paper = layout.form.paper
    right = paper.left + paper.columns * COLUMN
    for page in layout.pages if not layout.form.overlay else ():
        for box in page.boxes:
            assert paper.left <= box.rect.x < box.rect.right <= right + 0.01
            assert paper.top < box.rect.y < box.rect.bottom <= paper.footer_top + 0.6


def test_the_boxes_of_a_frame_fill_it_without_a_gap(layout: Layout) -> None:
    for page in layout.pages:
        for frame in page.frames:
            inside = [
                box
                for box in page.boxes
                if frame.rect.y - 0.01 <= box.rect.y and box.rect.bottom <= frame.rect.bottom + 0.01
            ]
            area = sum(box.rect.w * box.rect.h for box in inside)
            band = frame.band.w * frame.band.h if frame.band else 0
            assert area + band == pytest.approx(frame.rect.w * frame.rect.h, rel=1e-6)


def test_a_signature_has_room(layout: Layout) -> None:
    signs = [box for page in layout.pages for box in page.boxes if box.kind is FieldKind.SIGN]
    assert all(box.rect.w >= 55 and box.rect.h >= 10 for box in signs)


def test_box_ids_are_unique(layout: Layout) -> None:
    for page in layout.pages:
        ids = [box.id for box in page.boxes]
        assert len(ids) == len(set(ids))


def test_both_papers_have_columns_of_the_same_width() -> None:
    assert UPRIGHT.left + UPRIGHT.columns * COLUMN + UPRIGHT.right == UPRIGHT.width
    assert ACROSS.left + ACROSS.columns * COLUMN + ACROSS.right == ACROSS.width


def test_the_transfer_form_is_laid_out_as_drawn(library: FormLibrary) -> None:
    """The measures of the design: label 3 columns, value to column 23, five people, staff at the foot."""
    page = library.layout("f_ido_tennyu").pages[0]
    first = next(box for box in page.boxes if box.role is Role.LABEL)
    assert (first.rect.x, first.rect.w) == (25.5, 22.5)
    assert [len(people.rects) for people in page.people] == [5]
    staff = next(frame for frame in page.frames if frame.staff)
    assert staff.rect.bottom == pytest.approx(189, abs=0.1)
    assert staff.rect.h >= 20.5


FORM = """\
form: f_test
title: 試し
date: 届出日
body:
- section: 人
  rows:
  - [{氏名: card.name, w: 14}, {生年月日: card.birth, lw: 2.5}]
  - [{署名: blank.sign}]
"""


def test_a_row_that_is_too_wide_is_told_with_its_line(tmp_path: Path) -> None:
    library = library_of(tmp_path, FORM.replace("w: 14", "w: 30"))
    problems = library.layout("f_test").problems
    assert [(one.code, str(one.place)) for one in problems] == [("WIDTH", "forms/f_test.yaml:7")]
    assert "30 列" in problems[0].text


def test_a_page_that_is_too_high_is_told_in_mm(tmp_path: Path) -> None:
    rows = "  - [{住所: card.address, h: 60}]\n" * 5
    problems = library_of(tmp_path, FORM + rows).layout("f_test").problems
    assert [one.code for one in problems] == ["HEIGHT"]
    assert "はみ出します" in problems[0].text


def test_rows_grow_to_fill_the_page_but_only_so_far(tmp_path: Path) -> None:
    boxes = library_of(tmp_path, FORM).layout("f_test").pages[0].boxes
    name = next(box for box in boxes if box.id == "card.name")
    assert name.rect.h == pytest.approx(8.8 * 1.4)


def test_a_city_replaces_a_shipped_form_by_its_file_name(tmp_path: Path) -> None:
    (tmp_path / "forms").mkdir()
    own = FORM.replace("f_test", "f_juminhyo").replace("試し", "うちの市の請求書")
    (tmp_path / "forms" / "f_juminhyo.yaml").write_text(own, "utf-8")
    library = load_forms(CONTENT, tmp_path)
    assert library.forms["f_juminhyo"].title == "うちの市の請求書"
    assert library.forms["f_ido_tennyu"].title == "住民異動届（転入）"
