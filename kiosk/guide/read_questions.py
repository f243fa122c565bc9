"""Questions, and the conditions in which all content is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.accounts import CHECKS
from kiosk.answers import Value
from kiosk.banks import LISTS
from kiosk.guide.conditions import Condition
from kiosk.guide.model import Kind, Option, Question, Scope
from kiosk.guide.parse import Parser
from kiosk.guide.source import Section, Spot, number
from kiosk.guide.types import Declared, Sort, Type
from kiosk.languages import key_of
from kiosk.words import Text, without_readings

SORT_OF_KIND = {
    Kind.YESNO: Sort.YESNO,
    Kind.DATE: Sort.DATE,
    Kind.NUMBER: Sort.NUMBER,
    Kind.CHOICE: Sort.WORD,
    Kind.MULTI: Sort.WORDS,
    Kind.PERSON: Sort.PERSON,
    Kind.INFO: Sort.YESNO,
}
SORTS = tuple(one.value for one in (Sort.YESNO, Sort.NUMBER, Sort.DATE, Sort.WORD, Sort.WORDS, Sort.PERSON))
_CODE = "code"  # numbers and words side by side (年金の 1、2、3、jukyu)
_LONGEST = 30
ABOUT = ("you", "life")
LONGEST_TERM = {"ja": 10, "easy": 20, "en": 28}
"""Letters of a 見出し, so that it stands on one line beside its answer."""


@dataclass
class RawOption:
    value: Value
    label: Text
    hint: Text | None
    when: Spot | None
    adds: str
    instead: str
    calls: bool
    alone: Spot | None


@dataclass
class RawQuestion:
    """Read, but its conditions can be understood only when every variable is known."""

    id: str
    section: Section
    variable: str
    scope: Scope
    kind: Kind
    sort: Sort
    options: list[RawOption] = field(default_factory=list)
    gives: dict[str, Value] = field(default_factory=dict)


def raw_question(name: str, spot: Spot) -> RawQuestion:
    section = spot.section()
    kind = Kind(section.one_of("kind", [one.value for one in Kind]))
    scope = Scope(section.one_of("scope", [one.value for one in Scope], "visit"))
    natural = SORT_OF_KIND.get(kind, Sort.WORD)
    values = section.one_of("values", (*SORTS, _CODE), natural.value)
    sort = Sort.ANY if values == _CODE else Sort(values)
    raw = RawQuestion(name, section, section.word("sets"), scope, kind, sort)
    listed = section.get("options")
    raw.options = [_option(one, sort) for one in listed.items()] if listed else []
    raw.gives = _gives(section.get("gives"))
    sized = bool(section.number("length", 0) or section.number("longest", 0))
    if sized is not (kind is Kind.DIGITS):
        spot.wrong("数字の質問（kind: digits）には、けた数を「length:」か「longest:」に書きます。")
    if kind in (Kind.CHOICE, Kind.MULTI) and not raw.options:
        spot.wrong("選ぶ質問には「options:」に答えを並べます。")
    return raw


def _option(spot: Spot, sort: Sort) -> RawOption:
    section = spot.section()
    value_spot = section.need("value")
    value = _typed(value_spot, sort) if value_spot else None
    label = section.said("label") or Text.same("")
    made = RawOption(
        value,
        label,
        section.said("hint", needed=False),
        section.get("when"),
        section.word("adds", ""),
        section.word("instead", ""),
        section.yes("calls"),
        section.get("alone"),
    )
    section.done()
    return made


def _typed(spot: Spot, sort: Sort) -> Value:
    if sort is Sort.NUMBER or (sort is Sort.ANY and spot.text().isdecimal()):
        return number(spot, "value", 0)
    if sort is Sort.YESNO:
        if spot.text() not in ("yes", "no"):
            spot.wrong(f"value は yes か no です。「{spot.text()}」は使えません。")
        return spot.text() == "yes"
    return spot.text()


def type_of(raw: RawQuestion) -> Type:
    """What a condition sees. A question that asks which persons is a yes or no for each of them."""
    if raw.kind is Kind.PEOPLE:
        return Type(Sort.PEOPLE)
    options = frozenset(one.value for one in raw.options)
    closed = raw.kind in (Kind.CHOICE, Kind.MULTI) and raw.sort is not Sort.YESNO
    return Type(raw.sort, options) if closed else Type(raw.sort)


@dataclass
class Conditions:
    """Understands conditions against everything that is declared, and notes what is wrong with them."""

    declared: Declared

    def read(
        self,
        spot: Spot | None,
        *,
        person: bool,
        wanted: Type | None = None,
        events: tuple[str, ...] = (),
    ) -> Condition | None:
        """`events`: those in which it is looked at, where they are known."""
        if spot is None:
            return None
        parser = Parser(self.declared.within(events), frozenset({"p"}) if person else frozenset())
        found = parser.read(spot.text(), spot.source, wanted)
        for message in parser.mistakes:
            spot.wrong(message)
        return found


def question(raw: RawQuestion, conditions: Conditions) -> Question:
    section, of_person = raw.section, raw.scope is Scope.PERSON
    title = section.said("title") or Text.same("")
    if len(title("ja")) > _LONGEST:
        spot = section.get("title")
        if spot:
            spot.wrong(f"質問は{_LONGEST}字までです。いまは{len(title('ja'))}字です。短くしてください。")
    made = Question(
        id=raw.id,
        variable=raw.variable,
        scope=raw.scope,
        kind=raw.kind,
        title=title,
        short=_term(section),
        about=_about(section, conditions.declared),
        names=_names(section, conditions.declared),
        reviewed=section.yes("review", default=True),
        reason=section.said("reason", needed=raw.kind is not Kind.INFO),
        options=_options(raw, conditions),
        ask_when=conditions.read(section.get("when"), person=of_person),
        unknown_allowed=section.yes("unknown", default=True),
        sensitive=section.yes("sensitive"),
        source=section.spot.source,
        who=conditions.read(section.get("who"), person=True),
        always=section.yes("always"),
        latest_today=section.yes("until_today"),
        for_forms=section.yes("for_forms"),
        gives=raw.gives,
        by_card=section.yes("by_card"),
        least=section.number("least", 0),
        most=section.number("most", 0),
        length=section.number("length", 0),
        longest=section.number("longest", 0),
        check=section.one_of("check", ("", *CHECKS), ""),
        listed=section.one_of("list", ("", *LISTS), ""),
        of=section.texts("of"),
        elsewhere=section.yes("elsewhere"),
        opening=section.yes("opening"),
        closing=section.yes("closing"),
    )
    section.done()
    return made


def _term(section: Section) -> Text | None:
    term, spot = section.said("term", needed=False), section.get("term")
    if term is None or spot is None:
        return None
    for language, longest in LONGEST_TERM.items():
        long = len(without_readings(key_of(term(language))))
        if long > longest:
            spot.wrong(
                f"見出し（term）の {language} は{longest}字までです。いまは{long}字です。短くしてください。"
            )
    return term


def _about(section: Section, declared: Declared) -> str:
    about, spot = section.word("about", ""), section.get("about")
    if spot and about not in ABOUT and about not in declared.person:
        known = "、".join((*ABOUT, "人についてわかること（dead など）"))
        spot.wrong(f"about に「{about}」は使えません。{known}のどれかを書きます。")
    return about


def _names(section: Section, declared: Declared) -> str:
    name, spot = section.word("names", ""), section.get("names")
    if spot and (name not in declared.visit or declared.visit[name].sort is not Sort.PERSON):
        spot.wrong(f"names に「{name}」は使えません。人をえらぶ質問（kind: person）の sets を書きます。")
    return name


def _options(raw: RawQuestion, conditions: Conditions) -> tuple[Option, ...]:
    of_person = raw.scope is Scope.PERSON
    return tuple(
        Option(
            one.value,
            one.label,
            one.hint,
            conditions.read(one.when, person=of_person),
            one.adds,
            one.calls,
            one.instead,
            _alone(raw, one.alone),
        )
        for one in raw.options
    )


def _alone(raw: RawQuestion, spot: Spot | None) -> Value:
    """Another of the answers (自分と家族 → 自分だけ)."""
    if spot is None:
        return None
    value = _typed(spot, raw.sort)
    if value not in [one.value for one in raw.options]:
        spot.wrong(f"alone の「{spot.text()}」は、この質問の答えにありません。value のどれかを書きます。")
    return value


def _gives(spot: Spot | None) -> dict[str, Value]:
    """Facts of everybody who is added at a question about the family: yes, no, or a word."""
    plain: dict[str, Value] = {"yes": True, "no": False}
    found = spot.section().each() if spot else ()
    return {name: plain.get(one.text(), one.text()) for name, one in found}
