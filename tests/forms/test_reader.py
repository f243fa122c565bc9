"""Ten mistakes give ten messages, each with file and line, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.forms.writing import library_of

WRONG = """\
form: f_wrong
titel: つづり
paper: A3
body:
- section: 人
  repaet: 5
  rows:
  - [{氏名: card.name, w: ひろい}]
  - [{住所: card.address, widht: 3}]
  - [{電話: q.tel, kind: phone}]
  - [{番号: blank, digits: 4-x}]
  - [text]
  - [{署名: blank.sign, label: under}]
- use: NOBODY
"""


def test_every_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    told = [(one.place.line, one.code) for one in library_of(tmp_path, WRONG).problems]
    assert told == [
        (2, "WORD"),
        (3, "VALUE"),
        (6, "WORD"),
        (8, "VALUE"),
        (9, "WORD"),
        (10, "VALUE"),
        (11, "VALUE"),
        (12, "SHAPE"),
        (13, "VALUE"),
        (14, "USE"),
    ]


def test_a_misspelt_word_is_named(tmp_path: Path) -> None:
    problem = next(one for one in library_of(tmp_path, WRONG).problems if one.place.line == 9)
    assert "widht" in problem.text and str(problem.place) == "forms/f_wrong.yaml:9"


def test_twice_the_same_key_is_a_mistake(tmp_path: Path) -> None:
    problems = library_of(tmp_path, "form: f_twice\ntitle: a\ntitle: b\nbody: []\n").problems
    assert [(one.place.line, one.code) for one in problems] == [(3, "TWICE")]


def test_broken_yaml_is_told_and_the_other_forms_are_read(tmp_path: Path) -> None:
    library = library_of(tmp_path, "form: f_broken\nbody: [{\n", "form: f_good\ntitle: よい\nbody: []\n")
    assert [one.code for one in library.problems] == ["YAML"]
    assert set(library.forms) == {"f_good"}


@pytest.mark.parametrize("text", ["no", "0120", "9:30", "2026-11-24", "1e3", "~"])
def test_a_scalar_stays_what_was_typed(tmp_path: Path, text: str) -> None:
    form = f"form: f_text\ntitle: t\nbody:\n- text: {text}\n"
    sentence = library_of(tmp_path, form).forms["f_text"].body[0]
    assert getattr(sentence, "text", None) == text


def test_a_shared_block_has_a_form_for_each_paper(tmp_path: Path) -> None:
    tall = library_of(tmp_path, "form: f_a\ntitle: t\nbody:\n- use: KITA\n").forms["f_a"]
    wide = library_of(tmp_path, "form: f_b\ntitle: t\npaper: A4横\nbody:\n- use: KITA\n").forms["f_b"]
    assert [cell.paths for cell in tall.cells()] == [cell.paths for cell in wide.cells()]
    assert tall.body[0] != wide.body[0]
