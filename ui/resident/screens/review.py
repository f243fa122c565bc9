"""All answers at a glance, each to be mended by one touch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.answers import UNKNOWN, Address, Member, Value
from kiosk.guide.model import Kind
from kiosk.interview.steps import SAFETY
from kiosk.phrases import in_parts, phrased
from ui.resident import forward, say
from ui.resident.own import OWN, resident_steps
from ui.resident.parts import Ask
from ui.resident.screens.base import Screen, banner, main, once, unhurried
from ui.resident.screens.kana import in_letters
from ui.resident.screens.review_family import mend_typed, typed_of
from ui.resident.screens.review_pages import Row, pages
from ui.resident.state import EMPTY, Given, Place, Spot
from ui.resident.trail import spot_of

if TYPE_CHECKING:
    from ui.resident.flow import Flow

OF_THE_FORMS = "ja"
READS_FORMS = (OF_THE_FORMS, "easy")
ITEMS = ("name", "kana", "birth", "sex", "address")
ABOUT = {"you": "person.you", "life": "review.life"}
"""What a question of the visit is about, by the word above its group; else it is about a person."""
NAMED = 2
"""People of one question that are named; more are counted."""


def _own_value(flow: Flow, variable: str, value: Value) -> str:
    if variable == "sex" and isinstance(value, str):
        return flow.t(f"own.sex_{value}")
    if value is UNKNOWN:
        return flow.t("review.unknown")
    if variable == "kana":
        return _read(flow, value)
    return in_parts(str(value)) if variable == "address" else say.plain(flow, value)


def _read(flow: Flow, kana: Value) -> str:
    """In letters for whoever reads no kana; the forms have kana."""
    return in_letters(flow, str(kana)) or str(kana)


def _own_question(variable: str) -> str:
    """A name in letters is its own reading: the same question tells both."""
    return f"{OWN}{'kana' if variable == 'name' else variable}"


def _resident(flow: Flow) -> list[Row]:
    """What the card told is not mended here but by a clerk; what was typed is."""
    me, by_card = flow.state.me, flow.state.holder is not None
    return [
        Row(
            flow.t("person.you"),
            "" if by_card else _own_question(variable),
            flow.t("term.registered" if variable == "address" else f"term.{variable}"),
            _own_value(flow, variable, me[variable]),
            flow.t("review.mended") if Spot(_own_question(variable)) in flow.state.mended else "",
            name=variable == "name",
            paper=str(me[variable]) if variable == "kana" and in_letters(flow, str(me[variable])) else "",
        )
        for variable in ITEMS
        if variable in me and not (variable == "kana" and me.get("name") == me["kana"])
    ]


def _came_for(flow: Flow) -> Row:
    """A wrong tile is mended here too: nobody need walk back over every question."""
    guide, mended = flow.parts.guide, Spot(forward.EVENTS) in flow.state.mended
    titles = [guide.events[one].title(flow.language) for one in flow.trail().answers.events]
    return Row(
        flow.t("review.visit"),
        forward.EVENTS,
        flow.t("term.event"),
        flow.t("list.and").join(titles),
        flow.t("review.mended") if mended else "",
    )


def _answered(flow: Flow, ask: Ask, people: dict[str, Member]) -> Row:
    spot = spot_of(ask)
    text, paper = _said(flow, ask, people), ""
    if flow.language not in READS_FORMS and _is_written(ask, flow.state.given):
        paper = _said(flow.speaking(OF_THE_FORMS), ask, people)
    group = _group(flow, ask, people)
    row = Row(
        group,
        spot.id,
        ask.question.term(flow.language),
        text,
        flow.t("review.mended") if spot in flow.state.mended else "",
        paper=paper if paper != text else "",
        below_name=_is_name(flow, group),
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


def _is_name(flow: Flow, group: str) -> bool:
    """Whether this group goes by somebody's name."""
    words = (*ABOUT.values(), "review.visit", "review.dead")
    return group not in [flow.t(one) for one in words]


def _is_written(ask: Ask, given: Given) -> bool:
    """Whether a form says this answer in words of its own: not はい, not なし, and nobody's name."""
    value = given.get((ask.question.variable, ask.person))
    people = ask.question.kind in (Kind.FAMILY, Kind.PERSON, Kind.PEOPLE)
    return not (isinstance(value, bool) or value is None or value == () or people)


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
    if isinstance(value, Address):
        return in_parts(value.text)
    if ask.question.kind is Kind.KANA and isinstance(value, str):
        return _read(flow, value)
    if value == ():
        return flow.t("answer.none")
    said = say.answer(flow, ask.question, value)
    # Choices are sentences of the city's; what was typed is a name, an address, a number.
    return phrased(said) if flow.language == OF_THE_FORMS and ask.question.options else said


def _family(flow: Flow, ask: Ask, value: Value, people: dict[str, Member]) -> str:
    """Who was put in, beside whoever stands here. More than a line holds are counted."""
    here = [people[str(one)] for one in value if one in people] if isinstance(value, tuple) else []
    if not here and not ask.question.gives:
        return flow.t("family.alone")
    if 0 < len(here) <= NAMED:
        return flow.t("list.and").join(say.call(flow, one) for one in here)
    return flow.t("review.people" if ask.question.gives else "review.others", count=len(here))


def _is_shown(ask: Ask) -> bool:
    """Whether somebody hides from somebody (安全相談) is nobody's to read over a shoulder."""
    question = ask.question
    return question.kind is not Kind.INFO and question.reviewed and question.variable != SAFETY


def rows(flow: Flow) -> list[Row]:
    """The visitor's own group first, life at the end, all others in the order in which they were asked."""
    trail = flow.trail()
    people = {one.id: one for one in trail.answers.people}
    first, last = (flow.t(ABOUT[one]) for one in ("you", "life"))
    groups: dict[str, list[Row]] = {first: _resident(flow)}
    for row in (_answered(flow, ask, people) for ask in trail.asked if _is_shown(ask)):
        groups.setdefault(row.group, []).append(row)
    for member in flow.state.family:
        if member.id in people:
            _insert_typed(flow, groups, people[member.id], member)
    came = _came_for(flow)
    groups.setdefault(came.group, []).insert(0, came)
    groups[last] = groups.pop(last, [])
    return [row for group in groups.values() for row in group]


def _insert_typed(flow: Flow, groups: dict[str, list[Row]], seen: Member, member: Member) -> None:
    """Below the name, where the group has it."""
    label = _whom(flow, seen)
    group = groups.setdefault(label, [])
    names = sum(row.name for row in group)
    group[names:names] = typed_of(flow, member, label, below_name=_is_name(flow, label))


def _groups(page: list[Row]) -> list[dict[str, Any]]:
    """`named`: the label is somebody's name."""
    groups: dict[str, list[dict[str, Any]]] = {}
    terms = [row.term for row in page]
    named = {row.group for row in page if row.below_name}
    for row in page:
        shown = {
            "id": row.id,
            "term": row.term,
            "value": row.value,
            "mark": row.mark,
            "name": row.name,
            "paper": row.paper,
            "fixed": not row.id,
            # Who only hears one row after the other can't tell them apart else.
            "whose": row.group if terms.count(row.term) > 1 else "",
        }
        groups.setdefault(row.group, []).append(shown)
    return [{"label": label, "named": label in named, "rows": shown} for label, shown in groups.items()]


def _pages(flow: Flow) -> list[list[Row]]:
    return once(flow, "review", lambda one: pages(one, rows(one)))


def page_of(flow: Flow, spot: Spot) -> int:
    """From 0; the first where it doesn't show."""
    return next((n for n, page in enumerate(_pages(flow)) if any(row.id == spot.id for row in page)), 0)


def last_page(flow: Flow) -> int:
    """From 0."""
    return len(_pages(flow)) - 1


def _review(flow: Flow) -> dict[str, Any]:
    found = _pages(flow)
    page = min(flow.state.page, len(found) - 1)
    last = page + 1 == len(found)
    groups = _groups(found[page])
    rows = [row for group in groups for row in group["rows"]]
    button = (
        main(flow, "review.right", icon="check")
        if last
        else main(flow, "review.right_more", page=page + 1, pages=len(found))
    )
    return {
        "title": flow.t("review.title"),
        "sub": flow.t("review.sub" if any(not one["fixed"] for one in rows) else "review.sub_fixed"),
        "groups": groups,
        "page": page + 1,
        "pages": len(found),
        "more": "",
        "edit": flow.t("review.edit"),
        "banner": banner(flow, "info", "review.dropped", icon="info") if flow.state.dropped else None,
        "main": unhurried(button),
    }


def _mend(flow: Flow, value: str) -> None:
    if value == forward.EVENTS:
        forward.mend_events(flow)
        return
    if mend_typed(flow, value):
        return
    if value.startswith(OWN) and flow.state.holder is None:
        _mend_own(flow, value.removeprefix(OWN))
        return
    spot = next((spot_of(ask) for ask in flow.trail().asked if spot_of(ask).id == value), None)
    if spot is not None:
        forward.mend(flow, spot)


def _mend_own(flow: Flow, variable: str) -> None:
    """Shows one of our own questions again, filled; then back to the review."""
    steps = resident_steps(flow.parts.words)
    step = next((i for i, one in enumerate(steps) if one.variable == variable), 0)
    flow.put(place=Place.QUESTIONS, own=step, mending=True, at=None, draft=EMPTY)
    forward.show_answer(flow)


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
