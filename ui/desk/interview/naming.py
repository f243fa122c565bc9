"""How events, questions and answers are called in an interview."""

from __future__ import annotations

from kiosk.answers import Value
from kiosk.guide.model import Kind
from kiosk.interview import Ask
from ui.desk.interview.book import Hearing
from ui.desk.telling import Telling


def official(tell: Telling, event: str) -> str:
    """The office's own name of a life event (転入), where the words have one."""
    key = f"interview.event.{event}"
    return tell(key) if tell.words.has(f"desk.{key}") else tell.event(event)


def titled(hearing: Hearing, tell: Telling, ask: Ask, *, short: bool = False) -> str:
    """`short`: by its 見出し, as in a list."""
    title = (ask.question.term if short else ask.question.title)("ja")
    member = hearing.member(ask.person) if ask.person else None
    return tell("interview.of_person", name=tell.full_name(member), question=title) if member else title


def said(hearing: Hearing, tell: Telling, ask: Ask, value: Value) -> str:
    if ask.question.kind is Kind.INFO:
        return tell("interview.read")
    if value is None and ask.question.kind is Kind.DIGITS:
        return tell("interview.by_hand")
    return tell.said(hearing.answers, ask.question, value)
