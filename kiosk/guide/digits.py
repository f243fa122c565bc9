"""Do typed digits fit what their question asks for?"""

from __future__ import annotations

from kiosk.accounts import CHECKS, Fit
from kiosk.guide.model import Question


def fits(question: Question, digits: str) -> Fit:
    """By the number of digits first, then by the check that the question names."""
    if not digits.isascii() or not (digits.isdigit() or not digits) or len(digits) > longest(question):
        return Fit.NEVER
    found = CHECKS[question.check](digits) if question.check else Fit.YES
    if found is Fit.YES and len(digits) < (question.length or 1):
        return Fit.NOT_YET
    return found


def longest(question: Question) -> int:
    return question.length or question.longest
