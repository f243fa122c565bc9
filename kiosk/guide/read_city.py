"""`city.yaml`: names, counters, lines, towns, opening hours, fees."""

from __future__ import annotations

import re
from datetime import date

from kiosk.guide import read_queue
from kiosk.guide.city import City, Town
from kiosk.guide.model import Event
from kiosk.guide.source import Section, Spot, day, number
from kiosk.insurers import insurer_number_fits
from kiosk.words import LANGUAGES, Text


def city(spot: Spot) -> City:
    section = spot.section()
    counters = read_queue.counters(_pairs(section.need("counters")))
    lines = read_queue.lines(_pairs(section.need("lines")), counters)
    for one in counters.values():
        if one.line and one.line not in lines:
            spot.wrong(f"窓口 {one.id} の受付区分 {one.line} が lines にありません。")
    route = section.texts("route")
    for name in route:
        if name not in counters:
            spot.wrong(f"回る順 route の {name} が counters にありません。")
        elif counters[name].of:
            spot.wrong(f"回る順 route には、{name} でなく {counters[name].of} を書きます。")
    made = City(
        name=section.said("name") or Text.same(""),
        mayor=section.word("mayor"),
        prefecture=section.word("prefecture"),
        counters=counters,
        lines=lines,
        route=route,
        towns=_towns(section.need("towns")),
        opens=section.clock("opens"),
        closes=section.clock("closes"),
        languages=_languages(section),
        closed_days=frozenset(one for one in _days(section.get("closed_days")) if one),
        print_individual_number=section.yes("print_individual_number"),
        fees=_fees(section.get("fees")),
        contacts={name: one.text() for name, one in _pairs(section.get("contacts"))},
        queue=read_queue.queue_rules(section.get("queue"), counters, lines),
        notices=read_queue.notices(_pairs(section.get("notices"))),
        kokuho_number=_kokuho_number(section.get("kokuho_number")),
    )
    section.done()
    return made


def _languages(section: Section) -> tuple[str, ...]:
    said = section.texts("languages") or LANGUAGES
    missing = [one for one in LANGUAGES if one not in said]
    if missing:
        section.spot.wrong(f"languages に {'、'.join(missing)} がありません。足してください。")
    return said


def _pairs(spot: Spot | None) -> list[tuple[str, Spot]]:
    return list(spot.section().each()) if spot else []


def _days(spot: Spot | None) -> list[date | None]:
    return [day(one) for one in spot.items()] if spot else []


def _kokuho_number(spot: Spot | None) -> str:
    number = spot.text() if spot else ""
    if spot and number and not (len(number) == 6 and insurer_number_fits(number)):
        spot.wrong(f"kokuho_number の「{number}」は、国保の保険者番号（6けた、検証番号つき）ではありません。")
    return number


def _fees(spot: Spot | None) -> dict[str, int]:
    return {name: number(one, name, 0) for name, one in _pairs(spot)}


def _towns(spot: Spot | None) -> tuple[Town, ...]:
    return tuple(_town(one) for one in spot.items()) if spot else ()


def _town(spot: Spot) -> Town:
    section = spot.section()
    town = Town(section.word("name"), section.word("kana"), section.word("postal_code"))
    section.done()
    if not re.fullmatch(r"[ァ-ヴー]+", town.kana):
        spot.wrong(f"kana は全角カタカナで書きます。「{town.kana}」は使えません。")
    if not re.fullmatch(r"(\d{7})?", town.postal_code):
        spot.wrong(
            "postal_code は数字7けたで、「-」なしで書きます。いくつもある町は空にします。"
            f"「{town.postal_code}」は使えません。"
        )
    return town


def event(name: str, spot: Spot) -> Event:
    section = spot.section()
    made = Event(
        id=name,
        title=section.said("title") or Text.same(name),
        icon=section.word("icon"),
        group=section.word("group"),
        questions=section.texts("questions"),
        available=section.yes("available"),
        hint=section.said("hint", needed=False),
        order=section.number("order", 1000),
        source=spot.source,
        hidden=section.yes("hidden"),
        talk_first=section.yes("talk_first"),
        from_elsewhere=section.yes("from_elsewhere"),
        new_home=section.yes("new_home"),
        for_other=section.yes("for_other"),
    )
    section.done()
    return made
