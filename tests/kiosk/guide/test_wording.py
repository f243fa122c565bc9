"""How the shipped questions speak: what a machine can tell of the rules for words on the glass."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kiosk.guide.model import Event, Kind, Question
from kiosk.words import Text
from tests.kiosk.guide.content import shipped

LANGUAGES = ("ja", "easy", "en")
LONGEST_TITLE = 30  # letters of Japanese: two lines at the usual size
LONGEST_WORD = 10  # letters of hiragana without a space: a noun and its particle
APART = 8  # a longer text in やさしい日本語 has spaces
CLERKS_WORDS = (
    *(
        "事由",
        "資格喪失",
        "資格取得",
        "住所地特例",
        "異動",
        "該当",
        "被保険者",
        "被扶養者",
        "法定代理",
        "減免",
    ),
    *("来庁者", "届出人", "申請者", "続柄", "配偶者", "故人", "死亡者", "被相続人", "世帯員", "添付", "記載"),
    *("入力", "選択", "確定し", "タップ", "エラー", "無効", "不正", "失敗"),
)
"""What a clerk says, and what only machines say."""

_KANJI = re.compile("[\u3005\u4e00-\u9fff]")
_RUBY = re.compile(r"\{[^|{}]+\|[^|{}]+\}")
_NAMED = re.compile(
    "「[^」]*」|（[^）]*）"
)  # what a paper is called may stand in quotation marks or brackets
_GAP = re.compile("[ \u3000\u200b\n・、。「」（）→／-]")
_HIRAGANA = re.compile("[\u3041-\u3096]")

Named = tuple[str, Text]


def questions() -> list[Question]:
    return list(shipped().questions.values())


def events() -> list[Event]:
    return list(shipped().events.values())


def asked() -> list[Question]:
    """Those that end with an answer; a page that is only read has a sentence as its title."""
    return [one for one in questions() if one.kind is not Kind.INFO]


def texts() -> Iterator[Named]:
    for question in questions():
        yield question.id, question.title
        yield f"{question.id} term", question.term
        if question.reason:
            yield f"{question.id} reason", question.reason
        for option in question.options:
            yield f"{question.id} {option.value}", option.label
            if option.hint:
                yield f"{question.id} {option.value} hint", option.hint
    yield from ((one.id, one.title) for one in events())


def complaints(found: Iterator[str]) -> str:
    return "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_in_every_language(language: str) -> None:
    assert not complaints(name for name, text in texts() if not text(language).strip())


def test_a_title_is_a_short_question() -> None:
    long = (f"{one.id}: {one.title('ja')}" for one in questions() if len(one.title("ja")) > LONGEST_TITLE)
    assert not complaints(long)
    assert not complaints(f"{one.id}: {one.title('ja')}" for one in asked() if one.title("ja")[-1] != "か")
    assert not complaints(
        f"{one.id}: {one.title('easy')}" for one in asked() if one.title("easy")[-1] != "か"
    )
    assert not complaints(f"{one.id}: {one.title('en')}" for one in asked() if one.title("en")[-1] != "?")


def test_titles_and_reasons_are_polite_sentences() -> None:
    ends = re.compile("(ます|です|ました|でした|ません|ください)。$|か$")
    said = [text for one in asked() for text in (one.title, one.reason) if text]
    assert not complaints(text("easy") for text in said if not ends.search(text("easy")))
    assert not complaints(text("ja") for text in said if not re.search("[。か]$", text("ja")))


def test_easy_japanese_needs_no_kanji() -> None:
    """None without its reading."""
    easy = ((name, _RUBY.sub("", text("easy"))) for name, text in texts())
    assert not complaints(f"{name}: {text}" for name, text in easy if _KANJI.search(text))


def test_easy_japanese_keeps_words_apart() -> None:
    for name, text in texts():
        easy = _RUBY.sub("", text("easy"))
        if len(_HIRAGANA.findall(easy)) > APART:
            assert _GAP.search(easy), f"{name}: {easy}"
        for word in _GAP.split(easy):
            assert len(_HIRAGANA.findall(word)) <= LONGEST_WORD, f"{name}: {word}"


def test_english_starts_with_a_capital() -> None:
    """Or with a figure, or with the name of a paper in Japanese."""
    wrong = re.compile("^[a-z]")
    assert not complaints(f"{name}: {text('en')}" for name, text in texts() if wrong.match(text("en")))


def test_nobody_has_to_know_a_clerks_words() -> None:
    plain = ((name, _NAMED.sub("", text("ja"))) for name, text in texts())
    assert not complaints(
        f"{name}: {word} in {text}" for name, text in plain for word in CLERKS_WORDS if word in text
    )


def test_a_sensitive_question_says_why() -> None:
    assert not complaints(one.id for one in questions() if one.sensitive and one.reason is None)


def test_a_reason_is_more_than_the_question_again() -> None:
    asked_why = ((one, one.reason("ja")) for one in asked() if one.reason)
    assert not complaints(
        f"{one.id}: {why}" for one, why in asked_why if one.title("ja").rstrip("かすで") in why
    )
