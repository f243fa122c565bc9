"""Whoever is asked about health, money or family is told why, and may leave it to a clerk."""

from __future__ import annotations

import pytest

from kiosk.guide.model import Kind, Question
from tests.kiosk.guide.content import shipped

CLERK = ("わからない", "職員", "窓口")
"""One of these is in the answer that leaves it to a clerk, where わからない itself isn't offered."""
NO_WAY_ROUND = {
    "c_bank_mei": "c_koza before it offers わからない・窓口で決める",
    "g_dare": "who the visit is for",
    "z_haha": "whose name stands on the notification",
    "f_hitorioya": "what one came for; わからない・相談したい stands among the tiles",
}
"""Left to 職員をよぶ, which is on every screen."""

SENSITIVE = [one for one in shipped().questions.values() if one.sensitive]


def by_id(question: Question) -> str:
    return question.id


def test_there_are_sensitive_questions() -> None:
    assert len(SENSITIVE) > 40
    assert set(NO_WAY_ROUND) <= {one.id for one in SENSITIVE}


@pytest.mark.parametrize("question", SENSITIVE, ids=by_id)
def test_it_says_why_in_every_language(question: Question) -> None:
    assert question.reason is not None
    for language in ("ja", "easy", "en", "zh-Hans", "ko", "vi", "pt", "ne"):
        assert question.reason(language).strip()


@pytest.mark.parametrize("question", SENSITIVE, ids=by_id)
def test_it_can_be_left_to_a_clerk(question: Question) -> None:
    if question.id in NO_WAY_ROUND:
        assert not question.unknown_allowed, "needs no exception any more"
        return
    offered = question.unknown_allowed and question.kind is not Kind.FAMILY
    named = any(word in one.label("ja") for one in question.options for word in CLERK)
    assert offered or named
