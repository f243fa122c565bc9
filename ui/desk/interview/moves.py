"""From question to question: what Enter, a digit and Esc do in an interview, without the desk around it."""

from __future__ import annotations

from kiosk.answers import Member
from kiosk.guide.model import Kind, Question
from ui.desk.editing import Mistake
from ui.desk.interview import form as forms
from ui.desk.interview.book import Hearing, Then
from ui.desk.interview.choices import ROOM, editor_of, events_found, fill, offers, taken
from ui.desk.interview.show import stage_of
from ui.desk.interview.state import Editor, Stage
from ui.desk.telling import Telling


def count(hearing: Hearing, tell: Telling) -> int:
    """How many lines there are to choose from."""
    ask = hearing.ask
    match stage_of(hearing):
        case Stage.EVENTS:
            return len(events_found(hearing, tell))
        case Stage.QUESTION if ask and editor_of(ask) is Editor.FAMILY:
            most, here = ask.question.most, len(hearing.here(ask.question.variable))
            return here + (not most or here < most)
        case Stage.QUESTION if ask and editor_of(ask) in (Editor.CHOICE, Editor.SEVERAL):
            return len(offers(hearing, tell, ask))
    return 0


def to(hearing: Hearing, tell: Telling, place: int | None, then: Then = Then.DUE) -> None:
    hearing.go(place, then)
    arrive(hearing, tell)


def toggle_event(hearing: Hearing, tell: Telling, place: int) -> None:
    found = events_found(hearing, tell)
    if not 0 <= place < len(found):
        return
    chosen, event = hearing.events, found[place].id
    hearing.events = tuple(one for one in chosen if one != event) if event in chosen else (*chosen, event)
    hearing.draft.mistake = ""
    if hearing.draft.typed:
        hearing.draft.typed, hearing.draft.page, hearing.draft.cursor = "", 0, 0


def take_events(hearing: Hearing, tell: Telling) -> None:
    """Enter on the only one that was found chooses it; with nothing typed it goes on."""
    if hearing.draft.typed.strip():
        if len(events_found(hearing, tell)) != 1:
            raise Mistake("listed")
        toggle_event(hearing, tell, 0)
    elif not hearing.events:
        raise Mistake("event")
    elif not hearing.me.values:
        hearing.choosing = False
        who(hearing, tell)
    else:
        to(hearing, tell, None)


def who(hearing: Hearing, tell: Telling) -> None:
    hearing.go(None)
    hearing.form = forms.opened(
        tell, hearing.me, "", forms.fields_of(hearing.parts.guide, hearing.events, None)
    )


def family(hearing: Hearing, tell: Telling, place: int) -> None:
    """Mends somebody who is in, or puts somebody else in."""
    ask = hearing.ask
    if ask is None or not 0 <= place < count(hearing, tell):
        return
    people = [one for one in hearing.family if one.id in hearing.here(ask.question.variable)]
    _open_form(hearing, tell, ask.question, people[place] if place < len(people) else None)


def _open_form(hearing: Hearing, tell: Telling, question: Question, member: Member | None) -> None:
    """None: for somebody new."""
    found = member or Member(hearing.new_id(), question.gives)
    fields = forms.fields_of(hearing.parts.guide, hearing.answers.events, question)
    hearing.form = forms.opened(tell, found, question.variable, fields)


def take_person(hearing: Hearing, tell: Telling) -> None:
    form, ask = hearing.form, hearing.ask
    if form is None:
        return
    form.tried = True
    values = forms.values(tell, form, hearing.today)
    before = hearing.member(form.id)
    kept = {name: one for name, one in before.values.items() if name not in form.fields} if before else {}
    if not form.variable:
        hearing.put_in(Member(form.id, {**kept, **values}), "")
        to(hearing, tell, None)
        return
    question = next(one for one in hearing.families() if one.variable == form.variable)
    hearing.put_in(Member(form.id, {**kept, **values, **question.gives}), form.variable)
    hearing.form, hearing.draft.page = None, 0
    if question.most == 1 and ask and ask.question.kind is Kind.FAMILY:
        take_answer(hearing, tell)


def take_answer(hearing: Hearing, tell: Telling) -> None:
    hearing.answer(taken(hearing, tell))
    arrive(hearing, tell)


def arrive(hearing: Hearing, tell: Telling) -> None:
    """At another question: with its answer where it has one; a form at once where somebody must be put in."""
    fill(hearing, tell)
    ask = hearing.ask
    if not ask or hearing.choosing or hearing.at is not None or ask.question.kind is not Kind.FAMILY:
        return
    if ask.question.least and not hearing.here(ask.question.variable):
        _open_form(hearing, tell, ask.question, None)


def place_of(hearing: Hearing, tell: Telling, digit: int) -> int:
    """Which offer a digit means on the page that shows; -1 for none."""
    ask = hearing.ask
    if ask is None:
        return -1
    found = offers(hearing, tell, ask)
    unknown = [n for n, one in enumerate(found) if one.is_unknown]
    if digit == 0:
        return unknown[0] if unknown else -1
    counted = [n for n in range(len(found)) if n not in unknown]
    place = hearing.draft.page * ROOM + digit - 1
    return counted[place] if place < len(counted) else -1
