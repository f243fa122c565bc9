"""The way from place to place, forward and back. Answers stay; only the place changes."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk.answers import Address, Member, Value
from kiosk.guide.model import Kind, Question
from kiosk.interview.trail import OFFERED
from ui.resident.own import family_steps, resident_steps
from ui.resident.parts import Ask
from ui.resident.state import EMPTY, SPELT, Over, Place, Spot
from ui.resident.trail import ME, spot_of

if TYPE_CHECKING:
    from ui.resident.flow import Flow

OWN = "own."
"""In front of what the glass itself asks."""
EVENTS = "events"
"""The row of the review that tells what the resident came for."""
SAFETY = "anzen_soudan"  # 住所などを知られたくない人がいる


def after_event(flow: Flow) -> None:
    """Staff first where an address will be asked, then the card, unless that is behind us."""
    asked = any(one.variable == SAFETY for one in flow.parts.guide.questions.values())
    if not asked and any(flow.parts.guide.events[event].talk_first for event in flow.state.events):
        flow.go(Place.SAFETY)
    elif flow.state.mending:
        to_questions(flow)
    else:
        to_card(flow)


def mend_events(flow: Flow) -> None:
    """直す of ご用: to the tiles. What was answered stays, where the new choice asks for it too."""
    flow.go(Place.EVENT, mending=True, at=None)
    flow.draft(chosen=flow.state.events)


def to_card(flow: Flow) -> None:
    """The card, or on past it when it was read before or the resident has none."""
    flow.put(place=Place.YOU if flow.state.holder else Place.CARD, draft=EMPTY)
    if flow.state.card.done and flow.state.holder is None:
        to_questions(flow)


def without_card(flow: Flow) -> None:
    """Goes on by typing; for a family member: types this one."""
    member = flow.state.card.member
    card = replace(flow.state.card, busy=False, trouble=None, done=True, member=None, read=None, face=False)
    flow.put(card=card)
    if member is not None:
        adding = flow.state.adding
        flow.put(adding=replace(adding, by_card=False, step=0) if adding else None)
        back_to_family(flow)
        return
    to_questions(flow)


def to_questions(flow: Flow) -> None:
    flow.go(Place.QUESTIONS, at=None)
    show_answer(flow)


def back_to_family(flow: Flow) -> None:
    """To the list at which somebody was put in, also for who had gone back to it."""
    flow.go(Place.QUESTIONS)
    show_answer(flow)


def protect(flow: Flow) -> None:
    """A protected visit (安全相談): nothing is shown, printed or queued with a reason; a person comes."""
    from ui.resident.waiting import ring

    flow.go(Place.STAFF_ONLY, over=(), given=with_given(flow, SAFETY, None, True))
    ring(flow, "safety")


def with_given(
    flow: Flow, variable: str, person: str | None, value: Value
) -> MappingProxyType[tuple[str, str | None], Value]:
    return MappingProxyType({**flow.state.given, (variable, person): value})


def answer(flow: Flow, value: Value) -> None:
    """Takes the answer to the question that shows, and goes on to what comes after it."""
    ask = flow.ask()
    if ask is None:
        raise RuntimeError("no question shows")
    if flow.state.adding is not None:
        _answer_family(flow, ask, value)
    elif ask.question.id.startswith(OWN):
        _answer_own(flow, ask, value)
    else:
        _answer_guide(flow, ask, value)


def _answer_own(flow: Flow, ask: Ask, value: Value) -> None:
    own = _typed(flow) if flow.state.mending else flow.state.own + 1
    me = MappingProxyType({**flow.state.me, **own_values(ask, value)})
    row = Spot(ask.question.id)
    if flow.state.mending and me != flow.state.me:
        flow.put(mended=flow.state.mended | {row})
    flow.put(me=me, own=own)
    after_answer(flow, row)


def _typed(flow: Flow) -> int:
    """How many questions of ours there are for who has no card."""
    return len(resident_steps(flow.parts.words)) if flow.state.holder is None else 0


def before_typing(flow: Flow) -> int:
    """How many answers come before what is typed without a card: the offer of a clerk alone."""
    asked = flow.trail().asked
    return 1 if flow.state.holder is None and asked and offers_clerk(asked[0].question) else 0


def offers_clerk(question: Question) -> bool:
    """Asks whether a person should do this with the resident: nobody should type for that."""
    return question.variable == SAFETY or any(one.calls for one in question.options)


def own_values(ask: Ask, value: Value) -> dict[str, Value]:
    """A typed name is known by its reading only, its box stays for the hand; Latin letters are the name.

    An address is kept as a card would tell it.
    """
    if isinstance(value, Address):
        return {ask.question.variable: value.text}
    if ask.question.variable == "kana" and isinstance(value, str) and value.isascii():
        return {"kana": value, "name": value}
    return {ask.question.variable: value}


def _answer_family(flow: Flow, ask: Ask, value: Value) -> None:
    adding = flow.state.adding
    if adding is None:
        return
    values = {"kana": value} if adding.by_card and ask.question.variable == "kana" else own_values(ask, value)
    adding = replace(adding, values=MappingProxyType({**adding.values, **values}), step=adding.step + 1)
    flow.put(adding=adding)
    settle_family(flow)
    show_answer(flow)


def settle_family(flow: Flow) -> None:
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


def _answer_guide(flow: Flow, ask: Ask, value: Value) -> None:
    spot = spot_of(ask)
    known, old = flow.given(ask)
    if spot in flow.state.elsewhere and isinstance(value, str):
        value = Address("", value)
    changes = flow.state.mending and known and old != value
    if known and old != value:
        flow.put(given=_without_parts(flow, ask))
    flow.put(given=with_given(flow, ask.question.variable, ask.person, value))
    if ask.people and ask.question.kind is not Kind.PERSON:
        # So that it is asked again when somebody comes who wasn't there to be chosen, or meant.
        flow.put(given=with_given(flow, OFFERED + ask.question.variable, ask.person, ask.people))
    if changes:
        flow.put(mended=flow.state.mended | {spot})
    if ask.question.kind is Kind.FAMILY and value == () and not ask.question.gives:
        _came_alone(flow, ask)
    after_answer(flow, spot)
    if old != value and any(one.calls and one.value == value for one in ask.question.options):
        from ui.resident.chrome import call_staff

        call_staff(flow)


def _came_alone(flow: Flow, ask: Ask) -> None:
    """Nobody was put in: 自分と家族 becomes 自分だけ. Who chooses it once more is asked for them again."""
    for earlier in flow.trail().asked:
        _, said = flow.given(earlier)
        chosen = next((one for one in earlier.question.options if one.value == said), None)
        if chosen is None or chosen.alone is None:
            continue
        flow.put(given=with_given(flow, earlier.question.variable, earlier.person, chosen.alone))
        family = (ask.question.variable, ask.person)
        kept = {key: told for key, told in flow.state.given.items() if key != family}
        flow.put(given=MappingProxyType(kept))
        if flow.state.mending:
            flow.put(mended=flow.state.mended | {spot_of(earlier)})


def _without_parts(flow: Flow, ask: Ask) -> MappingProxyType[tuple[str, str | None], Value]:
    """Without the answers that only fit to the one before: the branches of another bank."""
    of = {one.variable for one in flow.parts.guide.questions.values() if ask.question.variable in one.of}
    gone = {(variable, ask.person) for variable in of}
    kept = {key: told for key, told in flow.state.given.items() if key not in gone}
    return MappingProxyType(kept)


def after_answer(flow: Flow, spot: Spot | None) -> None:
    """On over old questions while walking among them, else to the next open one, else to the review."""
    trail = flow.trail()
    if trail.answers.get(SAFETY) is True:
        protect(flow)
        return
    index = trail.index(spot) if spot else None
    typing = flow.state.own < _typed(flow)
    walking = flow.state.at is not None and not (flow.state.mending or typing) and index is not None
    following = (
        trail.asked[index + 1] if walking and index is not None and index + 1 < len(trail.asked) else None
    )
    flow.put(at=spot_of(following) if following else None)
    if following is None and flow.ask() is None:
        _to_review(flow, spot if flow.state.mending else None)
    else:
        show_answer(flow)


def _to_review(flow: Flow, mended: Spot | None) -> None:
    """On the page where the mended answer stands, so that it is seen, and with a word if others fell away."""
    from ui.resident.screens.review import page_of

    seen = frozenset(spot_of(one) for one in flow.trail().asked)
    dropped = bool(flow.state.reviewed - seen)
    flow.go(Place.REVIEW, at=None, mending=False, own=_typed(flow), reviewed=seen, dropped=dropped)
    if mended is not None:
        flow.put(page=page_of(flow, mended))


def show_answer(flow: Flow) -> None:
    """Fills the screen with the answer that was given before, so that going back loses nothing."""
    from ui.resident.screens.question import draft_of

    ask = flow.ask()
    if flow.state.place is Place.QUESTIONS and ask is None:
        _to_review(flow, None)
    else:
        flow.put(draft=draft_of(flow, ask) if ask else EMPTY)


def mend(flow: Flow, spot: Spot) -> None:
    """直す: to one question and, when that is settled, back to the review."""
    flow.put(place=Place.QUESTIONS, at=spot, mending=True, page=0)
    show_answer(flow)


def back(flow: Flow) -> None:
    """One step back; whatever was answered stays."""
    if flow.state.over:
        flow.lift()
        return
    match flow.state.place:
        case Place.EVENT:
            _back_from_event(flow)
        case Place.SAFETY:
            flow.go(Place.EVENT)
            flow.draft(chosen=flow.state.events)
        case Place.CARD | Place.PIN | Place.FORGOT | Place.YOU:
            _back_from_card(flow)
        case Place.QUESTIONS if flow.state.draft.step == SPELT:
            flow.put(draft=EMPTY)
        case Place.QUESTIONS:
            _back_in_questions(flow)
        case Place.REVIEW if flow.state.page:
            flow.put(page=flow.state.page - 1)
        case Place.REVIEW:
            _to_last_question(flow)
        case Place.OUTCOME:
            _back_in_outcome(flow)
        case Place.CONSENT:
            flow.go(Place.OUTCOME)
        case _:
            pass


def _back_from_event(flow: Flow) -> None:
    if flow.state.page:
        flow.put(page=0)
    elif flow.state.mending:
        _to_review(flow, None)
    else:
        flow.go(Place.WELCOME)


def _back_in_outcome(flow: Flow) -> None:
    from ui.resident.screens.outcome import step_back

    if not step_back(flow):
        _back_to_review(flow)


def _back_to_review(flow: Flow) -> None:
    """Where it was left: on its last page."""
    from ui.resident.screens.review import last_page

    flow.go(Place.REVIEW)
    flow.put(page=last_page(flow))


def can_go_back(flow: Flow) -> bool:
    """Not while the machine works, nor when there is nothing to go back to."""
    if flow.state.over:
        return flow.state.over[-1] not in (Over.STAFF, Over.TIMEOUT)
    resting = (Place.WELCOME, Place.PRINTING, Place.TICKET, Place.STAFF_ONLY, Place.CARD_LEFT)
    return flow.state.place not in resting and not flow.state.card.busy


def _back_from_card(flow: Flow) -> None:
    if flow.state.card.member is not None:
        flow.put(card=replace(flow.state.card, member=None, busy=False, trouble=None), adding=None)
        back_to_family(flow)
        return
    flow.go(Place.EVENT, card=replace(flow.state.card, trouble=None, wrong=False))
    flow.draft(chosen=flow.state.events)


_BEFORE = {"building": "number", "number": "town"}  # the steps of an address


def _back_in_questions(flow: Flow) -> None:
    if flow.state.draft.step in _BEFORE:
        flow.draft(step=_BEFORE[flow.state.draft.step], row="", active=0)
        return
    ask = flow.ask()
    if ask is not None and spot_of(ask) in flow.state.elsewhere:
        flow.put(elsewhere=flow.state.elsewhere - {spot_of(ask)})
    elif flow.state.adding is not None:
        adding = flow.state.adding
        flow.put(adding=replace(adding, step=adding.step - 1) if adding.step else None)
    elif flow.state.mending:
        _to_review(flow, flow.state.at)
        return
    elif not _earlier_question(flow):
        return
    show_answer(flow)


def _earlier_question(flow: Flow) -> bool:
    """Steps to the question before this one, if there is one in front of the card."""
    own, steps, trail = flow.state.own, _typed(flow), flow.trail()
    index = trail.index(flow.state.at) if flow.state.at else None
    offered = before_typing(flow)
    if index is None:
        index = len(trail.asked) if own >= steps else offered
    if index > offered or (offered and index == 1 and own == 0):
        flow.put(at=spot_of(trail.asked[index - 1]))
    elif index == offered and own > 0:
        flow.put(at=None, own=min(own, steps) - 1)
    else:
        flow.put(at=None)
        _before_questions(flow)
        return False
    return True


def _before_questions(flow: Flow) -> None:
    """To the card; who said on the welcome screen that there is none was never asked for it."""
    if flow.state.card.without:
        _back_from_card(flow)
        return
    card = replace(flow.state.card, done=flow.state.holder is not None)
    flow.go(Place.YOU if flow.state.holder else Place.CARD, card=card)


def _to_last_question(flow: Flow) -> None:
    trail = flow.trail()
    flow.go(Place.QUESTIONS, mending=False, at=spot_of(trail.asked[-1]) if trail.asked else None)
    if flow.state.at is None:
        _before_questions(flow)
    else:
        show_answer(flow)


def known_persons(flow: Flow) -> tuple[Member, ...]:
    """Everybody of the visit, the resident first."""
    people = flow.trail().answers.people
    return people if people else (Member(ME, flow.state.me),)
