"""The layout check: runs without a case, on every form, and tells every mistake with file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from forms.boxes import Box, Layout, Role
from forms.check_paths import check_paths
from forms.language import Form
from forms.library import FormLibrary
from forms.measures import (
    DIGIT_GROUP_GAP,
    DIGIT_NARROWEST,
    HAND_HEIGHT,
    PAD,
    SIGN_HEIGHT,
    SIGN_WIDTH,
    SMALLEST,
    TWO_HALVES,
    FieldKind,
    Rect,
)
from forms.overlay import check_blank
from forms.render import Rendered, draw_sheets
from forms.sample import sample_sheet
from forms.source import Place, Problem
from kiosk.faults import Trouble
from kiosk.guide.model import Guide

PRINTABLE = 5.0
"""Lasers leave the outer 5 mm white."""

PUNCH = 15.0
"""Holes of a file reach this far from the left."""

_TOUCH = 0.05
_OUTSIDE = 0.45
_PENCIL = 3.9


def check_forms(library: FormLibrary, guide: Guide | None = None) -> tuple[Problem, ...]:
    """Every mistake of every form, in the order of files and lines. Empty: all is well."""
    found = list(library.problems)
    for form in library.forms.values():
        found += _check(library, form, guide)
    if guide:
        found += _unbound_forms(library, guide)
    unique = dict.fromkeys(found)
    return tuple(sorted(unique, key=lambda one: (one.place.file, one.place.line, one.code)))


def _check(library: FormLibrary, form: Form, guide: Guide | None) -> Iterator[Problem]:
    layout = library.layout(form.id, guide)
    yield from layout.problems
    yield from check_paths(form, guide)
    yield from _sizes(layout)
    yield from _overlaps(layout)
    yield from _margins(layout)
    yield from _other_half(form)
    yield from _signature(form)
    if form.overlay:
        problem = check_blank(library, form)
        if problem:
            yield problem
            return
    try:
        drawn = draw_sheets((sample_sheet(library, form.id, guide, worst=True),), ink_only=True)
    except Trouble as trouble:
        yield Problem(form.place, "DRAW", trouble.detail)
        return
    yield from _drawing(drawn)


def _drawing(drawn: Rendered) -> Iterator[Problem]:
    """What the worst case shows when it is drawn."""
    for box in drawn.misfits:
        if box.role is Role.FIELD:
            text = (
                f"「{_name(box)}」に入りきらない値があります"
                f"（幅 {box.rect.w:.0f} mm・高さ {box.rect.h:.0f} mm）。"
                "欄を広げるか、longest に一番長い値を書いてください。"
            )
            yield Problem(box.cell.place, "FIT", text)
        else:
            text = f"見出し「{box.cell.label}」が 6 pt でも入りません。lw を広げるか、短くしてください。"
            yield Problem(box.cell.place, "LABEL", text)
    boxes: dict[str, list[Box]] = {}  # the same path may stand on the front and on the back
    for box in drawn.boxes:
        boxes.setdefault(box.id, []).append(box)
    for ink in drawn.ink:
        places = boxes.get(ink.owner, [])
        owner = next((box for box in places if _inside(ink.rect, box.rect)), places[0] if places else None)
        if owner and not _inside(ink.rect, owner.rect):
            text = f"「{_name(owner)}」の字「{ink.text[:8]}」が枠の外に出ます。"
            yield Problem(owner.cell.place, "INK", text)
        if owner and ink.size < SMALLEST:
            text = f"「{_name(owner)}」の字が {ink.size:g} pt です（{SMALLEST} pt より小さくできません）。"
            yield Problem(owner.cell.place, "INK", text)


def _inside(ink: Rect, box: Rect) -> bool:
    return (
        ink.x >= box.x - _OUTSIDE
        and ink.right <= box.right + _OUTSIDE
        and ink.y >= box.y - _OUTSIDE
        and ink.bottom <= box.bottom + _OUTSIDE
    )


def _name(box: Box) -> str:
    return box.cell.label or box.id


def _sizes(layout: Layout) -> Iterator[Problem]:
    rules: tuple[Callable[[Box], Problem | None], ...] = (_digit, _sign, _hand)
    for page in layout.pages:
        for box in page.boxes:
            if box.role is Role.FIELD:
                yield from (found for rule in rules if (found := rule(box)))


def _digit(box: Box) -> Problem | None:
    groups = box.cell.digits
    if box.kind is not FieldKind.DIGITS or not groups:
        return None
    room = box.rect.w
    if "blank.hand" in box.cell.paths:
        room -= _PENCIL
    if not box.row:
        room -= PAD + DIGIT_GROUP_GAP * (len(groups) - 1)
    wide = room / sum(groups)
    if wide >= DIGIT_NARROWEST - 0.01:
        return None
    text = f"1字のますが {wide:.1f} mm です（{DIGIT_NARROWEST} mm 以上にしてください）。"
    return Problem(box.cell.place, "DIGIT", text)


def _sign(box: Box) -> Problem | None:
    if box.kind is not FieldKind.SIGN:
        return None
    if box.rect.w >= SIGN_WIDTH - 0.01 and box.rect.h >= SIGN_HEIGHT - 0.01:
        return None
    size = f"{box.rect.w:.0f} × {box.rect.h:.0f} mm"
    text = f"署名欄が {size} です（{SIGN_WIDTH:.0f} × {SIGN_HEIGHT:.0f} mm 以上にしてください）。"
    return Problem(box.cell.place, "SIGN", text)


def _hand(box: Box) -> Problem | None:
    if box.kind is not FieldKind.HAND or box.row or box.rect.h >= HAND_HEIGHT - 0.01:
        return None
    text = f"手書きの欄の高さが {box.rect.h:.1f} mm です（{HAND_HEIGHT} mm 以上にしてください）。"
    return Problem(box.cell.place, "HAND", text)


def _overlaps(layout: Layout) -> Iterator[Problem]:
    """A sweep from the top: only boxes that share heights are compared."""
    for page in layout.pages:
        boxes = sorted((box for box in page.boxes), key=lambda box: box.rect.y)
        open_boxes: list[Box] = []
        for box in boxes:
            open_boxes = [one for one in open_boxes if one.rect.bottom > box.rect.y + _TOUCH]
            for one in open_boxes:
                if one.rect.right > box.rect.x + _TOUCH and box.rect.right > one.rect.x + _TOUCH:
                    text = f"「{_name(one)}」と「{_name(box)}」の欄が重なっています。"
                    yield Problem(box.cell.place, "OVERLAP", text)
            open_boxes.append(box)


def _margins(layout: Layout) -> Iterator[Problem]:
    paper = layout.form.paper
    # Another office's blank has margins of its own.
    left = PRINTABLE if layout.form.overlay else PUNCH
    for page in layout.pages:
        for box in page.boxes:
            rect = box.rect
            outside = (
                rect.x < left
                or rect.right > paper.width - PRINTABLE
                or rect.y < PRINTABLE
                or rect.bottom > paper.height - PRINTABLE
            )
            if outside:
                yield Problem(
                    box.cell.place, "MARGIN", f"「{_name(box)}」が印刷できない所か、とじ穴の所に出ます。"
                )


def _other_half(form: Form) -> Iterator[Problem]:
    """The right half of an A3 notification is the doctor's or the witnesses': we leave it empty."""
    for cell in form.overlay.fields if form.overlay and form.paper is TWO_HALVES else ():
        data = [path for path in cell.paths if not path.startswith("blank")]
        if data and cell.box and cell.box.right > TWO_HALVES.width / 2:
            text = f"「{cell.label}」は右半分にあります。そこには印字できません（blank にしてください）。"
            yield Problem(cell.place, "FORBIDDEN", text)


def _signature(form: Form) -> Iterator[Problem]:
    if form.blank_only or form.overlay or form.signature == "none":
        return
    if not any("blank.sign" in cell.paths for cell in form.cells()):
        text = "署名の欄（blank.sign）がありません。署名のいらない帳票なら signature: none と書いてください。"
        yield Problem(form.place, "PENCIL", text)


def _unbound_forms(library: FormLibrary, guide: Guide) -> Iterator[Problem]:
    """A form that a procedure wants and nobody described."""
    for procedure in guide.procedures.values():
        file, _, line = procedure.source.rpartition(":")
        place = Place(file or "procedures", int(line) if line.isdigit() else 1)
        for form_id in procedure.forms:
            if form_id not in library.forms:
                text = f"手続「{procedure.id}」の帳票がありません。forms/{form_id}.yaml を作ってください。"
                yield Problem(place, "UNBOUND", text)
