"""What a guide slip (手続案内票) says. No type here has a name, address or birth date, so none can print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from forms.sheets import Sheet
from forms.wareki import era_year
from kiosk.answers import Member
from kiosk.cases.case import Case
from kiosk.clock import JAPAN
from kiosk.guide.fees import fee_text
from kiosk.guide.model import Guide, Level
from kiosk.person import PartialDate
from kiosk.procedures.outcome import Bring, Decision

_WEEKDAYS = "月火水木金土日"
_GROWN = 18
_THINGS = {
    "MC": ("card_kazoku", "card", "card_honnin"),
    "TS": ("tenshutsu_shomeisho",),
    "ZR": ("zairyu",),
    "PP": ("passport",),
    "KO": ("koseki", "koseki_tohon"),
    "SK": ("hoken_shikaku",),
    "SS": ("soshitsu",),
    "KZ": ("tsucho", "koza"),
    "NK": ("nenkin_bango",),
    "KH": ("kaigo",),
    "HT": ("techo",),
    "BT": ("boshi",),
    "ZG": ("zaigaku",),
    "GS": ("gakuseisho",),
    "IK": ("inkan",),
    "NP": ("number_plate",),
    "KS": ("kansatsu",),
    "LE": ("rishoku",),
    "FK": ("futan",),
    "SM": ("shuro",),
}
"""Codes of a procedure's documents, and the things to bring that they stand for.

Every counter wants an ID, so it isn't said again.
"""

_WITHOUT_DAY = {"S": "soon", "M": "monthly", "PRE": "before", "PRE1": "before"}
"""Deadlines without a day, by the code of the procedure."""


@dataclass(frozen=True)
class SlipStep:
    """One counter of the way round (まわる順)."""

    number: str
    name: str
    floor: str
    procedures: int


@dataclass(frozen=True)
class SlipRow:
    """One procedure. `whom` is あなた, 妻, 子（9歳）: never a name."""

    title: str
    bring: str
    whom: str
    why: str
    deadline: str  # a day, or a key of the paper's words: "soon", "monthly", "before", "none"
    legal: bool  # a deadline of the law: bold
    sheets: int


@dataclass(frozen=True)
class SlipGroup:
    step: int  # index into the steps
    rows: tuple[SlipRow, ...]


@dataclass(frozen=True)
class SlipThing:
    """One thing to bring, and the counters that want it."""

    text: str
    counters: str


@dataclass(frozen=True)
class SlipContent:
    city: str
    at: datetime
    station: str
    number: str  # of the ticket, "" before there is one
    token: str
    steps: tuple[SlipStep, ...]
    groups: tuple[SlipGroup, ...]
    bring: tuple[SlipThing, ...]
    not_today: tuple[str, ...] = ()  # 今回いらない手続: titles that were offered and not wanted
    to_check: tuple[str, ...] = ()  # 職員が確認します
    practice: bool = False

    @property
    def sheets(self) -> int:
        return sum(row.sheets for group in self.groups for row in group.rows)

    @property
    def procedures(self) -> int:
        return sum(step.procedures for step in self.steps)


def slip_content(
    guide: Guide, case: Case, sheets: Iterable[Sheet] = (), *, ticket: str = "", practice: bool = False
) -> SlipContent:
    """Turns people into あなた, 妻, 子（9歳） and procedures into the titles that may be carried about."""
    maker = _Maker(guide, case, tuple(sheets))
    steps = tuple(maker.step(counter) for counter in case.outcome.route)
    groups = tuple(SlipGroup(index, maker.rows(counter)) for index, counter in enumerate(case.outcome.route))
    outcome = case.outcome
    return SlipContent(
        city=guide.city.name("ja"),
        at=case.opened_at.astimezone(JAPAN),
        station=case.station,
        number=ticket,
        token=case.token,
        steps=steps,
        groups=tuple(group for group in groups if group.rows),
        bring=tuple(SlipThing(maker.thing(one), maker.counters(one.counters)) for one in outcome.bring),
        not_today=tuple(dict.fromkeys(maker.title(one) for one in outcome.offered)),
        to_check=tuple(dict.fromkeys(maker.title(one) for one in outcome.to_check)),
        practice=practice,
    )


@dataclass(frozen=True)
class _Maker:
    guide: Guide
    case: Case
    sheets: tuple[Sheet, ...]

    @property
    def today(self) -> date:
        return self.case.opened_at.astimezone(JAPAN).date()

    @property
    def visitor(self) -> str | None:
        people = self.case.answers.people
        said = next((one.id for one in people if one.get("raichosha") is True), None)
        return self.case.card_person or said or (people[0].id if people else None)

    def step(self, counter: str) -> SlipStep:
        info = self.guide.city.counters.get(counter)
        count = sum(one.counter == counter for one in self.case.outcome.needed)
        if info is None:
            return SlipStep("", counter, "", count)
        return SlipStep(info.numbers, info.name("ja"), info.floor, count)

    def counters(self, ids: tuple[str, ...]) -> str:
        numbers = [info.numbers for one in ids if (info := self.guide.city.counters.get(one))]
        return "・".join(dict.fromkeys(number for number in numbers if number))

    def title(self, decision: Decision) -> str:
        found = self.guide.procedures.get(decision.procedure)
        if found is None:
            return decision.procedure
        return (found.slip or found.plain)("ja")

    def thing(self, bring: Bring) -> str:
        rule = next((one for one in self.guide.bring if one.id == bring.id), None)
        return (rule.slip if rule and rule.slip else bring.text)("ja")

    def rows(self, counter: str) -> tuple[SlipRow, ...]:
        """Procedures of one counter; sensitive ones with the same neutral title become one row."""
        rows: dict[str, SlipRow] = {}
        counts: dict[str, int] = {}
        for decision in self.case.outcome.needed:
            if decision.counter != counter:
                continue
            row = self._row(decision)
            counts[row.title] = counts.get(row.title, 0) + 1
            before = rows.get(row.title)
            rows[row.title] = replace(row, sheets=row.sheets + before.sheets) if before else row
        return tuple(
            replace(row, title=f"{title}（{counts[title]}つ）") if counts[title] > 1 else row
            for title, row in rows.items()
        )

    def _row(self, decision: Decision) -> SlipRow:
        found = self.guide.procedures.get(decision.procedure)
        hidden = bool(found and found.slip)
        return SlipRow(
            title=self.title(decision),
            bring=self._bring(decision),
            whom=self.whom(decision.persons or self._concerned(decision)),
            # The reason could tell what the neutral title hides.
            why="" if hidden else decision.reason("ja"),
            deadline=self._deadline(decision),
            legal=decision.deadline is not None and decision.level is Level.REQUIRED,
            sheets=self._sheets_of(decision),
        )

    def _bring(self, decision: Decision) -> str:
        found = self.guide.procedures.get(decision.procedure)
        wanted = {thing for code in found.documents for thing in _THINGS.get(code, ())} if found else set()
        texts = [
            self.thing(one)
            for one in self.case.outcome.bring
            if one.id in wanted and decision.counter in one.counters
        ]
        paid = fee_text(found, self.guide.city) if found and not found.slip else ""
        return "、".join([*texts, f"手数料 {paid}"] if paid else texts)

    def _sheets_of(self, decision: Decision) -> int:
        """Sheets are counted at the first procedure that wants them."""
        owned = 0
        for sheet in self.sheets:
            first = next((one for one in self.case.outcome.needed if sheet.form_id in one.forms), None)
            if first is not None and first.procedure == decision.procedure:
                owned += sheet.pages
        return owned

    def _deadline(self, decision: Decision) -> str:
        day = decision.deadline
        if day is None:
            found = self.guide.procedures.get(decision.procedure)
            return _WITHOUT_DAY.get(found.deadline if found else "", "none")
        year = (
            ""
            if day.year == self.today.year
            else "来年"
            if day.year == self.today.year + 1
            else f"{''.join(map(str, era_year(PartialDate.of(day))))}年"
        )
        return f"{year}{day.month}月{day.day}日（{_WEEKDAYS[day.weekday()]}）"

    def _concerned(self, decision: Decision) -> tuple[str, ...]:
        """Of a procedure for the whole visit: whom its sheet is about, else everybody."""
        sheet = next((one for one in self.sheets if one.form_id in decision.forms), None)
        if sheet and sheet.subject in sheet.listed:
            return sheet.listed
        if sheet and sheet.subject and sheet.layout.form.subject:
            return (sheet.subject,)
        return tuple(one.id for one in self.case.answers.people)

    def whom(self, persons: tuple[str, ...]) -> str:
        people = self.case.answers.people
        if not persons:
            return ""
        if len(persons) == len(people) and len(people) > 1:
            return f"{len(people)}人全員"
        members = [one for name in persons if (one := self.case.answers.member(name))]
        children = [one for one in members if self._is_child(one)]
        if len(children) == len(members) and len(members) > 1:
            return f"子{len(members)}人"
        return "・".join(self._called(one) for one in members)

    def _called(self, member: Member) -> str:
        if member.id == self.visitor:
            return "あなた"
        relation = str(member.get("zokugara") or "家族")
        age = self._age(member)
        return f"{relation}（{age}歳）" if self._is_child(member) and age is not None else relation

    def _age(self, member: Member) -> int | None:
        birth = member.get("birth")
        whole = birth.whole if isinstance(birth, PartialDate) else birth if isinstance(birth, date) else None
        if whole is None:
            return None
        return self.today.year - whole.year - ((self.today.month, self.today.day) < (whole.month, whole.day))

    def _is_child(self, member: Member) -> bool:
        age = self._age(member)
        return age is not None and age <= _GROWN
