"""Lists cut into pages: whatever their rows, nothing is lost and nothing runs over."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from ui.resident.cutter import ORPHAN, SPARE, Part, Piece, Sheet, cut, fill

HEIGHTS = some.integers(1, 60).map(float)
PIECES = some.lists(some.tuples(HEIGHTS, some.integers(0, 3)), max_size=25).map(
    lambda rows: [Piece(height, section, head=7.0, top=5.0) for height, section in rows]
)
SHEETS = some.builds(
    Sheet,
    each=some.integers(20, 120).map(float),
    only=some.none() | some.integers(20, 160).map(float),
    first=some.none() | some.integers(20, 120).map(float),
    last=some.none() | some.integers(20, 120).map(float),
    air=some.sampled_from([0.0, 3.0]),
    alone=some.booleans(),
)


def taken(pieces: list[Piece], page: range, sheet: Sheet) -> float:
    """By this page, each head with the first row beneath it."""
    total = 0.0
    for n in page:
        if n == page.start:
            total += pieces[n].top or 0.0
        elif pieces[n].section != pieces[n - 1].section:
            total += pieces[n].head + sheet.air
        total += pieces[n].height
    return total


def rooms(pages: list[range], sheet: Sheet) -> list[float]:
    if len(pages) == 1:
        return [sheet.room(Part.ONLY)]
    middle = [sheet.room(Part.EACH)] * (len(pages) - 2)
    return [sheet.room(Part.FIRST), *middle, sheet.room(Part.LAST)]


@given(PIECES, SHEETS)
def test_nothing_is_lost_and_the_order_is_kept(pieces: list[Piece], sheet: Sheet) -> None:
    pages = cut(pieces, sheet)
    assert [n for page in pages for n in page] == list(range(len(pieces)))
    assert all(len(page) >= 1 for page in pages)


@given(PIECES, SHEETS)
def test_no_page_is_higher_than_its_room(pieces: list[Piece], sheet: Sheet) -> None:
    """But one row that is too high by itself, with its head."""
    pages = cut(pieces, sheet)
    for page, room in zip(pages, rooms(pages, sheet), strict=False):
        assert len(page) == 1 or taken(pieces, page, sheet) <= room


@given(PIECES, SHEETS)
def test_a_section_has_its_pages_for_itself_where_it_shall(pieces: list[Piece], sheet: Sheet) -> None:
    if sheet.alone:
        assert all(len({pieces[n].section for n in page}) == 1 for page in cut(pieces, sheet))


@given(PIECES, some.integers(20, 120).map(float))
def test_a_page_ends_only_where_the_next_row_has_no_room(pieces: list[Piece], room: float) -> None:
    sheet = Sheet(room)
    for page, following in pairwise(cut(pieces, sheet)):
        longer = range(page.start, page.stop + 1)
        lonely = len(following) == ORPHAN + 1 and following.stop == len(pieces)
        assert taken(pieces, longer, sheet) > room or lonely


@given(PIECES, some.integers(20, 120).map(float))
def test_nobody_turns_a_page_for_one_row_that_could_have_company(pieces: list[Piece], room: float) -> None:
    sheet = Sheet(room)
    *_, before, last = [range(0), range(0), *cut(pieces, sheet)]
    if len(last) == ORPHAN and len(before) >= SPARE:
        assert taken(pieces, range(last.start - 1, last.stop), sheet) > room


def test_a_head_goes_with_the_first_row_beneath() -> None:
    pieces = [Piece(8, "a", 2), Piece(8, "b", 2)]
    assert cut(pieces, Sheet(12)) == [range(1), range(1, 2)], "the second head has room, not its row"
    assert cut(pieces, Sheet(20)) == [range(2)]


def test_what_is_too_high_stands_alone() -> None:
    assert cut([], Sheet(10)) == []
    pages = cut([Piece(height) for height in (4, 4, 4, 20, 1)], Sheet(10))
    assert [list(page) for page in pages] == [[0, 1], [2], [3], [4]]


def test_rows_go_on_in_a_second_column() -> None:
    six = [Piece(4) for _ in range(6)]
    assert [len(page) for page in cut(six, Sheet(8, columns=2))] == [4, 2]
    assert [len(page) for page in cut(six, Sheet(8, columns=3))] == [6]


def test_the_last_page_may_have_less_room() -> None:
    five = [Piece(4) for _ in range(5)]
    assert [len(page) for page in cut(five, Sheet(12, last=4))] == [3, 1, 1]
    assert [len(page) for page in cut(five, Sheet(12, only=20))] == [5]


def test_what_fits_may_be_told_by_the_caller() -> None:
    """Choices: わからない stands on every page."""
    assert fill(5, lambda page, part: part is not Part.ONLY and len(page) < 3) == [
        range(2),
        range(2, 4),
        range(4, 5),
    ]
