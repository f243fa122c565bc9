"""訂正で変わった欄: what a correction changes is yellow on the sheet, until it is printed."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.desk.test_presenter import answer, correcting, opened
from tests.ui.desk.world import NOW, World, case, decide
from ui.desk.presenter import Desk
from ui.desk.preview import looked_at
from ui.desk.state import Leaf, leaves
from ui.gallery.faces.hands import PASSPHRASE


def test_changed_fields_are_marked_before_and_after_the_correction_is_done(world: World) -> None:
    world.visitor(case())
    desk = Desk(world.parts)
    desk.sign_in("sasaki", PASSPHRASE)
    desk.call_next()
    plain = desk.state.preview
    answer(desk, "kana", "ミホン　ハナエ", "haha")
    trial = correcting(desk).sheet
    assert trial is not None
    assert [one.before for one in trial.marks] == ["ミホン　ハナコ"]
    assert desk.state.preview != plain, "the sheet as it would be"
    desk.leave()
    assert desk.state.preview == plain
    assert [one.marks for one in opened(desk).sheets] == [(), ()]
    answer(desk, "kana", "ミホン　ハナエ", "haha")
    desk.reason(1)
    desk.apply()
    assert [len(one.marks) for one in opened(desk).sheets] == [1, 1]
    desk.reprint()
    desk.tick()
    assert [one.marks for one in opened(desk).sheets] == [(), ()]


def test_a_field_on_a_later_page_is_marked_there(world: World) -> None:
    one, child = case(), case().answers.people[-1]
    people = (*one.answers.people, *(replace(child, id=f"child{n}") for n in range(6)))
    everybody = replace(one.answers, people=people)
    world.visitor(replace(one, answers=everybody, outcome=decide(everybody, NOW.date())))
    desk = Desk(world.parts)
    desk.sign_in("sasaki", PASSPHRASE)
    desk.call_next()
    sheets = opened(desk).sheets
    long = next(place for place, sheet in enumerate(sheets) if sheet.pages > 1)
    answer(desk, "kana", "ミホン　スエコ", people[-1].id)
    desk.reason(1)
    desk.apply()
    marks = opened(desk).sheets[long].marks
    assert [(one.page, one.after) for one in marks] == [(1, "ミホン　スエコ")]
    desk.turn_to(next(n for n, leaf in enumerate(leaves(sheets)) if leaf == Leaf(long, 1)))
    assert looked_at(desk.state)[1] == 1
    assert looked_at(desk.state)[2].startswith(f"{opened(desk).page + 1} /")
