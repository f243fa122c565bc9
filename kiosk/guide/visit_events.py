"""The life events of a visit: those that were chosen, and those that an answer brings along (婚姻と転居)."""

from __future__ import annotations

from dataclasses import replace

from kiosk.answers import Answers
from kiosk.guide.model import Guide, Question


def with_events(guide: Guide, answers: Answers) -> Answers:
    """The answers with every event that they add, in the order in which they came up."""
    events = list(answers.events)
    for event in events:  # grows while it is walked through
        if event in guide.events:
            added = (one for name in guide.events[event].questions for one in _adds(guide, name, answers))
            events += [one for one in dict.fromkeys(added) if one not in events]
    return answers if len(events) == len(answers.events) else replace(answers, events=tuple(events))


def _adds(guide: Guide, name: str, answers: Answers) -> tuple[str, ...]:
    question: Question = guide.questions[name]
    if not any(one.adds for one in question.options):
        return ()
    value = answers.get(question.variable)
    chosen = value if isinstance(value, tuple) else (value,)
    return tuple(one.adds for one in question.options if one.adds and one.value in chosen)
