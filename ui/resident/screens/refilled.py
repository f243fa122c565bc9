"""How an answer that was given before is shown again, on whichever screen took it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.answers import UNKNOWN, Address, Value
from kiosk.guide.model import Kind
from kiosk.interview.trail import left_of
from kiosk.person import PartialDate
from ui.resident import eras, say
from ui.resident.forward import with_given
from ui.resident.own import OWN
from ui.resident.parts import Ask
from ui.resident.screens.choice import CHOICES, NONE_ID, SEVERAL, UNKNOWN_ID, option_id, pages_of
from ui.resident.screens.question import TYPED
from ui.resident.state import EMPTY, Draft

if TYPE_CHECKING:
    from ui.resident.flow import Flow

SPELT_KINDS = (Kind.TEXT, Kind.NAME, Kind.TEL, Kind.DIGITS, Kind.NUMBER)


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
        parts = _typed_before(flow, ask)
        return Draft(town=value.town, fields=parts, unknown=not any(parts[:3]))
    if ask.question.kind is Kind.ADDRESS and isinstance(value, str):
        return _filled_address(flow, ask, value)
    if ask.question.kind in SPELT_KINDS and value in (UNKNOWN, None):
        return Draft(unknown=True, fields=_typed_before(flow, ask))
    if value is UNKNOWN:
        return Draft(unknown=True, chosen=(UNKNOWN_ID,))
    if isinstance(value, PartialDate | date):
        return _filled_date(value, western=eras.usual(flow.language) == eras.WESTERN)
    return _at_answer(flow, ask, _filled(ask.question.kind, value))


def _typed_before(flow: Flow, ask: Ask) -> tuple[str, ...]:
    parts = flow.state.given.get((TYPED + ask.question.variable, ask.person))
    return tuple(map(str, parts)) if isinstance(parts, tuple) else ()


def keep_typed(flow: Flow, ask: Ask) -> None:
    """What was typed before わからない was pressed comes back with もどる: it may have been a slip."""
    flow.put(given=with_given(flow, TYPED + ask.question.variable, ask.person, flow.state.draft.fields))


def _at_answer(flow: Flow, ask: Ask, draft: Draft) -> Draft:
    """On the page where the answer stands: unseen, it would look lost."""
    if ask.question.kind not in CHOICES:
        return draft
    pages = ([one["id"] for one in page] for page in pages_of(flow, ask))
    shown = (n for n, page in enumerate(pages) if not set(page).isdisjoint(draft.chosen))
    return replace(draft, page=next(shown, 0))


def _filled_address(flow: Flow, ask: Ask, value: str) -> Draft:
    """Ours about whoever has no card is kept as text; the longest town's name that stands in it is meant."""
    named = [town.name for town in flow.parts.guide.city.towns if town.name in value]
    parts = _typed_before(flow, ask)
    if not named or not parts:
        return EMPTY
    return Draft(town=max(named, key=len), fields=parts, unknown=not any(parts[:3]))


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
