"""All answers at a glance, each to be mended by one touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kiosk.answers import UNKNOWN, Member, Value
from kiosk.guide.model import Kind
from ui.resident import moves, say
from ui.resident.parts import Ask
from ui.resident.screens.base import Screen, banner, by_reach, fewer, main
from ui.resident.state import EMPTY, Place, Spot
from ui.resident.trail import spot_of

if TYPE_CHECKING:
    from ui.resident.flow import Flow

ROOM = {1.0: 8.5, 1.25: 7.5, 1.6: 4.75, 2.0: 4.75}
"""Rows that fit on a page."""
HEADING = 0.75
"""What the name of a group takes, in rows."""
IN_BOTH = 1.25
"""What an answer in two languages takes, in rows."""
TOLD = 1.25
"""What the word about answers that fell away takes, in rows."""
OF_THE_FORMS = "ja"
READS_FORMS = (OF_THE_FORMS, "easy")
ITEMS = ("name", "kana", "birth", "sex", "address")
ABOUT = {"you": "person.you", "life": "review.life"}
"""What a question of the visit is about, by the word above its group; else it is about a person."""
NAMED = 2
"""People of one question that are named; more are counted."""


@dataclass(frozen=True)
class Row:
    group: str
    id: str  # empty: nothing to mend here
    term: str
    value: str
    mark: str = ""
    name: bool = False  # a person's name, to be drawn with its own characters
    paper: str = ""  # the answer as it will stand on the forms, where that isn't the resident's language


def _own_value(flow: Flow, variable: str, value: Value) -> str:
    if variable == "sex" and isinstance(value, str):
        return flow.t(f"own.sex_{value}")
    return flow.t("review.unknown") if value is UNKNOWN else say.plain(flow, value)


def _resident(flow: Flow) -> list[Row]:
    """What the card told is not mended here but by a clerk; what was typed is."""
    me, by_card = flow.state.me, flow.state.holder is not None
    return [
        Row(
            flow.t("person.you"),
            "" if by_card else f"{moves.OWN}{variable}",
            flow.t(f"term.{variable}"),
            _own_value(flow, variable, me[variable]),
            name=variable == "name",
        )
        for variable in ITEMS
        if variable in me and not (variable == "kana" and me.get("name") == me["kana"])
    ]


def _answered(flow: Flow, ask: Ask, people: dict[str, Member]) -> Row:
    spot = spot_of(ask)
    text, paper = _said(flow, ask, people), ""
    if flow.language not in READS_FORMS:
        paper = _said(flow.speaking(OF_THE_FORMS), ask, people)
    row = Row(
        _group(flow, ask, people),
        spot.id,
        ask.question.term(flow.language),
        text,
        flow.t("review.mended") if spot in flow.state.mended else "",
        paper=paper if paper != text else "",
    )
    named = _named(flow, ask, people)
    return replace(row, term=flow.t("term.name"), value=named, name=True, paper="") if named else row


def _group(flow: Flow, ask: Ask, people: dict[str, Member]) -> str:
    """Whom an answer is about: the person it was asked of, or whom its question says."""
    about = ask.question.about
    if ask.person in people:
        return _whom(flow, people[ask.person])
    if about in ABOUT:
        return flow.t(ABOUT[about])
    member = next((one for one in people.values() if about and one.get(about) is True), None)
    return _whom(flow, member) if member else flow.t("review.visit")


def _whom(flow: Flow, member: Member) -> str:
    return flow.t("review.dead") if member.get("dead") is True else say.call(flow, member)


def _named(flow: Flow, ask: Ask, people: dict[str, Member]) -> str:
    """The name of the one person that a question asks for and is about."""
    value = flow.state.given.get((ask.question.variable, ask.person))
    one = people.get(str(value[0])) if isinstance(value, tuple) and len(value) == 1 else None
    own = one is not None and ask.question.about and one.get(ask.question.about) is True
    return say.name(one) if one is not None and own and ask.question.kind is Kind.FAMILY else ""


def _said(flow: Flow, ask: Ask, people: dict[str, Member]) -> str:
    value = flow.state.given.get((ask.question.variable, ask.person))
    if ask.question.kind is Kind.FAMILY:
        return _family(flow, ask, value, people)
    return say.answer(flow, ask.question, value)


def _family(flow: Flow, ask: Ask, value: Value, people: dict[str, Member]) -> str:
    """Who was put in. More than a line holds are counted, in a family with whoever stands here."""
    here = value if isinstance(value, tuple) else ()
    if ask.question.gives and 0 < len(here) <= NAMED and all(one in people for one in here):
        return flow.t("list.and").join(say.call(flow, people[str(one)]) for one in here)
    return flow.t("review.people", count=len(here) if ask.question.gives else len(here) + 1)


def _is_shown(ask: Ask) -> bool:
    """Whether somebody hides from somebody (安全相談) is nobody's to read over a shoulder."""
    question = ask.question
    return question.kind is not Kind.INFO and question.reviewed and question.variable != moves.SAFETY


def rows(flow: Flow) -> list[Row]:
    trail = flow.trail()
    people = {one.id: one for one in trail.answers.people}
    answered = [_answered(flow, ask, people) for ask in trail.asked if _is_shown(ask)]
    found = _resident(flow) + answered
    first, last = (flow.t(ABOUT[one]) for one in ("you", "life"))
    order = [first, *dict.fromkeys(row.group for row in found if row.group not in (first, last)), last]
    return sorted(found, key=lambda row: order.index(row.group))


def _groups(page: list[Row]) -> list[dict[str, Any]]:
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in page:
        shown = {
            "id": row.id,
            "term": row.term,
            "value": row.value,
            "mark": row.mark,
            "name": row.name,
            "paper": row.paper,
            "fixed": not row.id,
        }
        groups.setdefault(row.group, []).append(shown)
    return [{"label": label, "rows": shown} for label, shown in groups.items()]


def _pages(flow: Flow) -> list[list[Row]]:
    room = fewer(flow, by_reach(flow, ROOM)) - (TOLD if flow.state.dropped else 0)
    return list(_filled(rows(flow), room))


def page_of(flow: Flow, spot: Spot) -> int:
    """From 0; the first where it doesn't show."""
    return next((n for n, page in enumerate(_pages(flow)) if any(row.id == spot.id for row in page)), 0)


def _filled(found: list[Row], room: float) -> Iterator[list[Row]]:
    page: list[Row] = []
    used = 0.0
    for row in found:
        tall = IN_BOTH if row.paper else 1.0
        cost = tall + (HEADING if not page or page[-1].group != row.group else 0)
        if page and used + cost > room:
            yield page
            page, used, cost = [], 0.0, tall + HEADING
        page.append(row)
        used += cost
    yield page


def _review(flow: Flow) -> dict[str, Any]:
    pages = _pages(flow)
    page = min(flow.state.page, len(pages) - 1)
    last = page + 1 == len(pages)
    groups = _groups(pages[page])
    rows = [row for group in groups for row in group["rows"]]
    button = (
        main(flow, "review.right", icon="check")
        if last
        else main(flow, "review.right_more", page=page + 1, pages=len(pages))
    )
    return {
        "title": flow.t("review.title"),
        "sub": flow.t("review.sub" if any(not one["fixed"] for one in rows) else "review.sub_fixed"),
        "groups": groups,
        "page": page + 1,
        "pages": len(pages),
        "more": "",
        "edit": flow.t("review.edit"),
        "banner": banner(flow, "info", "review.dropped", icon="info") if flow.state.dropped else None,
        "main": button,
    }


def _mend(flow: Flow, value: str) -> None:
    if value.startswith(moves.OWN) and flow.state.holder is None:
        _mend_own(flow, value.removeprefix(moves.OWN))
        return
    spot = next((spot_of(ask) for ask in flow.trail().asked if spot_of(ask).id == value), None)
    if spot is not None:
        moves.mend(flow, spot)


def _mend_own(flow: Flow, variable: str) -> None:
    """Shows one of our own questions again, filled; then back to the review."""
    from ui.resident.own import resident_steps

    steps = resident_steps(flow.parts.words)
    wanted = "kana" if variable == "name" else variable
    step = next((i for i, one in enumerate(steps) if one.variable == wanted), 0)
    flow.put(place=Place.QUESTIONS, own=step, mending=True, at=None, draft=EMPTY)
    moves.show_answer(flow)


def _on(flow: Flow, _value: str) -> None:
    page = min(flow.state.page, len(_pages(flow)) - 1)
    if page + 1 < len(_pages(flow)):
        flow.put(page=page + 1)
        return
    outcome = flow.parts.decide(flow.trail().answers, flow.parts.clock.now().date())
    flow.go(Place.OUTCOME, outcome=outcome, tab="todo", consent=None, mended=frozenset[Spot](), dropped=False)


def _more(flow: Flow, _value: str) -> None:
    flow.put(page=(flow.state.page + 1) % len(_pages(flow)))


REVIEW = Screen(_review, {"edit": _mend, "main": _on, "more": _more})
