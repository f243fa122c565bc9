"""The questions of a visit. Start with `next_step`; `complete` gives what follows from the answers."""

from kiosk.interview.complete import complete
from kiosk.interview.steps import Ask, Done, answer, history, next_step

__all__ = ["Ask", "Done", "answer", "complete", "history", "next_step"]
