import pypdfium2  # type: ignore[import-untyped]  # it has no stubs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.charts import Chart, Series, across_chart, bar_chart, page_of, ticks
from forms.measures import Rect
from forms.pen import Pen

HOURS = ("9時", "10時", "11時")
CHART = Chart(
    "待ち時間", HOURS, (Series("中央値", (5.0, 41.0, None)), Series("9割", (12.0, 70.0, 0.5))), "分", "注"
)
DRAWINGS = (bar_chart, across_chart)


def text_of(pdf: bytes) -> str:
    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded())


@pytest.mark.parametrize("draw", DRAWINGS)
def test_a_chart_tells_its_names_and_stays_in_its_place(draw) -> None:  # type: ignore[no-untyped-def]  # two functions of one kind
    pen, place = Pen("t"), Rect(20, 30, 120, 60)
    pen.begin(210, 297)
    draw(pen, place, CHART)
    pen.end()
    text = text_of(pen.finish())
    for wanted in ("待ち時間", "中央値", "9割", *HOURS, "注"):
        assert wanted in text
    for ink in pen.ink:
        assert place.x <= ink.rect.x and ink.rect.right <= place.right + 0.1, ink
        assert place.y <= ink.rect.y and ink.rect.bottom <= place.bottom + 0.1, ink


def test_a_dash_stands_where_nothing_may_be_told() -> None:
    pen = Pen("t")
    pen.begin(210, 297)
    bar_chart(pen, Rect(20, 30, 120, 60), Chart("t", ("a", "b"), (Series("x", (50.0, None)),)))
    pen.end()
    told = [one.text for one in pen.ink]
    assert told.count("–") == 1
    assert told.count("50") == 2  # over the bar and at the axis


def test_charts_of_a_page_share_its_height() -> None:
    pen = Pen("t")
    pen.begin(210, 297)
    page_of([(bar_chart, CHART), (across_chart, CHART)], pen, Rect(20, 20, 150, 200))
    pen.end()
    titles = [one.rect.y for one in pen.ink if one.text == "待ち時間"]
    assert titles[1] - titles[0] == pytest.approx(100)


def test_an_empty_chart_is_drawn() -> None:
    for draw in DRAWINGS:
        pen = Pen("t")
        pen.begin(210, 297)
        draw(pen, Rect(20, 30, 120, 60), Chart("t", (), ()))
        pen.end()
        assert "t" in text_of(pen.finish())


@given(st.floats(1e-6, 1e6))
def test_ticks_are_few_and_reach_the_top(top: float) -> None:
    marks = ticks(top)
    assert marks[0] == 0 and marks[-1] >= top * (1 - 1e-6)
    assert 2 <= len(marks) <= 7
    assert list(marks) == sorted(marks)
