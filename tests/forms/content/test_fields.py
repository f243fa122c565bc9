"""Every official field is printed by a cell, and no cell is there without a reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from forms.check import check_forms
from forms.language import Form, Section, leaves
from tests.forms.content.visit import CONTENT, library


@dataclass
class Wanted:
    blocks: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)

    @property
    def labels(self) -> set[str]:
        return {label for labels in self.fields.values() for label in labels}


def _read() -> dict[str, Wanted]:
    found: dict[str, Wanted] = {}
    now = Wanted()
    tables = sorted(Path(__file__).parent.glob("fields*.txt"))
    for line in (line for table in tables for line in table.read_text("utf-8").splitlines()):
        if line.startswith("@"):
            now = found[line[1:]] = Wanted()
        elif line.startswith("+"):
            now.blocks.append(line[1:])
        elif line and not line.startswith("#"):
            name, _, labels = line.partition(":")
            now.fields[name] = [label.strip() for label in labels.split(",")]
    return found


WANTED = _read()
_BLOCK_TITLES = {
    "KITA": "窓口に来た人",
    "STAFF": "職員記入欄",
    "KOZA": "振込先口座",
    "DAIRI": "代理人",
    "HOKENSHA": "健康保険",
}


def _sections(form: Form) -> list[Section]:
    return [item for item in form.body if isinstance(item, Section)]


def _own_labels(form: Form, blocks: list[str]) -> set[str]:
    """Labels of the form's own cells, without those of its shared blocks."""
    if form.overlay:
        return {cell.label for cell in form.overlay.fields}
    shared = {_BLOCK_TITLES[name] for name in blocks}
    own = (section for section in _sections(form) if section.title not in shared)
    return {cell.label for section in own for row in section.rows for cell in leaves(row)}


def test_the_city_describes_the_forms_of_the_table() -> None:
    assert set(WANTED) <= set(library().forms)
    assert not library().problems


@pytest.mark.parametrize("name", sorted(WANTED))
def test_fields_and_cells_agree(name: str) -> None:
    form, wanted = library().forms[name], WANTED[name]
    labels = _own_labels(form, wanted.blocks)
    assert wanted.labels - labels == set(), "fields that no cell prints"
    assert labels - wanted.labels == set(), "cells that no field asks for"
    titles = {section.title for section in _sections(form)}
    assert {_BLOCK_TITLES[block] for block in wanted.blocks} <= titles


@pytest.mark.parametrize("name", sorted(WANTED))
def test_every_sheet_can_be_signed_unless_it_says_otherwise(name: str) -> None:
    form = library().forms[name]
    signs = any(cell.paths[:1] == ("blank.sign",) for cell in form.cells())
    assert signs is (form.signature != "none")


def test_the_blank_is_the_one_that_its_script_draws() -> None:
    import runpy

    script = CONTENT / "forms" / "overlays" / "make_nenkin_kankei.py"
    drawn = runpy.run_path(str(script))["draw"]()
    assert drawn == script.with_name("nenkin_kankei.pdf").read_bytes()


def test_the_layout_check_finds_nothing() -> None:
    ours = [one for one in check_forms(library()) if one.place.file.split("/")[-1][:-5] in WANTED]
    assert ours == []
