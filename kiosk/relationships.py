"""続柄 when the head of a household changes: what somebody would be to the new head.

Only suggestions, in the words of the resident record (住民基本台帳事務処理要領); a clerk decides. Words are
paths from the head: 妻の母 is the mother of the wife. Since 1995 a child is 子, never 長男.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

HEAD = "世帯主"
_SPOUSE = {"male": "夫", "female": "妻"}
_PARENT = {"male": "父", "female": "母"}
_MEN, _WOMEN = ("夫", "父", "兄", "弟"), ("妻", "母", "姉", "妹")
_SEX = {**dict.fromkeys(_MEN, "male"), **dict.fromkeys(_WOMEN, "female")}
_SIBLINGS = {("male", True): "兄", ("male", False): "弟", ("female", True): "姉", ("female", False): "妹"}
_KINDS = {"夫": "S", "妻": "S", "子": "C", "父": "P", "母": "P", "兄": "B", "弟": "B", "姉": "B", "妹": "B"}


@dataclass(frozen=True)
class Relative:
    """`word`: the relationship to the head so far. `sex`: male, female, or "" when not known."""

    word: str
    sex: str = ""
    birth: date | None = None


def to_new_head(person: Relative, new: Relative, old: Relative, together: bool = False) -> str | None:
    """What `person` is to the head `new`, when the head was `old`; None where the words don't tell.

    `together`: both leave the old household at once, so a grandchild is taken for the new head's own child.
    """
    if person == new:
        return HEAD
    back, on = _back(new, old), _steps(person.word)
    if back is None or on is None:
        return None
    found = _joined(back, on, person, new, together)
    return "の".join(found) if found else None


def sex_told_by(word: str) -> str:
    """male or female where the word itself says it (妻の母), else ""."""
    return _SEX.get(word.rpartition("の")[2], "")


def _steps(word: str) -> list[str] | None:
    """Nothing for the head; None for words that aren't family (同居人、縁故者、未届)."""
    if word == HEAD:
        return []
    steps = word.split("の")
    return steps if all(one in _KINDS for one in steps) else None


def _back(new: Relative, old: Relative) -> list[str] | None:
    """From the new head to the old one."""
    match _steps(new.word):
        case [one]:
            step = _reversed(one, old.sex, old, new)
            return [step] if step else None
        case [first, last] if _KINDS[first] == "S":  # 妻の子、妻の母
            step = _reversed(last, _SEX[first], None, None)
            spouse = _SPOUSE.get(old.sex)
            return [step, spouse] if step and spouse else None
        case [first, last] if first == "子" and _KINDS[last] == "S":  # 子の妻
            child, parent = "夫" if last == "妻" else "妻", _PARENT.get(old.sex)
            return [child, parent] if parent else None
        case _:
            return None


def _reversed(word: str, sex: str, old: Relative | None, new: Relative | None) -> str | None:
    """What somebody of this sex is to the one whom they call `word`."""
    match _KINDS[word]:
        case "S":
            return _SPOUSE.get(sex)
        case "C":
            return _PARENT.get(sex)
        case "P":
            return "子"
        case _:
            return _sibling(old, new)


def _sibling(one: Relative | None, other: Relative | None) -> str | None:
    """What `one` is to `other`."""
    if one is None or other is None or one.birth is None or other.birth is None:
        return None
    return _SIBLINGS.get((one.sex, one.birth < other.birth))


def _joined(
    back: list[str], on: list[str], person: Relative, new: Relative, together: bool
) -> list[str] | None:
    """The way back and the way on, where they meet made into one step."""
    if not on:
        return back
    match (_KINDS[back[-1]], "".join(_KINDS[one] for one in on)):
        case ("P", "C") | ("B", "B"):
            return _or_none([*back[:-1], _sibling(person, new)]) if len(back) == 1 else None
        case ("P", "CC"):  # a child's child: the new head's own, or a sister's
            return ["子"] if together else None
        case ("P", "CS"):
            return on[1:]
        case ("P", "S") | ("B", "P"):  # the mother of whoever is the father's child
            return _or_none([*back[:-1], _PARENT.get(person.sex)])
        case ("S", "C") | ("C", "B"):
            return [*back[:-1], "子"]
        case ("C", "P"):
            return _or_none([*back[:-1], _SPOUSE.get(person.sex)])
        case ("S", after) if after.startswith("S"):
            return on[1:] or None
        case _:
            return [*back, *on]


def _or_none(steps: list[str | None]) -> list[str] | None:
    found = [one for one in steps if one]
    return found if len(found) == len(steps) else None
