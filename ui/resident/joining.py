"""Who else is in the visit: a family member is put in, one at a time, or nobody is."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk.answers import Member, Value
from kiosk.interview.taking import come_alone
from ui.resident.forward import show_answer
from ui.resident.own import family_steps, own_values
from ui.resident.parts import Ask
from ui.resident.state import Place
from ui.resident.trail import spot_of

if TYPE_CHECKING:
    from ui.resident.flow import Flow


def back_to_family(flow: Flow) -> None:
    """To the list at which somebody was put in, also for who had gone back to it."""
    flow.go(Place.QUESTIONS)
    show_answer(flow)


def answer(flow: Flow, ask: Ask, value: Value) -> None:
    """Takes an answer about the person who is being added."""
    adding = flow.state.adding
    if adding is None:
        return
    values = {"kana": value} if adding.by_card and ask.question.variable == "kana" else own_values(ask, value)
    if flow.state.mending and adding.known and any(adding.values.get(key) != values[key] for key in values):
        flow.put(mended=flow.state.mended | {spot_of(ask)})
    adding = replace(adding, values=MappingProxyType({**adding.values, **values}), step=adding.step + 1)
    flow.put(adding=adding)
    settle(flow)
    show_answer(flow)


def settle(flow: Flow) -> None:
    """Takes the person who is being added into the family, once all is known."""
    adding = flow.state.adding
    if adding is None:
        return
    steps = family_steps(flow.parts.guide, flow.parts.words, adding, flow.state.events)
    if adding.step < len(steps):
        return
    family = flow.state.family
    place = next((i for i, one in enumerate(family) if one.id == adding.id), len(family))
    question = flow.parts.guide.questions.get(adding.at)
    gives = question.gives if question else {}
    member = Member(adding.id, MappingProxyType({**adding.values, **gives}))
    added_at = MappingProxyType({**flow.state.added_at, adding.id: adding.at})
    flow.put(adding=None, family=(*family[:place], member, *family[place + 1 :]), added_at=added_at)


def came_alone(flow: Flow, ask: Ask) -> None:
    """Nobody was put in."""
    given, changed = come_alone(flow.state.given, flow.trail().asked, ask)
    flow.put(given=given)
    if flow.state.mending:
        flow.put(mended=flow.state.mended | {spot_of(one) for one in changed})
