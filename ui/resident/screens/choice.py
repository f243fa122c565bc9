"""One question with its choices, on pages where there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.answers import UNKNOWN, Value
from kiosk.guide.model import Kind, Option
from ui.resident import say
from ui.resident.answering import answer
from ui.resident.parts import Ask
from ui.resident.screens.base import Screen, main, more, more_icon, onward, option, unhurried
from ui.resident.screens.choice_pages import paged
from ui.resident.screens.question import SHORT, current, head

if TYPE_CHECKING:
    from ui.resident.flow import Flow

UNKNOWN_ID = "unknown"
NONE_ID = "none"
CHOICES = (Kind.CHOICE, Kind.MULTI, Kind.YESNO, Kind.PERSON, Kind.PEOPLE)
SEVERAL = (Kind.MULTI, Kind.PEOPLE)
PERSONS = (Kind.PERSON, Kind.PEOPLE)


def option_id(value: Value) -> str:
    """The name by which the glass and the tests know an option."""
    match value:
        case bool():
            return "yes" if value else "no"
        case None:
            return NONE_ID
        case _:
            return str(value)


def options_of(flow: Flow, ask: Ask) -> tuple[Option, ...]:
    question = ask.question
    text = flow.parts.words.text
    if question.kind is Kind.YESNO and not question.options:
        return (
            Option(True, text("resident.answer.yes")),
            Option(False, text("resident.answer.no")),
        )
    if question.kind in PERSONS:
        people = [one for one in flow.persons() if question.who is None or one.id in ask.people]
        named = tuple(Option(one.id, type(question.title).same(say.call(flow, one))) for one in people)
        known = {one.id for one in people}
        return named + tuple(one for one in question.options if one.value not in known)
    return question.options


def _choices(flow: Flow, ask: Ask) -> list[dict[str, Any]]:
    chosen = flow.state.draft.chosen
    shown = [
        option(
            option_id(one.value),
            one.label(flow.language),
            one.hint(flow.language) if one.hint else "",
            chosen=chosen,
        )
        for one in options_of(flow, ask)
    ]
    ids = {one["id"] for one in shown}
    if ask.question.kind in SEVERAL and NONE_ID not in ids:
        shown.append(option(NONE_ID, say.nobody(flow, ask.question), chosen=chosen))
    if ask.question.unknown_allowed and UNKNOWN_ID not in ids:
        # Said of every one: the first to make room for large letters where half the glass is there.
        hint = "" if flow.state.look.low and flow.state.look.scale >= SHORT else flow.t("answer.unknown_hint")
        shown.append(option(UNKNOWN_ID, flow.t("answer.unknown"), hint, chosen=chosen, quiet=True))
    return shown


def pages_of(flow: Flow, ask: Ask) -> list[list[dict[str, Any]]]:
    title, person = ask.question.title(flow.language), say.whom(flow, ask)
    named = ask.question.kind in PERSONS
    return paged(flow, _choices(flow, ask), title=title, person=person, named=named, stays=(NONE_ID,))


def _choice(flow: Flow) -> dict[str, Any]:
    ask = current(flow)
    several, chosen = ask.question.kind in SEVERAL, flow.state.draft.chosen
    pages = pages_of(flow, ask)
    page = min(flow.state.draft.page, len(pages) - 1)
    missing = "choose_some" if several else "choose_one"
    return {
        **head(flow, ask),
        "sub": _how_many(flow, ask),
        "several": several,
        "options": pages[page],
        "people": ask.question.kind in PERSONS,
        "page": page + 1,
        "pages": len(pages),
        "more": more(flow, page, len(pages)),
        "more_icon": more_icon(page, len(pages)),
        "origin": _origin(flow, ask),
        "banner": None,
        "ways": [],
        "main": _onward(flow, len(chosen)) if chosen else main(flow, missing, ready=False),
    }


def _onward(flow: Flow, count: int) -> dict[str, Any]:
    button = onward(flow, count)
    return unhurried(button) if flow.state.draft.card else button


def _how_many(flow: Flow, ask: Ask) -> str:
    """Nothing where one person is all that can be chosen."""
    kind = ask.question.kind
    if kind not in SEVERAL or (kind is Kind.PEOPLE and len(options_of(flow, ask)) < 2):
        return ""
    return flow.t("question.several_people" if kind is Kind.PEOPLE else "question.several")


def _origin(flow: Flow, ask: Ask) -> str:
    if flow.state.draft.card:
        return flow.t("question.from_card")
    return flow.t("question.sensitive") if ask.question.sensitive else ""


def _choose(flow: Flow, value: str) -> None:
    """Marks; a second touch takes a mark off where several are allowed."""
    ask, chosen = current(flow), flow.state.draft.chosen
    if value not in {one["id"] for one in _choices(flow, ask)}:
        return
    alone = (UNKNOWN_ID, NONE_ID)
    if ask.question.kind not in SEVERAL or value in alone:
        flow.draft(chosen=(value,))
    elif value in chosen:
        flow.draft(chosen=tuple(one for one in chosen if one != value))
    else:
        flow.draft(chosen=(*(one for one in chosen if one not in alone), value))


def _take(flow: Flow, _value: str) -> None:
    ask, chosen = current(flow), flow.state.draft.chosen
    if not chosen:
        return
    if chosen == (UNKNOWN_ID,):
        answer(flow, UNKNOWN)
        return
    values = {option_id(one.value): one.value for one in options_of(flow, ask)}
    if ask.question.kind not in SEVERAL:
        answer(flow, values[chosen[0]])
        return
    marked = [values[one] for one in values if one in chosen and values[one] is not None]
    answer(flow, tuple(str(one) for one in marked))


def _more(flow: Flow, _value: str) -> None:
    flow.draft(page=(flow.state.draft.page + 1) % len(pages_of(flow, current(flow))))


CHOICE = Screen(_choice, {"choose": _choose, "main": _take, "more": _more})
