"""Who takes part: the resident, and everybody who was added by card or by typing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kiosk.answers import UNKNOWN, Member
from kiosk.guide.ages import age_on
from kiosk.guide.model import Question
from kiosk.interview.parting import without
from kiosk.person import PartialDate
from ui.resident import say
from ui.resident.answering import answer
from ui.resident.forward import show_answer
from ui.resident.own import family_steps
from ui.resident.screens.base import Screen, by_reach, main, more_icon, slices, unhurried, way
from ui.resident.screens.base import more as more_label
from ui.resident.screens.question import TYPED, current, head
from ui.resident.state import Adding, Over, Place, Spot
from ui.resident.trail import ME

if TYPE_CHECKING:
    from ui.resident.flow import Flow

ROOM = {1.0: 5, 1.25: 4, 1.6: 3, 2.0: 2}
MOST = 15
CHILD = 15


def _here(flow: Flow) -> list[Member]:
    """Who was put in at the question that shows."""
    asked, questions = current(flow).question, flow.parts.guide.questions
    same = {one.id for one in questions.values() if one.variable == asked.variable} | {asked.id}
    return [one for one in flow.state.family if flow.state.added_at.get(one.id) in same]


def _everybody(flow: Flow) -> list[Member]:
    """The resident is one of the family, but not of those whom a question asks for by their part, nor where
    it asks of a household that isn't the resident's (`who`)."""
    ask = current(flow)
    apart = ask.question.gives or (ask.question.who is not None and ME not in ask.people)
    return [*(() if apart else (Member(ME, flow.state.me),)), *_here(flow)]


def _room(flow: Flow) -> int:
    return current(flow).question.most or MOST


def _relation(flow: Flow, member: Member) -> str:
    if member.id == ME:
        return flow.t("person.you")
    relation = member.get("zokugara") or flow.state.given.get(("zokugara", member.id))
    if relation is UNKNOWN or not isinstance(relation, str):
        return ""
    return _in_language(flow, relation)


def _in_language(flow: Flow, relation: str) -> str:
    """The value is the official Japanese word; the text for it is looked up by that."""
    words = flow.parts.words
    keys = (key for key in words if key.startswith("resident.own.relation_"))
    return next((words(key, flow.language) for key in keys if words(key, "ja") == relation), relation)


def _is_child(flow: Flow, member: Member) -> bool:
    birth = member.get("birth")
    whole = birth.whole if isinstance(birth, PartialDate) else birth
    return isinstance(whole, date) and age_on(whole, flow.parts.clock.now().date()) < CHILD


def _row(flow: Flow, member: Member) -> dict[str, Any]:
    parts = [_relation(flow, member), say.age(flow, member.get("birth"))]
    return {
        "id": member.id,
        "name": say.name(member) or flow.t("person.you"),
        "detail": say.SPACE.join(part for part in parts if part),
        "fixed": member.id == ME,
        "child": _is_child(flow, member),
    }


def _family(flow: Flow) -> dict[str, Any]:
    everybody = _everybody(flow)
    pages = slices(everybody, by_reach(flow, ROOM))
    page = min(flow.state.draft.page, len(pages) - 1)
    full = len(everybody) >= _room(flow)
    question = current(flow).question
    enough = len(_here(flow)) >= question.least
    gives = "family.put_in_more" if _here(flow) else "family.put_in"
    add = gives if question.gives else "family.add"
    return {
        **head(flow, current(flow)),
        "sub": "" if question.gives else flow.t("family.sub"),
        "edit": flow.t("review.edit"),
        "rows": [_row(flow, member) for member in pages[page]],
        "add": {"label": flow.t(add), "enabled": not full},
        "addcard": _by_card(flow, question, enabled=not full),
        "more": more_label(flow, page, len(pages)),
        "more_icon": more_icon(page, len(pages)),
        "main": unhurried(_done(flow, question, len(everybody)))
        if enough
        else main(flow, "family.first", ready=False),
    }


def _by_card(flow: Flow, question: Question, *, enabled: bool) -> dict[str, Any] | None:
    """Not of a child that was just born, nor of who died."""
    if not flow.state.card.reader or (question.gives and not question.by_card):
        return None
    return {"label": flow.t("family.put_in_card" if question.gives else "family.addcard"), "enabled": enabled}


def _done(flow: Flow, question: Question, count: int) -> dict[str, Any]:
    if question.gives and not _here(flow):
        return main(flow, "family.nobody")
    if question.most == 1:
        return main(flow, "next")
    if not _here(flow):
        return main(flow, "family.alone", icon="check")
    if len(_here(flow)) < len(flow.state.family):
        # Somebody of the visit stands elsewhere (亡くなられた方): a number would leave open who is counted.
        return main(flow, "family.all_here", icon="check")
    return main(flow, "family.all", icon="check", count=count)


def _new_id(flow: Flow) -> str:
    taken = {one.id for one in flow.state.family}
    return next(name for name in (f"p{n}" for n in range(1, MOST + 2)) if name not in taken)


def _add(flow: Flow, _value: str) -> None:
    if len(_everybody(flow)) < _room(flow):
        flow.put(adding=Adding(_new_id(flow), at=current(flow).question.id))
        show_answer(flow)


def _add_card(flow: Flow, _value: str) -> None:
    """Their own card: pad, PIN, "is this …?", and back here."""
    if len(_everybody(flow)) >= _room(flow):
        return
    name = _new_id(flow)
    card = replace(flow.state.card, member=name, done=False, read=None, trouble=None, wrong=False)
    at = current(flow).question.id
    flow.go(Place.CARD, adding=Adding(name, by_card=True, at=at), card=card)


def _edit(flow: Flow, value: str) -> None:
    """What is to be done with whom: wherever the typing would begin, taking off stands beside it."""
    member = _opened(flow, value)
    if member is None:
        return
    # A card told everything: there is nothing to mend here but to take the person off.
    flow.put(opened=value)
    flow.lay(Over.MEMBER if _steps(flow, member) else Over.REMOVE)


def _opened(flow: Flow, name: str) -> Member | None:
    return next((one for one in flow.state.family if one.id == name), None)


def _steps(flow: Flow, member: Member) -> tuple[Question, ...]:
    return family_steps(flow.parts.guide, flow.parts.words, _known(flow, member), flow.state.events)


def _known(flow: Flow, member: Member) -> Adding:
    at = flow.state.added_at.get(member.id, "")
    return Adding(member.id, member.values, by_card=member.has("mn_card"), known=True, at=at)


def _take(flow: Flow, _value: str) -> None:
    if len(_here(flow)) >= current(flow).question.least:
        answer(flow, tuple(one.id for one in _here(flow)))


def _more(flow: Flow, _value: str) -> None:
    pages = len(slices(_everybody(flow), by_reach(flow, ROOM)))
    flow.draft(page=(min(flow.state.draft.page, pages - 1) + 1) % pages)


def _member(flow: Flow) -> dict[str, Any]:
    member = _opened(flow, flow.state.opened)
    return {
        "title": flow.t("family.edit_title"),
        "person": say.call(flow, member) if member else "",
        "lines": [],
        "ways": [way(flow, "remove", "family.remove", icon="close")],
        "main": main(flow, "family.edit_yes"),
    }


def _mend(flow: Flow, _value: str) -> None:
    member = _opened(flow, flow.state.opened)
    flow.lift()
    if member is not None:
        flow.put(adding=_known(flow, member), opened="")
        show_answer(flow)


def _ask_once(flow: Flow, value: str) -> None:
    if value == "remove":
        flow.lift()
        flow.lay(Over.REMOVE)


def _confirm(flow: Flow) -> dict[str, Any]:
    member = _opened(flow, flow.state.opened)
    return {
        "title": flow.t("family.remove_title", name=flow.t("person.somebody")),
        "person": say.call(flow, member) if member else "",
        "lines": [flow.t("family.remove_line")],
        "ways": [unhurried(way(flow, "remove", "family.remove_yes"))],
        "main": main(flow, "family.keep"),
    }


def _keep(flow: Flow, _value: str) -> None:
    flow.put(opened="")
    flow.lift()


def _gone(flow: Flow, value: str) -> None:
    if value == "remove":
        _part(flow, flow.state.opened)
    _keep(flow, value)
    show_answer(flow)


def _part(flow: Flow, gone: str) -> None:
    state, at = flow.state, current(flow).question
    flow.put(
        family=tuple(one for one in state.family if one.id != gone),
        given=without(flow.parts.guide, state.given, gone, at, beside=(TYPED,)),
        elsewhere=frozenset(one for one in state.elsewhere if one.person != gone),
        adding=None,
    )
    if state.mending:
        flow.put(mended=state.mended | {Spot(at.id)})


FAMILY = Screen(
    _family,
    {"add": _add, "addcard": _add_card, "edit": _edit, "more": _more, "main": _take},
)
MEMBER = Screen(_member, {"main": _mend, "way": _ask_once})
REMOVE = Screen(_confirm, {"main": _keep, "way": _gone})
