"""The guide slip as residents had the screen: in their language, and in letters of their size."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it has no stubs
import pytest

from forms.fonts import READERS, writes
from forms.measures import MM
from forms.pen import Ink, Pen
from forms.shaping import shaped
from forms.slip import draw_slip
from forms.slip_content import SlipContent, slip_content
from forms.slip_lines import set_lines
from forms.slip_text import CLERK, Type
from forms.slip_words import Said, Tongue
from kiosk.languages import files, rows
from kiosk.words import Words
from tests.forms.content.shipped import guide, on_paper, scenarios
from tests.forms.content.visit import CONTENT
from tests.forms.looking import packed, pages_of, text_of

LANGUAGES = ("easy", "en", *READERS)
LEAST = {1.0: 10.5, 1.25: 12.5, 1.6: 14.0, 2.0: 18.0}
OF_STAFF = {"職員が読みます", "2026-11-24 10:32  K1"}
OWN = {
    "en": "[a-z]{3}",
    "vi": "[a-z]{3}",
    "pt": "[a-z]{3}",
    "ne": "[\u0900-\u097f]",
    "ko": "[\uac00-\ud7a3]",
    "easy": "[\u3041-\u3096] [\u3041-\u3096]",
}
"""What only the resident's own language has on a slip."""


def content(scenario: str, words: Words, language: str = "ja", letters: float = 1.0) -> SlipContent:
    paper = on_paper(scenario)
    case = replace(paper.case, language=language, letters=letters)
    return slip_content(guide(), case, words, paper.sheets, ticket="B215")


def drawn(made: SlipContent) -> tuple[bytes, list[Ink]]:
    pen = Pen()
    pdf, pages = draw_slip(made, pen)
    assert pages == pages_of(pdf)
    return pdf, pen.ink


def all_text(pdf: bytes) -> str:
    return packed("".join(text_of(pdf, page) for page in range(pages_of(pdf))))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", ["S01", "S02"])
def test_all_that_is_to_do_is_said_in_both_languages(words: Words, language: str, scenario: str) -> None:
    made = content(scenario, words, language)
    text = all_text(drawn(made)[0])
    said = [step.name for step in made.steps] + [step.floor for step in made.steps]
    for group in made.groups:
        for row in group.rows:
            said += [row.title, row.whom, row.why, row.deadline, row.fee]
    said += [one.text for one in made.bring] + [made.tongue.word("title"), made.tongue.word("things")]
    said += [made.tongue.word(f"head.{key}") for key in ("procedure", "whom", "why", "deadline", "sheets")]
    for one in said:
        assert packed(one.ja) in text
        assert packed(one.own) in text
    assert sum(bool(one.own) for one in said) > len(said) / 2


@pytest.mark.parametrize("letters", LEAST)
def test_in_japanese_everything_is_as_large_as_on_the_screen(words: Words, letters: float) -> None:
    _pdf, ink = drawn(content("S01", words, letters=letters))
    small = {one.text for one in ink if one.size < LEAST[letters]}
    assert small <= OF_STAFF


@pytest.mark.parametrize("letters", LEAST)
@pytest.mark.parametrize("language", OWN)
def test_the_residents_own_language_is_as_large_as_on_the_screen(
    words: Words, language: str, letters: float
) -> None:
    _pdf, ink = drawn(content("S01", words, language, letters))
    own = [one for one in ink if re.search(OWN[language], one.text)]
    assert len(own) > 30
    assert {one.text for one in own if one.size < LEAST[letters]} == set()
    assert {one.text for one in ink if one.size < CLERK} <= OF_STAFF


@pytest.mark.parametrize(("language", "letters"), [("ja", 1.0), ("ja", 2.0), ("ne", 1.0), ("pt", 2.0)])
def test_each_sheet_tells_its_number_and_whose_it_is(words: Words, language: str, letters: float) -> None:
    pdf, _ink = drawn(content("S01", words, language, letters))
    count = pages_of(pdf)
    assert count > 1
    for page in range(count):
        text = packed(text_of(pdf, page))
        assert f"{page + 1}/{count}" in text and "B215" in text and "手続案内票" in text
        goes_on = packed(words("slip.goes_on", language)) in text
        assert goes_on == (page + 1 < count)


def test_no_text_leaves_its_sheet_whatever_the_visit(words: Words) -> None:
    """Every third scenario, in a language and a size that come round in turn."""
    looks = cycle((language, letters) for letters in (2.0, 1.0, 1.6, 1.25) for language in ("ja", *LANGUAGES))
    for scenario, (language, letters) in zip(tuple(scenarios())[::3], looks, strict=False):
        made = content(scenario, words, language, letters)
        _pdf, ink = drawn(made)
        for one in ink:
            place = f"{scenario} {language} {letters}: {one.text}"
            assert one.rect.x >= 18 - 0.1 and one.rect.right <= 198 + 0.1, place
            assert one.rect.y >= 5 and one.rect.bottom <= 292, place


@pytest.mark.parametrize("language", ["ja", "ne", "vi"])
def test_where_no_printer_prints_there_is_no_ink(words: Words, language: str) -> None:
    pdf, _ink = drawn(content("S01", words, language, 2.0))
    with pypdfium2.PdfDocument(pdf) as document:
        for page in range(len(document)):
            picture = document[page].render(scale=2, grayscale=True).to_numpy()
            rim = int(5 * MM * 2)
            assert picture[:rim].min() == picture[-rim:].min() == 255
            assert picture[:, :rim].min() == picture[:, -rim:].min() == 255


def test_no_two_lines_lie_on_each_other(words: Words) -> None:
    for language in ("ja", *LANGUAGES):
        for letters in LEAST:
            _pdf, ink = drawn(content("S01", words, language, letters))
            for index, one in enumerate(ink):
                for other in ink[index + 1 :]:
                    across = min(one.rect.right, other.rect.right) - max(one.rect.x, other.rect.x)
                    down = min(one.rect.bottom, other.rect.bottom) - max(one.rect.y, other.rect.y)
                    lie = one.page == other.page and across > 0.2 and down > 0.2 * one.rect.h
                    assert not lie, f"{language} {letters}: {one.text} / {other.text}"


@pytest.mark.parametrize("code", READERS)
def test_the_faces_have_every_letter_of_their_language(code: str) -> None:
    assert writes(code)
    named = "resident.language."  # each language names itself in its own letters
    texts = {
        row.text for path in files(CONTENT)[code] for row in rows(path) if not row.where.startswith(named)
    }
    lacking = {
        text: [glyph.text for run in shaped(one, code).runs for glyph in run.glyphs if not glyph.id]
        for text in texts
        for one in text.replace("\u200b", "").splitlines()
    }
    assert {text: glyphs for text, glyphs in lacking.items() if glyphs} == {}


def test_without_the_faces_of_a_language_the_slip_is_japanese(
    words: Words, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forms.fonts.font_folders", lambda: (tmp_path,))
    assert Tongue.of(words, "ne").language == "ja"
    assert Tongue.of(words, "en").language == "en"


def test_letters_are_joined_as_their_script_joins_them() -> None:
    (run,) = shaped("प्रक्रिया", "ne").runs
    assert len(run.glyphs) < len("प्रक्रिया")
    pen = Pen()
    pen.begin(210, 297)
    pen.shaped(20, 50, shaped("प्रक्रिया निर्देशिका", "ne"), 20)
    pen.end()
    assert packed(text_of(pen.finish())) == packed("प्रक्रिया निर्देशिका")


def test_furigana_stands_above_its_letters() -> None:
    (line,) = set_lines("かみに 「{資格|しかく}」が あります", "easy", 100, 12, bold=False)
    bare = set_lines("かみに 「資格」が あります", "easy", 100, 12, bold=False)[0]
    assert [part.ruby.text for part in line.parts if part.ruby] == ["しかく"]
    assert line.height > bare.height
    pen = Pen()
    pen.begin(210, 297)
    line.draw(pen, 20, 50)
    above = next(one for one in pen.ink if one.text == "しかく")
    below = next(one for one in pen.ink if one.text == "資格")
    assert above.rect.bottom <= below.rect.y + 1 and above.size < below.size


def test_a_word_that_is_too_long_is_divided_not_cut() -> None:
    for text, language in (
        ("Donaudampfschifffahrt", "pt"),
        ("マイナンバーカード", "ja"),
        ("しょうめいしょ", "easy"),
    ):
        lines = set_lines(text, language, 15, 19, bold=True)
        assert len(lines) > 1 and "".join(part.text.text for one in lines for part in one.parts) == text
        assert all(one.width <= 15 for one in lines)


def test_instructions_are_said_once(words: Words) -> None:
    """The clerk knows them: in two languages they would only take paper."""
    text = all_text(drawn(content("S01", words, "vi"))[0])
    assert packed(words("slip.show", "vi")) in text and packed(words("slip.show", "ja")) not in text


def test_the_same_in_both_languages_is_said_once(words: Words) -> None:
    tongue = Tongue.of(words, "en")
    assert tongue.say(lambda _language: "B215") == Said("B215")
    assert len(Type("en").block(Said("B215"), 50).lines) == 1


DEATH = re.compile(
    "亡くな|死亡|死んだ|葬|喪主|相続|遺族|なくなった|そうしき|died|death|funeral|deceased|heir"
)


@pytest.mark.parametrize("language", ["ja", "easy", "en"])
@pytest.mark.parametrize("scenario", [one for one in scenarios() if "shibo" in scenarios()[one].given.events])
def test_a_bereavement_is_not_told_by_the_paper_that_is_carried_about(
    words: Words, scenario: str, language: str
) -> None:
    made = content(scenario, words, language)
    assert DEATH.findall(" ".join(one.text.ja + one.text.own for one in made.bring)) == []


@pytest.mark.parametrize("letters", LEAST)
def test_what_is_to_bring_stands_before_the_procedures_on_one_sheet(words: Words, letters: float) -> None:
    made = content("S02", words, letters=letters)
    pdf, _ink = drawn(made)
    sheets = [packed(text_of(pdf, page)) for page in range(pages_of(pdf))]
    things = [packed(one.text.ja) for one in made.bring]
    place = next(n for n, sheet in enumerate(sheets) if all(one in sheet for one in things))
    assert place < 2
    whole, first = "".join(sheets), packed(made.groups[0].rows[0].title.ja)
    assert whole.index(things[-1]) < whole.index(first)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_largest_letters_take_few_sheets(words: Words, language: str) -> None:
    """A family of four that moves in, with ten procedures at six counters."""
    assert pages_of(drawn(content("S01", words, language, 2.0))[0]) <= (8 if language == "ne" else 6)


def test_what_is_done_elsewhere_is_on_the_paper_too(words: Words) -> None:
    for language in ("ja", "vi"):
        made = content("S02", words, language, 2.0)
        text = all_text(drawn(made)[0])
        assert len(made.elsewhere) == len(on_paper("S02").case.outcome.guidance) > 0
        for one in made.elsewhere:
            assert packed(one.ja) in text
            assert packed(one.own) in text
