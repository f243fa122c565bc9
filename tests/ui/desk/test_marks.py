"""訂正で変わった欄: what a correction changes is yellow on the sheet, until it is printed."""

from __future__ import annotations

from tests.ui.desk.test_presenter import answer, correcting, opened
from tests.ui.desk.world import PASSPHRASE, World, case
from ui.desk.presenter import Desk


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
