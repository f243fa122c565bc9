"""The questions of a visit, replayed from the answers: nothing remembers a "current page"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.answers import Answers, Member
from kiosk.guide.model import Kind
from ui.resident.parts import Ask
from ui.resident.state import Spot, VisitState

ME = "me"
_LIMIT = 500


@dataclass(frozen=True)
class Trail:
    """`answers` holds only those that still apply; `asked` is answered, in order; `open` comes next."""

    answers: Answers
    asked: tuple[Ask, ...]
    open: Ask | None
    steps: tuple[tuple[Answers, Ask | None], ...] = ()  # what was asked at which answers

    def index(self, spot: Spot) -> int | None:
        return next((i for i, ask in enumerate(self.asked) if spot_of(ask) == spot), None)


def spot_of(ask: Ask) -> Spot:
    return Spot(ask.question.id, ask.person)


def start(state: VisitState) -> Answers:
    return Answers(state.events, people=(Member(ME, state.me),))


def replay(
    state: VisitState, next_ask: Callable[[Answers], Ask | None], before: Trail | None = None
) -> Trail:
    """Asks again from the start and takes every answer that was given before.

    So a changed answer keeps all later ones that still apply, and one that comes back brings them back.
    Up to the first difference the steps of `before` are taken as they are: only that makes it quick.
    """
    answers = start(state)
    asked: list[Ask] = []
    steps: list[tuple[Answers, Ask | None]] = []
    old = before.steps if before else ()
    for number in range(_LIMIT):
        known = number < len(old) and old[number][0] == answers
        ask = old[number][1] if known else next_ask(answers)
        steps.append((answers, ask))
        key = (ask.question.variable, ask.person) if ask else None
        if ask is None or key is None or key not in state.given:
            return Trail(answers, tuple(asked), ask, tuple(steps))
        answers = _with_answer(state, answers, ask)
        asked.append(ask)
    raise RuntimeError(f"the interview does not end: {asked[-1].question.id}")


def _with_answer(state: VisitState, answers: Answers, ask: Ask) -> Answers:
    value = state.given[(ask.question.variable, ask.person)]
    if ask.question.kind is Kind.FAMILY and isinstance(value, tuple):
        for member in state.family:
            if member.id in value and answers.member(member.id) is None:
                answers = answers.with_member(member)
    return answers.with_value(ask.question.variable, value, ask.person)
