"""The next question of a visit, at kiosk and desk alike: with what the needed forms have fields for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from forms.render import FormLibrary
from kiosk.answers import Answers
from kiosk.guide.model import Guide
from kiosk.interview import Ask, Done, next_step
from kiosk.procedures.outcome import Outcome


def next_question(
    guide: Guide,
    library: FormLibrary,
    decide: Callable[[Answers, date], Outcome],
    answers: Answers,
    today: date,
) -> Ask | Done:
    needed = decide(answers, today).needed
    return next_step(guide, answers, today, library.paths(form for one in needed for form in one.forms))
