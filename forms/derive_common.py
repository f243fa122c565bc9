"""What every derivation asks first: who is who in a visit, how old, and what was decided."""

from __future__ import annotations

from datetime import date, timedelta

from forms.asking import Asking
from kiosk.answers import Member, Value
from kiosk.person import PartialDate
from kiosk.procedures.outcome import Decision, Standing

HEAD = "世帯主"
SPOUSES = ("妻", "夫", "妻（未届）", "夫（未届）", "妻(未届)", "夫(未届)")
PROXY = "代理人"


def said(asking: Asking, variable: str, person: str | None = None) -> Value:
    """The answer, None also for わからない."""
    value = asking.answers.get(variable, person)
    return value if isinstance(value, bool | int | str | date | PartialDate | tuple) else None


def yes(asking: Asking, variable: str, person: str | None = None) -> bool:
    return asking.answers.get(variable, person) is True


def name_of(asking: Asking, person: str | None) -> str | None:
    """From the card when it is that person's, else what was said."""
    if person is None:
        return None
    holder = asking.case.card_holder
    if holder is not None and person == asking.case.card_person:
        return holder.name
    return text_of(asking, "name", person)


def text_of(asking: Asking, variable: str, person: str | None) -> str | None:
    value = said(asking, variable, person)
    return value if isinstance(value, str) else None


def birth_of(asking: Asking, person: str | None) -> PartialDate | None:
    if person is None:
        return None
    holder = asking.case.card_holder
    if holder is not None and person == asking.case.card_person:
        return holder.birth_date
    value = said(asking, "birth", person)
    return (
        PartialDate.of(value)
        if isinstance(value, date)
        else value
        if isinstance(value, PartialDate)
        else None
    )


def whole_birth(asking: Asking, person: str | None) -> date | None:
    found = birth_of(asking, person)
    return found.whole if found else None


def household(asking: Asking) -> tuple[Member, ...]:
    """The living members of the household: no proxy, nobody who only came along."""
    return tuple(
        one
        for one in asking.answers.people
        if not (one.get("betsu_setai") is True or one.get("dead") is True or one.get("zokugara") == PROXY)
    )


def head(asking: Asking) -> str | None:
    """世帯主 after the change: the one who was named, else the one who says so."""
    named = said(asking, "setainushi")
    if isinstance(named, str) and asking.answers.member(named):
        return named
    return next((one.id for one in household(asking) if one.get("zokugara") == HEAD), None)


def decision(asking: Asking, procedure: str) -> Decision | None:
    """The decision, when the procedure is needed."""
    return next(
        (
            one
            for one in asking.case.outcome.decisions
            if one.procedure == procedure and one.standing is Standing.NEEDED
        ),
        None,
    )


def event_of(asking: Asking) -> str | None:
    """The life event for which this form is needed."""
    found = (decision(asking, name) for name in asking.procedures)
    events = [one.event for one in found if one]
    return events[0] if events else next(iter(asking.answers.events), None)


def day_of(asking: Asking, event: str | None) -> date | None:
    """The day on which the event happened (事由の生じた日)."""
    value = said(asking, f"event_date.{event}") or said(asking, "event_date")
    return value if isinstance(value, date) else value.whole if isinstance(value, PartialDate) else None


def next_day(day: date | None) -> date | None:
    return day + timedelta(days=1) if day else None
