"""The questions of a visit. Start with `next_step`; `complete` gives what follows from the answers."""

from kiosk.interview.complete import complete
from kiosk.interview.deciding import decided_by
from kiosk.interview.steps import Ask, Done, answer, history, next_step
from kiosk.interview.trail import Replayed, replay

__all__ = ["Ask", "Done", "Replayed", "answer", "complete", "decided_by", "history", "next_step", "replay"]
