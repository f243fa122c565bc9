"""One question of each kind, in the states that its screen knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from kiosk.answers import Member
from kiosk.guide.model import Kind, Question, Scope
from ui.gallery.cast import Cast, changed, posed, touched
from ui.gallery.scenes.questions import REMAINING, asked, one_after_another
from ui.resident.eras import era_of
from ui.resident.flow import Flow
from ui.resident.forward import show_answer
from ui.resident.own import family_steps, resident_steps
from ui.resident.parts import Ask
from ui.resident.state import Adding, Draft, Over, Place, VisitState

LONG_AGO = "230210"  # 昭和23年2月10日
MOBILE = "09012345678"
ONE = (Kind.CHOICE, Kind.YESNO)
BUILDING = "コーポミホン"
UNITED = "0438"  # ユナイテッド・オーバーシーズ銀行, among the longest names
READINGS = ("ミホン　タロウ", "ケンモト　タロウ", "ミモト　タロウ")


def scenes(cast: Cast) -> Iterator[tuple[str, Flow]]:
    yield from _choices(cast.family)
    yield from _dates(cast.family)
    yield from _address(cast.family)
    yield from _typed(cast.family)
    yield from _family(cast.family)
    yield from _without_card(cast.family)


def _find(flow: Flow, fits: Callable[[Question], bool]) -> Flow:
    return asked(flow, next(one for one in flow.parts.guide.questions.values() if fits(one)))


def _as(flow: Flow, kind: Kind, other: Kind) -> Flow:
    """A kind that no question of the city need have: another question, answered in its way."""
    found = next(one for one in flow.parts.guide.questions.values() if one.kind is kind)
    return asked(flow, replace(found, kind=other))


def _of(flow: Flow, kind: Kind) -> Flow:
    return _find(flow, lambda one: one.kind is kind)


def _choose(flow: Flow, many: int) -> Flow:
    return touched(flow, *(f"choose:{one['id']}" for one in flow.view()["options"][:many]))


def _choices(flow: Flow) -> Iterator[tuple[str, Flow]]:
    one = _find(flow, lambda q: q.kind is Kind.CHOICE and q.unknown_allowed and len(q.options) == 3)
    yield "choice", one
    yield "choice-chosen", _choose(one, 1)
    yield "choice-unknown", touched(one, "choose:unknown")
    several = _find(flow, lambda q: q.kind is Kind.MULTI and len(q.options) > 2)
    yield "choice-several", _choose(several, 2)
    most = max(flow.parts.guide.questions.values(), key=lambda q: len(q.options))
    yield "choice-many", asked(flow, most)
    yield (
        "choice-person",
        _find(flow, lambda q: q.kind in (Kind.CHOICE, Kind.YESNO) and q.scope is Scope.PERSON),
    )
    yield "choice-people", _choose(_of(flow, Kind.PEOPLE), 2)
    yield "choice-sensitive", _find(flow, lambda q: q.sensitive and q.kind in ONE)
    yield "info", _of(flow, Kind.INFO)


def _dates(flow: Flow) -> Iterator[tuple[str, Flow]]:
    other = _find(flow, lambda q: q.kind is Kind.DATE and not q.variable.startswith("event_date"))
    event = _find(flow, lambda q: q.kind is Kind.DATE and q.variable.startswith("event_date"))
    now = flow.parts.clock.now().date()
    yield "date", other
    yield "date-filled", touched(other, "era:showa", *_keys(LONG_AGO))
    yield "date-meant", touched(other, "era:showa", *_keys("640108"))
    yield "date-impossible", touched(other, "era:reiwa", *_keys("080231"))
    yield "date-western", touched(other, "era:western", *_keys("19480210"))
    if other.view()["unknown"]:
        yield "date-unknown", touched(other, "era:showa", *_keys("23"), "unknown")
    yield "date-quick", event
    yield "date-far", touched(event, "quick:other", "era:western", *_keys("19920315"))
    yield "date-yesterday", touched(event, "quick:yesterday")
    future = now + timedelta(days=9)
    typed = f"{era_of(future)[1]:02}{future:%m%d}"
    yield "date-typed", touched(event, "quick:other", *_keys(typed))


def _keys(digits: str) -> tuple[str, ...]:
    return tuple(f"key:{digit}" for digit in digits)


def _address(flow: Flow) -> Iterator[tuple[str, Flow]]:
    start = _of(flow, Kind.ADDRESS)
    yield "town", start
    row = max(
        (one for one in start.view()["rows"] if one["enabled"]), key=lambda one: _towns(start, one["id"])
    )
    opened = touched(start, f"row:{row['id']}")
    chosen = touched(opened, f"town:{opened.view()['towns'][0]['id']}")
    yield "town-row", opened
    yield "town-chosen", chosen
    number = touched(chosen, "main")
    yield "number", number
    yield "number-part", touched(number, "key:2")
    typed = touched(number, "key:2", "field:ban", *_keys("12"), "field:go", "key:3")
    yield "number-typed", typed
    yield "number-unknown", touched(typed, "way:unknown")
    building = touched(typed, "way:building")
    yield "kana-building", building
    spelt = changed(building, draft=replace(building.state.draft, fields=("2", "12", "3", BUILDING, "203")))
    yield "kana-building-typed", spelt
    yield "kana-room", touched(spelt, f"field:{spelt.view()['fields'][1]['id']}")


def _towns(flow: Flow, row: str) -> int:
    return len(touched(flow, f"row:{row}").view()["towns"])


def _typed(flow: Flow) -> Iterator[tuple[str, Flow]]:
    kana = _of(flow, Kind.KANA)
    board = kana.view()["board"]
    yield "choice-reading", posed(kana, kana.state, readings=lambda _: READINGS)
    yield "kana", kana
    yield "kana-typed", touched(kana, *(f"key:{column[0]}" for column in board[:4]))
    yield "kana-latin", touched(kana, "way:latin")
    tel, digits = _of(flow, Kind.TEL), _of(flow, Kind.DIGITS)
    yield "tel", tel
    yield from _banks(flow)
    yield "tel-typed", touched(tel, *_keys(MOBILE))
    yield "tel-digits", touched(digits, *_keys("12345"))
    yield "number-count", touched(_as(flow, Kind.DIGITS, Kind.NUMBER), "key:3")
    yield "kana-text", _as(flow, Kind.TEL, Kind.TEXT)


def _banks(flow: Flow) -> Iterator[tuple[str, Flow]]:
    """The whole list, the longest names of it, and the branches of a bank with many of them."""
    questions = flow.parts.guide.questions
    bank = asked(flow, questions["c_bank_hoka"])
    yield "town-bank", bank
    yield "town-bank-row", touched(bank, "row:らり")
    yield "town-bank-chosen", _picked(bank, "9900")
    yield "town-bank-long", _picked(bank, UNITED)
    yield "tel-bank", touched(bank, "way:number", *_keys("0001"))
    before = replace(bank.state, given=MappingProxyType({("bank_mei", None): "みずほ銀行"}))
    then = one_after_another(Ask(questions["c_bank_mei"]), Ask(questions["c_bank_shiten"], None, REMAINING))
    branch = posed(flow, before, next_ask=then)
    show_answer(branch)
    yield "town-branch", branch
    yield "town-branch-row", touched(branch, "row:なに")
    yield "town-branch-chosen", _picked(branch, "001")


def _picked(flow: Flow, code: str) -> Flow:
    """Where that one stands, among its neighbours, in every language."""
    return touched(changed(flow, draft=Draft(fields=(code,))), f"town:{code}")


def _family(flow: Flow) -> Iterator[tuple[str, Flow]]:
    question = next(one.question for one in flow.trail().asked if one.question.kind is Kind.FAMILY)
    alone = asked(flow, question)
    at = dict.fromkeys((one.id for one in flow.state.family), question.id)
    everybody = changed(alone, family=flow.state.family, added_at=MappingProxyType(at))
    yield "family", alone
    yield "family-four", everybody
    steps = family_steps(flow.parts.guide, flow.parts.words, Adding("p9", at=question.id), flow.state.events)
    for step, one in enumerate(steps):
        adding = changed(everybody, adding=Adding("p9", at=question.id, step=step))
        show_answer(adding)
        yield f"{adding.screen}-family-{one.variable}", adding
        if one.variable == "kana":
            spelt = MappingProxyType({**adding.state.me, "kana": "ミホンヤナギ　タロウ"})
            yield "kana-family-same", changed(adding, me=spelt)
    first = flow.state.family[0]
    known = Adding(first.id, first.values, known=True, at=question.id)
    mended = changed(everybody, adding=known)
    show_answer(mended)
    yield f"{mended.screen}-family-mend", mended
    typed = Member(first.id, MappingProxyType({k: v for k, v in first.values.items() if k != "mn_card"}))
    yield "confirm-member", changed(everybody, family=(typed,), opened=first.id, over=(Over.MEMBER,))
    yield "confirm-remove", changed(everybody, opened=first.id, over=(Over.REMOVE,))


def _without_card(flow: Flow) -> Iterator[tuple[str, Flow]]:
    for step, one in enumerate(resident_steps(flow.parts.words)):
        state = VisitState(place=Place.QUESTIONS, events=flow.state.events, own=step)
        typed = posed(flow, state)
        show_answer(typed)
        yield f"{typed.screen}-me-{one.variable}", typed
    stays = VisitState(
        place=Place.QUESTIONS, events=("shomeisho",), own=len(resident_steps(flow.parts.words)) - 1
    )
    here = posed(flow, stays)
    show_answer(here)
    yield "town-me", here
