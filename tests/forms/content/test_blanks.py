"""The family-register sheets: fields lie in the cells of their blank, the other half belongs to others."""

from __future__ import annotations

import runpy
from collections.abc import Mapping
from typing import Any

import pytest

from forms.measures import Rect
from forms.overlay import fingerprint
from forms.render import Sheet, draw_sheets
from kiosk.answers import Value
from tests.forms.content.visit import CONTENT, Needed, Visit, chosen, library, shown

SCRIPT = CONTENT / "forms" / "overlays" / "make_koseki.py"
DRAWING: dict[str, Any] = runpy.run_path(str(SCRIPT))
BLANKS = DRAWING["blanks"]()
NAMES = sorted(BLANKS)
HALF = 210.0
Person = Mapping[str, Value]


def _within(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x - 0.1
        and inner.y >= outer.y - 0.1
        and inner.right <= outer.right + 0.1
        and inner.bottom <= outer.bottom + 0.1
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_blank_is_the_one_that_the_script_draws(name: str) -> None:
    form = library().forms[f"f_{name}"]
    path = library().overlay_file(form)
    assert path is not None and form.overlay is not None
    assert DRAWING["draw"](name) == path.read_bytes()
    assert fingerprint(path) == form.overlay.fingerprint


@pytest.mark.parametrize("name", NAMES)
def test_every_field_lies_in_its_cell_and_every_cell_has_a_field(name: str) -> None:
    form, spots = library().forms[f"f_{name}"], BLANKS[name].spots
    fields = {cell.label: cell for cell in form.cells()}
    assert set(fields) - set(spots) == {"届出日", "あて先"}
    assert set(spots) <= set(fields)
    for label, spot in spots.items():
        field = fields[label]
        assert field.box and _within(field.box, spot.frame), label
        for option, place in field.on.items():
            printed = dict(spot.boxes())[option]
            assert _within(place, printed), f"{label}: {option}"
        if field.on:
            assert set(field.on) == set(dict(spot.boxes())), label


@pytest.mark.parametrize("name", NAMES)
def test_no_cell_reaches_into_the_half_of_others(name: str) -> None:
    blank = BLANKS[name]
    for band in blank.left:
        assert band.frame.right <= HALF - 5
        assert sum(cell.frame.w for cell in band.cells) == pytest.approx(band.frame.w - 30)
        for cell in band.cells:
            assert all(_within(box, cell.frame) for _text, box in cell.boxes())
    assert bool(blank.certificate) is not bool(blank.right)


FATHER: Person = {
    "name": "見本　太郎",
    "kana": "ミホン　タロウ",
    "birth": "1990-05-12",
    "sex": "男",
    "zokugara": "世帯主",
    "betsu_setai": False,
}
MOTHER: Person = {"name": "見本　花子", "birth": "1992-11-20", "sex": "女", "zokugara": "妻"}
BABY: Person = {
    "name": "見本　凛",
    "kana": "ミホン　リン",
    "birth": "2026-11-18",
    "sex": "女",
    "zokugara": "子",
}
FAMILY: Mapping[str, Person] = {
    "chichi": {**FATHER, "parent": True, "card": True},
    "haha": {**MOTHER, "parent": True, "mother": True},
    "aka": {**BABY, "baby": True},
}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_ever_printed_in_the_half_of_others(name: str) -> None:
    people: dict[str, Person] = {
        **FAMILY,
        "shisha": {**MOTHER, "dead": True},
        "aite": {**MOTHER, "aite": True},
    }
    answers: dict[str, Value] = {
        "fubo_konin": True,
        "kankei": "子",
        "shubetsu": "調停",
        "honseki": "見本県みほん市",
    }
    event = {"shussho": "shussho", "shibo": "shibo", "shizan": "shizan", "rikon": "rikon"}.get(name, "konin")
    (sheet,) = Visit(people, [Needed("x", f"f_{name}")], answers, event).sheets()
    drawn = draw_sheets([sheet])
    assert drawn.ink
    assert all(ink.rect.right < HALF for ink in drawn.ink)


def _birth(**answers: Value) -> Sheet:
    (sheet,) = Visit(FAMILY, [Needed("x", "f_shussho")], answers, "shussho").sheets()
    return sheet


def test_a_father_is_printed_only_where_the_parents_are_married() -> None:
    told, silent = _birth(fubo_konin=True), _birth()
    assert shown(told, "", "父の氏名") == ["見本　太郎"] and shown(silent, "", "父の氏名") == [""]
    assert shown(told, "", "父の年齢") == ["36"] and shown(told, "", "母の年齢") == ["33"]
    assert chosen(told, "嫡出の別") == {"嫡出子"} and not chosen(silent, "嫡出の別")
    assert chosen(told, "男女の別") == {"女"} and not chosen(silent, "男女の別")
    assert shown(silent, "", "母の氏名") == ["見本　花子"]


def test_a_birth_is_about_the_baby_and_signed_by_a_parent() -> None:
    sheet = _birth(fubo_konin=True)
    assert sheet.subject == "aka"
    assert shown(sheet, "", "子の氏名") == ["見本　凛"]
    assert chosen(sheet, "届出人の資格") == {"父"}
    assert shown(sheet, "", "届出人の生年月日") == ["1990-05-12"]
    assert not chosen(_birth(), "届出人の資格")


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("konin", ("夫の初婚再婚", "妻の初婚再婚", "証人1の署名", "証人2の署名")),
        (
            "rikon",
            ("妻が親権を行う子", "双方が親権を行う子", "夫の真意", "養育費の取決め"),
        ),
        ("shibo", ("夫又は妻", "届出人の署名")),
        ("shizan", ("父の氏名", "母の氏名", "死産の日", "男女の別", "嫡出の別")),
    ],
)
def test_what_the_machine_must_not_ask_is_written_by_hand(name: str, labels: tuple[str, ...]) -> None:
    fields = {cell.label: cell for cell in library().forms[f"f_{name}"].cells()}
    for label in labels:
        assert all(path.startswith("blank") for path in fields[label].paths), label


def test_a_blank_for_the_clerk_carries_neither_number_nor_name() -> None:
    (sheet,) = Visit(FAMILY, [Needed("x", "f_shien_sochi")]).sheets()
    assert sheet.pages == 2
    drawn = "".join(ink.text for ink in draw_sheets([sheet]).ink)
    assert "見本　太郎" not in drawn and "7QK3F9M2X8TB" not in drawn and "A100" not in drawn
