"""How long it takes to decide what a family that moves in must do, and how that grows with the content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter
from types import MappingProxyType

import forms
from kiosk.answers import Answers
from kiosk.guide import load_guide
from kiosk.guide.model import Guide
from kiosk.interview import next_step
from kiosk.procedures import decide
from kiosk.procedures.scenario import full_answers, read_scenarios

CONTENT = Path(forms.__file__).parent / "content"
ROUNDS = 9


def main() -> None:
    guide = load_guide(CONTENT)
    scenario = read_scenarios(CONTENT / "scenarios/tennyu.yaml", guide)[0]
    answers = full_answers(guide, scenario)
    base = timed(guide, answers)
    print(f"decide {scenario.id}, {len(guide.procedures)} procedures: {base:.1f} ms")
    for times in (10, 100):
        grown = timed(grown_guide(guide, times), answers, rounds=3)
        print(f"decide, {times}x the procedures: {grown:.1f} ms = {grown / base:.1f}x")
    step = measured(
        lambda: next_step(guide, Answers(("tennyu",), people=answers.people), scenario.today), ROUNDS
    )
    print(f"next question: {step:.1f} ms = {step / base:.2f}x a decision")


def timed(guide: Guide, answers: Answers, rounds: int = ROUNDS) -> float:
    today = read_scenarios(CONTENT / "scenarios/tennyu.yaml", guide)[0].today
    return measured(lambda: decide(guide, answers, today), rounds)


def measured(work: Callable[[], object], rounds: int) -> float:
    """Milliseconds, the median of several rounds."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def grown_guide(guide: Guide, times: int) -> Guide:
    """The same procedures many times over, each under a name of its own."""
    many = {
        f"{name}_{copy}": replace(one, id=f"{name}_{copy}")
        for copy in range(times)
        for name, one in guide.procedures.items()
    }
    return replace(guide, procedures=MappingProxyType(many))


if __name__ == "__main__":
    main()
