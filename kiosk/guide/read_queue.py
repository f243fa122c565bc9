"""The part of `city.yaml` that the queue lives on: counters, lines, number formats, rules of calling."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from kiosk.guide.city import CounterInfo, LineInfo, QueueRules
from kiosk.guide.source import Section, Spot, said
from kiosk.words import Text

Pairs = list[tuple[str, Spot]]


def counters(found: Pairs) -> dict[str, CounterInfo]:
    """`of: SHIMIN`: one more window of that counter; what it doesn't say of itself is as there."""
    spots = dict(found)
    made = {name: _counter(name, one) for name, one in found if one.section().get("of") is None}
    for name, one in found:
        if name in made:
            continue
        home = made.get(one.section().word("of"))
        if home is None or spots[home.id].section().get("of"):
            one.wrong(f"窓口 {name} の of には、of のない窓口の名前を書きます。")
        made[name] = _counter(name, one, home)
    for window in [one for one in made.values() if one.of in made]:
        home = made[window.of]
        made[home.id] = replace(home, others=(*home.others, window.number))
    return {name: made[name] for name in spots}


def _counter(name: str, spot: Spot, home: CounterInfo | None = None) -> CounterInfo:
    section = spot.section()
    as_there = home or CounterInfo(name, "", Text.same(name))
    own_name = section.said("name") if home is None or section.get("name") else None
    made = CounterInfo(
        id=name,
        number=section.word("number", ""),
        name=own_name or as_there.name,
        floor=section.word("floor", as_there.floor),
        line=section.word("line", as_there.line),
        of=section.word("of", ""),
    )
    section.done()
    return made


def lines(found: Pairs, known: dict[str, CounterInfo]) -> dict[str, LineInfo]:
    made = {name: _line(name, one, known) for name, one in found}
    _tell_apart(found, made)
    return made


def _line(name: str, spot: Spot, known: dict[str, CounterInfo]) -> LineInfo:
    section = spot.section()
    called = section.texts("counters")
    for counter in called:
        if counter not in known:
            spot.wrong(f"受付区分 {name} の窓口 {counter} が counters にありません。")
    letter = section.word("letter", name)
    line = LineInfo(
        id=name,
        name=section.said("name") or Text.same(name),
        counters=called,
        first_number=_at_least(section, "first_number", 1, 1),
        letter=letter,
        digits=_at_least(section, "digits", 3, 1),
        skip=section.word("skip", ""),
        minutes=_at_least(section, "minutes", 10, 1),
        opens=_clock(section, "opens"),
        closes=_clock(section, "closes"),
    )
    section.done()
    if letter and not (letter.isascii() and letter.isalpha() and letter.isupper()):
        spot.wrong(f"letter は英字の大文字で書くか、空にします。「{letter}」は使えません。")
    if not set(line.skip) < set("123456789"):
        spot.wrong(f"skip には、飛ばす数字を「49」のように書きます。「{line.skip}」は使えません。")
    return line


def _tell_apart(found: Pairs, made: dict[str, LineInfo]) -> None:
    """Lines that write the same letter are told apart by their first number only."""
    first_of: dict[tuple[str, int], str] = {}
    for name, spot in found:
        line = made[name]
        taken = first_of.setdefault((line.letter or "", line.first_number), name)
        if taken != name:
            spot.wrong(
                f"受付区分 {name} と {taken} の番号が重なります。letter か first_number を変えてください。"
            )


def queue_rules(
    spot: Spot | None, known: dict[str, CounterInfo], lines_known: dict[str, LineInfo]
) -> QueueRules:
    usual = QueueRules()
    if spot is None:
        return usual
    section = spot.section()
    rules = QueueRules(
        preferred_after=_at_least(section, "preferred_after", usual.preferred_after, 1),
        last_issue_minutes=_at_least(section, "last_issue_minutes", usual.last_issue_minutes, 0),
        day_starts=_clock(section, "day_starts") or usual.day_starts,
        no_show_minutes=_at_least(section, "no_show_minutes", usual.no_show_minutes, 1),
        recall_seconds=_at_least(section, "recall_seconds", usual.recall_seconds, 10),
        recalls=_at_least(section, "recalls", usual.recalls, 0),
        paper_tickets=_at_least(section, "paper_tickets", usual.paper_tickets, 0),
        handover=_handover(section.get("handover"), known, lines_known),
    )
    section.done()
    return rules


def notices(found: Pairs) -> dict[str, Text]:
    return {name: said(one) for name, one in found}


def _handover(
    spot: Spot | None, known: dict[str, CounterInfo], lines_known: dict[str, LineInfo]
) -> dict[str, str]:
    found: dict[str, str] = {}
    for line, one in spot.section().each() if spot else ():
        if line not in lines_known:
            one.wrong(f"handover の受付区分 {line} が lines にありません。")
        elif one.text() not in known:
            one.wrong(f"handover の窓口 {one.text()} が counters にありません。")
        else:
            found[line] = one.text()
    return found


def _clock(section: Section, key: str) -> time | None:
    return section.clock(key) if section.get(key) else None


def _at_least(section: Section, key: str, usual: int, least: int) -> int:
    found = section.number(key, usual)
    if found < least:
        section.spot.wrong(f"{key} は {least} 以上にします。「{found}」は使えません。")
        return usual
    return found
