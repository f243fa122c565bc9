"""What the resident asked for beside what is needed (希望): the answers of all `kibo…` questions."""

from __future__ import annotations

from kiosk.answers import Answers

PREFIX = "kibo"


def wishes(answers: Answers) -> frozenset[str]:
    """Ids of procedures."""
    lists = (value for name, value in answers.visit.items() if name.startswith(PREFIX))
    return frozenset(one for value in lists if isinstance(value, tuple) for one in value)
