"""Where the entries of a slip go on to the next sheet."""

from __future__ import annotations

from forms.slip_flow import Entry, Placed, frames, pages_of

TOP, FIRST, BOTTOM = 20.0, 40.0, 100.0


def entry(height: float, *, part: str = "", heads: bool = False, again: tuple[Entry, ...] = ()) -> Entry:
    return Entry(height, lambda _top: None, part, heads, again, air=2.0)


def tops(page: list[Placed]) -> list[float]:
    return [one.top for one in page]


def test_what_does_not_fit_goes_whole_to_the_next_sheet() -> None:
    pages = pages_of([entry(30), entry(30), entry(30), entry(20)], FIRST, TOP, BOTTOM)
    assert [tops(page) for page in pages] == [[40.0], [20.0, 52.0], [20.0]]
    assert all(one.bottom <= BOTTOM for page in pages for one in page)


def test_a_heading_is_never_the_last_of_a_sheet() -> None:
    head, row = entry(10, heads=True), entry(30)
    pages = pages_of([entry(25), head, head, row], FIRST, TOP, BOTTOM)
    assert [[one.entry for one in page][-1] for page in pages] == [pages[0][0].entry, row]
    assert [one.entry for one in pages[1]] == [head, head, row]


def test_a_heading_is_said_anew_where_its_entries_go_on() -> None:
    again = entry(8, heads=True)
    rows = [entry(30, again=(again,)) for _ in range(3)]
    pages = pages_of([entry(8, heads=True), *rows], FIRST, TOP, BOTTOM)
    assert [one.entry for one in pages[1]] == [again, *rows[1:]]
    assert tops(pages[1]) == [20.0, 30.0, 62.0]


def test_neighbours_of_one_part_share_a_frame() -> None:
    page = [Placed(entry(10, part=part), top) for part, top in (("a", 0), ("a", 12), ("", 24), ("a", 40))]
    assert frames(page) == [("a", 0, 22), ("a", 40, 50)]
