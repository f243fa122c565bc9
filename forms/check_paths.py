"""Checks what cells are bound to: does it exist, may it be printed, are its values among the options."""

from __future__ import annotations

from collections.abc import Iterator

from forms.asking import DERIVATIONS, NOT_HERE
from forms.kinds import field_kind
from forms.language import Cell, Form, Section, leaves
from forms.measures import FieldKind
from forms.never import asks_for_secret, never_filled
from forms.source import Problem
from kiosk.guide.model import Guide, Kind

_CARD = frozenset({"name", "address", "birth", "sex", "mynumber"})
_ADDR = frozenset({"now", "old"})
_NAME = frozenset({"now", "old", "kana"})
_SYS = frozenset({"today", "number", "station"})
_CITY = frozenset({"mayor", "name"})
_BLANK = frozenset({"", "hand", "sign", "seal", "staff"})
_OF_PERSON = frozenset(
    {"no", "name", "kana", "birth", "sex", "address", "zokugara", "mynumber", "name_now", "kana_now"}
)
_OF_NAMED = ("_kana", "_birth", "_sex", "_address", "_zip")
_FIXED = {"card": _CARD, "addr": _ADDR, "name": _NAME, "sys": _SYS, "city": _CITY, "blank": _BLANK}
_NUMBER = ("個人番号", "住民票コード", "マイナンバー")


def check_paths(form: Form, guide: Guide | None) -> Iterator[Problem]:
    """Paths that nothing provides, things that are never printed, derived values without an option.

    A form that no procedure wants yet is not held against the guide: its questions come with its procedure.
    """
    if guide and not any(form.id in one.forms for one in guide.procedures.values()):
        guide = None
    for section, cell in _cells(form):
        kind = field_kind(cell, guide)
        yield from _forbidden(form, section, cell, kind, guide)
        for path in (*cell.paths, cell.kana, cell.zip):
            if path and not _known(path, guide):
                text = f"「{path}」という値はありません。つづりを直すか、質問か derive を作ってください。"
                yield Problem(cell.place, "UNBOUND", text)
        yield from _choices(cell)
    yield from _lists(form)


def _cells(form: Form) -> Iterator[tuple[str, Cell]]:
    if form.overlay:
        for cell in form.overlay.fields:
            yield "", cell
    for item in form.body:
        if isinstance(item, Section):
            for row in item.rows:
                for cell in leaves(row):
                    yield item.title, cell


def _known(path: str, guide: Guide | None) -> bool:
    head, _, tail = path.partition(".")
    if head in _FIXED:
        return tail in _FIXED[head]
    if head == "derive" or head in DERIVATIONS:
        return _derived(path.removeprefix("derive."), guide)
    if head == "":
        return tail in _OF_PERSON or path in DERIVATIONS or _variable(tail, guide)
    return head == "q" and _variable(tail, guide)


def _derived(path: str, guide: Guide | None) -> bool:
    """A derivation, or something of the person whom it gives."""
    name, _, what = path.partition(".")
    found = DERIVATIONS.get(name)
    if found is None or not what:
        return found is not None
    return found.kind in (Kind.PERSON, Kind.PEOPLE) and _known("." + what, guide)


def _variable(name: str, guide: Guide | None) -> bool:
    """Without a guide nobody can tell."""
    if guide is None or name in _OF_PERSON:
        return True
    variables = {question.variable for question in guide.questions.values()}
    variables |= {one.variable for one in guide.known} | {one.variable for one in guide.given}
    stems = (name.removesuffix(end) for end in _OF_NAMED if name.endswith(end))
    return name in variables or any(stem in variables for stem in stems)


def _forbidden(
    form: Form, section: str, cell: Cell, kind: FieldKind, guide: Guide | None
) -> Iterator[Problem]:
    data = [path for path in cell.paths if not path.startswith("blank")]
    if data and never_filled(kind, section, cell.label):
        text = f"「{cell.label}」には何も印字できません（「{data[0]}」を blank にしてください）。"
        yield Problem(cell.place, "FORBIDDEN", text)
    if asks_for_secret(kind, cell.label):
        text = f"「{cell.label}」は暗証番号を書かせる欄です。作ってはいけません。"
        yield Problem(cell.place, "FORBIDDEN", text)
    if not guide:
        return
    marks = {one.individual_number for one in guide.procedures.values() if form.id in one.forms}
    if marks and "○" not in marks and any(path.endswith(".mynumber") for path in data):
        text = "個人番号を印字してよい手続（○）の帳票ではありません。blank.hand か欄なしにしてください。"
        yield Problem(cell.place, "FORBIDDEN", text)
    if marks == {"×"} and cell.digits and cell.label.startswith("個人番号"):
        text = "個人番号を書いてはいけない手続（×）の帳票です。この欄を消してください。"
        yield Problem(cell.place, "FORBIDDEN", text)


def _choices(cell: Cell) -> Iterator[Problem]:
    """A derived value that no option shows would be lost on paper."""
    if not cell.choices:
        return
    known = {choice.value for choice in cell.choices} | {choice.shown for choice in cell.choices}
    for path in cell.paths:
        derivation = DERIVATIONS.get(path.removeprefix("derive."))
        for value in derivation.options if derivation else ():
            if value and value != NOT_HERE and value not in known:
                text = f"「{path}」は「{value}」になることがありますが、選択肢にありません。"
                yield Problem(cell.place, "CHOICE", text)


def _lists(form: Form) -> Iterator[Problem]:
    """The lists of repeats and the subject are derivations too."""
    for item in form.body:
        if isinstance(item, Section) and item.repeat and not _is_list(item.of):
            text = f"of「{item.of}」という人の並びはありません。hh か derive を書いてください。"
            yield Problem(item.place, "UNBOUND", text)
    subject = form.subject
    if subject not in ("", "persons", "visitor", "household") and not _is_list(subject):
        text = f"subject「{subject}」はありません。persons・visitor・household・derive.… のどれかです。"
        yield Problem(form.place, "UNBOUND", text)


def _is_list(name: str) -> bool:
    return name == "hh" or (name.startswith("derive.") and name.removeprefix("derive.") in DERIVATIONS)
