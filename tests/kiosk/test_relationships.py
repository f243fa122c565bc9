"""続柄 to a new head: the reversed words of domain knowledge, and nothing where the words don't tell."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.relationships import Relative, to_new_head

FATHER = Relative("世帯主", "male", date(1962, 1, 15))
WIFE = Relative("妻", "female", date(1964, 2, 2))
DAUGHTER = Relative("子", "female", date(1994, 3, 20))
SON = Relative("子", "male", date(1990, 5, 5))
GRANDCHILD = Relative("子の子", "female", date(2021, 5, 5))
MOTHER = Relative("母", "female", date(1938, 6, 6))
BROTHER = Relative("弟", "male", date(1970, 7, 7))


@pytest.mark.parametrize(
    ("person", "new", "word"),
    [
        (FATHER, WIFE, "夫"),
        (FATHER, DAUGHTER, "父"),
        (WIFE, DAUGHTER, "母"),
        (SON, DAUGHTER, "兄"),
        (DAUGHTER, SON, "妹"),
        (DAUGHTER, WIFE, "子"),
        (MOTHER, WIFE, "夫の母"),
        (MOTHER, SON, "父の母"),
        (FATHER, MOTHER, "子"),
        (WIFE, MOTHER, "子の妻"),
        (DAUGHTER, MOTHER, "子の子"),
        (BROTHER, MOTHER, "子"),
        (Relative("父", "male"), MOTHER, "夫"),
        (FATHER, BROTHER, "兄"),
        (MOTHER, BROTHER, "母"),
        (DAUGHTER, BROTHER, "兄の子"),
        (BROTHER, SON, "父の弟"),
        (Relative("妻の子", "female"), WIFE, "子"),
        (FATHER, Relative("妻の子", "female", date(2005, 1, 1)), "母の夫"),
        (FATHER, Relative("子の妻", "female"), "夫の父"),
        (Relative("子の妻", "female"), SON, "妻"),
        (DAUGHTER, DAUGHTER, "世帯主"),
    ],
)
def test_to_the_new_head(person: Relative, new: Relative, word: str) -> None:
    assert to_new_head(person, new, FATHER) == word


def test_a_grandchild_who_leaves_with_the_new_head_is_taken_for_their_child() -> None:
    assert to_new_head(GRANDCHILD, DAUGHTER, FATHER, together=True) == "子"
    assert to_new_head(GRANDCHILD, DAUGHTER, FATHER) is None


@pytest.mark.parametrize("word", ["同居人", "縁故者", "妻(未届)", ""])
def test_what_is_no_family_is_left_to_the_clerk(word: str) -> None:
    assert to_new_head(Relative(word), WIFE, FATHER) is None
    assert to_new_head(WIFE, Relative(word), FATHER) is None


def test_without_the_sex_nothing_is_guessed() -> None:
    assert to_new_head(FATHER, WIFE, Relative("世帯主")) is None
    assert to_new_head(Relative("子", "", None), DAUGHTER, FATHER) is None


WORDS = st.sampled_from(["妻", "夫", "子", "父", "母", "兄", "妹", "妻の母", "子の子", "子の妻", "同居人"])
PEOPLE = st.builds(
    Relative, WORDS, st.sampled_from(["male", "female", ""]), st.dates(date(1930, 1, 1), date(2026, 1, 1))
)


@given(PEOPLE, PEOPLE)
def test_only_words_of_the_resident_record_come_out(person: Relative, new: Relative) -> None:
    found = to_new_head(person, new, FATHER)
    steps = found.split("の") if found else []
    assert set(steps) <= {"世帯主", "夫", "妻", "子", "父", "母", "兄", "弟", "姉", "妹"}


@given(st.sampled_from([WIFE, SON, DAUGHTER, MOTHER, BROTHER]))
def test_back_to_the_old_head_gives_the_old_word(new: Relative) -> None:
    """The head changes, and changes back: everybody is again what they were."""
    word = to_new_head(FATHER, new, FATHER)
    assert word is not None
    now = Relative(word, FATHER.sex, FATHER.birth)
    assert to_new_head(
        Relative("世帯主", new.sex, new.birth), now, Relative("世帯主", new.sex, new.birth)
    ) == (new.word if new.word != "世帯主" else None)
