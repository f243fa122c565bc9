"""How short the interviews are: questions asked ÷ questions that could matter for that resident.

A question matters when another answer could change what comes out, tried by brute force, or when a form that
is needed has a field for it. Baseline: an interview that asks only those (1.0).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import forms
from forms.render import load_forms
from kiosk.answers import Answers, Value
from kiosk.guide import load_guide
from kiosk.guide.doubt import possible_values
from kiosk.guide.model import Guide, Kind, Question
from kiosk.guide.visit_events import with_events
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.guide.world import World
from kiosk.interview import Ask, next_step
from kiosk.procedures import decide
from kiosk.procedures.player import Fields, play_interview
from kiosk.procedures.scenario_file import Scenario, read_scenarios
from ui.cli.try_ import fields_of

CONTENT = Path(forms.__file__).parent / "content"
DEEP = 4  # questions that may follow a changed answer
TRIES = 60  # interviews for one changed answer
Result = tuple[object, ...]


def main() -> None:
    guide, library = load_guide(CONTENT), load_forms(CONTENT)
    fields = fields_of(guide, library)
    asked = mattered = 0
    worst: list[tuple[float, str]] = []
    for path in sorted((CONTENT / "scenarios").glob("*.yaml")):
        for scenario in read_scenarios(path, guide):
            if not all(guide.events[one].available for one in scenario.events):
                continue
            count, idle = counted(guide, scenario, fields(scenario.today))
            asked, mattered = asked + count, mattered + count - len(idle)
            worst.append((count / max(count - len(idle), 1), f"{scenario.id}: {' '.join(idle)}"))
    print(
        f"questions asked {asked} ÷ questions that could matter {mattered} = {asked / max(mattered, 1):.2f}"
    )
    for ratio, text in sorted(worst, reverse=True)[:10]:
        print(f"  {ratio:.2f} {text}")


def counted(guide: Guide, scenario: Scenario, fields: Fields) -> tuple[int, list[str]]:
    """How many were asked, and the ids of those that couldn't have mattered."""
    asked, answers = play_interview(guide, scenario, fields)
    answers = with_events(guide, answers)
    questions = [(one, person) for one, person in asked if one.kind is not Kind.INFO]
    filled, base = fields(answers), result(guide, scenario, answers)
    idle = [
        question.id
        for question, person in questions
        if question.variable not in filled and not _changes(guide, scenario, answers, question, person, base)
    ]
    return len(questions), idle


def result(guide: Guide, scenario: Scenario, answers: Answers) -> Result:
    """What a resident takes home; an interview that stops for a clerk is another result."""
    step = next_step(guide, answers, scenario.today)
    outcome = decide(guide, answers, scenario.today)
    return (
        not isinstance(step, Ask) and step.stopped,
        {(one.procedure, one.persons, one.deadline) for one in outcome.needed},
        {one.procedure for one in outcome.guidance},
        {(one.procedure, one.persons) for one in outcome.to_check},
        {one.procedure for one in outcome.offered},
        outcome.route,
        {one.text("ja") for one in outcome.bring},
    )


def _changes(
    guide: Guide, scenario: Scenario, answers: Answers, question: Question, person: str | None, base: Result
) -> bool:
    if question.kind in (Kind.FAMILY, Kind.ADDRESS):
        return True  # who takes part, and where they live, is what everything else is about
    old = answers.get(question.variable, person)
    for value in _others(guide, scenario, answers, question, old):
        changed = answers.with_value(question.variable, value, person)
        for tried, one in enumerate(_ends(guide, scenario, changed, DEEP)):
            if result(guide, scenario, one) != base:
                return True
            if tried > TRIES:
                break
    return False


def _others(
    guide: Guide, scenario: Scenario, answers: Answers, question: Question, old: Value
) -> Iterator[Value]:
    if question.kind is Kind.DATE:
        day = old if isinstance(old, date) else scenario.today
        yield from (day - timedelta(days=count) for count in (1, 20, 100, 400, 4000, 20000))
    elif question.kind is Kind.NUMBER:
        yield from (one for one in range(4) if one != old)
    else:
        world = World(vocabulary_of(guide, answers.events), answers, scenario.today, scenario.events[0])
        found = list(possible_values(world, question))
        found = found or [(str(one.value),) for one in question.options]  # too many to combine
        yield from (one for one in found if one != old)


def _ends(guide: Guide, scenario: Scenario, answers: Answers, deep: int) -> Iterator[Answers]:
    """The interview gone on with every answer to what now comes up."""
    answers = with_events(guide, answers)
    step = next_step(guide, answers, scenario.today)
    if not isinstance(step, Ask) or deep == 0 or step.question.kind is Kind.FAMILY:
        yield answers
        return
    for value in _others(guide, scenario, answers, step.question, None):
        changed = answers.with_value(step.question.variable, value, step.person)
        yield from _ends(guide, scenario, changed, deep - 1)


if __name__ == "__main__":
    main()
