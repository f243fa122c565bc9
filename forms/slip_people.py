"""Whom a procedure is about, as a guide slip says it: あなた, 妻, 子（9歳）, never a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from forms.slip_words import Said, Tongue, in_language
from kiosk.answers import Member
from kiosk.cases.case import Case
from kiosk.clock import JAPAN
from kiosk.guide.ages import age_on
from kiosk.guide.model import Guide
from kiosk.person import PartialDate
from kiosk.words import Text

_GROWN = 18
_RELATION = "zokugara"  # 世帯主との続柄


@dataclass(frozen=True)
class People:
    guide: Guide
    case: Case
    tongue: Tongue

    def called(self, persons: tuple[str, ...]) -> Said:
        tongue, people = self.tongue, self.case.answers.people
        if not persons:
            return Said("")
        if len(persons) == len(people) and len(people) > 1:
            return tongue.word("whom.all", count=len(people))
        members = [one for name in persons if (one := self.case.answers.member(name))]
        if len(members) > 1 and all(self._is_child(one) for one in members):
            return tongue.word("whom.children", count=len(members))
        each = [self._called(one) for one in members]
        return tongue.say(
            lambda one: tongue.words("slip.whom.and", one).join(in_language(said, one) for said in each)
        )

    @property
    def _visitor(self) -> str | None:
        people = self.case.answers.people
        said = next((one.id for one in people if one.get("raichosha") is True), None)
        return self.case.card_person or said or (people[0].id if people else None)

    def _called(self, member: Member) -> Said:
        if member.id == self._visitor:
            return self.tongue.say(lambda one: self.tongue.words("resident.person.you", one))
        relation, age = self._relation(member), self._age(member)
        if age is None or age > _GROWN:
            return relation
        return self.tongue.filled("whom.aged", relation=relation, age=Said(str(age)))

    def _relation(self, member: Member) -> Said:
        value = member.get(_RELATION)
        if not value:
            return self.tongue.word("whom.family")
        label = self._label(str(value))
        return self.tongue.say(lambda one: label(one) if label and one != "ja" else str(value))

    def _label(self, relation: str) -> Text | None:
        """What the question after the relation calls it."""
        options = (
            option
            for question in self.guide.questions.values()
            if question.variable == _RELATION
            for option in question.options
        )
        return next((one.label for one in options if one.value == relation), None)

    def _age(self, member: Member) -> int | None:
        birth, today = member.get("birth"), self.case.opened_at.astimezone(JAPAN).date()
        whole = birth.whole if isinstance(birth, PartialDate) else birth if isinstance(birth, date) else None
        return age_on(whole, today) if whole else None

    def _is_child(self, member: Member) -> bool:
        age = self._age(member)
        return age is not None and age <= _GROWN
