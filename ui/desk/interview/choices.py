"""The answers that a question offers, what was marked of them, and the value that comes of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import jaconv

from kiosk.answers import UNKNOWN, Address, Value
from kiosk.guide.model import Event, Kind
from kiosk.interview import Ask
from ui.desk.editing import Mistake
from ui.desk.interview.book import Hearing
from ui.desk.interview.read import NOTHING, typed_value
from ui.desk.interview.state import Editor
from ui.desk.telling import Telling

ROOM = 9  # on one page: digits 1 … 9
_EDITORS = {
    Kind.CHOICE: Editor.CHOICE,
    Kind.YESNO: Editor.CHOICE,
    Kind.PERSON: Editor.CHOICE,
    Kind.MULTI: Editor.SEVERAL,
    Kind.PEOPLE: Editor.SEVERAL,
    Kind.FAMILY: Editor.FAMILY,
    Kind.INFO: Editor.NONE,
}


@dataclass(frozen=True)
class Offer:
    """`value` None alone among several: 「なし」, which takes all other marks off."""

    label: str
    value: Value
    hint: str = ""
    alone: bool = False

    @property
    def is_unknown(self) -> bool:
        return self.value is UNKNOWN


def editor_of(ask: Ask) -> Editor:
    return _EDITORS.get(ask.question.kind, Editor.TEXT)


def offers(hearing: Hearing, tell: Telling, ask: Ask) -> tuple[Offer, ...]:
    """In the order of their digits; わからない comes last, under 0."""
    return tuple(_offers(hearing, tell, ask))


def _offers(hearing: Hearing, tell: Telling, ask: Ask) -> Iterator[Offer]:
    question = ask.question
    if question.kind is Kind.YESNO and not question.options:
        yield Offer(tell("answer.yes"), True)
        yield Offer(tell("answer.no"), False)
    if question.kind in (Kind.PERSON, Kind.PEOPLE):
        for id in ask.people:
            member = hearing.answers.member(id)
            if member:
                yield Offer(tell.full_name(member), id, tell.about(member, hearing.today))
    values = set(ask.people)
    for option in question.options:
        if option.value not in values:
            yield Offer(option.label("ja"), option.value, option.hint("ja") if option.hint else "")
    several = question.kind in (Kind.MULTI, Kind.PEOPLE)
    if several and all(one.value is not None for one in question.options):
        yield Offer(tell("interview.none_of_them"), None, alone=True)
    if question.unknown_allowed:
        yield Offer(tell("answer.unknown"), UNKNOWN, tell("interview.unknown_hint"), alone=True)


def fill(hearing: Hearing, tell: Telling) -> None:
    """The draft as the question was answered before; empty for a new one."""
    ask, draft = hearing.ask, hearing.draft
    if ask is None or hearing.choosing or hearing.form:
        return
    known, value = hearing.value_of(ask)
    offered = offers(hearing, tell, ask)
    if editor_of(ask) is Editor.TEXT:
        draft.typed = _shown(tell, value) if known else ""
    elif known:
        draft.chosen = _marks(offered, value)
    elif ask.question.kind is Kind.PEOPLE:
        told = hearing.answers
        draft.chosen = tuple(
            n
            for n, one in enumerate(offered)
            if isinstance(one.value, str) and told.get(ask.question.variable, one.value) is True
        )
    draft.cursor = draft.chosen[0] if draft.chosen else 0
    draft.page = draft.cursor // ROOM


def _marks(offered: tuple[Offer, ...], value: Value) -> tuple[int, ...]:
    if value == ():
        return tuple(n for n, one in enumerate(offered) if one.alone and one.value is None)
    wanted = value if isinstance(value, tuple) else (value,)
    return tuple(
        n
        for n, one in enumerate(offered)
        if any(one.value == other and type(one.value) is type(other) for other in wanted)
    )


def _shown(tell: Telling, value: Value) -> str:
    if value is UNKNOWN:
        return "?"
    if value is None:
        return NOTHING
    if isinstance(value, Address):
        return value.text
    return tell.plain(value)


def mark(hearing: Hearing, tell: Telling, place: int) -> None:
    """Chooses an offer; among several it is marked or the mark is taken off."""
    ask, draft = hearing.ask, hearing.draft
    if ask is None:
        return
    offered = offers(hearing, tell, ask)
    if not 0 <= place < len(offered):
        return
    draft.cursor, draft.mistake = place, ""
    if editor_of(ask) is not Editor.SEVERAL or offered[place].alone:
        draft.chosen = (place,)
    elif place in draft.chosen:
        draft.chosen = tuple(one for one in draft.chosen if one != place)
    else:
        draft.chosen = tuple(sorted({*(one for one in draft.chosen if not offered[one].alone), place}))


def taken(hearing: Hearing, tell: Telling) -> Value:
    """The answer as it stands. Raises Mistake."""
    ask, draft = hearing.ask, hearing.draft
    if ask is None:
        raise Mistake("choice")
    question = ask.question
    match editor_of(ask):
        case Editor.NONE:
            return True
        case Editor.TEXT:
            return typed_value(draft.typed, question, hearing.parts.guide.city, hearing.today)
        case Editor.FAMILY:
            here = hearing.here(question.variable)
            if len(here) < question.least:
                raise Mistake("somebody")
            return here
    offered = offers(hearing, tell, ask)
    values = [offered[one].value for one in draft.chosen]
    if not values:
        raise Mistake("marked")
    if values == [UNKNOWN]:
        return UNKNOWN
    if editor_of(ask) is Editor.SEVERAL:
        return tuple(str(one) for one in values if one is not None)
    return values[0]


def events_found(hearing: Hearing, tell: Telling) -> tuple[Event, ...]:
    """Life events that what was typed may mean: by official name, reading, English or everyday words."""
    wanted = plain(hearing.draft.typed)
    events = sorted(
        (one for one in hearing.parts.guide.events.values() if one.available), key=lambda one: one.order
    )
    return tuple(one for one in events if all(part in _words(tell, one) for part in wanted.split()))


def _words(tell: Telling, event: Event) -> str:
    official = f"desk.interview.event.{event.id}"
    texts = [event.title] + ([tell.words.text(official)] if tell.words.has(official) else [])
    hint = [event.hint] if event.hint else []
    return plain(" ".join((event.id, *(word for one in texts + hint for word in one.by_language.values()))))


def plain(text: str) -> str:
    """As texts are compared: small letters, hiragana, no signs of phrases."""
    return jaconv.kata2hira(unicodedata.normalize("NFKC", text).lower()).replace("\u200b", "").strip()
