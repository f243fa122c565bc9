"""What is never printed stays empty also on a form that asks for it: the renderer refuses, not the form."""

from __future__ import annotations

from pathlib import Path

import pytest

from forms.render import Sheet, draw_sheets, sheets_for
from kiosk.person import IndividualNumber
from tests.forms import builders
from tests.forms.writing import library_of

NUMBER = IndividualNumber("123456789018")
FORM = """form: f_own
title: うちの用紙
subject: visitor
body:
- section: 申請する人
  rows:
  - [{氏名: card.name}]
  - [{個人番号: card.mynumber, digits: 4-4-4}]
  - [{番号の写し: card.mynumber, kind: text}]
  - [{署名: card.name, kind: text}]
  - [{押印: card.name, kind: text}]
  - [{暗証番号: q.tel, kind: text}]
  - [{証人の氏名: card.name}]
  - [{養育費: q.kankei, circle: [本人, 代理人]}]
  - [{同意: q.kankei, check: [本人]}]
- section: 委任者
  rows:
  - [{氏名: card.name, kana: q.kana}]
  - [{住所: card.address}]
  - [{生年月日: card.birth}]
- section: 頼む人
  rows:
  - [{氏名: card.name}]
"""
REFUSED = ("署名", "押印", "暗証番号", "証人の氏名", "養育費", "同意")


def own_sheet(folder: Path, mark: str) -> Sheet:
    guide = builders.guide(print_number=True, individual_number=mark)
    case = builders.case(None, ("kokuho_shutoku", "f_own"))
    (sheet,) = sheets_for(library_of(folder, FORM), guide, case, number=NUMBER)
    return sheet


def empty(sheet: Sheet) -> set[tuple[str, str]]:
    return {
        (one.box.section, one.box.cell.label)
        for page in sheet.filled
        for one in page.fields
        if not (one.text or one.day or one.chosen or one.digits or one.kana)
    }


@pytest.mark.parametrize("mark", ["○", "×"])
def test_the_renderer_refuses_what_only_a_person_may_write(tmp_path: Path, mark: str) -> None:
    sheet = own_sheet(tmp_path, mark)
    assert {("申請する人", label) for label in REFUSED} <= empty(sheet)
    assert {("委任者", "氏名"), ("委任者", "住所"), ("委任者", "生年月日"), ("頼む人", "氏名")} <= empty(
        sheet
    )
    assert ("申請する人", "氏名") not in empty(sheet)


def test_the_number_is_refused_where_the_law_has_none(tmp_path: Path) -> None:
    numbers = {("申請する人", "個人番号"), ("申請する人", "番号の写し")}
    refused, allowed = own_sheet(tmp_path, "×"), own_sheet(tmp_path, "○")
    assert numbers <= empty(refused) and not numbers & empty(allowed)
    drawn = "".join(one.text for one in draw_sheets([refused]).ink)
    assert NUMBER.digits not in drawn and "見本　太郎" in drawn


@pytest.mark.parametrize("mark", ["△", "-"])
def test_nor_where_it_is_only_looked_at(tmp_path: Path, mark: str) -> None:
    assert ("申請する人", "個人番号") in empty(own_sheet(tmp_path, mark))
