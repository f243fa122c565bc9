"""No output lets a reader compute a cell under five."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.office.counted import DETAIL, MEASURES, PARTS, Happening, cells_of
from kiosk.office.disclosure import FEWEST, Cell, Hidden, Told, disclose, told
from tests.kiosk.figures.days import FIRST
from tests.kiosk.figures.reader import possible, range_of

Counts = dict[Happening, int]


def hall(*counts: int, ended: str = "done") -> Counts:
    """Two hours, two lines, a counter for each line."""
    places = product((9, 10), ("B", "D"))
    return {
        Happening("hall", ended, FIRST, hour, line, f"{line}1"): count
        for (hour, line), count in zip(places, counts, strict=True)
    }


def shown(counts: Counts) -> tuple[Mapping[Cell, frozenset[Happening]], dict[Cell, Told]]:
    cells = cells_of([one for one, count in counts.items() if count])
    return cells, disclose(counts, cells, PARTS)


def readable(cells: Mapping[Cell, frozenset[Happening]], found: Mapping[Cell, Told]) -> list[Cell]:
    """Hidden cells of which a reader can tell the number."""
    made_of: Mapping[Cell, frozenset[Hashable]] = cells
    hidden = [cell for cell, value in found.items() if isinstance(value, Hidden)]
    numbers = {cell: [one for one in range(12) if possible(made_of, found, cell, one)] for cell in hidden}
    return [cell for cell, fitting in numbers.items() if len(fitting) == 1 and fitting[0] < FEWEST]


@pytest.mark.parametrize(
    ("count", "value"), [(0, 0), (1, Hidden.FEW), (4, Hidden.FEW), (5, 5), (7, 5), (8, 10), (103, 105)]
)
def test_few_are_hidden_and_the_rest_is_told_in_steps(count: int, value: Told) -> None:
    assert told(count) == value


@given(st.integers(0, 5000))
def test_what_is_told_of_a_count_holds_it(count: int) -> None:
    low, high = range_of(told(count))
    assert low <= count <= high
    assert (told(count) is Hidden.FEW) == (0 < count < FEWEST)


def test_a_hidden_line_cannot_be_taken_from_the_total() -> None:
    """50 and 3: 53 less 50 would tell."""
    cells, found = shown(hall(30, 3, 20, 0))
    line = Cell("line", "called", "D")
    assert found[line] is Hidden.FEW
    assert (found[Cell("line", "called", "B")], found[Cell("total", "called", "")]) == (50, 55)
    made_of: Mapping[Cell, frozenset[Hashable]] = cells
    assert [one for one in range(6) if possible(made_of, found, line, one)] == [1, 2, 3, 4]


def test_two_hidden_lines_hide_their_sum_as_well() -> None:
    """4 and 4 are the only way to 8."""
    for counts in ((4, 4, 0, 0), (1, 4, 0, 0), (2, 3, 0, 0)):
        _, found = shown(hall(*counts))
        assert found[Cell("line", "called", "B")] is found[Cell("line", "called", "D")] is Hidden.FEW
        assert isinstance(found[Cell("total", "called", "")], Hidden)
        assert isinstance(found[Cell("hour", "called", "09")], Hidden)


def test_no_shows_cannot_be_taken_from_the_calls() -> None:
    counts = hall(20, 0, 0, 0) | hall(3, 0, 0, 0, ended="no_shows")
    cells, found = shown(counts)
    cell = Cell("line", "no_shows", "B")
    assert found[cell] is Hidden.FEW
    assert readable(cells, found) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=4, max_size=4))
def test_no_table_lets_a_reader_compute_a_hidden_cell(numbers: list[int]) -> None:
    cells, found = shown(hall(*numbers))
    assert set(found) == set(cells)
    assert readable(cells, found) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=4, max_size=4))
def test_nor_calls_and_no_shows_side_by_side(numbers: list[int]) -> None:
    done, missed = numbers[:2], numbers[2:]
    counts = hall(done[0], done[1], 0, 0) | hall(missed[0], missed[1], 0, 0, ended="no_shows")
    cells, found = shown(counts)
    assert readable(cells, found) == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=4, max_size=4))
def test_nothing_small_is_ever_told(numbers: list[int]) -> None:
    cells, found = shown(hall(*numbers))
    counts = hall(*numbers)
    for cell, value in found.items():
        real = sum(counts[one] for one in cells[cell])
        if isinstance(value, int):
            assert value % 5 == 0 and (value == 0) == (real == 0)
            assert abs(value - real) <= 2
        else:
            assert value is Hidden.WITHHELD or 0 < real < FEWEST


def test_every_table_has_every_measure_in_every_row() -> None:
    cells, _ = shown(hall(5, 6, 7, 8))
    for by in ("line", "counter", "hour", DETAIL):
        rows = {cell.row for cell in cells if cell.table == by}
        assert {cell for cell in cells if cell.table == by} == {
            Cell(by, measure, row) for measure in MEASURES[by] for row in rows
        }
