"""A visit without a card in the shipped city: a clerk is offered first, then everything is typed once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from kiosk.answers import UNKNOWN, Address, Answers
from kiosk.interview.steps import SAFETY
from tests.ui.resident.city_world import city, city_world
from tests.ui.resident.test_family import CHILD, to_family_from_questions
from tests.ui.resident.world import World
from ui.resident.parts import Ask
from ui.resident.screens import review
from ui.resident.state import Place


@pytest.fixture
def visit(tmp_path: Path) -> World:
    world = city_world(tmp_path)
    world.do("nocard", "choose:tennyu", "choose:konin", "main")
    return world


def asked(world: World) -> str:
    ask = world.flow.ask()
    assert ask is not None
    return ask.question.variable


def type_who(world: World) -> None:
    world.spell("\u30bf\u30ca\u30ab")
    world.go()
    world.do("era:showa")
    world.type("560815")
    world.go()
    world.choose("male")


def tell_who(world: World) -> None:
    world.choose("no")
    type_who(world)


def test_a_clerk_is_offered_before_anything_is_typed(visit: World) -> None:
    assert asked(visit) == SAFETY
    visit.choose("no")
    assert asked(visit) == "kana"


def _stage(world: World) -> dict[str, object]:
    return dict(world.flow.chrome()["stages"][1])


def test_no_card_is_ticked_off_that_never_lay_there(visit: World) -> None:
    """What was done instead stands there, ticked when it is done."""
    card = visit.flow.t("stage.card")
    assert _stage(visit)["label"] != card
    tell_who(visit)
    assert _stage(visit)["now"], "the address is still to be typed"
    visit.do("way:unknown")
    assert _stage(visit)["done"]
    assert _stage(visit)["label"] != card


def test_who_goes_back_to_the_card_finds_its_stage_again(tmp_path: Path) -> None:
    world = city_world(tmp_path)
    world.do("start", "choose:tenkyo", "main", "way:nocard", "dock:back")
    assert world.screen == "card"
    assert _stage(world)["label"] == world.flow.t("stage.card")


def test_who_said_at_once_that_there_is_no_card_is_never_asked_for_one(visit: World) -> None:
    visit.do("dock:back")
    assert visit.screen == "event"
    visit.go()
    assert asked(visit) == SAFETY


def test_the_offer_of_an_event_itself_comes_first_too(tmp_path: Path) -> None:
    """お悔やみ: with a clerk, from the start."""
    world = city_world(tmp_path)
    world.do("nocard", "choose:shibo", "main")
    assert asked(world) == "annai"
    world.choose("tsuzukeru")
    type_who(world)
    assert world.screen == "town"


def test_the_way_back_leads_over_what_was_typed_to_the_offer(visit: World) -> None:
    tell_who(visit)
    visit.do("way:unknown")
    first = asked(visit)
    for variable in ("address", "sex", "birth", "kana", SAFETY):
        visit.do("dock:back")
        assert asked(visit) == variable
    for variable in ("kana", "birth", "sex", "address"):
        visit.go()
        assert asked(visit) == variable
    visit.do("way:unknown")
    assert asked(visit) == first
    for _ in range(5):
        visit.do("dock:back")
    visit.do("dock:back")
    assert visit.screen == "event"


def test_what_is_still_to_come_counts_the_citys_questions_too(visit: World) -> None:
    offer = visit.flow.ask()
    visit.choose("no")
    ask = visit.flow.ask()
    assert offer is not None
    assert ask is not None
    assert offer.remaining >= ask.remaining > 20
    assert "2" in visit.view["eyebrow"], "the second question"


def test_an_address_has_digits_and_is_called_one(visit: World) -> None:
    tell_who(visit)
    assert asked(visit) == "address"
    assert visit.view["fields"][0]["label"] == "住所"
    assert "日本にない" in visit.view["ways"][-1]["label"], "who has just come from abroad"
    assert not visit.view["main"]["ready"]
    visit.spell("\u30df\u30db\u30f3")
    visit.do("way:latin")
    for key in "1-2":
        visit.do(f"key:{key}")
    visit.do("way:latin", "key:A", "way:latin")
    visit.spell("\u30a2")
    assert visit.view["fields"][0]["text"] == "\u30df\u30db\u30f31-2A\u30a2"
    for _ in range(8):
        visit.do("erase")
    assert visit.view["fields"][0]["text"] == ""


def test_who_reads_no_kana_comes_from_letters_to_digits_first(visit: World) -> None:
    """An address has a number; katakana stands last."""
    tell_who(visit)
    visit.do("dock:language", "choose:en", "main")
    assert visit.view["board"][0][0] == "A"
    visit.do("way:latin")
    assert visit.view["board"][0][0] == "1"
    visit.do("way:latin")
    assert visit.view["board"][0][0] == "ア"


def test_an_address_of_this_city_is_picked_by_town(tmp_path: Path) -> None:
    world = city_world(tmp_path)
    world.do("nocard", "choose:shomeisho", "main")
    type_who(world)
    assert world.screen == "town"
    world.address()
    kept = world.flow.state.me["address"]
    assert isinstance(kept, str), "as a card would tell it"
    assert kept.endswith("みほん市青葉町二丁目12番3号")
    world.do("dock:back")
    assert world.view["main"]["ready"], "filled as it was left"
    assert asked(world) == "address"


def test_an_address_elsewhere_is_spelt_after_all(tmp_path: Path) -> None:
    world = city_world(tmp_path)
    world.do("nocard", "choose:shomeisho", "main")
    type_who(world)
    world.do("way:elsewhere")
    assert world.screen == "kana"
    assert asked(world) == "address"
    world.do("dock:back")
    assert world.screen == "town"
    assert asked(world) == "address"


def test_a_name_has_no_digits(visit: World) -> None:
    visit.choose("no")
    visit.do("way:latin", "key:A", "way:latin")
    visit.spell("\u30a2")
    assert visit.view["fields"][0]["text"] == "A\u30a2"


def test_mending_one_thing_asks_nothing_else(world: World) -> None:
    """And leaving it as it was loses nothing."""
    world.do("nocard", "choose:tennyu", "main", "main")
    tell_who_here(world)
    world.answer_all()
    assert world.screen == "review"
    world.do("edit:own.kana")
    world.spell("\u30a2")
    world.go()
    assert world.screen == "review"
    assert world.flow.state.me["kana"] == "\u30bf\u30ca\u30ab\u30a2"
    world.do("edit:own.birth", "dock:back")
    assert world.screen == "review"
    world.do("dock:back")
    assert asked(world) == "hitokoto"
    world.go()
    assert world.screen == "review"


def tell_who_here(world: World) -> None:
    """In the small town, where no clerk is offered among the questions."""
    type_who(world)
    world.do("way:unknown")


def test_who_is_not_sure_of_the_address_says_so_at_once(tmp_path: Path) -> None:
    """Beside the list of this city's towns, not only behind ほかの市の住所."""
    world = city_world(tmp_path)
    world.do("nocard", "choose:shomeisho", "main")
    type_who(world)
    assert [one["id"] for one in world.view["ways"]] == ["elsewhere", "unknown"]
    world.do("way:unknown")
    assert world.flow.state.me["address"] is UNKNOWN
    assert asked(world) != "address"


def _to_the_address_of_the_dead(folder: Path) -> World:
    world = city_world(folder)
    wanted = Ask(city().questions["d_jusho"])

    def only(answers: Answers) -> Ask | None:
        return None if answers.has(wanted.question.variable) else wanted

    world.flow.parts = replace(world.flow.parts, next_ask=only)
    me = MappingProxyType({"name": "見本　太郎"})
    world.flow.put(place=Place.QUESTIONS, events=("shibo",), me=me, own=4)
    return world


def test_the_last_address_in_another_city_is_spelt(tmp_path: Path) -> None:
    world = _to_the_address_of_the_dead(tmp_path)
    assert world.screen == "town"
    world.do("way:elsewhere")
    assert world.screen == "kana"
    world.spell("ハコネ")
    world.do("way:latin", "key:2", "key:-", "key:5")
    world.go()
    told = world.flow.trail().answers.get("dead_jusho")
    assert isinstance(told, Address)
    assert told.text == "ハコネ2-5"
    assert "ハコネ2-5" in [row.value.replace("\u200b", "") for row in review.rows(world.flow)]

    world.do("edit:d_jusho")
    assert world.view["fields"][0]["text"] == "ハコネ2-5", "filled as it was left"
    world.do("dock:back")
    assert world.screen == "town"
    assert not world.view["main"]["ready"]
    world.address()
    told = world.flow.trail().answers.get("dead_jusho")
    assert isinstance(told, Address)
    assert told.town == "青葉町"


def test_a_new_address_can_only_be_in_this_city(world: World) -> None:
    world.to_address()
    assert [one["id"] for one in world.view["ways"]] == ["notfound"]


def test_what_was_mended_of_oneself_is_marked_as_mended(world: World) -> None:
    world.do("nocard", "choose:tennyu", "main", "main")
    tell_who_here(world)
    world.answer_all()

    def marked() -> list[str]:
        return [row.id for row in review.rows(world.flow) if row.mark]

    world.do("edit:own.birth", "main")
    assert world.screen == "review"
    assert marked() == [], "left as it was"
    world.do("edit:own.birth", "erase", "key:6", "main")
    assert marked() == ["own.birth"]
    world.do("edit:own.kana")
    world.spell("\u30a2")
    world.go()
    assert marked() == ["own.kana", "own.birth"]


def test_a_name_in_letters_bears_its_mark(world: World) -> None:
    world.do("nocard", "choose:tennyu", "main", "main")
    tell_who_here(world)
    world.answer_all()
    world.do("edit:own.kana", *["erase"] * 3, "way:latin", "key:A", "main")
    row = next(row for row in review.rows(world.flow) if row.name)
    assert (row.value, row.mark) == ("A", world.flow.t("review.mended"))
    world.do(f"edit:{row.id}")
    assert asked(world) == "kana"


def test_a_relative_takes_the_family_name_by_one_touch(world: World) -> None:
    """Nothing is typed twice in a visit."""
    world.do("nocard", "choose:tennyu", "main", "main")
    world.spell("\u30bf\u30ca\u30ab")
    world.do("field:given")
    world.spell("\u30cf\u30ca")
    assert "same" not in [one["id"] for one in world.view["ways"]], "the visitor has no other to take"
    world.go()
    world.do("era:showa")
    world.type("560815")
    world.go()
    world.choose("male")
    world.do("way:unknown")
    to_family_from_questions(world)
    world.do("add")
    world.choose(CHILD)
    world.do("way:same")
    fields = world.view["fields"]
    assert [(one["text"], one["active"]) for one in fields] == [("\u30bf\u30ca\u30ab", False), ("", True)]
    assert "same" not in [one["id"] for one in world.view["ways"]]
