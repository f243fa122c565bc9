"""What holds for every screen: words in every language, no dead end, no text in the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.faults import Fault
from kiosk.words import LANGUAGES, readings
from tests.ui.resident.test_family import CHILD, add_card, add_typed
from tests.ui.resident.world import WORDS, World
from ui.resident.screens import DRAWN_AS, SCREENS, screen_of
from ui.resident.screens.review_pages import Row, pages
from ui.resident.state import Place

ROOT = Path(__file__).parents[3] / "ui" / "resident"
CJK = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
SIGNS = ("\u3000", "\u3099", "\u309a")  # a space and two combining marks
KANJI = re.compile("[\u4e00-\u9fff]")


def _sources() -> list[Path]:
    return [path for path in ROOT.rglob("*.py")]


def test_every_text_is_there_in_every_language() -> None:
    missing = [
        (key, language)
        for key in WORDS
        for language in LANGUAGES
        if language not in WORDS.text(key).by_language
    ]
    assert missing == []


def test_every_text_takes_the_same_facts_in_every_language() -> None:
    def facts(said: str) -> set[str]:
        return set(re.findall(r"{(\w+)}", said))

    for key in WORDS:
        said = WORDS.text(key).by_language
        wanted = facts(said["ja"])
        assert facts(said["easy"]) == wanted or key in ("resident.date.year",), key


def test_every_kanji_in_easy_japanese_has_furigana() -> None:
    exempt = ("resident.address.", "resident.language.name_")
    easy = {key: readings(WORDS(key, "easy")) for key in WORDS if not key.startswith(exempt)}
    assert [key for key, said in easy.items() if KANJI.search(said)] == []


@pytest.mark.parametrize(
    "word", ["\u30a8\u30e9\u30fc", "\u5931\u6557", "\u4e0d\u6b63", "\u7121\u52b9", "\u5165\u529b"]
)
def test_no_word_that_blames(word: str) -> None:
    assert [key for key in WORDS if word in WORDS(key, "ja")] == []


def test_no_exclamation_marks() -> None:
    texts = [WORDS(key, language) for key in WORDS for language in LANGUAGES]
    assert [said for said in texts if "!" in said or "\uff01" in said] == []


def test_every_text_that_the_code_asks_for_exists_and_none_is_left_over() -> None:
    literal, patterns = set[str](), list[re.Pattern[str]]()
    for path in _sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literal.add(node.value.removeprefix("resident."))
            if isinstance(node, ast.JoinedStr) and "." in str(getattr(node.values[0], "value", "")):
                patterns.append(_pattern(node))
    keys = {key.removeprefix("resident.") for key in WORDS}
    unused = [key for key in keys if key not in literal and not any(p.fullmatch(key) for p in patterns)]
    assert unused == []


def _pattern(node: ast.JoinedStr) -> re.Pattern[str]:
    parts = [
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w.-]+" for part in node.values
    ]
    return re.compile("".join(parts).removeprefix(r"resident\."))


def test_the_code_holds_no_text_that_people_read() -> None:
    for path in _sources():
        tree = ast.parse(path.read_text("utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        said = [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
        ]
        assert [one for one in said if CJK.search(one) and one not in SIGNS] == [], path.name


def stations(world: World) -> Iterator[str]:
    """Every screen of a visit, one after another."""
    yield from _to_the_questions(world)
    yield from _through_the_questions(world)
    yield from _about_the_family(world)
    yield from _the_last_questions(world)
    yield from _the_outcome(world)
    yield from _what_lies_over(world)
    yield from _the_end(world)


def _to_the_questions(world: World) -> Iterator[str]:
    yield "welcome"
    world.do("start")
    yield "event"
    world.do("choose:tennyu", "main")
    yield "safety"
    world.go()
    yield "card"
    world.put_card("taro")
    yield "pin"
    world.do("way:forgot")
    yield "forgot"
    world.do("dock:back")
    world.type("1234")
    world.go()
    yield "you"
    world.go()


def _through_the_questions(world: World) -> Iterator[str]:
    yield "choice"
    world.choose("home")
    yield "date"
    world.do("quick:today")
    world.go()
    world.do("era:showa")
    world.type("640108")
    yield "date"
    world.go()
    world.do("row:\u3042")
    yield "town"
    world.do("town:\u9752\u8449\u753a")
    world.go()
    yield "number"
    world.type("1")
    world.do("field:ban")
    world.type("1")
    world.do("way:building")
    yield "building"
    world.go()


def _about_the_family(world: World) -> Iterator[str]:
    yield "family"
    add_typed(world)
    world.do("edit:p1")
    yield "member"
    world.do("way:remove")
    yield "remove"
    world.go()
    yield from _a_card_of_the_family(world)
    yield "choice"
    world.do("dock:back")
    world.go()


def _a_card_of_the_family(world: World) -> Iterator[str]:
    """Somebody whose card is read, and who stays out of it after all."""
    world.flow.parts = replace(world.flow.parts, readings=lambda _: ("ミホン　ハナコ",))
    add_card(world, "hanako")
    world.choose(CHILD)
    yield "reading"
    world.do("dock:back", "dock:back")
    world.go()


def _the_last_questions(world: World) -> Iterator[str]:
    world.choose("kokuho")
    world.choose("unknown")
    world.choose("me", "p1")
    world.choose("p1")
    world.choose("yes")
    yield "count"
    world.type("2")
    world.go()
    yield "info"
    world.go()
    world.choose("none")
    yield "tel"
    world.do("way:none")
    yield "digits"
    world.type("2")
    yield "digits"
    world.do("way:none")
    yield "kana"
    world.do("way:unknown")
    yield "review"
    while world.screen == "review":
        world.go()


def _the_outcome(world: World) -> Iterator[str]:
    yield "outcome"
    world.do("open:tennyu.kokuho")
    yield "why"
    world.go()
    for tab in ("bring", "outside"):
        world.do(f"tab:{tab}")
        yield "outcome"


def _what_lies_over(world: World) -> Iterator[str]:
    for verb, name in (
        ("staff", "staff"),
        ("size", "easier"),
        ("language", "language"),
        ("restart", "confirm"),
    ):
        world.do(f"dock:{verb}")
        yield name
        world.do("dock:back") if name != "staff" else world.do("way:myself")
    world.tick(90)
    yield "timeout"
    world.go()


def _the_end(world: World) -> Iterator[str]:
    world.printer.change(fault=Fault.OUT_OF_PAPER)
    world.go()
    world.tick(2)
    yield "trouble"
    world.printer.change(fault=None)
    world.tick(10)
    yield "ticket"
    world.go()
    yield "cardleft"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.6, 2.0])
def test_every_screen_speaks_every_language_at_every_size(world: World, language: str, scale: float) -> None:
    seen: set[str] = set()
    for expected in stations(world):
        at = screen_of(world.flow)
        assert at == expected
        seen.add(at)
        kept = world.flow.state
        world.flow.put(look=replace(kept.look, language=language, scale=scale))
        for shown in (world.view, world.flow.chrome()):
            _sound(shown)
        assert world.screen == DRAWN_AS.get(at, at), "the place stays"
        world.flow.put(look=kept.look)
    # This small city asks for no bank, and its cards need no other number; the gallery shows these too.
    assert seen >= set(SCREENS) - {"facecode", "printing", "consent", "bank"}


def _sound(shown: Any) -> None:
    """No hole in any text, no finger target without a name, and at most two ways beside the main button."""
    for text in _texts(shown):
        assert "resident." not in text
        assert not re.search(r"{\w+}", text), text
    if isinstance(shown, dict) and "ways" in shown:
        assert len(shown["ways"]) <= 2


def _texts(shown: Any) -> Iterator[str]:
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, dict):
        for one in shown.values():
            yield from _texts(one)
    elif isinstance(shown, list):
        for one in shown:
            yield from _texts(one)


def test_no_screen_is_a_dead_end(world: World) -> None:
    """Everywhere something leads on: a verb of the screen itself, or the dock."""
    for expected in stations(world):
        verbs = SCREENS[expected].verbs
        view = world.view
        if view.get("main"):
            assert "main" in verbs, expected
        if view.get("ways"):
            assert "way" in verbs, expected
        leads = view.get("main") or view.get("ways") or "start" in verbs
        assert leads or expected == "cardleft", expected
        dock = {one["id"] for one in world.flow.chrome()["dock"] if one["enabled"]}
        assert {"size", "staff"} <= dock, "staff and size act on every screen"


def test_pages_hold_less_as_letters_grow(world: World) -> None:
    """Of many rows, so that no single one decides. From 160 % on rows stand closer: another count begins."""
    many = [Row("", f"asked{n}", "生年月日", "昭和61年5月12日") for n in range(60)]
    counts = []
    for scale in (1.0, 1.25, 1.6, 2.0):
        world.flow.put(look=replace(world.flow.state.look, scale=scale))
        found = pages(world.flow, many)
        assert [row for page in found for row in page] == many
        counts.append(len(found))
    usual, large, larger, largest = counts
    assert usual <= large and larger < largest
    assert usual < largest


def test_from_160_percent_one_counter_fills_the_page(world: World) -> None:
    world.to_outcome()
    world.do("dock:size", "set:scale=larger", "main")
    assert len(world.view["stops"]) == 1
    world.do("more")
    assert world.view["stops"][0]["n"] == 2
    assert world.view["back"]
    world.do("less")
    assert world.view["stops"][0]["n"] == 1


def test_changing_how_it_looks_keeps_the_place_and_the_mark(world: World) -> None:
    world.to_questions()
    world.do("choose:home")
    world.do("language:en", "dock:size", "set:contrast=black", "set:low=low", "set:voice=aloud", "main")
    assert [one["id"] for one in world.view["options"] if one["selected"]] == ["home"]
    chrome = world.flow.chrome()
    assert (chrome["language"], chrome["contrast"], chrome["low"]) == ("en", True, True)


def test_what_could_not_be_decided_is_shown_for_the_clerk(world: World) -> None:
    world.to_questions()
    world.answer_all()
    world.do("edit:kenpo@me")
    world.choose("unknown")
    while world.screen == "review":
        world.go()
    rows = [row["id"] for stop in world.view["stops"] for row in stop["rows"]]
    assert "tennyu.kokuho" in rows


def test_an_unknown_touch_is_a_mistake(world: World) -> None:
    with pytest.raises(LookupError):
        world.do("nonsense:1")
    assert world.flow.state.place is Place.WELCOME
