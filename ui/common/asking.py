"""The next question of a visit, at kiosk and desk alike: with what the needed forms have fields for."""

from __future__ import annotations

from datetime import date

from forms.render import FormLibrary
from kiosk.answers import Answers
from kiosk.guide.model import Guide
from kiosk.guide.visit_events import with_events
from kiosk.guide.worlds import worlds_of
from kiosk.interview import Ask, Done, next_step
from kiosk.procedures import decide


def next_question(
    guide: Guide,
    library: FormLibrary,
    answers: Answers,
    today: date,
) -> Ask | Done:
    answers = with_events(guide, answers)
    worlds = worlds_of(guide, answers, today)
    needed = decide(guide, answers, today, worlds).needed
    paths = library.paths(form for one in needed for form in one.forms)
    return next_step(guide, answers, today, paths, worlds)
