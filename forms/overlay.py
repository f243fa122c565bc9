"""Puts our fields on another office's blank PDF, which must still be the one that they were placed on."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from pathlib import Path

import pikepdf

from forms.language import Form
from forms.library import FormLibrary
from forms.measures import MM
from forms.source import Problem
from kiosk.faults import Fault, Trouble


def fingerprint(path: Path) -> str:
    """SHA-256 of the file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def blank_size(library: FormLibrary, form: Form) -> tuple[float, float]:
    """Width and height of the blank's first page, mm.

    Raises Trouble(CONTENT_INVALID) when the blank is missing or was exchanged.
    """
    with pikepdf.open(_blank(library, form)) as blank:
        box = blank.pages[0].mediabox
        return float(box[2] - box[0]) / MM, float(box[3] - box[1]) / MM


def underlay(pdf: bytes, pages: Mapping[int, tuple[FormLibrary, Form]]) -> bytes:
    """Lays the blank of each page (counted from 0) under what was drawn."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for number, (library, form) in pages.items():
            with pikepdf.open(_blank(library, form)) as blank:
                _lay_under(document, document.pages[number], blank.pages[0])
        document.save(out, deterministic_id=True)
    return out.getvalue()


def _lay_under(document: pikepdf.Pdf, page: pikepdf.Page, blank: pikepdf.Page) -> None:
    """The library's own way names the blank at random, and the same case must give the same bytes."""
    drawing = document.copy_foreign(blank.as_form_xobject())
    name = page.add_resource(drawing, pikepdf.Name.XObject, pikepdf.Name("/Blank"))
    page.contents_add(b"q %s Do Q" % str(name).encode(), prepend=True)


def _blank(library: FormLibrary, form: Form) -> Path:
    path = library.overlay_file(form)
    if path is None or form.overlay is None:
        name = form.overlay.file if form.overlay else ""
        raise Trouble(Fault.CONTENT_INVALID, f"{form.place}: 白紙「{name}」がありません。", form=form.id)
    if form.overlay.fingerprint not in ("", fingerprint(path)):
        text = (
            f"{form.place}: 白紙「{form.overlay.file}」が差し替わっています。"
            "欄の位置を確かめ、fingerprint を直してください。"
        )
        raise Trouble(Fault.CONTENT_INVALID, text, form=form.id)
    return path


def check_blank(library: FormLibrary, form: Form) -> Problem | None:
    """The same for the layout check: a blank that is missing or was exchanged."""
    try:
        _blank(library, form)
    except Trouble as trouble:
        return Problem(form.place, "BLANK", trouble.detail.partition(": ")[2])
    return None
