"""Questions that the glass itself asks, in the same shape as the city's: who a person is that has no card."""

from __future__ import annotations

from dataclasses import replace

from kiosk.answers import Address, Value
from kiosk.guide.model import Guide, Kind, Option, Question, Scope
from kiosk.interview.steps import SAFETY
from kiosk.person import Sex
from kiosk.relationships import sex_told_by
from kiosk.words import Text, Words
from ui.resident import trail
from ui.resident.parts import Ask
from ui.resident.state import Adding, Spot, VisitState
from ui.resident.trail import ME

OWN = "own."
"""In front of what the glass itself asks."""
RELATIONS = ("head", "wife", "husband", "child", "father", "mother", "elder_brother", "elder_sister")
MORE_RELATIONS = ("younger_brother", "younger_sister", "childs_child", "childs_wife", "childs_husband")
NOT_SAID = "unknown_sex"
"""答えない: another thing than わからない and than what a card doesn't say."""
LAST_RELATIONS = ("wifes_child", "husbands_child", "wifes_mother", "husbands_mother", "lodger")
"""Words of the resident record (続柄): 長男, 孫 and the like are not among them since 1995."""


KID = "kid"
"""Of whoever is put in as the child: nobody calls a baby その方."""
OWN_ADDRESS = Spot(trail.OWN_ADDRESS, ME)


def family_steps(guide: Guide, words: Words, adding: Adding, events: tuple[str, ...]) -> tuple[Question, ...]:
    """A card tells the four items but neither the reading nor the relationship.

    What the city asks about each person itself isn't asked here; only a name is always needed to go on.
    """
    later = _asked_by_city(guide, events)
    gives = guide.questions[adding.at].gives if adding.at in guide.questions else {}
    # What was typed may still be mended, so that only a card's sex leaves words out.
    sex = str(adding.values.get("sex", "")) if adding.by_card else ""
    relation = () if gives or "zokugara" in later else (_relation(words, sex),)
    if adding.by_card:
        steps = (*relation, _kana(words, "family"))
        return tuple(one for one in steps if one.variable not in later)
    who = "child" if gives.get(KID) is True else "family"
    birth = () if gives and _birth_follows(guide, events) else (_birth(words, who),)
    return (*relation, _kana(words, who), *birth, _sex(words, who))


def _birth_follows(guide: Guide, events: tuple[str, ...]) -> bool:
    """A newborn's date is that of the event."""
    return any(one.variable == "birth" and one.event in events for one in guide.known)


def _asked_by_city(guide: Guide, events: tuple[str, ...]) -> set[str]:
    questions = [guide.questions[one] for event in events for one in guide.events[event].questions]
    return {one.variable for one in questions if one.scope is Scope.PERSON}


def resident_steps(words: Words, *, here: bool = False) -> tuple[Question, ...]:
    """Without a card: name, date of birth, sex, address. `here`: of this city, with a town to pick."""
    kind = Kind.ADDRESS if here else Kind.TEXT
    address = _question(words, "address", "me", kind, "address", unknown=True)
    return (
        _kana(words, "me"),
        _birth(words, "me"),
        _sex(words, "me"),
        replace(address, elsewhere=here),
    )


def lives_here(state: VisitState, guide: Guide) -> bool:
    """Whether the registered address is in this city: of all who aren't just coming, unless they say so."""
    coming = any(guide.events[event].from_elsewhere for event in state.events)
    return not coming and OWN_ADDRESS not in state.elsewhere


def own_ask(state: VisitState, guide: Guide, words: Words) -> Ask | None:
    """The question of ours that is due now, if any."""
    if state.adding is not None:
        steps = family_steps(guide, words, state.adding, state.events)
        step = min(state.adding.step, len(steps) - 1)
        return Ask(steps[step], state.adding.id, len(steps) - step - 1)
    if state.holder is None:
        steps = resident_steps(words, here=lives_here(state, guide))
        if state.own < len(steps):
            return Ask(steps[state.own], ME, len(steps) - state.own - 1)
    return None


def offers_clerk(question: Question) -> bool:
    """Asks whether a person should do this with the resident: nobody should type for that."""
    return question.variable == SAFETY or any(one.calls for one in question.options)


def own_values(ask: Ask, value: Value) -> dict[str, Value]:
    """A typed name is known by its reading only, its box stays for the hand; Latin letters are the name.

    An address is kept as a card would tell it.
    """
    if isinstance(value, Address):
        return {ask.question.variable: value.text}
    if ask.question.variable == "kana" and isinstance(value, str) and value.isascii():
        return {"kana": value, "name": value}
    return {ask.question.variable: value}


def _question(
    words: Words,
    name: str,
    who: str,
    kind: Kind,
    variable: str,
    options: tuple[Option, ...] = (),
    *,
    unknown: bool = False,
) -> Question:
    return Question(
        id=f"{OWN}{name}",
        variable=variable,
        scope=Scope.PERSON,
        kind=kind,
        title=words.text(f"resident.own.{who}.{name}"),
        reason=words.text(f"resident.own.why_{name}"),
        options=options,
        unknown_allowed=unknown,
    )


def _kana(words: Words, who: str) -> Question:
    return _question(words, "kana", who, Kind.KANA, "kana")


def _birth(words: Words, who: str) -> Question:
    return _question(words, "birth", who, Kind.DATE, "birth", unknown=who != "me")


def _sex(words: Words, who: str) -> Question:
    options = tuple(
        Option(value, words.text(f"resident.own.sex_{value}"))
        for value in (Sex.FEMALE.value, Sex.MALE.value, NOT_SAID)
    )
    return _question(words, "sex", who, Kind.CHOICE, "sex", options)


def _relation(words: Words, sex: str) -> Question:
    """With the words that fit this sex; with all where it isn't known, or isn't one of the two."""
    options = tuple(
        Option(_official(words, key), words.text(f"resident.own.relation_{key}"))
        for key in RELATIONS + MORE_RELATIONS + LAST_RELATIONS
    )
    known = sex in (Sex.FEMALE.value, Sex.MALE.value)
    fitting = tuple(one for one in options if not known or sex_told_by(str(one.value)) in ("", sex))
    return _question(words, "relation", "family", Kind.CHOICE, "zokugara", fitting, unknown=True)


def _official(words: Words, key: str) -> str:
    """The value is the Japanese word itself, as it stands on the resident record."""
    text: Text = words.text(f"resident.own.relation_{key}")
    return text("ja")
