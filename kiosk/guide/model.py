"""What the city wrote, loaded and checked: frozen types that every other room reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.answers import Value
from kiosk.guide.city import City
from kiosk.words import Text

if TYPE_CHECKING:
    from kiosk.guide.conditions import Condition
    from kiosk.guide.types import Type


class Kind(StrEnum):
    """How a question is answered; it also tells a form how to print the value."""

    CHOICE = "choice"  # one option → its value
    MULTI = "multi"  # several options → tuple of their values
    YESNO = "yesno"  # → bool
    DATE = "date"  # → date or PartialDate
    ADDRESS = "address"  # → Address, from the town list of the city
    NAME = "name"  # → str, as on the record
    KANA = "kana"  # → str, full-width katakana, family and given name divided by U+3000
    TEL = "tel"  # → str, as typed
    DIGITS = "digits"  # → str of digits, zeros in front kept (口座番号)
    PERSON = "person"  # one person of the visit → its id
    PEOPLE = "people"  # several persons of the visit → tuple of ids
    FAMILY = "family"  # who else takes part: adds members, each with id
    NUMBER = "number"  # → int
    TEXT = "text"  # → str
    INFO = "info"  # nothing to answer, only to read


class Scope(StrEnum):
    VISIT = "visit"
    PERSON = "person"


class Level(StrEnum):
    """判定の強さ (`domain.md` 2.1)."""

    REQUIRED = "req"
    OFFERED = "offer"
    GUIDE = "guide"
    AUTOMATIC = "auto"


@dataclass(frozen=True)
class Option:
    value: Value
    label: Text
    hint: Text | None = None
    when: Condition | None = None  # shown only while this may hold
    adds: str = ""  # a life event that this answer brings along
    calls: bool = False  # this answer calls a clerk
    instead: str = ""  # the life event that the one of this question turns out to be
    alone: Value = None  # the answer that this one becomes when nobody is put in after all


@dataclass(frozen=True)
class Question:
    """`variable` receives the answer: of the visit, or of each person in turn (`Scope.PERSON`).

    `who`: which persons are asked, or may be the answer (`p` is each of them).
    """

    id: str
    variable: str
    scope: Scope
    kind: Kind
    title: Text
    reason: Text | None = None  # なぜ聞くか, one sentence
    options: tuple[Option, ...] = ()
    ask_when: Condition | None = None
    unknown_allowed: bool = True  # わからない
    sensitive: bool = False
    source: str = ""  # file:line
    who: Condition | None = None
    always: bool = False  # asked whenever it applies, also when no procedure depends on it
    latest_today: bool = False  # a date that can't lie in the future
    for_forms: bool = False  # asked only when a needed form has a field for it
    gives: Mapping[str, Value] = field(default_factory=dict)  # what is known of everybody added here
    by_card: bool = False  # `gives`, and whoever it is may come with a card of their own
    least: int = 0  # how many must be added
    most: int = 0  # how many may be; 0: any number
    length: int = 0  # of digits, exactly; 0: see `longest`
    longest: int = 0  # of digits, at most
    check: str = ""  # of digits: a name in kiosk.accounts.CHECKS
    listed: str = ""  # of digits: picked from a name in kiosk.banks.LISTS, or typed
    of: tuple[str, ...] = ()  # variables: when one of them changes, this answer falls away
    elsewhere: bool = False  # of an address: it may be in another city, and is spelt then
    opening: bool = False  # comes before the questions of every event of the visit
    closing: bool = False  # comes after the questions of every event of the visit
    short: Text | None = None  # 見出し; read it as `term`
    about: str = ""  # of the visit, but about `you`, `life` (くらし), or whoever has this fact (`dead`)
    names: str = ""  # of the visit: who is named beside whom it is about (世帯主から見て)
    reviewed: bool = True  # its answer stands among those that are looked over

    @property
    def term(self) -> Text:
        """What its answer is called in a list (死亡届); the whole question where nobody wrote a 見出し."""
        return self.short or self.title


@dataclass(frozen=True)
class Case:
    when: Condition
    value: Condition


@dataclass(frozen=True)
class Known:
    """What follows from other answers, so that nobody is asked. The first case that holds counts.

    `event`: it holds in this one only, and there instead of the general one.
    """

    variable: str
    scope: Scope
    type: Type
    cases: tuple[Case, ...]
    source: str = ""
    event: str = ""


@dataclass(frozen=True)
class Given:
    """A variable that no question asks for: the card tells it, the family screen, or only a clerk."""

    variable: str
    scope: Scope
    type: Type
    by: str  # card, family, clerk
    source: str = ""


@dataclass(frozen=True)
class Rule:
    """One line of a procedure: in these events, for each of this scope, needed when the condition holds."""

    events: tuple[str, ...]  # ("*",) is every event
    scope: str  # event movers all kids parents mother baby resident target
    level: Level
    condition: Condition
    reason: Text
    source: str = ""
    since: date | None = None
    until: date | None = None
    deadline: str = ""  # where it is another one than the procedure's
    short: Text | None = None  # the reason in a few words, where its sentence is too long for a row
    wished: bool = False  # an offered one that the resident asked for by what this rule looks at


@dataclass(frozen=True)
class Procedure:  # 手続
    id: str
    title: Text  # official name in `ja`
    plain: Text  # what a resident calls it
    law: str
    counter: str  # SHIMIN, HOKEN, … the city's counters
    deadline: str  # code of domain.md 0 (D14, J15, …)
    fee: str
    applicant: str  # W1 …
    individual_number: str  # ○ △ × -
    forms: tuple[str, ...]
    documents: tuple[str, ...]  # codes of domain.md 0 (ID, MC, …)
    rules: tuple[Rule, ...]
    slip: Text | None = None  # neutral title for the slip
    note: str = ""
    last_verified: date | None = None
    source: str = ""
    pittari: str = ""  # which one of ぴったりサービス it is
    not_with: tuple[str, ...] = ()  # dropped when one of these is needed (除外規則)
    not_when: Condition | None = None  # dropped from a visit of which this holds

    def deadline_of(self, rule: Rule) -> str:
        return rule.deadline or self.deadline

    def short_of(self, reason: Text) -> Text | None:
        """The reason of one of its rules in a few words; None: its sentence is short enough."""
        return next((one.short for one in self.rules if one.reason == reason), None)


@dataclass(frozen=True)
class Event:  # ライフイベント
    id: str
    title: Text
    icon: str
    group: str
    questions: tuple[str, ...]  # ids, in the order in which they may be asked
    available: bool = True
    hint: Text | None = None
    order: int = 0
    source: str = ""
    hidden: bool = False  # reached through a clerk: no tile on the kiosk
    talk_first: bool = False  # asks for an address: whoever hides from somebody speaks with a clerk before
    from_elsewhere: bool = False  # whoever comes for it is still registered in another city
    new_home: bool = False  # the address that it asks for is a new one in this city
    for_other: bool = False  # whoever comes for it does so for somebody else, who may have a card as well


BRING_ICONS = (
    "bag",
    "book",
    "card",
    "clock",
    "ev_bike",
    "ev_cert",
    "ev_dog",
    "ev_seal",
    "ev_water",
    "money",
    "paper",
    "passbook",
    "photo",
    "ticket",
)
BRING_USES = ("identity", "account", "back")
"""ご本人の確認、お金の振り込み先、市へお返しするもの."""


@dataclass(frozen=True)
class BringRule:
    """One thing to bring; `text` may hold facts in braces that named derivations give."""

    id: str
    text: Text
    condition: Condition
    order: int
    source: str = ""
    counters: tuple[str, ...] = ()
    names: Mapping[str, Condition] = field(default_factory=dict)  # the facts in the text's braces
    plain: Text | None = None  # what the visitor reads, where `text` is the word of the office
    slip: Text | None = None  # what the guide slip says instead, where the thing would tell the matter
    icon: str = "bag"  # one of BRING_ICONS
    use: str = ""  # what it is for: one of BRING_USES
    document: str = ""  # the code by which a procedure's documents name it
    by_card: Condition | None = None  # when the visitor's own card, just shown, is enough


@dataclass(frozen=True)
class Guide:
    """All content of a city. `version` is a hash of every file that was read."""

    version: str
    city: City
    events: Mapping[str, Event]
    questions: Mapping[str, Question]
    procedures: Mapping[str, Procedure]
    bring: tuple[BringRule, ...]
    known: tuple[Known, ...] = ()
    given: tuple[Given, ...] = ()
    words: Mapping[str, Text] = field(default_factory=dict)  # what grounds are said with

    def kind_of(self, variable: str) -> Kind | None:
        """The declared kind of a variable, so that a form needn't repeat it."""
        return next((one.kind for one in self.questions.values() if one.variable == variable), None)
