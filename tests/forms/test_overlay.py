"""Our fields on another office's blank, which must still be the one that they were placed on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from forms.library import FormLibrary, load_forms
from forms.overlay import fingerprint
from forms.render import render_form
from kiosk.faults import Fault, Trouble
from tests.forms import builders
from tests.forms.conftest import CONTENT
from tests.forms.looking import codes_of, packed, pages_of, text_of

FORM = "f_nenkin_kankei"


def test_both_the_blank_and_our_values_can_be_read(library: FormLibrary) -> None:
    found = render_form(library, FORM, builders.guide(), builders.case())
    text = packed(text_of(found.pdf))
    assert pages_of(found.pdf) == 1
    assert "見本太郎" in text and "被保険者関係届書" in text
    assert codes_of(found.pdf) == ["KK:NENKIN-KANKEI:1:7QK3F9M2X8TB"]
    assert found.pdf == render_form(library, FORM, builders.guide(), builders.case()).pdf


def test_an_exchanged_blank_stops_the_printing(tmp_path: Path) -> None:
    shutil.copytree(CONTENT / "forms", tmp_path / "forms")
    shutil.copytree(CONTENT / "words", tmp_path / "words")
    own = load_forms(tmp_path)
    path = own.overlay_file(own.forms[FORM])
    assert path is not None
    before = fingerprint(path)
    path.write_bytes(path.read_bytes() + b"\n%changed")
    assert fingerprint(path) != before
    with pytest.raises(Trouble) as caught:
        render_form(own, FORM)
    assert caught.value.fault is Fault.CONTENT_INVALID
    assert "差し替わっています" in caught.value.detail


def test_a_missing_blank_is_told(tmp_path: Path) -> None:
    shutil.copytree(CONTENT / "forms", tmp_path / "forms", ignore=shutil.ignore_patterns("*.pdf"))
    shutil.copytree(CONTENT / "words", tmp_path / "words")
    with pytest.raises(Trouble, match="白紙"):
        render_form(load_forms(tmp_path), FORM)
