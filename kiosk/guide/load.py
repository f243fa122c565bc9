"""All content of a city, read in one go: the guide, and every problem that was found on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from types import MappingProxyType

from kiosk.faults import Fault, Trouble
from kiosk.guide.city import City
from kiosk.guide.files import PARTS, WORDS, fingerprint, layered
from kiosk.guide.model import BringRule, Event, Given, Guide, Procedure, Question, Scope
from kiosk.guide.read_city import city as read_city
from kiosk.guide.read_city import event as read_event
from kiosk.guide.read_known import RawKnown, given, known, raw_known
from kiosk.guide.read_procedures import Names, bring, procedure
from kiosk.guide.read_questions import Conditions, RawQuestion, question, raw_question, type_of
from kiosk.guide.source import Notes, Problem, Spot, open_file, said
from kiosk.guide.types import DATE, Declared, Sort, Type, together
from kiosk.languages import NO_MORE, Catalogues, load_catalogues, mistakes
from kiosk.words import Text

_SECTIONS = {"questions": ("questions", "known", "given"), "procedures": ("procedures", "bring")}


@dataclass
class Loaded:
    """`visit` and `person`: every variable with its type."""

    guide: Guide
    problems: list[Problem]
    visit: MappingProxyType[str, Type]
    person: MappingProxyType[str, Type]
    texts: list[tuple[str, Text]]  # all that was read, each with its file


@dataclass
class _Heap:
    """Everything by id, before the conditions are read."""

    notes: Notes
    parts: dict[str, dict[str, Spot]] = field(default_factory=dict)

    def take(self, part: str, files: Iterable[tuple[str, Path]]) -> None:
        for _, path in files:
            spot = open_file(path, path, self.notes)
            if spot is None:
                continue
            section = spot.section()
            for name in _SECTIONS[part]:
                found = section.get(name)
                for key, one in found.section().each() if found else ():
                    self._put(name, key, one)
            section.done()

    def _put(self, name: str, key: str, spot: Spot) -> None:
        shelf = self.parts.setdefault(name, {})
        if key in shelf:
            spot.wrong(f"「{key}」はもう {shelf[key].source} にあります。1つにしてください。")
        shelf[key] = spot

    def all(self, name: str) -> dict[str, Spot]:
        return self.parts.get(name, {})


def load(content: Path, city: Path | None = None) -> Loaded:
    """Reads everything, however much is wrong with it."""
    notes = Notes()
    notes.languages = _languages(content, city, notes)
    if city is not None and not city.is_dir():
        notes.add(city, 1, "市のフォルダがありません。設定の city を確かめてください。")
    heap = _Heap(notes)
    files = {part: list(layered(content, city, part).items()) for part in PARTS}
    heap.take("questions", files["questions/*.yaml"])
    heap.take("procedures", files["procedures/*.yaml"])
    where = _city(files["city.yaml"], content, notes)
    events = _events(files["events/*.yaml"], notes)
    raw = {name: raw_question(name, spot) for name, spot in heap.all("questions").items()}
    named = frozenset(events)
    raw_facts = {name: raw_known(name, spot, named) for name, spot in heap.all("known").items()}
    told = [given(name, spot) for name, spot in heap.all("given").items()]
    declared = _declared(raw.values(), raw_facts.values(), told, named, heap)
    conditions = Conditions(declared)
    names = Names(frozenset(one.id for one in where.counters.values() if not one.of), frozenset(events))
    guide = Guide(
        version=fingerprint([one for listed in files.values() for one in listed]),
        city=where,
        events=events,
        questions=_each(raw, lambda one: question(one, conditions)),
        procedures=_procedures(heap, conditions, names),
        bring=_bring(heap, conditions, names),
        known=tuple(known(one, conditions) for one in raw_facts.values()),
        given=tuple(told),
        words=read_words(_own_words(content, city), notes),
    )
    _check_events(guide, notes)
    return Loaded(
        guide,
        notes.problems,
        MappingProxyType(dict(declared.visit)),
        MappingProxyType(dict(declared.person)),
        notes.texts,
    )


def _languages(content: Path, city: Path | None, notes: Notes) -> Catalogues:
    """Rows that can't be used are noted and left out."""
    try:
        for path, line, mistake in mistakes(content, city):
            notes.add(path, line, mistake)
        return load_catalogues(content, city)
    except Trouble as trouble:
        named, _, message = trouble.detail.partition(": ")
        notes.add(Path(named), 1, message)
        return NO_MORE


def load_guide(content: Path, city: Path | None = None) -> Guide:
    """Raises Trouble (content_invalid) whose detail names every problem with file and line."""
    loaded = load(content, city)
    if loaded.problems:
        detail = "\n".join(map(str, sorted(set(loaded.problems))))
        raise Trouble(Fault.CONTENT_INVALID, detail, count=len(set(loaded.problems)))
    return loaded.guide


def _each(raw: dict[str, RawQuestion], make: Callable[[RawQuestion], Question]) -> dict[str, Question]:
    return {name: make(one) for name, one in raw.items()}


def _procedures(heap: _Heap, conditions: Conditions, names: Names) -> dict[str, Procedure]:
    return {name: procedure(name, spot, conditions, names) for name, spot in heap.all("procedures").items()}


def _bring(heap: _Heap, conditions: Conditions, names: Names) -> tuple[BringRule, ...]:
    listed = enumerate(heap.all("bring").items())
    return tuple(bring(name, spot, order, conditions, names) for order, (name, spot) in listed)


def _city(files: list[tuple[str, Path]], content: Path, notes: Notes) -> City:
    for _, path in files:
        spot = open_file(path, path, notes)
        if spot is not None:
            return read_city(spot)
    if not files:
        notes.add(content / "city.yaml", 1, "city.yaml がありません。市の名前と窓口を書いてください。")
    return City(Text.same(""), "", "", {}, {}, (), (), time(8, 30), time(17, 15))


def _own_words(content: Path, city: Path | None) -> list[Path]:
    """The few words that the rules themselves speak with."""
    return [path for path in layered(content, city, WORDS).values() if path.stem in ("bring", "grounds")]


def read_words(files: Iterable[Path], notes: Notes) -> dict[str, Text]:
    """Texts by key, with a note for every language that is missing."""
    found: dict[str, Text] = {}
    for path in files:
        spot = open_file(path, path, notes)
        if spot is not None:
            _collect(spot, path.stem, found)
    return found


def _collect(spot: Spot, prefix: str, into: dict[str, Text]) -> None:
    for name, one in spot.section().each():
        if one.section().get("ja"):
            into[f"{prefix}.{name}"] = said(one, blank=True)
        else:
            _collect(one, f"{prefix}.{name}", into)


def _events(files: list[tuple[str, Path]], notes: Notes) -> dict[str, Event]:
    found = []
    for _, path in files:
        spot = open_file(path, path, notes)
        if spot is not None:
            found.append(read_event(path.stem, spot))
    return {one.id: one for one in sorted(found, key=lambda one: (one.order, one.id))}


def _declared(
    questions: Iterable[RawQuestion],
    facts: Iterable[RawKnown],
    told: Iterable[Given],
    events: frozenset[str],
    heap: _Heap,
) -> Declared:
    """Every variable with its type; two questions for one variable add up their options.

    What an event names for itself (`yoken.inu`) also adds up to the plain name.
    """
    visit: dict[str, Type] = {f"event_date.{one}": DATE for one in events} | {"event_date": DATE}
    person: dict[str, Type] = {}
    for one in questions:
        kind = type_of(one)
        _add(person if one.scope is Scope.PERSON else visit, one.variable, kind, events)
        if kind.sort is Sort.PEOPLE:  # asked for the visit, looked at person by person
            _add(person, one.variable, Type(Sort.YESNO), events)
        for name, value in one.gives.items():
            _add(person, name, Type(Sort.YESNO if isinstance(value, bool) else Sort.WORD), events)
    for fact in facts:
        own = f"{fact.variable}.{fact.event}" if fact.event else fact.variable
        shelf = person if fact.scope is Scope.PERSON else visit
        asked = shelf.get(own) or shelf.get(fact.variable)
        if fact.type.options is None and asked is not None and asked.sort in (fact.type.sort, Sort.ANY):
            continue  # it gives the words of the question, and opens them to no other
        _add(person if fact.scope is Scope.PERSON else visit, own, fact.type, events)
    for entry in told:
        _add(person if entry.scope is Scope.PERSON else visit, entry.variable, entry.type, events)
    return Declared(visit, person, frozenset(heap.all("procedures")))


def _add(shelf: dict[str, Type], variable: str, kind: Type, events: frozenset[str]) -> None:
    shelf[variable] = together(shelf[variable], kind) if variable in shelf else kind
    plain, _, event = variable.rpartition(".")
    if plain and event in events and plain != "event_date":
        _add(shelf, plain, kind, frozenset())


def _check_events(guide: Guide, notes: Notes) -> None:
    for event in guide.events.values():
        for name in event.questions:
            if name not in guide.questions:
                path, _, line = event.source.rpartition(":")
                notes.add(
                    Path(path), int(line), f"質問 {name} がありません。questions/ のどこかに書いてください。"
                )
