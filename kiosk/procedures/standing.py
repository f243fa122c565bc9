"""From the verdicts on the rules of a procedure to where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.guide.judge import Verdict
from kiosk.guide.model import Level
from kiosk.guide.open import Open
from kiosk.procedures.outcome import Standing

_STRENGTH = (Level.REQUIRED, Level.OFFERED, Level.GUIDE, Level.AUTOMATIC)
_CERTAINTY = (Standing.NEEDED, Standing.NOT_YET_KNOWN, Standing.CHECK, Standing.NOT_NEEDED)


@dataclass(frozen=True)
class Stand:
    """`doubtful`: persons about whom the clerk decides, beside those for whom it is sure."""

    standing: Standing
    verdict: Verdict
    persons: tuple[str, ...]
    doubtful: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        return self.verdict.rule.level


def stand(verdicts: list[Verdict]) -> Stand:
    """The surest verdict counts, among equals the strongest level; its persons are those of all its kind."""
    best = min(
        verdicts, key=lambda one: (_CERTAINTY.index(standing_of(one)), _STRENGTH.index(one.rule.level))
    )
    standing = standing_of(best)
    kin = [one for one in verdicts if one.rule.level is best.rule.level and standing_of(one) is standing]
    if standing is Standing.CHECK:
        return Stand(standing, best, _each(one.unsure for one in kin))
    persons = _each(one.persons for one in kin)
    doubtful = [one for one in _each(verdict.unsure for verdict in verdicts) if one not in persons]
    return Stand(standing, best, persons, tuple(doubtful) if standing is Standing.NEEDED else ())


def standing_of(verdict: Verdict) -> Standing:
    if isinstance(verdict.holds, Open):
        return Standing.NOT_YET_KNOWN if verdict.holds.asks else Standing.CHECK
    return Standing.NEEDED if verdict.holds else Standing.NOT_NEEDED


def _each(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for group in groups for one in group))
