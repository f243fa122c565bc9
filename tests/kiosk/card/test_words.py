"""Every trouble has its sentences, and they keep calm."""

import re
from pathlib import Path

import pytest

import forms
from kiosk.card.table import CardKind
from kiosk.faults import Fault
from kiosk.words import LANGUAGES, load_words

WORDS = load_words(Path(forms.__file__).parent / "content" / "words")
FAULTS = [key for key in WORDS if key.startswith("faults.")]
BANNED = re.compile("エラー|失敗|不正|無効|入力|選択|確定|タップ|！|!|Invalid|Error|failed")
KANJI = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("reader", ["resident", "clerk"])
def test_every_fault_has_words_in_every_language(fault: Fault, reader: str) -> None:
    text = WORDS.text(f"faults.{fault}.{reader}")
    assert all(text.by_language.get(language) for language in LANGUAGES)


@pytest.mark.parametrize("kind", CardKind)
@pytest.mark.parametrize("reader", ["resident", "clerk"])
def test_every_other_card_has_words(kind: CardKind, reader: str) -> None:
    text = WORDS.text(f"faults.not_my_number_card.kind.{kind}.{reader}")
    assert all(text.by_language.get(language) for language in LANGUAGES)


def test_there_are_words_for_nothing_else() -> None:
    known = {str(fault) for fault in Fault}
    assert {key.split(".")[1] for key in FAULTS} == known


@pytest.mark.parametrize("key", FAULTS)
def test_no_word_blames_hurries_or_is_machine_talk(key: str) -> None:
    for text in WORDS.text(key).by_language.values():
        assert not BANNED.search(text)
        assert "{" not in text  # the same sentence everywhere: facts stand beside it


@pytest.mark.parametrize("key", [key for key in FAULTS if key.endswith(".resident")])
def test_plain_japanese_for_residents_needs_no_kanji(key: str) -> None:
    text = WORDS(key, "easy").replace("在留（ざいりゅう）", "")
    assert not KANJI.search(text)
    assert " " in text
