"""What is wrong with a city's content as a whole: found before a resident finds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from kiosk.guide.conditions import Condition
from kiosk.guide.facts import FACTS
from kiosk.guide.fees import unknown_prices
from kiosk.guide.files import WORDS, layered
from kiosk.guide.load import load, read_words
from kiosk.guide.model import Guide, Kind, Known, Procedure, Question, Rule
from kiosk.guide.rings import rings
from kiosk.guide.source import Notes, Problem
from kiosk.guide.trying import ever_holds, named_events
from kiosk.guide.types import Type
from kiosk.guide.vocabulary import vocabulary_of
from kiosk.guide.wishes import PREFIX

_OF_DEADLINES = frozenset({"event_date", "tenshutsu_yotei"})
_TOLD = frozenset({"dead", "parent", "mother", "baby", "target", "shitta_bi", "event_date"})


def check_content(content: Path, city: Path | None = None) -> list[Problem]:
    """Every problem, by file and line. An empty list: the content is good.

    What is asked of the content as a whole is looked at only when every file can be read.
    """
    loaded = load(content, city)
    notes = Notes()
    read_words(layered(content, city, WORDS).values(), notes)
    problems = {*loaded.problems, *notes.problems}
    if not loaded.problems:
        problems |= set(_as_a_whole(loaded.guide, loaded.visit, loaded.person))
    return sorted(problems)


def _as_a_whole(
    guide: Guide, visit: MappingProxyType[str, Type], person: MappingProxyType[str, Type]
) -> Iterator[Problem]:
    circles = list(rings(guide))
    yield from (_at(source, message) for source, message in circles)
    yield from _never_asked(guide)
    yield from _unknown_events(guide)
    yield from _unwanted_documents(guide)
    for procedure in guide.procedures.values():
        yield from _without_question(guide, procedure)
        for name in unknown_prices(procedure, guide.city):
            message = f"手続 {procedure.id} の fee の {name} は、city.yaml の fees にありません。"
            yield _at(procedure.source, f"{message}金額を足すか、つづりを直してください。")
        for rule in () if circles else procedure.rules:
            if not ever_holds([rule.condition], rule.events, visit, person):
                yield _at(
                    rule.source,
                    f"手続 {procedure.id} の規則は、どんな答えでも必要になりません。式を直してください。",
                )


def _at(source: str, message: str) -> Problem:
    path, _, line = source.rpartition(":")
    return Problem(Path(path), int(line), message)


def _without_question(guide: Guide, procedure: Procedure) -> Iterator[Problem]:
    """A rule may only read what its event asks for, what follows from that, and what card and clerk tell.

    Where it holds only together with another event (`'tenshutsu' in evs`), also what that one asks for.
    """
    for rule in procedure.rules:
        for event in rule.events:
            if event != "*" and guide.events[event].available:
                for variable in sorted(_untold(guide, event, rule)):
                    where = f"イベント {event} の questions"
                    yield _at(rule.source, f"{variable} を聞く質問が、{where} にありません。足してください。")


def _untold(guide: Guide, event: str, rule: Rule) -> set[str]:
    condition = rule.condition
    spared = {name for one in condition.uses.facts for name in FACTS[one].spared_by}
    spared = {name for name in spared if f".{name}" not in condition.text}
    together = (event, *(one for one in named_events([condition]) if one in guide.events))
    told = {name for one in together for name in told_in(guide, one)}
    return set(condition.uses.visit | condition.uses.person) - told - spared


def told_in(guide: Guide, event: str) -> set[str]:
    """Variables that a visit for this event can get to know: asked, given, or following from such."""
    questions = vocabulary_of(guide, (event,)).questions
    told = {one.variable for one in questions} | {name for one in questions for name in one.gives}
    told |= {one.variable for one in guide.given} | _TOLD
    told |= {one.removesuffix(f".{event}") for one in told}
    facts = [one for one in guide.known if one.event in ("", event)]
    before = -1
    while before < len(told):
        before = len(told)
        told |= {one.variable for one in facts if _follows(one, told)}
    return told


def _follows(known: Known, told: set[str]) -> bool:
    uses = [part.uses for case in known.cases for part in (case.when, case.value)]
    names = {name for one in uses for name in (*one.visit, *one.person)}
    return not names or not names.isdisjoint(told)


def _never_asked(guide: Guide) -> Iterator[Problem]:
    listed = {one for event in guide.events.values() for one in event.questions}
    used = _used(guide)
    used |= {f"{name}.{event}" for name in used for event in guide.events}
    for question in guide.questions.values():
        if question.id not in listed:
            yield _at(question.source, f"質問 {question.id} は、どのイベントの questions にもありません。")
        elif not _matters(question, used):
            message = f"質問 {question.id} の答え {question.variable} は、どの式でも使われません。"
            yield _at(question.source, f"{message}用紙のためなら「for_forms: yes」を書きます。")


def _unknown_events(guide: Guide) -> Iterator[Problem]:
    for question in guide.questions.values():
        for name in sorted({named for one in question.options for named in (one.adds, one.instead)}):
            if name and name not in guide.events:
                message = f"質問 {question.id} の adds か instead の「{name}」は、イベントにありません。"
                yield _at(question.source, f"{message}events/ のファイルの名前を書いてください。")


def _unwanted_documents(guide: Guide) -> Iterator[Problem]:
    codes = {code for one in guide.procedures.values() for code in one.documents}
    for rule in guide.bring:
        if rule.document and rule.document not in codes:
            message = (
                f"持ち物 {rule.id} の document の「{rule.document}」は、どの手続の documents にもありません。"
            )
            yield _at(rule.source, f"{message}つづりを直すか、手続に足してください。")


def _matters(question: Question, used: set[str]) -> bool:
    wished = question.variable.startswith(PREFIX) or question.kind is Kind.INFO
    dated = question.variable.startswith("event_date.")
    adds = any(one.adds or one.instead for one in question.options)
    return wished or dated or adds or question.always or question.for_forms or question.variable in used


def _used(guide: Guide) -> set[str]:
    conditions: list[Condition | None] = []
    for procedure in guide.procedures.values():
        conditions += [procedure.not_when, *(one.condition for one in procedure.rules)]
    for rule in guide.bring:
        conditions += [rule.condition, *rule.names.values()]
    for known in guide.known:
        conditions += [one for case in known.cases for one in (case.when, case.value)]
    for question in guide.questions.values():
        conditions += [question.ask_when, question.who, *(one.when for one in question.options)]
    names = {name for one in conditions if one for name in (*one.uses.visit, *one.uses.person)}
    return names | _OF_DEADLINES
