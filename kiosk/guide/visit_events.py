"""The life events of a visit: those that were chosen, that an answer brings along, or makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.answers import Answers
from kiosk.guide.model import Guide, Option


def with_events(guide: Guide, answers: Answers) -> Answers:
    """The answers with every event that they add, in the order in which they came up."""
    events = list(turned(guide, answers).events)
    for event in events:  # grows while it is walked through
        for added in dict.fromkeys(one.adds for one in _said(guide, event, answers) if one.adds):
            named = _turned(guide, added, answers)
            if named not in events:
                events.append(named)
    return answers if tuple(events) == answers.events else replace(answers, events=tuple(events))


def turned(guide: Guide, answers: Answers) -> Answers:
    """With the events that were meant: who moved in from another city may have chosen 市の中で引っ越した."""
    events = tuple(dict.fromkeys(_turned(guide, one, answers) for one in answers.events))
    return answers if events == answers.events else replace(answers, events=events)


def _turned(guide: Guide, event: str, answers: Answers) -> str:
    """Once: what it turns into is not doubted in its turn."""
    return next((one.instead for one in _said(guide, event, answers) if one.instead), event)


def _said(guide: Guide, event: str, answers: Answers) -> Iterator[Option]:
    """The answers that were chosen at the questions of this event."""
    for name in guide.events[event].questions if event in guide.events else ():
        question = guide.questions[name]
        if any(one.adds or one.instead for one in question.options):
            value = answers.get(question.variable)
            chosen = value if isinstance(value, tuple) else (value,)
            yield from (one for one in question.options if one.value in chosen)
