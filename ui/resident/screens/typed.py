"""Numbers by keypad: a telephone, a count, an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.accounts import Fit
from kiosk.answers import UNKNOWN
from kiosk.guide.digits import fits, longest
from kiosk.guide.model import Kind
from ui.resident.answering import answer
from ui.resident.screens.bank import name_of
from ui.resident.screens.base import Screen, banner, keypad, main, way
from ui.resident.screens.question import current, head
from ui.resident.screens.refilled import keep_typed

if TYPE_CHECKING:
    from ui.resident.flow import Flow

TEL_LENGTHS = (10, 11)
LONGEST = {Kind.TEL: 11, Kind.NUMBER: 3}
MOBILE = ("050", "060", "070", "080", "090")


def _text(flow: Flow) -> str:
    return (*flow.state.draft.fields, "")[0]


def spaced(number: str) -> str:
    """Mobile numbers in their usual groups; the area code of others isn't known here, so they stay whole."""
    if len(number) == 11 and number.startswith(MOBILE):
        return f"{number[:3]}-{number[3:7]}-{number[7:]}"
    return number


def _abroad(digits: str) -> bool:
    """Begins like a call from or to another country: it would be cut off and reach nobody."""
    return digits.startswith("00")


def _may_be_longer(digits: str) -> bool:
    """Ten digits are whole, but for a mobile number."""
    return len(digits) < max(TEL_LENGTHS) and digits.startswith(MOBILE)


def _missing(flow: Flow) -> bool:
    digits = _text(flow).replace("-", "")
    if current(flow).question.kind is Kind.TEL:
        return not (len(digits) in TEL_LENGTHS and digits.startswith("0")) or _abroad(digits)
    return not digits


def _ways(flow: Flow) -> list[dict[str, Any]]:
    question = current(flow).question
    if question.kind is Kind.TEL:
        return [way(flow, "none", "tel.none", icon="close")]
    return [way(flow, "unknown", "answer.unknown", icon="ask")] if question.unknown_allowed else []


def _tel(flow: Flow) -> dict[str, Any]:
    return {
        **head(flow, current(flow)),
        "field": {"text": spaced(_text(flow).replace("-", ""))},
        "keypad": keypad(flow),
        "full": not _missing(flow) and not _may_be_longer(_text(flow).replace("-", "")),
        "ways": _ways(flow),
        "main": main(flow, _put(_text(flow)), ready=False) if _missing(flow) else main(flow, "next"),
    }


def _put(typed: str) -> str:
    """What is still to be done; many know their number at home without its area code (市外局番)."""
    if _abroad(typed):
        return "tel.put_here"
    return "tel.put_zero" if typed and not typed.startswith("0") else "tel.put"


def _number(flow: Flow) -> dict[str, Any]:
    return {
        **head(flow, current(flow)),
        "strip": [],
        "fields": [{"id": "number", "text": _text(flow), "unit": "", "active": True}],
        "keypad": keypad(flow),
        "full": len(_text(flow)) == LONGEST[Kind.NUMBER],
        "ways": _ways(flow),
        "main": main(flow, "count.put", ready=False) if _missing(flow) else main(flow, "next"),
    }


def _digits(flow: Flow) -> dict[str, Any]:
    """An account number: checked with every key, so that a slip is told at once."""
    question, text = current(flow).question, _text(flow)
    found = fits(question, text)
    wrong = f"digits.{question.check}" if question.check else "digits.wrong"
    left = question.length - len(text)
    return {
        **head(flow, current(flow)),
        "field": {"text": text},
        "keypad": keypad(flow),
        "full": found is Fit.YES and len(text) == longest(question),
        "banner": banner(flow, "care", wrong, icon="book") if found is Fit.NEVER else _named(flow, text),
        "ways": [way(flow, "none", "digits.by_hand", icon="edit")],
        "main": main(flow, "next")
        if found is Fit.YES
        else main(flow, "digits.again", ready=False)
        if found is Fit.NEVER
        else main(flow, "digits.left", ready=False, count=left)
        if text and left > 0
        else main(flow, "digits.put", ready=False),
    }


def _named(flow: Flow, code: str) -> dict[str, Any] | None:
    """Whose number that is, so that a slip is seen."""
    name = name_of(flow, current(flow).question.listed, code)
    return {"kind": "info", "icon": "book", "text": name} if name else None


def _take_digits(flow: Flow, _value: str) -> None:
    if fits(current(flow).question, _text(flow)) is Fit.YES:
        answer(flow, _text(flow))


def _by_hand(flow: Flow, value: str) -> None:
    """Written at the counter: an answer, and no reason to ask for the rest of the account."""
    if value == "none":
        keep_typed(flow, current(flow))
        answer(flow, None)


def _room(flow: Flow) -> int:
    """How many digits may be typed."""
    question = current(flow).question
    return longest(question) if question.kind is Kind.DIGITS else LONGEST[question.kind]


def _key(flow: Flow, value: str) -> None:
    digits = _text(flow).replace("-", "")
    if len(value) == 1 and value in "0123456789" and len(digits) < _room(flow):
        flow.draft(fields=(digits + value,), unknown=False)


def _erase(flow: Flow, _value: str) -> None:
    flow.draft(fields=(_text(flow).replace("-", "")[:-1],))


def _clear(flow: Flow, _value: str) -> None:
    flow.draft(fields=("",))


def _way(flow: Flow, value: str) -> None:
    """No telephone is an answer; not knowing a count is another."""
    if value not in [one["id"] for one in _ways(flow)]:
        return
    keep_typed(flow, current(flow))
    answer(flow, None if value == "none" else UNKNOWN)


def _field(_flow: Flow, _value: str) -> None:
    """There is only one field."""


def _take(flow: Flow, _value: str) -> None:
    if _missing(flow):
        return
    digits = _text(flow).replace("-", "")
    tel = current(flow).question.kind is Kind.TEL
    answer(flow, spaced(digits) if tel else int(digits))


_VERBS = {"key": _key, "erase": _erase, "clear": _clear, "way": _way, "field": _field, "main": _take}
TEL = Screen(_tel, _VERBS)
COUNT = Screen(_number, _VERBS)
DIGITS = Screen(_digits, {**_VERBS, "main": _take_digits, "way": _by_hand})
