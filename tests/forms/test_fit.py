from __future__ import annotations

import pytest

from forms.fit import Breaks, Fitted, fit
from forms.glyphs import Role, written
from forms.measures import LABEL_LADDER, LADDERS, ROW_LADDERS, FieldKind

NAME, ADDRESS = LADDERS[FieldKind.NAME], LADDERS[FieldKind.ADDRESS]
LONG = (
    "見本県みほん市緑が丘東三丁目１２番３４－５６７号　グランドヒルズ緑が丘ステーションフロント１２０５号室"
)


def fitted(text: str, kind: FieldKind, width: float, height: float, breaks: Breaks = Breaks.TEXT) -> Fitted:
    found = fit(written(text, Role.IDENTITY), LADDERS[kind], width, height, breaks)
    assert found is not None
    return found


def lines(found: Fitted) -> list[str]:
    return [line.text for line in found.lines]


def test_a_short_name_has_its_full_size() -> None:
    found = fitted("見本　太郎", FieldKind.NAME, 60, 9)
    assert (found.size, found.squeeze, lines(found)) == (13, 1.0, ["見本　太郎"])


def test_it_shrinks_on_one_line_before_it_wraps() -> None:
    text = "見本　太郎左衛門之助"
    found = fitted(text, FieldKind.NAME, 37, 9)
    assert len(found.lines) == 1
    assert 10 <= found.size < 13


@pytest.mark.parametrize("width", range(20, 140, 7))
@pytest.mark.parametrize("height", [5, 8, 12])
def test_nothing_is_ever_cut_or_drawn_over_the_edge(width: float, height: float) -> None:
    for kind in (FieldKind.ADDRESS, FieldKind.TEXT, FieldKind.NAME):
        found = fit(written(LONG, Role.IDENTITY), LADDERS[kind], width, height, Breaks.ADDRESS)
        if found is not None:
            assert "".join(lines(found)) == LONG
            assert found.width() <= width + 0.01
            assert found.height <= height + 0.02
            assert found.size >= LADDERS[kind].hard


def test_what_no_step_can_hold_is_told() -> None:
    assert fit(written(LONG, Role.IDENTITY), NAME, 25, 5) is None


def test_an_address_breaks_first_before_the_building() -> None:
    found = fitted(LONG, FieldKind.ADDRESS, 100, 12, Breaks.ADDRESS)
    assert lines(found)[0].startswith("見本県") and lines(found)[0].endswith("５６７号　")


def test_latin_breaks_at_words_only() -> None:
    found = fitted("MARIA FERNANDA ALEJANDRA DE LOS SANTOS VILLANUEVA-MIHONOYAMA", FieldKind.NAME, 62, 9)
    assert lines(found) == ["MARIA FERNANDA ALEJANDRA DE LOS ", "SANTOS VILLANUEVA-MIHONOYAMA"]


def test_a_line_never_starts_with_a_small_kana_or_a_full_stop() -> None:
    text = "きょうはっぴょうかいのしゃしんをみせてもらった。よかったよ。" * 2
    for width in range(30, 80, 3):
        found = fit(written(text, Role.VALUE), LADDERS[FieldKind.TEXT], width, 15)
        if found:
            assert not [line for line in lines(found)[1:] if line[0] in "ょっゃ。"]


def test_a_label_breaks_where_it_reads_well() -> None:
    found = fit(written("本人との関係", Role.LABEL), LABEL_LADDER, 13, 10, Breaks.LABEL)
    assert found and lines(found) == ["本人との", "関係"]


def test_a_selector_stays_with_its_base() -> None:
    text = "葛\U000e0102城" * 12
    found = fit(written(text, Role.IDENTITY), ROW_LADDERS[FieldKind.NAME], 45, 8)
    assert found is not None
    assert all(not line.startswith("\U000e0102") for line in lines(found))
    assert "".join(lines(found)) == text
