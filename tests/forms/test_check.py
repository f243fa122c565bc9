"""Each code of the layout check finds its mistake, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from forms.check import check_forms
from tests.forms import builders
from tests.forms.writing import library_of

HEAD = "form: f_test\ntitle: 試し\nbody:\n- section: 人\n  rows:\n"
SIGN = "  - [{署名: blank.sign}]\n"
GOOD = "  - [{氏名: card.name, kana: q.kana, w: 14}, {生年月日: card.birth, lw: 2.5}]\n"


def codes(folder: Path, rows: str, head: str = HEAD) -> list[tuple[str, int]]:
    found = check_forms(library_of(folder, head + rows))
    return [(one.code, one.place.line) for one in found if one.place.file.endswith("f_test.yaml")]


def test_a_good_form_is_clean(tmp_path: Path) -> None:
    assert codes(tmp_path, GOOD + SIGN) == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("  - [{氏名: card.name, w: 30}]\n", "WIDTH"),
        ("  - [{氏名: card.name, h: 300}]\n", "HEIGHT"),
        ("  - [{とてもとても長い見出しの言葉をここにたくさん書く: q.x, lw: 1.5}]\n", "LABEL"),
        ("  - [{氏名: card.name, w: 6, h: 5}, {残り: blank}]\n", "FIT"),
        ("  - [{番号: blank.hand, digits: 4-4-4, w: 8}, {残り: blank}]\n", "DIGIT"),
        ("  - [{自署: blank.sign, w: 7}, {残り: blank}]\n", "SIGN"),
        ("  - [{備考: blank.hand, h: 5}]\n", "HAND"),
        ("  - [{何か: nobody.knows}]\n", "UNBOUND"),
        ("  - [{何か: derive.nobody_wrote_it}]\n", "UNBOUND"),
        ("  - [{署名: card.name}]\n", "FORBIDDEN"),
        ("  - [{暗証番号: blank.hand, digits: 4}]\n", "FORBIDDEN"),
        ("  - [{同意: q.x, check: [同意する]}]\n", "FORBIDDEN"),
    ],
)
def test_a_mistake_is_found(tmp_path: Path, row: str, code: str) -> None:
    found = codes(tmp_path, row + SIGN)
    assert code in [one for one, _ in found]
    assert all(line in (1, 6) for _, line in found if code != "HEIGHT")


def test_a_form_without_a_signature_must_say_so(tmp_path: Path) -> None:
    assert codes(tmp_path, GOOD) == [("PENCIL", 1)]
    head = HEAD.replace("body:", "signature: none\nbody:")
    assert codes(tmp_path, GOOD, head) == []


def test_the_longest_value_counts_when_it_is_told(tmp_path: Path) -> None:
    narrow = "  - [{言葉: q.x, w: 5}, {残り: blank}]\n"
    assert "FIT" in [code for code, _ in codes(tmp_path, narrow.replace("w: 5", "w: 4.5, h: 5") + SIGN)]
    short = narrow.replace("w: 5", "w: 5, h: 6, longest: 永住者")
    assert codes(tmp_path, short + SIGN) == []


def test_a_derived_value_without_its_option_is_found(tmp_path: Path) -> None:
    row = "  - [{異動区分: derive.kokuho_kubun, circle: [取得, 変更]}]\n"
    assert codes(tmp_path, row + SIGN) == [("CHOICE", 6)]


OVERLAY = """\
form: f_test
title: 重ね
overlay: none.pdf
fingerprint: 00
fields:
- {氏名: card.name, at: [50, 60, 100, 10]}
- {住所: card.address, at: [50, 65, 100, 12]}
- {電話: q.tel, at: [2, 90, 40, 9]}
"""


def test_fields_on_a_blank_are_held_apart_and_on_the_page(tmp_path: Path) -> None:
    assert codes(tmp_path, "", OVERLAY) == [("BLANK", 1), ("OVERLAP", 7), ("MARGIN", 8)]


def test_against_the_guide(tmp_path: Path) -> None:
    guide = builders.guide()
    rows = "  - [{電話: q.tel, w: 12}, {何: q.nobody_asks}]\n  - [{個人番号: card.mynumber, digits: 4-4-4}]\n"
    own = library_of(tmp_path, HEAD.replace("f_test", "f_juminhyo") + rows + SIGN)
    found = [(one.code, one.place.line) for one in check_forms(own, guide)]
    assert ("UNBOUND", 6) in found  # no question gives it
    assert ("FORBIDDEN", 7) in found  # no procedure with ○ uses the form
    missing = [one.text for one in check_forms(own, guide) if one.place.file == "procedures"]
    assert any("f_ido_tennyu" in text for text in missing)


def test_a_form_where_the_number_is_forbidden_has_no_box_for_it(tmp_path: Path) -> None:
    rows = "  - [{個人番号: blank.hand, digits: 4-4-4}]\n"
    own = library_of(tmp_path, HEAD.replace("f_test", "f_ido_tennyu") + rows + SIGN)
    found = [(one.code, one.place.line) for one in check_forms(own, builders.guide())]
    assert ("FORBIDDEN", 6) in found


@pytest.mark.parametrize(
    ("path", "x", "found"), [("card.name", 230, 1), ("card.name", 20, 0), ("blank.hand", 230, 0)]
)
def test_the_half_of_the_doctor_stays_empty(tmp_path: Path, path: str, x: int, found: int) -> None:
    head = "form: f_test\ntitle: 試し\npaper: A3横\noverlay: none.pdf\nfields:\n"
    field = f"- {{氏名: {path}, at: [{x}, 50, 100, 20]}}\n"
    assert [code for code, _ in codes(tmp_path, field, head)].count("FORBIDDEN") == found
