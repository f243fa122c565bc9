"""Dates, names and answers in the resident's language."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kiosk import banks
from kiosk.answers import UNKNOWN, Address, Member, Value
from kiosk.guide.ages import age_on
from kiosk.guide.city import CounterInfo
from kiosk.guide.model import Kind, Question
from kiosk.person import PartialDate
from ui.resident import eras
from ui.resident.parts import Ask
from ui.resident.trail import ME

if TYPE_CHECKING:
    from ui.resident.flow import Flow

SPACE = "\u3000"  # between family and given name, as on the card


def day(flow: Flow, when: date) -> str:
    """令和8年11月15日（日）."""
    return flow.t("date.day", year=year(flow, when), day=month_day(flow, when), weekday=weekday(flow, when))


def plain_day(flow: Flow, when: date) -> str:
    """昭和61年5月12日, without the weekday."""
    return flow.t("date.plain", year=year(flow, when), day=month_day(flow, when))


def western(flow: Flow, when: date) -> str:
    """1943年2月10日（水）: the echo."""
    spoken = flow.t("date.western", year=when.year)
    return flow.t("date.day", year=spoken, day=month_day(flow, when), weekday=weekday(flow, when))


def year(flow: Flow, when: date) -> str:
    """In the era for who reads Japanese; nobody from Hanoi knows 平成7年."""
    if flow.language != "ja":
        return flow.t("date.western", year=when.year)
    era, number = eras.era_of(when)
    first = flow.t("date.first_year") if number == 1 else str(number)
    return flow.t("date.year", era=flow.t(f"era.{era.id}"), number=first, western=when.year)


def both_years(flow: Flow, when: date) -> str:
    """平成3年（1991年）: also for who counts in the other calendar than the one that was typed."""
    spoken = flow.t("date.western", year=when.year)
    if flow.language != "ja":
        return spoken
    return flow.t("date.both_years", year=year(flow, when), western=spoken)


def month_day(flow: Flow, when: date) -> str:
    return flow.t("date.month_day", month=flow.t(f"month.{when.month}"), day=when.day)


def weekday(flow: Flow, when: date) -> str:
    return flow.t(f"weekday.{when.weekday()}")


def partial(flow: Flow, when: PartialDate) -> str:
    if when.whole:
        return plain_day(flow, when.whole)
    known = year(flow, when.earliest)
    if when.month:
        known = flow.t("date.year_month", year=known, month=flow.t(f"month.{when.month}"))
    return flow.t("date.rest_unknown", known=known)


def age(flow: Flow, birth: Value) -> str:
    """80歳; empty when the date is not known to the day."""
    whole = birth.whole if isinstance(birth, PartialDate) else birth
    if not isinstance(whole, date):
        return ""
    return flow.t("age", years=age_on(whole, flow.parts.clock.now().date()))


def name(member: Member) -> str:
    """As on the card, or the reading of a name that was typed."""
    known = member.get("name") or member.get("kana")
    return str(known) if isinstance(known, str) else ""


def call(flow: Flow, member: Member) -> str:
    """正男さん; the whole name when it can't be divided; あなた for whoever stands here."""
    if member.id == ME:
        return flow.t("person.you")
    whole = name(member)
    given = whole.replace(" ", SPACE).split(SPACE)[-1] if whole else ""
    if not given:
        return flow.t("person.child" if member.get("kid") is True else "person.somebody")
    return flow.t("person.called", name=given)


def about(flow: Flow, person: str | None) -> str:
    """Whose question this is; empty while there is nobody else it could be about."""
    adding = flow.state.adding
    if adding is not None and person == adding.id:
        member = Member(adding.id, adding.values)
        return flow.t("person.about", name=call(flow, member)) if name(member) else ""
    people = flow.persons()
    found = next((one for one in people if one.id == person), None)
    if found is None or len(people) < 2:
        return ""
    return flow.t("person.about", name=call(flow, found))


def whom(flow: Flow, ask: Ask) -> str:
    """Whose question this is, and from whose side (世帯主から見て), where that was answered."""
    shown, wanted = about(flow, _meant(flow, ask)), ask.question.names
    named = flow.trail().answers.get(wanted) if shown and wanted else None
    found = next((one for one in flow.persons() if one.id == named), None)
    if found is None:
        return shown
    terms = (one.question.term for one in flow.trail().asked if one.question.variable == wanted)
    term = next((one(flow.language) for one in terms), "")
    return flow.t("person.beside", whom=shown, term=term, name=call(flow, found)) if term else shown


def _meant(flow: Flow, ask: Ask) -> str | None:
    """Of whom it is asked; else whom the visit's question means (その方), once they were named."""
    if ask.person is not None or ask.question.kind is Kind.FAMILY:
        return ask.person
    fact = ask.question.about
    return next((one.id for one in flow.persons() if fact and one.get(fact) is True), None)


def persons(flow: Flow, ids: tuple[str, ...]) -> str:
    found = [call(flow, one) for one in flow.persons() if one.id in ids]
    return flow.t("list.and").join(found)


def answer(flow: Flow, question: Question, value: Value) -> str:
    """An answer as it stands in the review."""
    if value is UNKNOWN:
        return flow.t("review.unknown")
    for option in question.options:
        if option.value == value and type(option.value) is type(value):
            return option.label(flow.language)
    if value is None and question.kind is Kind.DIGITS:
        return flow.t("digits.by_hand")
    if question.listed and isinstance(value, str):
        return banks.with_name(question.listed, value, flow.trail().answers.get)
    if isinstance(value, tuple):
        several = flow.t("list.and").join(answer(flow, question, one) for one in value)
        return several or nobody(flow, question)
    people = {one.id: call(flow, one) for one in flow.persons()}
    return people[value] if isinstance(value, str) and value in people else plain(flow, value)


def nobody(flow: Flow, question: Question) -> str:
    """Nothing of what is offered; of people: none of them."""
    return flow.t("answer.no_person" if question.kind is Kind.PEOPLE else "answer.nobody")


def plain(flow: Flow, value: Value) -> str:
    match value:
        case bool():
            return flow.t("answer.yes" if value else "answer.no")
        case None:
            return flow.t("answer.none")
        case PartialDate():
            return partial(flow, value)
        case date():
            return plain_day(flow, value)
        case Address():
            return value.text
        case _:
            return str(value)


def counter(flow: Flow, info: CounterInfo) -> str:
    """3番窓口; a counter without a number goes by its name."""
    return flow.t("counter", number=info.numbers) if info.numbers else info.name(flow.language)
