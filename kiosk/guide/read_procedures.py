"""Procedures with their rules, and what to bring."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guide.conditions import Condition
from kiosk.guide.deadlines import CODES
from kiosk.guide.model import BRING_ICONS, BRING_USES, BringRule, Level, Procedure, Rule
from kiosk.guide.read_questions import Conditions
from kiosk.guide.source import Section, Spot
from kiosk.guide.types import WORD
from kiosk.words import Text

SCOPES = ("event", "movers", "all", "kids", "parents", "mother", "baby", "resident", "target")
MARKS = ("○", "△", "×", "-")
OUTSIDE = "GAIBU"  # 市役所の外


@dataclass(frozen=True)
class Names:
    """Ids that a procedure may name."""

    counters: frozenset[str]
    events: frozenset[str]


def procedure(name: str, spot: Spot, conditions: Conditions, names: Names) -> Procedure:
    section = spot.section()
    title = section.said("title") or Text.same(name)
    listed = section.need("rules")
    made = Procedure(
        id=name,
        title=title,
        plain=section.said("plain") or title,
        law=section.word("law"),
        counter=_counter(section, names),
        deadline=section.one_of("deadline", sorted(CODES)),
        fee=section.word("fee", "無料"),
        applicant=section.word("applicant", "W1"),
        individual_number=section.one_of("individual_number", MARKS, "-"),
        forms=section.texts("forms"),
        documents=section.texts("documents"),
        rules=tuple(_rule(one, conditions, names) for one in listed.items()) if listed else (),
        slip=section.said("slip", needed=False),
        note=section.word("note", ""),
        last_verified=section.day("verified"),
        source=spot.source,
        pittari=section.word("pittari", ""),
        not_with=section.texts("not_with"),
        not_when=conditions.read(section.get("not_when"), person=False),
    )
    section.get("certainty")
    section.done()
    return made


def _counter(section: Section, names: Names) -> str:
    """Any counter will do while the city's own file can't be read: that is told once."""
    if not names.counters:
        return section.word("counter")
    return section.one_of("counter", sorted(names.counters | {OUTSIDE}))


def _rule(spot: Spot, conditions: Conditions, names: Names) -> Rule:
    section = spot.section()
    events = section.texts("events")
    for one in events:
        if one != "*" and one not in names.events:
            spot.wrong(f"ライフイベント {one} がありません。events/ にあるファイルの名前を書きます。")
    scope = section.one_of("scope", SCOPES)
    when = conditions.read(section.need("when"), person=scope != "event", events=events)
    rule = Rule(
        events=events,
        scope=scope,
        level=Level(section.one_of("level", [one.value for one in Level])),
        condition=when or _never(),
        reason=section.said("reason") or Text.same(""),
        source=spot.source,
        since=section.day("since"),
        until=section.day("until"),
        deadline=section.one_of("deadline", sorted(CODES), "") if section.get("deadline") else "",
        short=section.said("short", needed=False),
        wished=section.yes("wished"),
    )
    if rule.wished and rule.level is not Level.OFFERED:
        spot.wrong("wished: yes は、level: offer の規則にだけ書けます。")
    section.done()
    return rule


def _never() -> Condition:
    return Condition("False", lambda _world, _names: False)


def bring(name: str, spot: Spot, order: int, conditions: Conditions, names: Names) -> BringRule:
    section = spot.section()
    counters = section.texts("counters")
    for one in counters:
        if names.counters and one not in names.counters:
            spot.wrong(f"窓口 {one} がありません。city.yaml の counters にある名前を書きます。")
    facts = section.get("names")
    made = BringRule(
        id=name,
        text=section.said("text") or Text.same(""),
        plain=section.said("plain", needed=False),
        slip=section.said("slip", needed=False),
        condition=conditions.read(section.need("when"), person=False) or _never(),
        order=order,
        source=spot.source,
        counters=counters,
        names=_facts(facts.section(), conditions) if facts else {},
        icon=section.one_of("icon", BRING_ICONS, "bag"),
        use=section.one_of("use", BRING_USES, "") if section.get("use") else "",
        by_card=conditions.read(section.get("by_card"), person=False),
        document=section.word("document", ""),
    )
    section.done()
    return made


def _facts(section: Section, conditions: Conditions) -> dict[str, Condition]:
    found = ((name, conditions.read(one, person=False, wanted=WORD)) for name, one in section.each())
    return {name: one for name, one in found if one is not None}
