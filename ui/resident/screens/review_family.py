"""What was typed of whoever was put in without a card, at the review: to be checked there and mended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.answers import UNKNOWN, Member, Value
from ui.resident import say
from ui.resident.forward import show_answer
from ui.resident.own import OWN, family_steps
from ui.resident.screens.review_pages import Row
from ui.resident.state import EMPTY, Adding, Place, Spot

if TYPE_CHECKING:
    from ui.resident.flow import Flow

TYPED = ("birth", "sex")


def typed_of(flow: Flow, member: Member, group: str, *, below_name: bool) -> list[Row]:
    """Nothing of whom a card told: that is mended by a clerk."""
    return [
        Row(
            group,
            spot.id,
            flow.t(f"term.{spot.question.removeprefix(OWN)}"),
            _text(flow, spot.question, value),
            flow.t("review.mended") if spot in flow.state.mended else "",
            below_name=below_name,
        )
        for _, spot, value in _typed(flow, member)
    ]


def mend_typed(flow: Flow, row: str) -> bool:
    """To that question, filled, and on from there; False where the row is another's."""
    for member in flow.state.family:
        for step, spot, _ in _typed(flow, member):
            if spot.id == row:
                adding = Adding(member.id, member.values, step, known=True, at=_at(flow, member))
                flow.put(place=Place.QUESTIONS, mending=True, at=None, draft=EMPTY, page=0, adding=adding)
                show_answer(flow)
                return True
    return False


def _at(flow: Flow, member: Member) -> str:
    return flow.state.added_at.get(member.id, "")


def _typed(flow: Flow, member: Member) -> Iterator[tuple[int, Spot, Value]]:
    """The step at which each was asked, its place in the visit, and what was said."""
    if member.has("mn_card"):
        return
    adding = Adding(member.id, member.values, known=True, at=_at(flow, member))
    steps = family_steps(flow.parts.guide, flow.parts.words, adding, flow.state.events)
    for step, question in enumerate(steps):
        if question.variable in TYPED and member.has(question.variable):
            yield step, Spot(question.id, member.id), member.get(question.variable)


def _text(flow: Flow, question: str, value: Value) -> str:
    if value is UNKNOWN:
        return flow.t("review.unknown")
    return flow.t(f"own.sex_{value}") if question == f"{OWN}sex" else say.plain(flow, value)
