"""Reads a hall from a small YAML file; every problem is told at once, with its line."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.guide.source import Notes, Problem, Section, Spot, open_file
from kiosk.simulation.model import Service, SimDesk, SimHall, SimLine, Span

_WEEKDAYS = "月火水木金土日"
_SPAN = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
_SPREAD = 60
_MOST_MINUTES = 240.0


def read_hall(path: Path) -> tuple[SimHall | None, list[Problem]]:
    """The hall, or what has to be mended."""
    notes = Notes()
    spot = open_file(path, path, notes)
    if spot is None:
        if not notes.problems:
            notes.add(path, 1, "何も書いてありません。「name:」から書いてください。")
        return None, notes.problems
    hall = _hall(spot)
    return (None if notes.problems else hall), sorted(notes.problems)


def _hall(spot: Spot) -> SimHall:
    section = spot.section()
    opens, closes = _minutes_of(section, "opens"), _minutes_of(section, "closes")
    if closes <= opens:
        spot.wrong("closes は opens より後の時刻にします。")
    no_show = _percent(section, "no_show", 3)
    found_lines, found_desks = section.need("lines"), section.need("desks")
    lines = (
        {name: _line(name, one, no_show) for name, one in found_lines.section().each()} if found_lines else {}
    )
    desks = (
        {name: _desk(name, one, lines) for name, one in found_desks.section().each()} if found_desks else {}
    )
    hall = SimHall(
        name=section.word("name"),
        opens=opens,
        closes=closes,
        lines=lines,
        desks=desks,
        last_issue=_decimal(section, "last_issue_minutes", 15, 0, 180),
        preferred_after=max(1, section.number("preferred_after", 2)),
        day_spread=_percent(section, "day_spread", 10),
        away_minutes=_decimal(section, "no_show_minutes", 3, 0, 30),
        returns=_percent(section, "no_show_returns", 30),
        between=_decimal(section, "between_minutes", 0.5, 0, 30),
        weekdays=_factors(section.get("weekdays"), {name: place for place, name in enumerate(_WEEKDAYS)}),
        months=_factors(section.get("months"), {str(one): one for one in range(1, 13)}),
    )
    section.done()
    if found_lines:
        _check_lines(found_lines, hall)
    return hall


def _line(name: str, spot: Spot, no_show: float) -> SimLine:
    section = spot.section()
    services = _services(section)
    line = SimLine(
        id=name,
        name=section.word("name", name),
        arrivals=_arrivals(section.need("arrivals")),
        services=services,
        usual=_decimal(section, "usual_minutes", services[0].minutes, 1, _MOST_MINUTES),
        priority=_percent(section, "priority", 0),
        prepared=_percent(section, "prepared", 0),
        prepared_pace=_percent(section, "prepared_pace", 100),
        no_show=_percent(section, "no_show", round(no_show * 100)),
        then=_shares(section.get("then")),
    )
    section.done()
    return line


def _services(section: Section) -> tuple[Service, ...]:
    """One figure for all, or a list of procedures with their shares."""
    listed = section.get("procedures")
    if listed is None:
        minutes = _decimal(section, "minutes", None, 0.5, _MOST_MINUTES)
        return (Service(minutes, _percent(section, "spread", _SPREAD, 150)),)
    made = []
    for one in listed.items():
        part = one.section()
        part.word("name", "")
        minutes = _decimal(part, "minutes", None, 0.5, _MOST_MINUTES)
        made.append(Service(minutes, _percent(part, "spread", _SPREAD, 150), _percent(part, "share", 100)))
        part.done()
    if sum(one.share for one in made) <= 0:
        listed.wrong("procedures の share を合わせて 100 にします。")
        return (Service(10, _SPREAD / 100),)
    return tuple(made)


def _desk(name: str, spot: Spot, lines: dict[str, SimLine]) -> SimDesk:
    section = spot.section()
    called = section.texts("lines")
    if not called:
        spot.wrong(f"窓口 {name} の lines に、呼ぶ受付区分を書きます。")
    for one in called:
        if one not in lines:
            spot.wrong(f"窓口 {name} の受付区分 {one} が lines にありません。")
    desk = SimDesk(
        id=name,
        lines=called,
        open=_spans(section.need("open")),
        pace=_percent(section, "pace", 100, 400),
    )
    section.done()
    return desk


def _check_lines(spot: Spot, hall: SimHall) -> None:
    for name, one in spot.section().each():
        line = hall.lines[name]
        if not hall.desks_of(name):
            one.wrong(f"受付区分 {name} を呼ぶ窓口が desks にありません。")
        for other in line.then:
            if other not in hall.lines:
                one.wrong(f"then の {other} が lines にありません。")
            elif other == name:
                one.wrong(f"受付区分 {name} から同じ受付区分へは送れません。")


def _spans(spot: Spot | None) -> tuple[Span, ...]:
    if spot is None:
        return ()
    made: list[Span] = []
    for text in spot.texts():
        found = _SPAN.fullmatch(text)
        start, end = (
            (int(found[1]) * 60 + int(found[2]), int(found[3]) * 60 + int(found[4])) if found else (0, 0)
        )
        if not found or start >= end or (made and start < made[-1][1]):
            spot.wrong(f"open は「8:30-12:00」のように、早い順に書きます。「{text}」は使えません。")
        else:
            made.append((start, end))
    return tuple(made)


def _arrivals(spot: Spot | None) -> dict[int, float]:
    made = {}
    for hour, one in spot.section().each() if spot else ():
        if not hour.isdigit() or int(hour) > 23:
            one.wrong(f"arrivals には「9: 12」のように、時と人数を書きます。「{hour}」は時ではありません。")
        else:
            made[int(hour)] = _decimal_of(one, f"arrivals の {hour} 時", 0.0, 0, 2000)
    return made


def _shares(spot: Spot | None) -> dict[str, float]:
    pairs = spot.section().each() if spot else ()
    return {name: _decimal_of(one, f"then の {name}", 0.0, 0, 100) / 100 for name, one in pairs}


def _factors(spot: Spot | None, names: dict[str, int]) -> dict[int, float]:
    made = {}
    for name, one in spot.section().each() if spot else ():
        if name not in names:
            one.wrong(f"「{name}」は使えません。{'、'.join(names)} のどれかを書きます。")
        else:
            made[names[name]] = _decimal_of(one, name, 100.0, 0, 1000) / 100
    return made


def _minutes_of(section: Section, key: str) -> float:
    at = section.clock(key)
    return at.hour * 60.0 + at.minute


def _percent(section: Section, key: str, usual: float, most: float = 100) -> float:
    return _decimal(section, key, usual, 0, most) / 100


def _decimal(section: Section, key: str, usual: float | None, least: float, most: float) -> float:
    """`usual` None: it has to be there."""
    found = section.need(key) if usual is None else section.get(key)
    return (
        _decimal_of(found, key, usual or least, least, most)
        if found
        else (usual or least if usual is None else usual)
    )


def _decimal_of(spot: Spot, key: str, usual: float, least: float, most: float) -> float:
    try:
        value = float(spot.text())
    except ValueError:
        spot.wrong(f"{key} には数を書きます。「{spot.text()}」は数ではありません。")
        return usual
    if not least <= value <= most:
        spot.wrong(f"{key} は {least:g} から {most:g} までです。「{spot.text()}」は使えません。")
        return usual
    return value
