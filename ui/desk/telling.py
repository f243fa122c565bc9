"""Answers, persons and dates in the clerk's words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from forms.wareki import date_parts, era_year
from kiosk import banks
from kiosk.answers import UNKNOWN, Address, Answers, Member, Value
from kiosk.cases import Case
from kiosk.faults import Fault, Trouble
from kiosk.guide.ages import age_on
from kiosk.guide.model import Guide, Question
from kiosk.person import PartialDate, Sex
from kiosk.tickets.plan import HallPlan
from kiosk.words import Words

NOT_SAID = "unknown_sex"
"""答えない, as the kiosk writes it."""
_PLAIN = 300  # days within which month and day say enough


@dataclass(frozen=True)
class Telling:
    words: Words
    guide: Guide

    def __call__(self, key: str, /, **facts: object) -> str:
        return self.words(f"desk.{key}", "ja", **facts)

    def trouble(self, trouble: Trouble) -> str:
        counter = trouble.facts.get("counter")
        if trouble.fault is Fault.ALREADY_CALLED and counter:
            where = self.counter_name(str(counter))
            return self("trouble.called_elsewhere", number=trouble.facts.get("number", ""), counter=where)
        return self.words(f"faults.{trouble.fault.value}.clerk", "ja", **trouble.facts)

    def day(self, value: date | PartialDate) -> str:
        return date_parts(value).text

    def short_day(self, value: date | None, today: date) -> str:
        """12/1, with its year where that isn't plain (R10/11/17)."""
        if value is None:
            return self("day.none")
        if (value - today).days <= _PLAIN:
            return self("day.short", month=value.month, day=value.day)
        return self("day.far", year=era_year(PartialDate.of(value))[1], month=value.month, day=value.day)

    def counter(self, counter: str) -> str:
        """3番 (3・4番 where two windows do one work), or the name of a counter without a number."""
        found = self.guide.city.counters.get(counter)
        if found is None:
            return self("counter_outside")
        return self("counter", number=found.numbers) if found.numbers else found.name("ja")

    def counter_name(self, counter: str) -> str:
        """This one window: 4 市民課."""
        found = self.guide.city.counters.get(counter)
        return f"{found.number} {found.name('ja')}".strip() if found else counter

    def post(self, counter: str, plan: HallPlan) -> tuple[str, str]:
        """What stands above a desk, and whose work it does: 3番窓口, 市民課  B の番号."""
        found = self.guide.city.counters.get(counter)
        if found is None or not found.number:
            return self.counter_name(counter), ""
        lines = self("list.and").join(one.id for one in plan.lines_of(counter))
        return self("post.window", number=found.number), self("post.work", name=found.name("ja"), lines=lines)

    def destination(self, counter: str) -> str:
        """Where a visitor is sent: 3・4 市民課, where two windows do one work."""
        found = self.guide.city.counters.get(counter)
        return f"{found.numbers} {found.name('ja')}".strip() if found else counter

    def event(self, event: str) -> str:
        found = self.guide.events.get(event)
        return found.title("ja") if found else event

    def matter(self, event: str) -> str:
        """An event in the few letters that a list has room for."""
        key = f"interview.event.{event}"
        told = self(key) if self.words.has(f"desk.{key}") else self.event(event)
        return told.partition("（")[0]

    def procedure(self, procedure: str) -> str:
        found = self.guide.procedures.get(procedure)
        return found.title("ja") if found else procedure

    def given_name(self, member: Member) -> str:
        whole = str(member.get("name") or member.get("kana") or "")
        return whole.replace(" ", "\u3000").split("\u3000")[-1] or self("person.somebody")

    def full_name(self, member: Member) -> str:
        return str(member.get("name") or member.get("kana") or self("person.somebody"))

    def persons(self, case: Case, ids: tuple[str, ...]) -> str:
        if not ids:
            return self("person.household")
        if len(ids) == len(case.answers.people) > 2:
            return self("person.everyone", count=len(ids))
        found = [self.given_name(one) for one in case.answers.people if one.id in ids]
        return self("list.and").join(found)

    def about(self, member: Member, today: date) -> str:
        """Reading, age and sex."""
        birth, sex = member.get("birth"), member.get("sex")
        whole = birth.whole if isinstance(birth, PartialDate) else birth
        age = self.age(whole, today) if isinstance(whole, date) else ""
        unsaid = sex is UNKNOWN or sex == NOT_SAID
        told = self(f"person.sex.{sex}") if str(sex) in tuple(Sex) else "" if unsaid else str(sex or "")
        kana = member.get("kana")
        return "・".join(one for one in (kana if isinstance(kana, str) else "", age, told) if one)

    def age(self, birth: date, today: date) -> str:
        return self("person.age", years=age_on(birth, today))

    def value(self, case: Case, question: Question | None, value: Value) -> str:
        return self.said(case.answers, question, value)

    def said(self, answers: Answers, question: Question | None, value: Value) -> str:
        """An answer in words: the label of its option, the name of a person."""
        for option in question.options if question else ():
            if option.value == value and type(option.value) is type(value):
                return option.label("ja")
        if question and question.listed and isinstance(value, str):
            return banks.with_name(question.listed, value, answers.get)
        if isinstance(value, tuple):
            told = [self.said(answers, question, one) for one in value]
            return self("list.and").join(told) or self("answer.none")
        member = answers.member(value) if isinstance(value, str) else None
        return self.full_name(member) if member else self.plain(value)

    def plain(self, value: Value) -> str:
        match value:
            case _ if value is UNKNOWN:
                return self("answer.unknown")
            case bool():
                return self("answer.yes" if value else "answer.no")
            case None:
                return self("answer.none")
            case PartialDate() | date():
                return self.day(value)
            case Address():
                return value.text
            case _:
                return str(value)

    def minutes(self, since: datetime, now: datetime) -> str:
        return self("minutes", minutes=max(0, int((now - since).total_seconds() // 60)))
