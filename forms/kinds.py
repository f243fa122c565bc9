"""Which kind a cell has: what was written, else what its path is declared to be."""

from __future__ import annotations

from forms.asking import DERIVATIONS
from forms.language import Cell
from forms.measures import FieldKind
from kiosk.guide.model import Guide, Kind
from kiosk.guide.types import Sort

_BLANKS = {
    "blank": FieldKind.BLANK,
    "blank.hand": FieldKind.HAND,
    "blank.sign": FieldKind.SIGN,
    "blank.seal": FieldKind.SEAL,
    "blank.staff": FieldKind.STAFF,
}
_OF_PERSON = {
    "name": FieldKind.NAME,
    "kana": FieldKind.KANA,
    "name_now": FieldKind.NAME,
    "kana_now": FieldKind.KANA,
    "birth": FieldKind.DATE,
    "sex": FieldKind.TEXT,
    "address": FieldKind.ADDRESS,
    "mynumber": FieldKind.NUMBER,
    "zokugara": FieldKind.RELATION,
    "no": FieldKind.NUMBER,
    "now": FieldKind.ADDRESS,
    "old": FieldKind.ADDRESS,
}
_BY_QUESTION = {
    Kind.DATE: FieldKind.DATE,
    Kind.ADDRESS: FieldKind.ADDRESS,
    Kind.NAME: FieldKind.NAME,
    Kind.PERSON: FieldKind.NAME,
    Kind.PEOPLE: FieldKind.NAME,
    Kind.KANA: FieldKind.KANA,
    Kind.TEL: FieldKind.TEL,
    Kind.DIGITS: FieldKind.TEL,
    Kind.NUMBER: FieldKind.NUMBER,
}
_BY_SORT = {
    Sort.DATE: FieldKind.DATE,
    Sort.PERSON: FieldKind.NAME,
    Sort.PEOPLE: FieldKind.NAME,
    Sort.NUMBER: FieldKind.NUMBER,
}
_SPECIAL = {
    "sys.today": FieldKind.DATE,
    "sys.number": FieldKind.NUMBER,
}


def field_kind(cell: Cell, guide: Guide | None) -> FieldKind:
    """The kind that a cell is laid out and printed as."""
    first = cell.paths[0] if cell.paths else ""
    if first in ("blank.sign", "blank.seal", "blank.staff"):
        return _BLANKS[first]
    if cell.digits:
        return FieldKind.DIGITS
    if cell.circle or cell.on:
        return FieldKind.CIRCLE
    if cell.check:
        return FieldKind.CHECK
    if cell.say:
        return FieldKind.SAY
    if cell.kind:
        return cell.kind
    if first in _BLANKS:
        return FieldKind.DATE if cell.empty else _BLANKS[first]
    return path_kind(first, guide) if first else FieldKind.BLANK


def path_kind(path: str, guide: Guide | None) -> FieldKind:
    head, _, tail = path.partition(".")
    if path in _SPECIAL:
        return _SPECIAL[path]
    if head == "derive":
        return _derived(tail, guide)
    if path.partition(".")[0] in DERIVATIONS:
        return _derived(path, guide)
    if head == "name":
        return FieldKind.KANA if tail == "kana" else FieldKind.NAME
    if head in ("card", "addr"):
        return _OF_PERSON.get(tail, FieldKind.TEXT)
    if head == "":
        return _of_row(tail, guide)
    return _answered(tail, guide)


def _derived(name: str, guide: Guide | None) -> FieldKind:
    name, _, what = name.partition(".")
    if what:
        return _of_row(what, guide)
    found = DERIVATIONS.get(name)
    return _BY_QUESTION.get(found.kind, FieldKind.TEXT) if found else FieldKind.TEXT


def _of_row(name: str, guide: Guide | None) -> FieldKind:
    if name in _OF_PERSON:
        return _OF_PERSON[name]
    found = DERIVATIONS.get("." + name)
    if found:
        return _BY_QUESTION.get(found.kind, FieldKind.TEXT)
    return _answered(name, guide)


def _answered(name: str, guide: Guide | None) -> FieldKind:
    if name.endswith("_zip"):
        return FieldKind.NUMBER
    if name in _OF_PERSON:
        return _OF_PERSON[name]
    kind = guide.kind_of(name) if guide else None
    if kind is not None:
        return _BY_QUESTION.get(kind, FieldKind.TEXT)
    sort = _sort(name, guide) if guide else None
    return _BY_SORT[sort] if sort in _BY_SORT else _guess(name)


def _sort(name: str, guide: Guide) -> Sort | None:
    """Of a variable that no question asks for."""
    types = {one.variable: one.type for one in guide.known} | {one.variable: one.type for one in guide.given}
    return types[name].sort if name in types else None


def _guess(name: str) -> FieldKind:
    """For a variable that no question declares: the last part of its name tells."""
    ends = (
        (("kana",), FieldKind.KANA),
        (("tel", "denwa"), FieldKind.TEL),
        (("jusho", "honseki"), FieldKind.ADDRESS),
        (("birth", "bi", "hi"), FieldKind.DATE),
        (("shimei", "setainushi", "hittosha"), FieldKind.NAME),
    )
    last = name.rsplit("_", 1)[-1]
    for words, kind in ends:
        if last in words or (kind is FieldKind.ADDRESS and name.endswith(words)):
            return kind
    return FieldKind.TEXT
