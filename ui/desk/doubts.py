"""聞いてみる: questions answered わからない, or never asked, and what another answer would add."""

from __future__ import annotations

from datetime import date
from itertools import islice

from kiosk.answers import UNKNOWN
from kiosk.cases import Case
from kiosk.procedures import near_misses as misses_of
from kiosk.procedures.near import NearMiss as Miss
from ui.desk.parts import DeskParts
from ui.desk.state import NearMiss
from ui.desk.telling import Telling

_MOST = 6  # more would be an interview, not a question in passing


def near_misses(parts: DeskParts, tell: Telling, case: Case, today: date) -> tuple[NearMiss, ...]:
    """Each is tried: the case is decided again as if the answer were another one."""
    unasked = parts.open_doubts(case.answers, today) if parts.open_doubts else ()
    pairs = [(one.question, one.person) for one in unasked]
    found = misses_of(parts.guide, case.answers, today, pairs, parts.decide)
    return tuple(_told(tell, case, one) for one in islice(found, _MOST))


def _told(tell: Telling, case: Case, miss: Miss) -> NearMiss:
    title = miss.question.title("ja")
    if miss.person:
        title = f"{tell.persons(case, (miss.person,))}: {title}"
    if miss.value is not True:
        title = tell("near.supposed", question=title, answer=miss.answer("ja"))
    unsure = case.answers.get(miss.question.variable, miss.person) is UNKNOWN
    adds = tell("list.and").join(tell.procedure(one) for one in miss.procedures)
    return NearMiss(
        miss.question.variable,
        miss.person,
        title,
        f"{adds}({tell('near.unsure' if unsure else 'near.open')})",
        miss.value,
    )
