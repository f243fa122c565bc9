"""見出し: what an answer is called beside its value, where the whole question would be too long."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guide import check_content, load_guide
from kiosk.guide.read_questions import LONGEST_TERM
from tests.kiosk.guide.content import CONTENT, shipped, write

ASKED = """questions:
  inu_kazu:
    sets: inu_kazu
    kind: number
    {term}
    title: {{ja: 犬は何頭ですか, easy: いぬは なんとう ですか, en: "How many dogs are there?"}}
    reason: {{ja: 届けに書くからです。, easy: とどけに かきます。, en: The notification says so.}}
"""
TERM = "term: {ja: 犬の数, easy: いぬの かず, en: Dogs}"


def _city(tmp_path: Path, term: str) -> Path:
    return write(tmp_path, "questions/inu.yaml", ASKED.format(term=term))


def test_a_term_names_the_answer_in_every_language(tmp_path: Path) -> None:
    _city(tmp_path, TERM)
    term = load_guide(CONTENT, tmp_path).questions["inu_kazu"].term
    assert [term(one) for one in ("ja", "easy", "en")] == ["犬の数", "いぬの かず", "Dogs"]


def test_without_a_term_the_question_names_its_answer(tmp_path: Path) -> None:
    _city(tmp_path, "unknown: no")
    assert load_guide(CONTENT, tmp_path).questions["inu_kazu"].term("ja") == "犬は何頭ですか"


@pytest.mark.parametrize("language", LONGEST_TERM)
def test_a_term_that_would_not_stand_beside_its_answer_is_named(tmp_path: Path, language: str) -> None:
    longest = LONGEST_TERM[language]
    said = {"ja": "犬", "easy": "いぬ", "en": "Dog"}
    for letters, refused in ((longest, False), (longest + 1, True)):
        texts = ", ".join(f"{one}: {text}" for one, text in {**said, language: "い" * letters}.items())
        path = _city(tmp_path, f"term: {{{texts}}}")
        found = [one.message for one in check_content(CONTENT, tmp_path) if one.path == path]
        told = [
            one for one in found if one.startswith(f"見出し（term）の {language} は{longest}字までです。")
        ]
        assert bool(told) is refused, found


def test_a_term_that_lacks_a_language_is_named(tmp_path: Path) -> None:
    path = _city(tmp_path, "term: {ja: 犬の数, easy: いぬの かず}")
    found = [one.message for one in check_content(CONTENT, tmp_path) if one.path == path]
    assert "「en:」のことばがありません。英語で書いてください。" in found


@pytest.mark.parametrize("language", (*LONGEST_TERM, "zh-Hans", "ko", "vi", "pt", "ne"))
def test_no_two_answers_of_a_visit_have_the_same_name(language: str) -> None:
    """Several events may make one visit, so that all questions count. Those of one variable ask the same."""
    named: dict[tuple[object, ...], set[str]] = {}
    for one in shipped().questions.values():
        of_event = one.variable.startswith("event_date.")
        variable = one.variable if of_event else one.variable.split(".")[0]
        named.setdefault((one.scope, one.about, one.term(language)), set()).add(variable)
    assert [(term, found) for (*_, term), found in named.items() if len(found) > 1] == []


def test_every_shipped_question_has_its_term() -> None:
    assert [one.id for one in shipped().questions.values() if one.short is None] == []


def test_an_answer_about_nobody_is_named(tmp_path: Path) -> None:
    path = _city(tmp_path, "about: ded")
    found = [one.message for one in check_content(CONTENT, tmp_path) if one.path == path]
    assert any(one.startswith("about に「ded」は使えません。") for one in found), found
