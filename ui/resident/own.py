"""Questions that the glass itself asks, in the same shape as the city's: who a person is that has no card."""

from __future__ import annotations

from kiosk.guide.model import Kind, Option, Question, Scope
from kiosk.person import Sex
from kiosk.words import Text, Words
from ui.resident.parts import Ask
from ui.resident.state import Adding, VisitState
from ui.resident.trail import ME

RELATIONS = ("wife", "husband", "child", "father", "mother", "elder_brother", "elder_sister")
MORE_RELATIONS = ("younger_brother", "younger_sister", "childs_child", "childs_wife", "childs_husband")
LAST_RELATIONS = ("wifes_child", "husbands_child", "wifes_mother", "husbands_mother", "lodger")
"""Words of the resident record (続柄): 長男, 孫 and the like are not among them since 1995."""


def family_steps(words: Words, adding: Adding) -> tuple[Question, ...]:
    """A card tells the four items but neither the reading nor the relationship."""
    steps = (_relation(words), _kana(words, "family"), _birth(words, "family"), _sex(words, "family"))
    return steps[:2] if adding.by_card else steps


def resident_steps(words: Words) -> tuple[Question, ...]:
    """Without a card: name, date of birth, sex, address."""
    address = _question(words, "address", "me", Kind.TEXT, "address", unknown=True)
    return (_kana(words, "me"), _birth(words, "me"), _sex(words, "me"), address)


def own_ask(state: VisitState, words: Words) -> Ask | None:
    """The question of ours that is due now, if any."""
    if state.adding is not None:
        steps = family_steps(words, state.adding)
        step = min(state.adding.step, len(steps) - 1)
        return Ask(steps[step], state.adding.id, len(steps) - step - 1)
    if state.holder is None:
        steps = resident_steps(words)
        if state.own < len(steps):
            return Ask(steps[state.own], ME, len(steps) - state.own - 1)
    return None


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
        id=f"own.{name}",
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
        Option(value.value, words.text(f"resident.own.sex_{value.value}"))
        for value in (Sex.FEMALE, Sex.MALE, Sex.UNKNOWN)
    )
    return _question(words, "sex", who, Kind.CHOICE, "sex", options)


def _relation(words: Words) -> Question:
    options = tuple(
        Option(_official(words, key), words.text(f"resident.own.relation_{key}"))
        for key in RELATIONS + MORE_RELATIONS + LAST_RELATIONS
    )
    return _question(words, "relation", "family", Kind.CHOICE, "zokugara", options, unknown=True)


def _official(words: Words, key: str) -> str:
    """The value is the Japanese word itself, as it stands on the resident record."""
    text: Text = words.text(f"resident.own.relation_{key}")
    return text("ja")
