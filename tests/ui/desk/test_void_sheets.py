"""After a correction only what changed is printed; old sheets are void by their serials, at every desk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # the library has no types
import pytest
import zxingcpp

from kiosk.audit import Action
from kiosk.cases import unseal
from tests.ui.desk.world import KEY, World, case
from ui.desk.papers import Papers
from ui.desk.presenter import Desk
from ui.gallery.faces.hands import PASSPHRASE


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def signed_in(world: World) -> Desk:
    desk = Desk(world.parts)
    desk.sign_in("sasaki", PASSPHRASE)
    return desk


def correct_kana(desk: Desk, kana: str) -> None:
    desk.correct()
    state = desk.state.correct
    assert state is not None
    place = next(
        place for place, row in enumerate(state.rows) if (row.variable, row.person) == ("kana", "haha")
    )
    desk.edit(place)
    desk.type(kana)
    desk.reason(1)
    desk.apply()


def codes(paper: Path) -> list[str]:
    """What a scanner reads of each page."""
    found = []
    with pypdfium2.PdfDocument(paper) as document:
        for page in document:
            image = page.render(scale=3).to_pil()
            found += [one.text for one in zxingcpp.read_barcodes(image)]
    return found


def text_of(paper: Path, page: int) -> str:
    with pypdfium2.PdfDocument(paper) as document:
        return str(document[page].get_textpage().get_text_range())


def test_old_sheets_are_void_by_serial_and_known_at_every_desk(world: World) -> None:
    first = case()
    number = world.visitor(first)
    desk = signed_in(world)
    desk.call_next()
    sheets = {one.form for one in desk.state.case.sheets} if desk.state.case else set()
    correct_kana(desk, "ミホン　ハナエ")
    assert desk.state.case is not None
    changed = [one.form for one in desk.state.case.sheets if one.changed]
    desk.reprint()
    desk.tick()
    (paper,) = (world.folder / "paper").glob("*.pdf")
    kept = unseal(world.office.open_sealed(number, clerk="test"), KEY)
    void = [one for one in kept.prints if one.void]
    new = [one for one in kept.prints if one.serial > len(sheets)]
    assert {one.form for one in void} == {one.form for one in new} == set(changed)
    assert len({one.serial for one in kept.prints}) == len(kept.prints)
    read = codes(paper)
    assert {int(one.rpartition(":")[2]) for one in read} == {one.serial for one in new}
    listed = text_of(paper, 0)
    for one in (*void, *new):
        assert f"{first.token}-{one.serial:02}" in listed
    trail = {one.action: one.facts for one in world.office.trail()}
    assert trail[Action.SHEETS_VOID] == {"sheets": len(void)}
    desk.finish()

    other = Desk(world.parts)
    other.sign_in("ito", PASSPHRASE)
    old_code = read[0].rpartition(":")[0] + f":{void[0].serial}"
    other.open(old_code)
    assert other.state.case is not None
    assert f"{first.token}-{new[0].serial:02}" in other.state.trouble
    other.transfer("HOKEN")
    other.open(read[0])
    assert other.state.trouble == ""


def test_a_second_correction_makes_the_first_reprint_void(world: World) -> None:
    number = world.visitor(case())
    desk = signed_in(world)
    desk.call_next()
    for kana in ("ミホン　ハナエ", "ミホン　ハナヨ"):
        correct_kana(desk, kana)
        desk.reprint()
        desk.tick()
    kept = unseal(world.office.open_sealed(number, clerk="test"), KEY)
    serials = [one.serial for one in kept.prints]
    assert serials == list(range(1, len(serials) + 1)), "no serial is used twice"
    counting = [(one.form, one.subject) for one in kept.prints if not one.void]
    assert len(set(counting)) == len(counting), "one sheet of each counts"


def test_somebodys_supermarket_card_changes_nothing(world: World) -> None:
    world.visitor(case())
    desk = signed_in(world)
    for rubbish in (
        "4901234567894",
        "https://example.jp/point?card=1",
        "KK:IDO:1:ZZZZZZZZZZZZ:3",
        "　",
        "あ",
    ):
        desk.open(rubbish)
        assert desk.state.case is None
    assert "番号札" in desk.state.trouble
    assert not [one for one in world.office.trail() if one.action is Action.CASE_OPENED]
    desk.call_next()
    assert desk.state.case is not None


def test_what_one_counter_corrected_and_did_not_print_the_next_one_must(world: World) -> None:
    world.visitor(case())
    desk = signed_in(world)
    desk.call_next()
    correct_kana(desk, "ミホン　ハナエ")
    assert desk.state.case is not None
    wanted = desk.state.case.to_print
    assert wanted > 0
    desk.transfer("HOKEN")
    other = Desk(replace(world.parts, counter="HOKEN"))
    other.sign_in("ito", PASSPHRASE)
    other.call_next()
    assert other.state.case is not None
    assert other.state.case.to_print == wanted
    other.reprint()
    other.tick()
    assert other.state.case.to_print == 0
    other.transfer("SHIMIN")
    desk.call_next()
    assert desk.state.case.to_print == 0


def test_a_sheet_that_nothing_replaces_is_told_on_paper_too(world: World) -> None:
    number = world.visitor(case())
    desk = signed_in(world)
    desk.call_next()
    desk.correct()
    assert desk.state.correct is not None
    desk.edit(next(n for n, one in enumerate(desk.state.correct.rows) if one.variable == "kokuho"))
    desk.type("2")
    desk.reason(1)
    desk.apply()
    assert desk.state.case is not None
    assert desk.state.case.to_void == 1
    desk.reprint()
    desk.tick()
    (paper,) = (world.folder / "paper").glob("*.pdf")
    kept = unseal(world.office.open_sealed(number, clerk="test"), KEY)
    assert [one.form for one in kept.prints if one.void] == ["f_kokuho_ido"]
    assert "なし" in text_of(paper, 0)
    assert desk.state.case.to_void == 0


def test_sheets_alike_are_told_apart(world: World) -> None:
    """A proxy brings a letter for each counter: one form, one person, other words."""
    made = case()
    papers = Papers.of(world.parts, made, "B201")
    one, other = papers.sheets[0], replace(papers.sheets[0], signer="subject_signs")
    papers = replace(papers, sheets=(one, other), prints=())
    papers.take_as_printed()
    assert papers.changed() == ()
    assert len({each.serial for each in papers.prints}) == 2
    papers.sheets = (one, replace(other, signer=""))
    assert len(papers.changed()) == 1
