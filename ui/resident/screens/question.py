"""What stands above every question: its number, its words, why it is asked, and whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import TYPE_CHECKING, Any

from ui.resident import say
from ui.resident.forward import before_typing
from ui.resident.own import OWN
from ui.resident.parts import Ask

if TYPE_CHECKING:
    from ui.resident.flow import Flow

TYPED = "typed."
"""In front of a variable: the fields of its screen, kept beside the answer. No interview asks for it."""
FEW = 9
SHORT = 1.6
"""From this size of letters on, only the number of the question fits above it."""


def current(flow: Flow) -> Ask:
    ask = flow.ask()
    if ask is None:
        raise RuntimeError("no question shows")
    return ask


def head(flow: Flow, ask: Ask) -> dict[str, Any]:
    """Eyebrow, title, reason and whose question it is: the same on every screen of a question."""
    reason = ask.question.reason
    return {
        "eyebrow": eyebrow(flow, ask),
        "title": ask.question.title(flow.language),
        "reason": reason(flow.language) if reason else "",
        "person": say.whom(flow, ask),
    }


def eyebrow(flow: Flow, ask: Ask) -> str:
    """質問 7　あと6問くらい. How many follow is said only once they are few: the guess is good by then."""
    if flow.state.mending or (flow.state.adding is not None and flow.state.adding.known):
        follows = flow.is_open(ask)
        return flow.t("question.follows" if follows else "question.mending")
    if flow.state.adding is not None:
        at = flow.parts.guide.questions.get(flow.state.adding.at)
        # Whoever is asked for by their part (亡くなられた方、赤ちゃん) isn't called a family member.
        return at.term(flow.language) if at is not None and at.gives else flow.t("question.family")
    index = flow.trail().index(flow.state.at) if flow.state.at else None
    if ask.question.id.startswith(OWN):
        index = before_typing(flow)
    number = flow.state.own + (len(flow.trail().asked) if index is None else index) + 1
    grown = not ask.question.id.startswith(OWN) and ask.remaining > least_left(flow.trail().asked[:index])
    if flow.state.look.scale >= SHORT or ask.remaining > FEW or grown:
        return flow.t("question.short", number=number)
    if ask.remaining <= 0:
        return flow.t("question.last", number=number)
    return flow.t("question.number", number=number, remaining=ask.remaining)


def least_left(asked: Sequence[Ask]) -> float:
    """The least that was told before: no more is told after it, whatever an answer brings."""
    return min((one.remaining for one in asked), default=inf)
