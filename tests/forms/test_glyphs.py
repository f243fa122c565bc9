"""Which face prints which character, from the fonts' own tables."""

from __future__ import annotations

import pytest

from forms import fonts
from forms.fonts import IPAMJ, MINCHO, MINCHO_LATIN, FaceFile, face
from forms.glyphs import Role, clusters, code_points, written
from kiosk.faults import Fault, Trouble

VS17, VS19 = "\U000e0100", "\U000e0102"


def test_base_and_selector_are_one_cluster() -> None:
    assert clusters(f"葛{VS19}城𠮷") == (f"葛{VS19}", "城", "𠮷")


@pytest.mark.parametrize(
    ("cluster", "in_biz", "in_ipamj"),
    [
        ("葛" + VS17, True, False),
        ("葛" + VS19, False, True),
        ("辻" + VS17, True, False),
        ("辻" + VS19, False, True),
        ("𠮷", False, True),
        ("髙", True, True),
        ("﨑", True, True),
    ],
)
def test_the_two_collections_are_not_interchangeable(cluster: str, in_biz: bool, in_ipamj: bool) -> None:
    assert bool(face(MINCHO).glyph(cluster)) is in_biz
    assert bool(face(IPAMJ).glyph(cluster)) is in_ipamj


def test_a_selector_changes_the_glyph() -> None:
    opened = face(IPAMJ)
    assert opened.glyph("葛" + VS19) not in (0, opened.glyph("葛"))


def test_a_name_is_written_in_one_face() -> None:
    assert [run.face.name for run in written("𠮷田　髙子", Role.IDENTITY).runs] == [IPAMJ.name]
    # IPAmj lacks this sequence, BIZ UD has the whole name.
    assert [run.face.name for run in written(f"葛{VS17}城", Role.IDENTITY).runs] == [MINCHO.name]


def test_faces_are_mixed_only_when_none_has_all() -> None:
    runs = written(f"葛{VS17}𠮷", Role.IDENTITY).runs
    assert [run.face.name for run in runs] == [MINCHO.name, IPAMJ.name]


def test_a_latin_name_has_the_proportional_face() -> None:
    assert [run.face.name for run in written("NGUYEN VAN AN", Role.IDENTITY).runs] == [MINCHO_LATIN.name]


def test_a_character_that_no_face_has_is_told_and_never_replaced() -> None:
    told = written("山\U0002ffff田", Role.IDENTITY)
    assert [code_points(one) for one in told.missing] == ["U+2FFFF"]
    assert "".join(part for run in told.runs for part in run.clusters) == "山田"


def test_a_selector_is_never_dropped_to_make_a_value_print() -> None:
    odd = "葛\U000e01ef"
    assert written(odd, Role.IDENTITY).missing == (odd,)


def test_a_missing_face_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "font_folders", lambda: ())
    with pytest.raises(Trouble) as caught:
        face(FaceFile("Nothing", (("nothing.ttf", 0),), "fonts-nothing"))
    assert caught.value.fault is Fault.FONT_MISSING
    assert "fonts-nothing" in caught.value.detail
