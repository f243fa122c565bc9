"""A visitor who knows the answers of a scenario and gives them by touching what the glass offers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from kiosk.answers import Address, Value
from kiosk.guide.model import Kind
from kiosk.person import PartialDate
from ui.cli.scenarios import PIN, Visit
from ui.resident.flow import Flow
from ui.resident.own import OWN
from ui.resident.parts import Ask

TELEPHONE = "0300000000"
NO_READING = "ミホン ナマエ"  # of somebody whose scenario tells none


class Hand(Protocol):
    """What the visitor does at the kiosk. `touch` takes `verb:value`."""

    def touch(self, name: str) -> None: ...
    def put_card(self, person: str) -> None: ...
    def take_card(self) -> None: ...
    def wait(self) -> None: ...


@dataclass
class Visitor:
    """`asked` are the questions that came, by their ids."""

    flow: Flow
    hand: Hand
    visit: Visit
    asked: list[str] = field(default_factory=list)
    _ids: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._ids["me"] = self.visit.visitor

    def step(self) -> bool:
        """One screen. False when the visit is over."""
        screen = self.flow.screen
        if screen == "welcome" and self.flow.state.serial:
            return False
        acts = getattr(self, f"_{screen}", None)
        if acts is None:
            raise LookupError(f"nobody knows what to do on {screen}")
        for name in acts(self.flow.view()):
            self.hand.touch(name)
        return True

    # --- the way in and out

    def _welcome(self, _view: dict[str, Any]) -> Iterator[str]:
        yield "start" if self.visit.visitor in self.visit.cards else "nocard"

    def _event(self, _view: dict[str, Any]) -> Iterator[str]:
        for event in self.visit.scenario.events:
            while event not in [
                tile["id"] for group in self.flow.view()["groups"] for tile in group["tiles"]
            ]:
                yield "choose:more"
            yield f"choose:{event}"
        yield "main"

    def _tiles(self) -> list[str]:
        return [tile["id"] for group in self.flow.view()["groups"] for tile in group["tiles"]]

    def _info(self, _view: dict[str, Any]) -> Iterator[str]:
        yield "main"

    _you = _confirm = _review = _outcome = _why = _info

    def _card(self, _view: dict[str, Any]) -> Iterator[str]:
        self.hand.take_card()
        self.hand.put_card(self._whose_card())
        yield from ()

    def _pin(self, _view: dict[str, Any]) -> Iterator[str]:
        yield from (f"key:{digit}" for digit in PIN)
        yield "main"

    def _whose_card(self) -> str:
        adding = self.flow.state.adding
        return self._ids[adding.id] if adding else self.visit.visitor

    def _consent(self, _view: dict[str, Any]) -> Iterator[str]:
        yield "choose:no"
        yield "main"

    def _printing(self, _view: dict[str, Any]) -> Iterator[str]:
        self.hand.wait()
        yield from ()

    def _ticket(self, _view: dict[str, Any]) -> Iterator[str]:
        self.hand.take_card()
        yield "main"

    def _cardleft(self, _view: dict[str, Any]) -> Iterator[str]:
        self.hand.take_card()
        yield from ()

    # --- questions

    def _value(self) -> tuple[Ask, Value]:
        ask = self.flow.ask()
        if ask is None:
            raise LookupError("no question shows")
        name = f"{ask.question.id}@{self._ids.get(ask.person, '')}" if ask.person else ask.question.id
        if name not in self.asked:
            self.asked.append(name)
        if ask.question.id.startswith(OWN) and ask.person:
            return ask, self.visit.told(self._ids[ask.person], ask.question.variable)
        return ask, self.visit.answer(ask, self._ids)

    def _choice(self, view: dict[str, Any]) -> Iterator[str]:
        ask, value = self._value()
        if ask.question.kind is Kind.KANA and ask.person:
            value = self._reading(self._ids[ask.person])
        offered = {one["id"] for one in self._all_options(view)}
        marked = {one["id"] for one in self._all_options(view) if one["selected"]}
        wanted = [self._option(one, offered) for one in (value if isinstance(value, tuple) else (value,))]
        for one in dict.fromkeys(wanted or [self._option(None, offered)]):
            if one in marked:
                continue
            yield from self._turn_to(one)
            yield f"choose:{one}"
        yield "main"

    def _all_options(self, view: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Options of every page; the page that shows comes back in the end."""
        yield from view["options"]
        for _ in range(view.get("pages", 1) - 1):
            self.hand.touch("more")
            yield from self.flow.view()["options"]
        if view.get("pages", 1) > 1:
            self.hand.touch("more")

    def _turn_to(self, wanted: str) -> Iterator[str]:
        for _ in range(self.flow.view().get("pages", 1)):
            if wanted in [one["id"] for one in self.flow.view()["options"]]:
                return
            yield "more"

    def _option(self, value: Value, offered: set[str]) -> str:
        back = {scenario: here for here, scenario in self._ids.items()}
        names = {True: "yes", False: "no", None: "none"}
        named = names[value] if value is None or isinstance(value, bool) else str(value)
        for one in (back.get(named, named), named, "none", "no", "unknown", "other"):
            if one in offered:
                return one
        raise LookupError(f"{named!r} is not among {sorted(offered)}")

    def _date(self, view: dict[str, Any]) -> Iterator[str]:
        _, value = self._value()
        if not isinstance(value, date | PartialDate):
            yield "unknown"
        else:
            part = PartialDate.of(value) if isinstance(value, date) else value
            yield from self._type_date(view, part)
        yield "main"

    def _type_date(self, view: dict[str, Any], part: PartialDate) -> Iterator[str]:
        """In western years where they are offered or usual, else in the era that is meant (令和)."""
        western = any(one["id"] == "western" for one in view["eras"])
        if western:
            yield "era:western"
        else:
            yield "quick:other"
            western = not self.flow.view()["era_label"]
        year = str(part.year) if western else f"{part.year - 2018:02}"
        yield "clear"
        yield from (f"key:{digit}" for digit in f"{year}{part.month:02}{part.day:02}")

    def _town(self, view: dict[str, Any]) -> Iterator[str]:
        ask, value = self._value()
        if ask.question.listed:
            yield from self._listed(value)
            return
        if isinstance(value, str):
            yield "way:elsewhere"
            return
        town = value.town if isinstance(value, Address) else self.flow.parts.guide.city.towns[0].name
        row = next(one for one in view["rows"] if one["enabled"])
        yield f"row:{self._row_of(town) or row['id']}"
        while f"{town}" not in [one["id"] for one in self.flow.view()["towns"]]:
            yield "more"
        yield f"town:{town}"
        yield "main"

    def _listed(self, value: Value) -> Iterator[str]:
        """A bank or a branch: by the number that stands in the scenario."""
        if not isinstance(value, str):
            yield "way:none"
            return
        yield "way:number"
        yield from (f"key:{digit}" for digit in value)
        yield "main"

    def _row_of(self, town: str) -> str:
        from ui.resident.screens.town import row_of

        found = next((one for one in self.flow.parts.guide.city.towns if one.name == town), None)
        return row_of(self.flow, found)[:1] if found else ""

    def _number(self, _view: dict[str, Any]) -> Iterator[str]:
        ask, value = self._value()
        if ask.question.kind is Kind.ADDRESS:
            for name, digits in (("chome", "2"), ("ban", "12"), ("go", "3")):
                yield f"field:{name}"
                yield from (f"key:{digit}" for digit in digits)
        else:
            yield from (f"key:{digit}" for digit in str(value or 0))
        yield "main"

    def _tel(self, view: dict[str, Any]) -> Iterator[str]:
        ask, _ = self._value()
        if ask.question.kind is Kind.DIGITS:
            yield from self._digits(view)
            return
        yield from (f"key:{digit}" for digit in TELEPHONE)
        yield "main"

    def _digits(self, _view: dict[str, Any]) -> Iterator[str]:
        _, value = self._value()
        if not isinstance(value, str):
            yield "way:none"
            return
        yield from (f"key:{digit}" for digit in value)
        yield "main"

    def _kana(self, view: dict[str, Any]) -> Iterator[str]:
        ask, value = self._value()
        if ask.question.kind in (Kind.NAME, Kind.KANA) and ask.person:
            value = self._reading(self._ids[ask.person])
        if not isinstance(value, str) and any(one["id"] == "unknown" for one in view["ways"]):
            yield "way:unknown"
            return
        first, _, rest = str(value or "").replace("　", " ").partition(" ")
        words = (first, rest) if len(view["fields"]) > 1 else (" ".join((first, rest)).strip(),)
        if str(value).isascii() != view["latin"]:
            yield "way:latin"
        for one, word in zip(view["fields"], words, strict=True):
            if len(view["fields"]) > 1:
                yield f"field:{one['id']}"
            yield from _spelt(word, self.flow.view()["board"])
        yield "main"

    def _reading(self, person: str) -> str:
        """The glass takes names by their reading; Latin letters are their own."""
        name, kana = self.visit.told(person, "name"), self.visit.told(person, "kana")
        if isinstance(kana, str):
            return kana
        return name.upper() if isinstance(name, str) and name.isascii() else NO_READING

    def _family(self, view: dict[str, Any]) -> Iterator[str]:
        ask = self.flow.ask()
        if ask and ask.question.id not in self.asked:
            self.asked.append(ask.question.id)
        new = [one for one in self.visit.others if one not in self._ids.values()]
        waiting = self.visit.put_in(ask, new, self._here(ask)) if ask else []
        if not waiting:
            yield "main"
            return
        person = waiting[0]
        yield "addcard" if person in self.visit.cards and view["addcard"] else "add"
        adding = self.flow.state.adding
        if adding is not None:
            self._ids[adding.id] = person

    def _here(self, ask: Ask) -> int:
        """How many are in already at this question."""
        return len([one for one in self.flow.state.added_at.values() if one == ask.question.id])


def _spelt(word: str, board: list[list[str]]) -> Iterator[str]:
    """With the keys of the board and its marks, like a finger."""
    sounds = {sound for column in board for sound in column}
    for sound in word:
        if sound in sounds:
            yield f"key:{sound}"
            continue
        if sound == " ":
            yield "mark:space"
            continue
        plain = unicodedata.normalize("NFD", sound)
        key, mark = (
            (plain[0], "voiced" if plain[1] == "\u3099" else "half")
            if len(plain) == 2
            else (chr(ord(sound) + 1), "small")
        )
        yield f"key:{key}"
        yield f"mark:{mark}"
