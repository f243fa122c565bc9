"""いまの判定: what the answers so far come to, in three groups, and what the question that shows decides."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model import Level
from kiosk.procedures.explain import why_not
from kiosk.procedures.outcome import Decision, Outcome, Standing
from ui.desk.interview.book import Hearing
from ui.desk.interview.state import Line, Part
from ui.desk.telling import Telling

_SHOWN = {"needed": 11, "open": 10, "not_needed": 2}
"""Lines of each group; F5 shows all."""


def parts_of(hearing: Hearing, tell: Telling, deciding: tuple[str, ...]) -> Iterator[Part]:
    outcome = hearing.outcome()
    needed = _once(outcome.needed)
    offered, guided = _once(outcome.offered), _once(outcome.guidance)
    unknown = _once((*_standing(outcome, Standing.NOT_YET_KNOWN), *outcome.to_check))
    unknown.sort(key=lambda one: one.procedure not in deciding)
    gone = _once(_standing(outcome, Standing.NOT_NEEDED))
    yield _part(
        hearing,
        tell,
        "needed",
        [*(_line(tell, one) for one in needed), *_extras(hearing, tell, offered, guided)],
        len(needed),
    )
    yield _part(hearing, tell, "open", [_open(tell, one, deciding) for one in unknown], len(unknown))
    told = gone if hearing.all_shown else gone[: _SHOWN["not_needed"]]
    lines = [_gone(hearing, tell, outcome, one) for one in told]
    lines += [Line("")] * (len(gone) - len(told))  # counted, not told
    yield _part(hearing, tell, "not_needed", lines, len(gone))


def _part(hearing: Hearing, tell: Telling, key: str, lines: list[Line], count: int) -> Part:
    shown = lines if hearing.all_shown else lines[: _SHOWN[key]]
    left = len(lines) - len(shown)
    more = tell("interview.more", count=left) if left else ""
    return Part(key, tell(f"interview.part_{key}"), count, tuple(shown), more)


def _standing(outcome: Outcome, standing: Standing) -> tuple[Decision, ...]:
    """What happens by itself (自動) waits for no answer."""
    return tuple(
        one for one in outcome.decisions if one.standing is standing and one.level is not Level.AUTOMATIC
    )


def _once(decisions: tuple[Decision, ...]) -> list[Decision]:
    return list({one.procedure: one for one in decisions}.values())


def _line(tell: Telling, one: Decision) -> Line:
    return Line(tell.procedure(one.procedure))


def _extras(
    hearing: Hearing, tell: Telling, offered: list[Decision], guided: list[Decision]
) -> Iterator[Line]:
    """What nobody must do: one line for all, or each with F5."""
    extras = {key: found for key, found in (("offered", offered), ("guide", guided)) if found}
    if hearing.all_shown:
        for key, found in extras.items():
            yield from (Line(tell.procedure(one.procedure), tell(f"standing.{key}")) for one in found)
    elif extras:
        told = [tell(f"interview.extra_{key}", count=len(found)) for key, found in extras.items()]
        yield Line("", tell("list.and").join(told))


def _open(tell: Telling, one: Decision, deciding: tuple[str, ...]) -> Line:
    check = tell("standing.check") if one.standing is Standing.CHECK else ""
    return Line(tell.procedure(one.procedure), check, one.procedure in deciding)


def _gone(hearing: Hearing, tell: Telling, outcome: Outcome, one: Decision) -> Line:
    why = why_not(hearing.parts.guide, hearing.answers, hearing.today, outcome, one)
    return Line(tell.procedure(one.procedure), why("ja"))
