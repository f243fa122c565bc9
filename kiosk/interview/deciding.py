"""What hangs on one question: for whoever asks it and wants to say why."""

from __future__ import annotations

from datetime import date

from kiosk.answers import Answers
from kiosk.guide.judge import verdicts
from kiosk.guide.model import Guide, Level
from kiosk.guide.open import Key
from kiosk.guide.visit_events import with_events
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.guide.world import World


def decided_by(guide: Guide, answers: Answers, today: date, key: Key) -> tuple[str, ...]:
    """The procedures that are still open because this wasn't asked yet, each once, in the guide's order.

    A question may hang on others too, so its answer alone needn't settle all of them. What happens by itself
    (自動) is no reason to ask.
    """
    answers = with_events(guide, answers).without_value(*key)
    vocabulary = vocabulary_of(guide, answers.events)
    found = {
        procedure.id
        for world in (World(vocabulary, answers, today, event) for event in answers.events)
        for procedure, judged in verdicts(guide, world)
        if any(key in one.asks and one.rule.level is not Level.AUTOMATIC for one in judged)
    }
    return tuple(one for one in guide.procedures if one in found)
