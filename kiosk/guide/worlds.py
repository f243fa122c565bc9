"""The worlds of one visit: one for each of its events, in which everything is looked up once."""

from __future__ import annotations

from datetime import date

from kiosk.answers import Answers
from kiosk.guide.model import Guide
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.guide.world import World

Worlds = tuple[World, ...]


def worlds_of(guide: Guide, answers: Answers, today: date) -> Worlds:
    """`answers` with every event that they add. Whoever decides and then asks on may do both in the same."""
    vocabulary = vocabulary_of(guide, answers.events)
    return tuple(World(vocabulary, answers, today, event) for event in answers.events)
