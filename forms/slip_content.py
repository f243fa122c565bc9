"""What a guide slip (手続案内票) says. No type here has a name, address or birth date, so none can print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from forms.sheets import Sheet
from forms.slip_people import People
from forms.slip_words import Said, Tongue
from kiosk.cases.case import Case
from kiosk.clock import JAPAN
from kiosk.guide.fees import fee_text
from kiosk.guide.model import Guide, Level
from kiosk.phrases import brief
from kiosk.procedures.outcome import Bring, Decision
from kiosk.words import Text, Words

_WITHOUT_DAY = {"S": "soon", "M": "monthly", "PRE": "before", "PRE1": "before"}
"""Deadlines without a day, by the code of the procedure."""


@dataclass(frozen=True)
class SlipStep:
    """One counter of the way round (まわる順)."""

    number: str
    name: Said
    floor: Said
    procedures: int


@dataclass(frozen=True)
class SlipRow:
    """One procedure. `whom` is あなた, 妻, 子（9歳）: never a name."""

    title: Said
    bring: Said  # the fee is part of it
    fee: Said
    whom: Said
    why: Said
    deadline: Said
    legal: bool  # a deadline of the law: bold
    sheets: int


@dataclass(frozen=True)
class SlipGroup:
    step: int  # index into the steps
    rows: tuple[SlipRow, ...]


@dataclass(frozen=True)
class SlipThing:
    """One thing to bring, and the counters that want it."""

    text: Said
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
    tongue: Tongue
    letters: float = 1.0  # how large the resident wants them, 1.0 to 2.0
    not_today: tuple[Said, ...] = ()  # 今回いらない手続: titles that were offered and not wanted
    to_check: tuple[Said, ...] = ()  # 職員が確認します
    elsewhere: tuple[Said, ...] = ()  # 市役所の外ですること
    practice: bool = False

    @property
    def sheets(self) -> int:
        return sum(row.sheets for group in self.groups for row in group.rows)

    @property
    def procedures(self) -> int:
        return sum(step.procedures for step in self.steps)


def slip_content(
    guide: Guide,
    case: Case,
    words: Words,
    sheets: Iterable[Sheet] = (),
    *,
    ticket: str = "",
    practice: bool = False,
) -> SlipContent:
    """Turns people into あなた, 妻, 子（9歳） and procedures into the titles that may be carried about."""
    tongue = Tongue.of(words, case.language)
    maker = _Maker(guide, case, tuple(sheets), tongue, People(guide, case, tongue))
    outcome = case.outcome
    steps = tuple(maker.step(counter) for counter in outcome.route)
    groups = tuple(SlipGroup(index, maker.rows(counter)) for index, counter in enumerate(outcome.route))
    return SlipContent(
        city=guide.city.name("ja"),
        at=case.opened_at.astimezone(JAPAN),
        station=case.station,
        number=ticket,
        token=case.token,
        steps=steps,
        groups=tuple(group for group in groups if group.rows),
        bring=tuple(SlipThing(maker.thing(one), maker.counters(one.counters)) for one in outcome.bring),
        tongue=tongue,
        letters=case.letters,
        not_today=tuple(dict.fromkeys(maker.title(one) for one in outcome.offered)),
        to_check=tuple(dict.fromkeys(maker.title(one) for one in outcome.to_check)),
        elsewhere=tuple(dict.fromkeys(maker.title(one) for one in outcome.guidance)),
        practice=practice,
    )


@dataclass(frozen=True)
class _Maker:
    guide: Guide
    case: Case
    sheets: tuple[Sheet, ...]
    tongue: Tongue
    people: People

    def step(self, counter: str) -> SlipStep:
        info = self.guide.city.counters.get(counter)
        count = sum(one.counter == counter for one in self.case.outcome.needed)
        if info is None:
            return SlipStep("", Said(counter), Said(""), count)
        return SlipStep(info.numbers, self.tongue.say(info.name), self.tongue.floor(info.floor), count)

    def counters(self, ids: tuple[str, ...]) -> str:
        numbers = [info.numbers for one in ids if (info := self.guide.city.counters.get(one))]
        return "・".join(dict.fromkeys(number for number in numbers if number))

    def title(self, decision: Decision) -> Said:
        found = self.guide.procedures.get(decision.procedure)
        return self.tongue.say(found.slip or found.plain) if found else Said(decision.procedure)

    def thing(self, bring: Bring) -> Said:
        rule = next((one for one in self.guide.bring if one.id == bring.id), None)
        return self.tongue.say((rule and (rule.slip or rule.plain)) or bring.text)

    def rows(self, counter: str) -> tuple[SlipRow, ...]:
        """Procedures of one counter; sensitive ones with the same neutral title become one row."""
        rows: dict[Said, SlipRow] = {}
        counts: dict[Said, int] = {}
        for decision in self.case.outcome.needed:
            if decision.counter != counter:
                continue
            row = self._row(decision)
            counts[row.title] = counts.get(row.title, 0) + 1
            before = rows.get(row.title)
            rows[row.title] = replace(row, sheets=row.sheets + before.sheets) if before else row
        return tuple(
            replace(row, title=self._several(title, counts[title])) if counts[title] > 1 else row
            for title, row in rows.items()
        )

    def _several(self, title: Said, count: int) -> Said:
        return self.tongue.filled("several", title=title, count=Said(str(count)))

    def _row(self, decision: Decision) -> SlipRow:
        found = self.guide.procedures.get(decision.procedure)
        hidden = bool(found and found.slip)
        short = found.short_of(decision.reason) if found else None
        return SlipRow(
            title=self.title(decision),
            bring=self._bring(decision),
            fee=self._fee(decision),
            whom=self.people.called(decision.persons or self._concerned(decision)),
            # The reason could tell what the neutral title hides.
            why=Said("") if hidden else self.tongue.say(short or _brief(decision.reason)),
            deadline=self._deadline(decision),
            legal=decision.deadline is not None and decision.level is Level.REQUIRED,
            sheets=self._sheets_of(decision),
        )

    def _bring(self, decision: Decision) -> Said:
        """Every counter wants an ID, which has no code of its own and isn't said again."""
        found = self.guide.procedures.get(decision.procedure)
        codes = found.documents if found else ()
        wanted = {one.id for one in self.guide.bring if one.document in codes}
        things = [
            self.thing(one)
            for one in self.case.outcome.bring
            if one.id in wanted and decision.counter in one.counters
        ]
        return self.tongue.listed([one for one in (*things, self._fee(decision)) if one])

    def _fee(self, decision: Decision) -> Said:
        found = self.guide.procedures.get(decision.procedure)
        paid = fee_text(found, self.guide.city) if found and not found.slip else ""
        return self.tongue.word("fee", fee=paid) if paid else Said("")

    def _sheets_of(self, decision: Decision) -> int:
        """Sheets are counted at the first procedure that wants them."""
        owned = 0
        for sheet in self.sheets:
            first = next((one for one in self.case.outcome.needed if sheet.form_id in one.forms), None)
            if first is not None and first.procedure == decision.procedure:
                owned += sheet.pages
        return owned

    def _deadline(self, decision: Decision) -> Said:
        if decision.deadline is not None:
            return self.tongue.day(decision.deadline, self.case.opened_at.astimezone(JAPAN).date())
        found = self.guide.procedures.get(decision.procedure)
        return self.tongue.word(f"deadline.{_WITHOUT_DAY.get(found.deadline if found else '', 'none')}")

    def _concerned(self, decision: Decision) -> tuple[str, ...]:
        """Of a procedure for the whole visit: whom its sheet is about, else everybody."""
        sheet = next((one for one in self.sheets if one.form_id in decision.forms), None)
        if sheet and sheet.subject in sheet.listed:
            return sheet.listed
        if sheet and sheet.subject and sheet.layout.form.subject:
            return (sheet.subject,)
        return tuple(one.id for one in self.case.answers.people)


def _brief(reason: Text) -> Text:
    return Text.made(lambda one: brief(reason(one)), reason)
