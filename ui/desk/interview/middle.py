"""The middle of the interview's screen: what is asked or done at each stage, and how it is answered."""

from __future__ import annotations

from datetime import date
from typing import Any

from kiosk.answers import UNKNOWN, Value
from kiosk.guide.model import Kind
from kiosk.interview import Ask
from kiosk.person import PartialDate
from kiosk.words import without_readings
from ui.desk.editing import Mistake
from ui.desk.interview import form as forms
from ui.desk.interview.book import Hearing
from ui.desk.interview.choices import ROOM, editor_of, events_found, offers
from ui.desk.interview.naming import official, said
from ui.desk.interview.read import typed_value
from ui.desk.interview.state import Choice, Editor, Stage
from ui.desk.telling import Telling

UNKNOWN_KEY = "0"


def middle(stage: Stage, hearing: Hearing, tell: Telling) -> dict[str, Any]:
    """Fields of the `HearingState`."""
    return _SHOWN[stage](hearing, tell)


def _events(hearing: Hearing, tell: Telling) -> dict[str, Any]:
    found, draft = events_found(hearing, tell), hearing.draft
    pages = max(1, -(-len(found) // ROOM))
    page = min(draft.page, pages - 1)
    here = found[page * ROOM :][:ROOM]
    choices = tuple(
        Choice(str(n), official(tell, one.id), _everyday(tell, one.id), one.id in hearing.events)
        for n, one in enumerate(here, 1)
    )
    return {
        "eyebrow": tell("interview.row_events"),
        "title": tell("interview.events_title"),
        "reason": "" if hearing.events else tell("interview.events_reason"),
        "editor": Editor.SEVERAL,
        "choices": choices,
        "cursor": draft.cursor % ROOM,
        "pages": f"{page + 1} / {pages}" if pages > 1 else "",
        "typed": draft.typed,
        "placeholder": tell("interview.events_find"),
        "hint": "" if found else tell("interview.events_none"),
        "mistake": _mistake(hearing, tell),
        "place": "events",
    }


def _everyday(tell: Telling, event: str) -> str:
    title = tell.event(event)
    return "" if title == official(tell, event) else title


def _person(hearing: Hearing, tell: Telling) -> dict[str, Any]:
    form = hearing.form
    if form is None:
        raise RuntimeError("nobody is being put in")
    question = next((one for one in hearing.families() if one.variable == form.variable), None)
    return {
        "eyebrow": tell("interview.row_who" if not form.variable else "interview.family"),
        "title": question.title("ja") if question else tell("interview.who_title"),
        "reason": "" if question else tell("interview.who_reason"),
        "form": tuple(forms.lines(tell, form, hearing.today)),
        "removable": bool(form.variable) and hearing.member(form.id) is not None,
        "mistake": _mistake(hearing, tell),
        "place": f"person {form.id}",
    }


def _question(hearing: Hearing, tell: Telling) -> dict[str, Any]:
    ask = hearing.ask
    if ask is None:
        raise RuntimeError("no question shows")
    question = ask.question
    member = hearing.member(ask.person) if ask.person else None
    easy = without_readings(question.title.by_language.get("easy", ""))
    return {
        "eyebrow": tell("interview.question", number=hearing.place + 1),
        "title": question.title("ja"),
        "whose": tell("interview.whose", name=tell.full_name(member)) if member else "",
        "reason": question.reason("ja") if question.reason else "",
        "say": tell("interview.say", easy=easy) if easy and easy != question.title("ja") else "",
        "sensitive": tell("interview.sensitive") if question.sensitive else "",
        "mistake": _mistake(hearing, tell),
        "place": f"{question.id} {ask.person} {hearing.place}",
        "editor": editor_of(ask),
        **(_typed(hearing, tell, ask) if editor_of(ask) is Editor.TEXT else _choices(hearing, tell, ask)),
    }


def _choices(hearing: Hearing, tell: Telling, ask: Ask) -> dict[str, Any]:
    """わからない stands on every page, under 0."""
    if editor_of(ask) is Editor.FAMILY:
        return _family(hearing, tell, ask)
    draft, offered = hearing.draft, offers(hearing, tell, ask)
    counted = [n for n, one in enumerate(offered) if not one.is_unknown]
    pages = max(1, -(-len(counted) // ROOM))
    page = min(draft.page, pages - 1)
    here = counted[page * ROOM :][:ROOM]
    listed = [(str(key), n) for key, n in enumerate(here, 1)]
    listed += [(UNKNOWN_KEY, n) for n, one in enumerate(offered) if one.is_unknown]
    places = [n for _, n in listed]
    return {
        "choices": tuple(
            Choice(key, offered[n].label, offered[n].hint, n in draft.chosen, quiet=offered[n].is_unknown)
            for key, n in listed
        ),
        "cursor": places.index(draft.cursor) if draft.cursor in places else 0,
        "pages": f"{page + 1} / {pages}" if pages > 1 else "",
        "hint": tell("interview.several") if editor_of(ask) is Editor.SEVERAL else "",
    }


def _family(hearing: Hearing, tell: Telling, ask: Ask) -> dict[str, Any]:
    """Everybody who is in, and one more line to put somebody in."""
    question = ask.question
    people = [one for one in hearing.family if one.id in hearing.here(question.variable)]
    choices = [
        Choice(str(n), tell.full_name(one), _about(hearing, tell, one.id), quiet=False)
        for n, one in enumerate(people, 1)
    ]
    if not question.most or len(people) < question.most:
        choices.append(Choice(str(len(people) + 1), tell("interview.put_in"), quiet=True))
    page = hearing.draft.page
    pages = max(1, -(-len(choices) // ROOM))
    here = [
        Choice(str(n), one.label, one.hint, one.chosen, one.quiet)
        for n, one in enumerate(choices[page * ROOM :][:ROOM], 1)
    ]
    return {
        "choices": tuple(here),
        "cursor": hearing.draft.cursor % ROOM,
        "pages": f"{page + 1} / {pages}" if pages > 1 else "",
        "hint": tell("interview.family_hint" if people else "interview.family_none"),
    }


def _about(hearing: Hearing, tell: Telling, person: str) -> str:
    member = hearing.member(person)
    relation = member.get("zokugara") if member else None
    told = tell.about(member, hearing.today) if member else ""
    return "・".join(one for one in (str(relation) if isinstance(relation, str) else "", told) if one)


def _typed(hearing: Hearing, tell: Telling, ask: Ask) -> dict[str, Any]:
    kind, text = ask.question.kind, hearing.draft.typed
    echo = ""
    if text.strip():
        try:
            value = typed_value(text, ask.question, hearing.parts.guide.city, hearing.today)
            echo = _value_echo(hearing, tell, ask, value)
        except Mistake:
            echo = ""
    hint = tell(f"interview.hint_{kind.value}")
    unknown = tell("interview.hint_unknown", sign="?" if kind in _COUNTED else "0")
    return {
        "typed": text,
        "hint": f"{hint}  {unknown}" if ask.question.unknown_allowed else hint,
        "echo": echo,
    }


_COUNTED = (Kind.NUMBER, Kind.DIGITS, Kind.TEL)


def _value_echo(hearing: Hearing, tell: Telling, ask: Ask, value: Value) -> str:
    if isinstance(value, date | PartialDate):
        return forms.day_echo(tell, value, hearing.today, ask.question.variable.endswith("birth"))
    return said(hearing, tell, ask, value)


def _review(hearing: Hearing, tell: Telling) -> dict[str, Any]:
    unsure = sum(1 for ask in hearing.trail.asked if hearing.value_of(ask)[1] is UNKNOWN)
    return {
        "eyebrow": tell("interview.review_eyebrow"),
        "title": tell("interview.review_title"),
        "reason": tell("interview.review_unsure", count=unsure)
        if unsure
        else tell("interview.review_reason"),
        "route": tuple(tell.destination(one) for one in hearing.outcome().route),
        "place": "review",
    }


def _stopped(_hearing: Hearing, tell: Telling) -> dict[str, Any]:
    return {
        "eyebrow": tell("interview.stopped_eyebrow"),
        "title": tell("interview.stopped_title"),
        "reason": tell("interview.stopped_reason"),
        "place": "stopped",
    }


def _mistake(hearing: Hearing, tell: Telling) -> str:
    return tell(f"mistake.{hearing.draft.mistake}") if hearing.draft.mistake else ""


_SHOWN = {
    Stage.EVENTS: _events,
    Stage.PERSON: _person,
    Stage.QUESTION: _question,
    Stage.REVIEW: _review,
    Stage.STOPPED: _stopped,
}
