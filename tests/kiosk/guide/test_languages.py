"""Further languages: by the Japanese text, never a stale one, and every mistake by file and line."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.guide import check_content, load_guide
from kiosk.guide.load import load
from kiosk.guide.untranslated import untranslated
from kiosk.guide.untranslated import write as write_table
from kiosk.languages import files, key_of, load_catalogues, rows
from kiosk.words import Text, load_words, readings, without_readings
from tests.kiosk.guide.content import CONTENT, write

QUESTION = "お名前の読み方は何ですか"


def table(folder: Path, *rows: tuple[str, str], head: tuple[str, ...] = ("ja", "text")) -> Path:
    path = folder / "languages" / "tl.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((head, *rows))
    return path


def test_a_city_adds_a_language_with_one_file(tmp_path: Path) -> None:
    table(tmp_path, (QUESTION, "Paano binabasa ang pangalan?"), ("つぎへ", "Susunod"))
    title = load_guide(CONTENT, tmp_path).questions["c_kana"].title
    assert title("tl") == "Paano binabasa ang pangalan?"
    words = load_words(CONTENT / "words", load_catalogues(CONTENT, tmp_path))
    assert words("resident.next", "tl") == "Susunod"


def test_a_text_with_furigana_takes_facts() -> None:
    said = Text({"ja": "{name}の番号", "easy": "{name}の {番号|ばんごう}"})
    assert said("easy", name="カード") == "カードの {番号|ばんごう}"
    assert said("easy") == "{name}の {番号|ばんごう}"
    assert without_readings(said("easy", name="カード")) == "カードの 番号"
    assert readings(said("easy", name="カード")) == "カードの ばんごう"


def test_every_kanji_of_easy_japanese_has_furigana() -> None:
    bare = re.compile("[\u4e00-\u9fff]")
    for question in load_guide(CONTENT).questions.values():
        options = [text for one in question.options for text in (one.label, one.hint) if text]
        for text in (question.title, question.reason, *options):
            said = readings(text("easy")) if text else ""
            assert not bare.search(said), said


def test_what_nobody_translated_stands_in_english(tmp_path: Path) -> None:
    table(tmp_path)
    words = load_words(CONTENT / "words", load_catalogues(CONTENT, tmp_path))
    assert words("resident.next", "tl") == words("resident.next", "en") == "Next"


def test_a_changed_question_never_keeps_its_old_translation(tmp_path: Path) -> None:
    """Otherwise the screen would ask one thing and the form be filled with another."""
    table(tmp_path, (QUESTION, "Paano binabasa ang pangalan?"))
    text = (CONTENT / "questions" / "common.yaml").read_text("utf-8")
    assert text.count(QUESTION) == 1
    write(tmp_path, "questions/common.yaml", text.replace(QUESTION, "お名前の読み方を教えてくれますか"))
    title = load_guide(CONTENT, tmp_path).questions["c_kana"].title
    assert title("tl") == title("en")


def test_the_citys_row_lies_over_the_shipped_one(tmp_path: Path) -> None:
    path = tmp_path / "languages" / "vi.csv"
    path.parent.mkdir()
    path.write_text("ja,text\nつぎへ,Đi tiếp\n", "utf-8")
    words = load_words(CONTENT / "words", load_catalogues(CONTENT, tmp_path))
    assert words("resident.next", "vi") == "Đi tiếp"


def test_one_text_of_two_meanings_is_told_apart_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "languages" / "tl.csv"
    path.parent.mkdir()
    path.write_text(
        "where,ja,text\nresident:weekday.0,月,Lunes\nresident:date.unit_month,月,buwan\n", "utf-8"
    )
    words = load_words(CONTENT / "words", load_catalogues(CONTENT, tmp_path))
    assert words("resident.weekday.0", "tl") == "Lunes"
    assert words("resident.date.unit_month", "tl") == "buwan"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("{years}歳", "taong gulang"), "{years} は、日本語の文と訳の両方に書きます。"),
        (("つぎへ", "Susunod {count}"), "{count} は、日本語の文と訳の両方に書きます。"),
        (("**つぎ**へ", "**Susunod"), "太字の ** の数を、日本語の文とそろえます。"),
    ],
)
def test_a_row_that_would_break_a_screen_is_named_and_not_used(
    tmp_path: Path, row: tuple[str, str], said: str
) -> None:
    path = table(tmp_path, ("はい", "Oo"), row)
    found = [one for one in check_content(CONTENT, tmp_path) if one.path == path]
    assert [(one.line, one.message) for one in found] == [(3, said)]
    assert set(load_catalogues(CONTENT, tmp_path).by_language["tl"]) == {"はい"}


def test_a_row_that_a_comma_tore_is_named(tmp_path: Path) -> None:
    path = table(tmp_path, ("はい", "Oo"))
    path.write_text(path.read_text("utf-8") + "いいえ,Hindi, po\n", "utf-8")
    found = [one for one in check_content(CONTENT, tmp_path) if one.path == path]
    assert [(one.line, one.message) for one in found] == [
        (3, '列が多すぎます。「,」のある文は " " で囲みます。')
    ]
    assert set(load_catalogues(CONTENT, tmp_path).by_language["tl"]) == {"はい"}


def test_a_table_without_its_columns_is_named(tmp_path: Path) -> None:
    path = table(tmp_path, ("はい", "Oo"), head=("日本語", "訳"))
    assert [str(one) for one in check_content(CONTENT, tmp_path)] == [
        f"{path}:1: 1行目に ja、text の列がありません。"
    ]
    with pytest.raises(Trouble) as trouble:
        load_catalogues(CONTENT, tmp_path)
    assert trouble.value.fault is Fault.CONTENT_INVALID


def test_a_spreadsheets_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = table(tmp_path)
    path.write_bytes("ja,text\nはい,Oo\n".encode("shift_jis"))
    assert "UTF-8" in check_content(CONTENT, tmp_path)[0].message


def test_a_text_made_of_others_has_all_their_languages() -> None:
    named = Text({"ja": "犬", "easy": "いぬ", "en": "dog", "vi": "con chó"})
    pattern = Text({"ja": "{a}です", "easy": "{a}です", "en": "a {a}"})
    made = Text.made(lambda one: pattern(one).format(a=named(one)), pattern, named)
    assert (made("ja"), made("vi")) == ("犬です", "a con chó")


def test_what_is_not_translated_is_counted_and_written_to_fill_in(tmp_path: Path) -> None:
    city = (CONTENT / "city.yaml").read_text("utf-8").replace("languages: [ja,", "languages: [tl, ja,")
    write(tmp_path, "city.yaml", city)
    before = untranslated(CONTENT, tmp_path)["tl"]
    assert QUESTION in {one.ja for one in before} and "つぎへ" in {one.ja for one in before}
    assert "日本語" not in {one.ja for one in before}, "a name is the same in every language"
    table(tmp_path, (QUESTION, "Paano binabasa ang pangalan?"), ("つぎへ", "Susunod"))
    after = untranslated(CONTENT, tmp_path)["tl"]
    assert {one.ja for one in before} - {one.ja for one in after} == {QUESTION, "つぎへ"}
    path = write_table(tmp_path / "out", "tl", after)
    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert len(rows) == len(after)
    assert set(rows[0]) == {"where", "ja", "en", "text"}


@pytest.mark.parametrize("code", sorted(files(CONTENT)))
def test_a_shipped_language_lacks_nothing_that_a_resident_reads(code: str) -> None:
    lacking = untranslated(CONTENT)[code]
    assert [f"{one.where} {one.ja}" for one in lacking] == []


@pytest.mark.parametrize("code", sorted(files(CONTENT)))
def test_a_shipped_row_still_belongs_to_a_text(code: str) -> None:
    """A row whose Japanese was changed says nothing any more: it goes, or follows the new sentence."""
    path = CONTENT / "languages" / f"{code}.csv"
    texts = {key_of(text("ja")) for _, text in load(CONTENT).texts}
    words = load_words(CONTENT / "words")
    texts |= {key_of(words(key, "ja")) for key in words}
    assert [one.ja for one in rows(path) if one.ja not in texts] == []


QUOTES = {"zh-Hans": "“”", "ko": "“”", "vi": "“”", "pt": '""', "ne": "“”"}
ANY_QUOTE = set('‘’“”「」『』〈〉《》«»"')


@pytest.mark.parametrize("language", QUOTES)
def test_a_language_quotes_in_one_way(language: str) -> None:
    """What is quoted is a button or a word on paper: two kinds of marks would look like two things."""
    opening, closing = tuple(QUOTES[language])
    path = CONTENT / "languages" / f"{language}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        texts = [row["text"] or "" for row in csv.DictReader(file)]
    for text in texts:
        assert ANY_QUOTE & set(text) <= {opening, closing}, text
        assert not re.search(r"(?<!\w)'|'(?!\w)", text), f"{text}: an apostrophe quotes"
        assert len(re.findall(f"[{opening}{closing}]", text)) % 2 == 0, text
