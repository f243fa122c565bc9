"""Invented values by kind: to look at a form without a case, and the worst that may come, to check it."""

from __future__ import annotations

from datetime import datetime

from forms.asking import DERIVATIONS
from forms.boxes import Box, Layout, Page
from forms.boxes import Role as BoxRole
from forms.fill import IDENTITY, Filled, FilledPage
from forms.glyphs import Role, written
from forms.head_foot import Stamp
from forms.language import Cell
from forms.library import FormLibrary
from forms.measures import FieldKind
from forms.never import never_filled
from forms.sheets import Sheet
from kiosk.clock import JAPAN
from kiosk.guide.model import Guide
from kiosk.person import PartialDate

_NICE = {
    FieldKind.NAME: "見本　花子",
    FieldKind.KANA: "ミホン　ハナコ",
    FieldKind.ADDRESS: "見本県みほん市辻が丘一丁目５番地２",
    FieldKind.RELATION: "妻",
    FieldKind.NUMBER: "123",
    FieldKind.TEL: "090-1234-5678",
    FieldKind.TEXT: "見本",
}
_WORST = {
    FieldKind.NAME: "MARIA FERNANDA ALEJANDRA DE LOS SANTOS VILLANUEVA-MIHONOYAMA",
    FieldKind.KANA: "マリア　フェルナンダ　アレハンドラ　デ　ロス　サントス",
    FieldKind.ADDRESS: "見本県みほん市緑が丘東三丁目１２番３４－５６７号"
    "　グランドヒルズ緑が丘ステーションフロントアネックスタワー壱番館１２０５号室",
    FieldKind.RELATION: "妻（未届）の子",
    FieldKind.NUMBER: "12345678",
    FieldKind.TEL: "090-1234-5678",
    FieldKind.TEXT: "見本のとおり少し長めに書いた言葉",
}
_DAY = PartialDate(1968, 12, 31)
_MORNING = datetime(2026, 11, 24, 10, 32, tzinfo=JAPAN)


def sample_sheet(
    library: FormLibrary, form_id: str, guide: Guide | None = None, worst: bool = False
) -> Sheet:
    """A sheet of invented values; with `worst` the longest that each kind may bring, in every row."""
    layout = library.layout(form_id, guide)
    mayor = guide.city.mayor if guide else "みほん市長"
    version = guide.version[:10] if guide else "見本"
    stamp = Stamp("A100", "0" * 12, _MORNING, "K1", mayor, version, practice=not worst)
    filled = tuple(_page(layout, page, guide, worst) for page in layout.pages)
    return Sheet(form_id, layout.form.title, None, filled, stamp, _NICE[FieldKind.NAME], layout, library)


def _page(layout: Layout, page: Page, guide: Guide | None, worst: bool) -> FilledPage:
    used = {people.of: len(people.rects) if worst else 2 for people in page.people}
    fields = [_field(layout, box, guide, worst, used) for box in page.boxes if box.role is BoxRole.FIELD]
    return FilledPage(page, tuple(fields), 0, used)


def _field(layout: Layout, box: Box, guide: Guide | None, worst: bool, used: dict[str, int]) -> Filled:
    cell, kind = box.cell, box.kind
    if box.person is not None and box.person >= used[box.of]:
        return Filled(box, nobody=True)
    by_hand = bool(cell.paths) and cell.paths[0] in ("blank.hand", "blank.sign")
    empty = cell.paths[:1] and cell.paths[0].startswith("blank")
    if layout.form.blank_only or (empty and not by_hand):
        return Filled(box)
    if by_hand or never_filled(kind, box.section, cell.label):
        return Filled(box, pencil=by_hand)
    from_card = any(path.startswith("card.") for path in cell.paths)
    kana = (_WORST if worst else _NICE)[FieldKind.KANA] if cell.kana else ""
    postal = "9876543" if cell.zip else ""
    if kind in (FieldKind.CIRCLE, FieldKind.CHECK):
        chosen = frozenset(one.value for one in (cell.choices if worst else cell.choices[:1]))
        return Filled(box, chosen=chosen, counts=dict.fromkeys(chosen, 2))
    if kind is FieldKind.DATE:
        return Filled(box, day=_DAY, from_card=from_card)
    if kind is FieldKind.DIGITS:
        return Filled(box, digits="0123456789012"[: sum(cell.digits)])
    text = _text(box, guide, worst)
    role = Role.IDENTITY if kind in IDENTITY else Role.LABEL if kind is FieldKind.KANA else Role.VALUE
    return Filled(box, written(text, role), kana, postal, from_card=from_card)


def _text(box: Box, guide: Guide | None, worst: bool) -> str:
    if any(path.endswith("_zip") for path in box.cell.paths):
        return "987-6543"
    if box.cell.paths == (".no",):
        return str((box.person or 0) + 1)
    if worst and box.cell.longest:
        return box.cell.longest
    plain = (_WORST if worst else _NICE).get(box.kind, "見本")
    if box.kind in (FieldKind.NAME, FieldKind.RELATION):  # not as the glass offers them (ここにいない人)
        return plain
    known = _known_values(box.cell, guide)
    return plain if not known else max(known, key=len) if worst else known[0]


def _known_values(cell: Cell, guide: Guide | None) -> tuple[str, ...]:
    """The texts that a derivation or a question with options can give."""
    found: list[str] = []
    for path in cell.paths:
        derivation = DERIVATIONS.get(path.removeprefix("derive."))
        if derivation:
            found += derivation.options
        variable = path.rpartition(".")[2]
        questions = guide.questions.values() if guide else ()
        found += [
            option.label("ja") for one in questions if one.variable == variable for option in one.options
        ]
    return tuple(found)
