"""Was an interview left before its last question?"""

from __future__ import annotations

from datetime import date

from kiosk.cases import Case
from kiosk.interview import Ask
from ui.common.asking import next_question
from ui.desk.parts import DeskParts


def unfinished(parts: DeskParts, case: Case, today: date) -> bool:
    """Only of a case that a desk took: what a kiosk left is whole."""
    if case.printed or not case.token:
        return False
    answers = case.answers
    if not answers.events or not any(one.values for one in answers.people):
        return True
    return isinstance(next_question(parts.guide, parts.library, answers, today), Ask)
