"""How long it takes to decide what a visit leads to, to find the next question, and to load the city.

Baselines of the same run: a city with a single procedure for deciding, a decision for the next question, and
reading the same YAML files with nothing made of them for loading and checking.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from types import MappingProxyType

import yaml

import forms
from kiosk.answers import Answers
from kiosk.guide import check_content, load_guide
from kiosk.guide.model import Guide
from kiosk.interview import Ask, next_step
from kiosk.procedures import decide
from kiosk.procedures.player import play_interview
from kiosk.procedures.scenario import full_answers, read_scenarios
from kiosk.procedures.scenario_file import Scenario

CONTENT = Path(forms.__file__).parent / "content"
ROUNDS = 5
MANY = 10_000


def main() -> None:
    guide = load_guide(CONTENT)
    visits = [
        one
        for path in sorted((CONTENT / "scenarios").glob("*.yaml"))
        for one in read_scenarios(path, guide)[:3]
    ]
    _deciding(guide, visits)
    _growing(guide, visits)
    _asking(guide, visits)
    _loading()


def _deciding(guide: Guide, visits: list[Scenario]) -> None:
    first = next(iter(guide.procedures))
    single = replace(guide, procedures=MappingProxyType({first: guide.procedures[first]}), bring=())
    whole = sorted(timed(guide, one) for one in visits)
    bare = median(timed(single, one) for one in visits)
    middle = median(whole)
    print(
        f"decide with reasons, {len(guide.procedures)} procedures, {len(visits)} visits:"
        f" median {middle:.1f} ms, most {whole[-1]:.1f} ÷ one procedure {bare:.2f} = {middle / bare:.0f}x"
    )


def _growing(guide: Guide, visits: list[Scenario]) -> None:
    base = timed(guide, visits[0])
    for times in (10, MANY // len(guide.procedures)):
        grown = timed(grown_guide(guide, times), visits[0], rounds=3)
        print(f"decide, {times}x the procedures: {grown:.0f} ms = {grown / base:.1f}x")


def _asking(guide: Guide, visits: list[Scenario]) -> None:
    taken: list[float] = []
    for visit in visits:
        asked, spoken = play_interview(guide, visit)
        answers = Answers(visit.events, people=spoken.people[:1])
        for question, person in asked:
            start = perf_counter()
            step = next_step(guide, answers, visit.today)
            taken.append((perf_counter() - start) * 1000)
            if not isinstance(step, Ask) or (step.question.id, step.person) != (question.id, person):
                break
            for one in spoken.people if question.id == step.question.id else ():
                if answers.member(one.id) is None and question.kind.value == "family":
                    answers = answers.with_member(one)
            answers = answers.with_value(question.variable, spoken.get(question.variable, person), person)
    base = timed(guide, visits[0])
    worst = quantiles(taken, n=20)[-1]
    print(
        f"next question, {len(taken)} times: median {median(taken):.1f} ms, p95 {worst:.1f} ms"
        f" = {worst / base:.1f}x a decision"
    )


def _loading() -> None:
    files = [*CONTENT.glob("*.yaml"), *CONTENT.glob("[eqpw]*/*.yaml")]
    bare = measured(lambda: [yaml.compose(one.read_text("utf-8"), yaml.CSafeLoader) for one in files], 3)
    load = measured(lambda: load_guide(CONTENT), 3)
    check = measured(lambda: check_content(CONTENT), 3)
    print(
        f"load {load:.0f} ms, load and check {check:.0f} ms ÷ reading {len(files)} files {bare:.0f} ms"
        f" = {load / bare:.1f}x, {check / bare:.1f}x"
    )


def timed(guide: Guide, visit: Scenario, rounds: int = ROUNDS) -> float:
    answers = full_answers(guide, visit)
    return measured(lambda: decide(guide, answers, visit.today), rounds)


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
