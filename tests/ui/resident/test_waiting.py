"""Nobody touches: the kiosk asks, then forgets everything."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.ui.resident.world import World
from ui.resident.flow import Flow

SECRETS = ("\u898b\u672c\u3000\u592a\u90ce", "\u9752\u8449\u753a", "090-0000-0000", "1234")


def test_after_ninety_seconds_it_asks_and_after_forty_five_more_it_forgets(world: World) -> None:
    world.to_questions()
    world.take_card()
    world.tick(89)
    assert world.screen == "timeout"
    assert world.view["seconds"] == 45
    assert "moto" not in repr(world.view), "the answers behind are not visible"
    world.tick(45)
    assert world.screen == "welcome"


def test_a_touch_starts_the_clock_again(world: World) -> None:
    world.to_questions()
    world.tick(80)
    world.do("touch")
    world.tick(80)
    assert world.screen == "choice"


@pytest.mark.parametrize("touch", ["main", "touch"])
def test_any_touch_but_finish_means_still_here(world: World, touch: str) -> None:
    world.to_questions()
    world.tick(90)
    world.do(touch)
    world.tick(2)
    assert world.view["title"] == "moto"


def test_finish_finishes_though_the_finger_touched(world: World) -> None:
    world.to_questions()
    world.take_card()
    world.tick(90)
    world.do("touch", "way:end")
    assert world.screen == "welcome"


def test_a_finger_may_lie_on_finish_for_a_while(world: World) -> None:
    world.to_questions()
    world.take_card()
    world.tick(90)
    world.do("touch")
    world.tick()
    world.do("way:end")
    assert world.screen == "welcome"


def test_a_touch_in_the_last_second_means_still_here(world: World) -> None:
    world.to_questions()
    world.tick(90 + 44)
    world.do("touch")
    world.tick(2)
    assert world.screen == "choice"


def test_who_reads_slowly_gets_twice_the_time(world: World) -> None:
    world.to_questions()
    world.do("dock:size", "set:scale=larger", "main")
    world.tick(170)
    assert world.screen == "choice"
    world.tick(10)
    assert world.screen == "timeout"


def test_a_card_that_is_left_behind_is_asked_for(world: World) -> None:
    world.to_questions()
    world.tick(135)
    assert world.screen == "cardleft"
    assert world.flow.state.holder is None, "the person is forgotten already"
    assert world.view["text"].replace("\u200b", "") == world.flow.t("cardleft.cleared"), "and is told so"
    world.do("dock:staff")
    assert world.flow.t("staff.sub") not in [one.replace("\u200b", "") for one in world.view["lines"]]
    world.do("way:myself")
    world.rings.clear()
    world.tick(60)
    assert world.rings == ["card"]
    world.take_card()
    assert world.screen == "welcome"


def test_the_welcome_screen_forgets_a_language_too(world: World) -> None:
    world.do("language:en")
    world.tick(90)
    assert world.flow.language == "ja"


def test_staff_are_called_a_second_time(world: World) -> None:
    world.to_questions()
    world.do("dock:staff")
    first = world.view["banner"]["text"]
    world.tick(120)
    assert world.screen == "staff", "nobody is sent away while staff come"
    assert world.rings == ["call", "again"]
    assert world.view["banner"]["text"] != first


def test_a_resident_who_leaves_while_staff_come_is_forgotten_in_the_end(world: World) -> None:
    world.to_questions()
    world.take_card()
    world.do("dock:staff")
    world.tick(600)
    assert world.screen == "timeout"
    world.tick(45)
    assert world.screen == "welcome"


def test_a_card_left_under_the_ticket_is_asked_for(world: World) -> None:
    world.to_ticket()
    world.tick(90)
    assert world.screen == "cardleft"
    assert world.view["text"].replace("\u200b", "") == world.flow.t("cardleft.text"), (
        "what was answered is with the clerks"
    )


@pytest.mark.parametrize("verb", ["dock:staff", "dock:size", "dock:language"])
def test_nothing_that_lies_over_a_ticket_keeps_it_for_ever(world: World, verb: str) -> None:
    world.to_ticket()
    world.take_card()
    world.do(verb)
    world.tick(700)
    assert world.screen == "welcome"


def test_settings_left_open_on_the_welcome_screen_close(world: World) -> None:
    world.do("dock:size")
    world.tick(90)
    assert world.screen == "welcome"


def test_the_answers_are_hidden_while_staff_come(world: World) -> None:
    world.to_questions()
    world.do("dock:staff")
    assert world.screen == "staff"
    assert "moto" not in repr(world.view)
    world.do("way:myself")
    assert world.view["title"] == "moto"


def test_a_protected_visit_shows_and_prints_nothing(world: World) -> None:
    world.to_event()
    world.do("choose:tennyu", "main", "way:talk")
    assert world.screen == "staff"
    assert world.rings == ["safety"]
    assert world.view["ways"] == []
    world.tick(5)
    assert list(world.printer.folder.glob("*.pdf")) == []
    assert world.office.asked == 0
    world.go()
    assert world.screen == "welcome"


def reachable(root: object) -> Iterator[object]:
    """Everything that the flow holds, directly or not; the parts of the house aside, which outlive visits."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, type) or type(one).__name__ in ("module", "function"):
            continue
        seen.add(id(one))
        yield one
        waiting.extend(gc.get_referents(one))


def _texts(flow: Flow) -> str:
    kept = (flow.state, flow._trail, flow.idle, flow.touched)
    return "\n".join(one for one in reachable(kept) if isinstance(one, str))


def test_after_the_visit_no_name_and_no_answer_is_held_anywhere(world: World) -> None:
    world.to_ticket()
    during = _texts(world.flow)
    assert all(secret in during for secret in SECRETS[:3])
    assert SECRETS[3] not in during.split("\n"), "the PIN is gone as soon as it was sent"

    world.take_card()
    world.go()

    after = _texts(world.flow)
    assert not any(secret in after.split("\n") or secret in after for secret in SECRETS[:3])
    assert set(vars(world.flow)) == {
        "parts",
        "state",
        "changed",
        "counting",
        "idle",
        "touched",
        "wide",  # of the machine: how the glass lies
        "_trail",
        "_around",
    }
    assert world.flow.state == type(world.flow.state)(serial=1, card=world.flow.state.card)


def test_the_resident_sees_which_counter_comes(world: World) -> None:
    hushed: list[bool] = []
    coming = [""]
    world.flow.parts = replace(
        world.flow.parts, staff_coming=lambda: coming[0], hush_staff=lambda: hushed.append(True)
    )
    world.to_questions()
    world.do("dock:staff")
    before = world.view["banner"]["text"]
    coming[0] = "SHIMIN"
    world.tick()
    assert world.view["banner"]["text"] != before
    assert "3番窓口" in world.view["banner"]["text"].replace("\u200b", "")
    world.tick(180)
    assert world.rings == ["call"], "who is on the way isn't called again"
    assert not hushed
    world.do("way:myself")
    assert hushed == [True], "nobody need come any more"


def test_whoever_leaves_calls_nobody_any_more(world: World) -> None:
    hushed: list[bool] = []
    world.flow.parts = replace(world.flow.parts, hush_staff=lambda: hushed.append(True))
    world.to_questions()
    world.take_card()
    world.do("dock:staff")
    world.tick(600 + 45)
    assert world.screen == "welcome"
    assert hushed == [True]
