"""What a clerk can do, without glass: real office, real sealing, real forms, simulated printer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest

from kiosk.answers import Address
from kiosk.audit import Action
from kiosk.cases import unseal
from kiosk.faults import Fault
from kiosk.tickets.model import HoldReason, TicketState
from tests.ui.desk.world import KEY, World, alone, case, new_head
from ui.desk.presenter import Desk
from ui.desk.state import CaseState, CorrectState, Screen, leaves
from ui.gallery.faces.hands import PASSPHRASE


@pytest.fixture
def desk(world: World) -> Iterator[Desk]:
    """Signed in."""
    found = Desk(world.parts)
    found.start()
    found.sign_in("sasaki", PASSPHRASE)
    yield found
    world.office.close()


def opened(desk: Desk) -> CaseState:
    assert desk.state.case is not None, desk.state.trouble
    return desk.state.case


def correcting(desk: Desk) -> CorrectState:
    assert desk.state.correct is not None, desk.state.trouble
    return desk.state.correct


def answer(desk: Desk, variable: str, typed: str, person: str | None = None) -> None:
    desk.correct()
    rows = correcting(desk).rows
    desk.edit(next(n for n, one in enumerate(rows) if (one.variable, one.person) == (variable, person)))
    desk.type(typed)


def test_nothing_opens_without_the_passphrase(world: World) -> None:
    world.visitor(case())
    desk = Desk(world.parts)
    desk.start()
    desk.sign_in("sasaki", "wrong")
    assert desk.state.screen is Screen.SIGN_IN
    assert desk.state.trouble
    assert desk.state.queue.groups == ()
    desk.sign_in("sasaki", PASSPHRASE)
    assert desk.state.screen is Screen.SIGN_IN, "too soon after a wrong one"


def test_each_wrong_passphrase_waits_longer(world: World) -> None:
    desk, waits = Desk(world.parts), []
    for _ in range(4):
        desk.sign_in("sasaki", "wrong")
        waits.append(desk.state.wait)
        world.clock.at += timedelta(seconds=100)
        desk.tick()
    assert waits == sorted(set(waits)), waits
    desk.sign_in("sasaki", PASSPHRASE)
    assert desk.state.screen is Screen.DESK


def test_the_queue_shows_events_and_no_names(world: World, desk: Desk) -> None:
    world.visitor(case())
    world.visitor(alone())
    world.visitor()
    desk.refresh()
    rows = [row for group in desk.state.queue.groups for row in group.rows]
    assert [(row.about, row.status) for row in rows] == [
        ("転入 4人", "記入済み"),
        ("転入", "記入済み"),
        ("", "窓口で聞く"),
    ]
    assert "見本" not in repr(desk.state)


def test_the_next_one_is_called_and_the_case_opened(world: World, desk: Desk) -> None:
    number = world.visitor(case())
    desk.call_next()
    found = opened(desk)
    assert (found.ticket.number, found.name, found.about) == (
        number,
        "見本　太郎",
        "ミホン　タロウ・40歳・男",
    )
    assert [(one.title, one.persons, one.standing) for one in found.procedures] == [
        ("住民異動届（転入）", "全員（4人）", "受付中"),
        ("国民健康保険の加入", "全員（4人）", "これから"),
        ("飼い犬の登録変更", "世帯", "要確認"),
    ]
    assert [one.form for one in found.sheets] == ["f_ido_tennyu", "f_kokuho_ido"]
    assert desk.state.preview.startswith(b"%PDF")
    assert Action.CASE_OPENED in [one.action for one in world.office.trail()]


def test_nobody_waits(desk: Desk) -> None:
    desk.call_next()
    assert desk.state.case is None
    assert desk.state.trouble


def test_a_second_case_is_never_opened_over_the_first(world: World, desk: Desk) -> None:
    first, second = world.visitor(case()), world.visitor(alone())
    desk.call_next()
    desk.call_next()
    desk.open(second)
    assert opened(desk).ticket.number == first
    assert world.office.ticket(second).state is TicketState.WAITING


@pytest.mark.parametrize("what", ["number", "sheet", "address", "wide"])
def test_the_scanner_opens_the_case(world: World, desk: Desk, what: str) -> None:
    world.visitor(case())
    mine = alone()
    number = world.visitor(mine)
    ticket = world.office.ticket(number)
    scanned = {
        "number": number.lower(),
        "sheet": f"KK:IDO-TENNYU:1:{mine.token}",
        "address": f"https://status.example/t/{ticket.token}",
        "wide": "".join(chr(ord(one) + 0xFEE0) for one in number),
    }
    desk.open(scanned[what])
    assert opened(desk).ticket.number == number
    assert world.office.ticket(number).state is TicketState.CALLED


def test_a_supermarket_card_opens_nothing(desk: Desk) -> None:
    desk.open("4901234567894")
    assert desk.state.case is None
    assert desk.state.trouble


def test_somebody_without_answers_is_served_all_the_same(world: World, desk: Desk) -> None:
    number = world.visitor()
    desk.call_next()
    assert opened(desk).ticket.number == number
    assert desk.state.trouble
    desk.finish()
    assert world.office.ticket(number).state is TicketState.DONE


def test_recall_keeps_the_case_and_the_others_close_it(world: World, desk: Desk) -> None:
    numbers = [world.visitor(case()), world.visitor(alone()), world.visitor()]
    desk.call_next()
    desk.recall()
    assert world.office.ticket(numbers[0]).calls == 2
    desk.hold(HoldReason.DOCUMENTS)
    assert desk.state.case is None
    assert desk.state.preview == b""
    desk.call_next()
    desk.no_show()
    desk.call_next()
    desk.transfer("MNC")
    states = [world.office.ticket(number).state for number in numbers]
    assert states == [TicketState.HELD, TicketState.NO_SHOW, TicketState.WAITING]
    assert world.office.ticket(numbers[2]).sent_to == "MNC"


def test_finishing_sends_on_along_the_route(world: World, desk: Desk) -> None:
    number = world.visitor(case())
    desk.call_next()
    assert opened(desk).next_counter == "7 保険課"
    desk.finish()
    assert world.office.ticket(number).sent_to == "HOKEN"


def test_verbs_without_a_case_say_so(desk: Desk) -> None:
    for verb in (desk.recall, desk.no_show, desk.finish, desk.correct, desk.reprint):
        verb()
        assert desk.state.trouble == desk.tell("trouble.no_case")


def test_checks_are_marked_and_unmarked(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    desk.mark(0)
    assert [one.marked for one in opened(desk).checks[:2]] == [True, False]
    desk.mark(0)
    desk.mark(99)
    assert not any(one.marked for one in opened(desk).checks)


def test_a_yes_at_the_counter_adds_the_procedure_and_is_kept(world: World, desk: Desk) -> None:
    number = world.visitor(case())
    desk.call_next()
    assert [(one.question, one.adds) for one in opened(desk).near_misses] == [
        ("犬を飼っていますか", "飼い犬の登録変更(わからない)")
    ]
    desk.near_miss(0, True)
    assert opened(desk).near_misses == ()
    assert opened(desk).needed == 3
    kept = unseal(world.office.open_sealed(number, clerk="test"), KEY)
    assert kept.answers.get("inu") is True
    assert kept.corrected == 1


def test_a_no_settles_the_question(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    desk.near_miss(0, False)
    assert opened(desk).near_misses == ()
    assert [one.procedure for one in opened(desk).procedures] == ["tennyu_todoke", "kokuho_shutoku"]


def test_a_correction_shows_its_effects_before_it_is_done(world: World, desk: Desk) -> None:
    number = world.visitor(case())
    desk.call_next()
    answer(desk, "kokuho", "2")
    effects = correcting(desk).effects
    assert effects is not None
    assert effects.dropped == ("国民健康保険の加入(全員（4人）)",)
    assert len(effects.void) == 1
    assert unseal(world.office.open_sealed(number, clerk="test"), KEY).answers.get("kokuho") is True
    desk.leave()
    assert opened(desk).needed == 2


def test_a_correction_needs_a_reason_and_prints_only_what_changed(world: World, desk: Desk) -> None:
    number = world.visitor(case())
    desk.call_next()
    answer(desk, "kana", "ミホン　ハナエ", "haha")
    effects = correcting(desk).effects
    assert effects is not None and effects.sheets
    desk.apply()
    assert correcting(desk).mistake == desk.tell("mistake.reason")
    desk.reason(1)
    desk.apply()
    assert desk.state.screen is Screen.DESK
    assert (
        unseal(world.office.open_sealed(number, clerk="test"), KEY).answers.get("kana", "haha")
        == "ミホン　ハナエ"
    )
    changed = [one for one in opened(desk).sheets if one.changed]
    assert 0 < len(changed) == opened(desk).to_print
    desk.reprint()
    desk.tick()
    assert opened(desk).to_print == 0
    (paper,) = (world.folder / "paper").glob("*.pdf")
    with pypdfium2.PdfDocument(paper) as document:
        assert len(document) == len(changed) + 1, "and the list of those that are void now"
    assert Action.SHEETS_PRINTED in [one.action for one in world.office.trail()]


def test_a_correction_turns_to_the_first_sheet_that_it_changes(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    desk.page(1)
    answer(desk, "honseki", "見本県みほん市青葉町９番地")
    desk.reason(1)
    desk.apply()
    shown = leaves(opened(desk).sheets)[opened(desk).page]
    assert opened(desk).sheets[shown.sheet].changed


def test_deadlines_that_move_are_shown_old_and_new(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    answer(desk, "ido_bi", "R8.11.10")
    assert correcting(desk).before == "11/15", "in its narrow column no day breaks in two"
    desk.reason(2)
    desk.apply()
    first = opened(desk).procedures[0]
    assert (first.deadline_before, first.deadline, first.changed) == ("11/29", "11/24", True)
    assert "<s>11/15</s> → 11/10" in opened(desk).changes


def test_a_mistake_in_typing_changes_nothing(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    answer(desk, "ido_bi", "R8.2.30")
    desk.reason(1)
    desk.apply()
    assert correcting(desk).mistake == desk.tell("mistake.no_such_day")
    assert desk.state.screen is Screen.CORRECT


def test_what_the_card_says_is_not_for_correcting(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    desk.correct()
    of_card = [one for one in correcting(desk).rows if one.origin == "カード"]
    assert {one.variable for one in of_card} == {"name", "birth", "sex"}
    assert not any(one.editable for one in of_card)


def test_a_printer_without_paper_says_what_to_do_and_goes_on(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    desk.near_miss(0, True)
    answer(desk, "kana", "ミホン　ハナエ", "haha")
    desk.reason(3)
    desk.apply()
    world.printer.change(fault=Fault.OUT_OF_PAPER)
    desk.reprint()
    desk.tick()
    assert desk.state.trouble == desk.parts.words("printing.mend.out_of_paper", "ja")
    assert opened(desk).to_print > 0
    world.printer.change(fault=None)
    desk.tick()
    assert desk.state.trouble == ""
    assert opened(desk).to_print == 0


def test_a_stopped_reprint_can_be_taken_back(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    answer(desk, "kana", "ミホン　ハナエ", "haha")
    desk.reason(3)
    desk.apply()
    world.printer.change(fault=Fault.PAPER_JAM)
    desk.reprint()
    desk.stop_print()
    world.printer.change(fault=None)
    desk.tick()
    assert list((world.folder / "paper").glob("*.pdf")) == []
    assert opened(desk).to_print > 0


def test_pages_turn_and_compare_with_before(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    first = desk.state.preview
    desk.page(1)
    assert opened(desk).page == 1
    assert desk.state.preview != first
    desk.page(1)
    answer(desk, "kana", "ミホン　ハナエ", "haha")
    desk.reason(1)
    desk.apply()
    after = desk.state.preview
    desk.compare()
    assert desk.state.preview == after
    assert desk.state.before not in (b"", after), "both are there, side by side"
    desk.compare()
    assert desk.state.before == b""


def test_a_key_that_opens_nothing_still_lets_the_visitor_be_served(world: World, desk: Desk) -> None:
    world.office.admit("B", key="x", sealed=b"not for us", case_token="7QK3F9M2X8TB")  # noqa: S106 - no secret
    desk.refresh()
    assert desk.state.queue.groups[0].rows[0].about == desk.tell("queue.unreadable")
    desk.call_next()
    assert opened(desk).name == desk.tell("person.somebody")


def test_signing_out_leaves_nothing_behind(world: World, desk: Desk) -> None:
    world.visitor(case())
    desk.call_next()
    desk.sign_out()
    assert desk.state.case is not None, "not with a case open"
    desk.finish()
    desk.sign_out()
    assert desk.state.screen is Screen.SIGN_IN
    assert desk.state.case is None
    desk.refresh()
    assert desk.state.queue.groups == ()


@pytest.mark.parametrize(("number", "told"), [("二丁目１４番３号", True), ("二丁目１４番４号", False)])
def test_a_new_address_that_is_the_old_one_is_for_the_clerk(
    world: World, desk: Desk, number: str, told: bool
) -> None:
    """The card says 二丁目１４番地の３."""
    new = Address("辻町", number, "コーポ辻本２０２", "", "見本県葛城市")
    world.visitor(case(shinjusho=new))
    desk.call_next()
    assert (desk.tell("check.same_home") in [one.text for one in opened(desk).checks]) is told


def test_a_relationship_to_a_new_head_is_a_suggestion_until_a_clerk_settles_it(
    world: World, desk: Desk
) -> None:
    world.visitor(new_head())
    desk.call_next()
    told = "続柄を確かめる：見本　太郎は夫・見本　一郎は子・見本　二葉は子"
    assert told in [one.text for one in opened(desk).checks]
    desk.correct()
    place = next(n for n, one in enumerate(correcting(desk).rows) if one.variable == "zokugara_shin")
    desk.edit(place)
    row = correcting(desk).rows[place]
    assert (row.person, row.value, row.origin, row.editable) == ("chichi", "夫", "案", True)
    assert correcting(desk).typed == "夫"
    desk.type("夫（未届）")
    desk.reason(1)
    desk.apply()
    desk.correct()
    mine = next(one for one in correcting(desk).rows if one.variable == "zokugara_shin")
    assert (mine.value, mine.origin) == ("夫（未届）", "職員")
