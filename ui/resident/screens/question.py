"""One question with its choices, or a page that is only to be read; and how an old answer is shown again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import inf
from typing import TYPE_CHECKING, Any

from kiosk.answers import UNKNOWN, Address, Value
from kiosk.guide.model import Kind, Option
from kiosk.interview.trail import left_of
from kiosk.person import PartialDate
from ui.resident import eras, say
from ui.resident.answering import answer
from ui.resident.chrome import call_staff
from ui.resident.forward import before_typing, protect, to_card
from ui.resident.own import OWN
from ui.resident.parts import Ask
from ui.resident.screens.base import Screen, banner, main, more, more_icon, onward, option, way
from ui.resident.screens.choice_pages import paged
from ui.resident.state import EMPTY, Draft

if TYPE_CHECKING:
    from ui.resident.flow import Flow

UNKNOWN_ID = "unknown"
NONE_ID = "none"
TYPED = "typed."
"""In front of a variable: the fields of its screen, kept beside the answer. No interview asks for it."""
CHOICES = (Kind.CHOICE, Kind.MULTI, Kind.YESNO, Kind.PERSON, Kind.PEOPLE)
SEVERAL = (Kind.MULTI, Kind.PEOPLE)
PERSONS = (Kind.PERSON, Kind.PEOPLE)
FEW = 9
SHORT = 1.6
"""From this size of letters on, only the number of the question fits above it."""


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


def draft_of(flow: Flow, ask: Ask) -> Draft:
    """The screen as it was left: filled with the answer that is known, else empty."""
    if ask.question.kind is Kind.FAMILY:
        # The last page, where whoever was just added stands.
        return Draft(page=len(flow.state.family))
    if flow.state.adding is not None:
        values = flow.state.adding.values
        known, value = ask.question.variable in values, values.get(ask.question.variable)
    elif ask.question.id.startswith(OWN):
        known, value = ask.question.variable in flow.state.me, flow.state.me.get(ask.question.variable)
    else:
        known, value = flow.given(ask)
    value = left_of(ask, value)
    again = flow.is_open(ask)  # somebody new came, or what was chosen is gone
    if not known or (again and value in ((), None)):
        return _from_cards(flow, ask)
    if isinstance(value, Address) and not value.town:
        # Of another city: nothing of it stands in the list of towns.
        return Draft(fields=(value.text,)) if ask.question.kind is Kind.TEXT else EMPTY
    if isinstance(value, Address):
        # The parts as they were typed: the text of an address can't be taken apart again.
        parts = flow.state.given.get((TYPED + ask.question.variable, ask.person))
        return Draft(town=value.town, fields=tuple(map(str, parts)) if isinstance(parts, tuple) else ())
    if ask.question.kind is Kind.ADDRESS and isinstance(value, str):
        return _filled_address(flow, ask, value)
    if value is UNKNOWN:
        return Draft(unknown=True, chosen=(UNKNOWN_ID,))
    if isinstance(value, PartialDate | date):
        return _filled_date(value, western=eras.usual(flow.language) == eras.WESTERN)
    return _at_answer(flow, ask, _filled(ask.question.kind, value))


def _at_answer(flow: Flow, ask: Ask, draft: Draft) -> Draft:
    """On the page where the answer stands: unseen, it would look lost."""
    if ask.question.kind not in CHOICES:
        return draft
    pages = ([one["id"] for one in page] for page in _pages(flow, ask))
    shown = (n for n, page in enumerate(pages) if not set(page).isdisjoint(draft.chosen))
    return replace(draft, page=next(shown, 0))


def _filled_address(flow: Flow, ask: Ask, value: str) -> Draft:
    """Ours about whoever has no card is kept as text; the longest town's name that stands in it is meant."""
    named = [town.name for town in flow.parts.guide.city.towns if town.name in value]
    parts = flow.state.given.get((TYPED + ask.question.variable, ask.person))
    if not named or not isinstance(parts, tuple):
        return EMPTY
    return Draft(town=max(named, key=len), fields=tuple(map(str, parts)))


def _from_cards(flow: Flow, ask: Ask) -> Draft:
    """Who has a card is known of everybody who showed one; the mark can be taken off."""
    if ask.question.kind is not Kind.PEOPLE:
        return EMPTY
    told = tuple(one.id for one in flow.persons() if one.get(ask.question.variable) is True)
    return Draft(chosen=told, card=bool(told))


def _filled(kind: Kind, value: Value) -> Draft:
    if kind in SEVERAL:
        several = value if isinstance(value, tuple) else ()
        return Draft(chosen=tuple(option_id(one) for one in several) or (NONE_ID,))
    match value:
        case _ if kind is Kind.KANA:
            return Draft(fields=(*str(value).split(say.SPACE), "")[:2])
        case _ if kind in CHOICES:
            return Draft(chosen=(option_id(value),))
        case _:
            return Draft(fields=("" if value is None else str(value),), unknown=value is None)


def _filled_date(value: PartialDate | date, *, western: bool) -> Draft:
    part = value if isinstance(value, PartialDate) else PartialDate.of(value)
    found, number = eras.era_of(part.earliest)
    era, year = (eras.WESTERN, part.year) if western else (found.id, number)
    fields = tuple(str(one) if one else "" for one in (year, part.month, part.day))
    return Draft(era=era, fields=fields, active=2, quick="other", unknown=part.day is None)


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


def _pages(flow: Flow, ask: Ask) -> list[list[dict[str, Any]]]:
    title, person = ask.question.title(flow.language), say.whom(flow, ask)
    named = ask.question.kind in PERSONS
    return paged(flow, _choices(flow, ask), title=title, person=person, named=named, stays=(NONE_ID,))


def _choice(flow: Flow) -> dict[str, Any]:
    ask = current(flow)
    several, chosen = ask.question.kind in SEVERAL, flow.state.draft.chosen
    pages = _pages(flow, ask)
    page = min(flow.state.draft.page, len(pages) - 1)
    missing = "choose_some" if several else "choose_one"
    return {
        **head(flow, ask),
        "sub": _how_many(flow, ask.question.kind),
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
        "main": onward(flow, len(chosen)) if chosen else main(flow, missing, ready=False),
    }


def _how_many(flow: Flow, kind: Kind) -> str:
    if kind not in SEVERAL:
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
    flow.draft(page=(flow.state.draft.page + 1) % len(_pages(flow, current(flow))))


def _info(flow: Flow) -> dict[str, Any]:
    ask = current(flow)
    reason = ask.question.reason
    return {
        "title": ask.question.title(flow.language),
        "lines": [reason(flow.language)] if reason else [],
        "banner": None,
        "ways": [way(flow, "staff", "info.talk", icon="staff", kind="good")],
        "main": main(flow, "next"),
    }


def _read(flow: Flow, _value: str) -> None:
    answer(flow, True)


def _staff(flow: Flow, value: str) -> None:
    if value == "staff":
        call_staff(flow)


def _safety(flow: Flow) -> dict[str, Any]:
    return {
        "title": flow.t("safety.title"),
        "lines": [flow.t("safety.line"), flow.t("safety.line2")],
        "banner": banner(flow, "help", "safety.staff", icon="staff"),
        "ways": [way(flow, "talk", "info.talk", icon="staff", kind="good")],
        "main": main(flow, "next"),
    }


def _talk(flow: Flow, value: str) -> None:
    if value == "talk":
        protect(flow)


def _safe(flow: Flow, _value: str) -> None:
    to_card(flow)


CHOICE = Screen(_choice, {"choose": _choose, "main": _take, "more": _more})
INFO = Screen(_info, {"main": _read, "way": _staff})
SAFETY = Screen(_safety, {"main": _safe, "way": _talk})
