"""An open case as the desk shows it: procedures with reasons, what to check, what the correction changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from forms.suggestions import relationships
from kiosk.addresses import same_home
from kiosk.answers import Address, Member
from kiosk.cases import Case
from kiosk.clock import JAPAN
from kiosk.guide.model import Level, Procedure
from kiosk.person import PartialDate
from kiosk.procedures.explain import why_not
from kiosk.procedures.outcome import Decision, Ground, Standing
from kiosk.tickets.model import Ticket
from ui.desk.doubts import near_misses
from ui.desk.interview.left import unfinished
from ui.desk.papers import Papers
from ui.desk.parts import DeskParts
from ui.desk.queueing import subject
from ui.desk.state import CaseState, CheckRow, ProcedureRow, SheetRow, Stop, leaves
from ui.desk.telling import Telling

_OPEN = ("here", "later", "left")


@dataclass
class OpenCase:
    """One case in a clerk's hands. `before` is the case as the resident brought it."""

    parts: DeskParts
    tell: Telling
    ticket: Ticket
    case: Case
    before: Case
    papers: Papers
    touched: bool = False  # the clerk has begun: the visitor is here
    watched: str = ""  # a colleague has it: who and since when; here it can only be looked at
    corrected: str = ""  # what the last correction changed, as rich text: 亡くなった日 <s>11/17</s> → 11/16
    revealed: bool = False  # 支援措置: a clerk has looked round, and wants to see the address
    marked: set[str] = field(default_factory=set)
    declined: set[tuple[str, str | None]] = field(default_factory=set)  # near misses answered いいえ
    by_clerk: set[tuple[str, str | None]] = field(default_factory=set)  # answers that a clerk gave

    @classmethod
    def of(cls, parts: DeskParts, tell: Telling, ticket: Ticket, case: Case) -> OpenCase:
        return cls(parts, tell, ticket, case, case, Papers.of(parts, case, ticket.number))

    @property
    def veiled(self) -> bool:
        """Of somebody who mustn't be found nothing with an address is shown before a clerk asks for it."""
        return not self.ticket.public and not self.revealed

    @property
    def home(self) -> str:
        """The counter whose work this desk does, as procedures and routes name it."""
        return self.parts.office.plan.home(self.parts.counter)

    @property
    def today(self) -> date:
        return self.parts.clock.now().astimezone(JAPAN).date()

    def state(self, last: CaseState | None = None) -> CaseState:
        """`last` keeps what is selected."""
        who, following = self.visitor, self.parts.office.plan.following(self.ticket)
        rows = tuple(self._procedures(last.all_judged if last else False))
        sheets = self.papers.rows()
        found = CaseState(
            ticket=self.ticket,
            case=self.case,
            name=str(who.get("name") or self.tell("person.somebody"))
            if who
            else self.tell("person.somebody"),
            about=self.tell.about(who, self.today) if who else "",
            event=self._event(),
            filled=self.tell("case.filled", at=f"{self.case.opened_at:%H:%M}", station=self.case.station),
            route=tuple(self._stops()),
            procedures=rows,
            needed=len(self.case.outcome.needed),
            checks=tuple(self._checks()),
            near_misses=tuple(
                one
                for one in near_misses(self.parts, self.tell, self.case, self.today)
                if (one.variable, one.person) not in self.declined
            ),
            sheets=sheets,
            changes=self._changes(rows, sheets),
            to_print=sum(one.changed for one in sheets),
            to_void=len(self.papers.void()),
            watched=self.watched,
            veiled=self.veiled,
            unfinished=unfinished(self.parts, self.case, self.today),
            next_counter=self.tell.destination(following) if following else "",
        )
        if last is None:
            return found
        return replace(
            found,
            selected=min(last.selected, max(0, len(rows) - 1)),
            page=min(last.page, max(0, len(leaves(sheets)) - 1)),
            compare=last.compare,
            all_judged=last.all_judged,
        )

    def _event(self) -> str:
        """おくやみ names whom it is about; others count who takes part."""
        gone = [one for one in self.case.answers.people if one.get("dead") is True]
        if not gone:
            return subject(self.tell, self.case)
        tell, events = self.tell, self.case.answers.events
        matter = tell("list.and").join(tell.matter(one) for one in events)
        names = tell("list.and").join(self._dead(one) for one in gone)
        return tell("case.dead", matter=matter, names=names)

    def _dead(self, one: Member) -> str:
        birth = one.get("birth")
        day = birth.whole if isinstance(birth, PartialDate) else birth
        age = self.tell.age(day, self.today) if isinstance(day, date) else ""
        return f"{self.tell.full_name(one)}({age})" if age else self.tell.full_name(one)

    @property
    def visitor(self) -> Member | None:
        """来た方."""
        people = self.case.answers.people
        wanted = self.case.card_person
        return next((one for one in people if one.id == wanted), people[0] if people else None)

    def _name(self, who: Member | None) -> str:
        """As on the card when it was read."""
        holder = self.case.card_holder
        if holder and (who is None or who.id == self.case.card_person):
            return holder.name
        told = who.get("name") or who.get("kana") if who else None
        return str(told) if told else self.tell("person.somebody")

    def _stops(self) -> Iterator[Stop]:
        """Also counters that the route doesn't name: this one, and those where the visitor was sent."""
        here, visited = self.home, self.ticket.visited
        named = dict.fromkeys((*self.case.outcome.route, *self.ticket.route))
        first = (one for one in (*visited, here) if one not in named)
        for counter in dict.fromkeys((*first, *named)):
            open_ = sum(
                one.counter == counter and self._standing(one) in _OPEN for one in self.case.outcome.needed
            )
            done = counter in visited and counter != here
            ahead = counter == here or counter in self.ticket.route
            yield Stop(
                self.tell.destination(counter), counter == here, done, open_, bool(open_) and not ahead
            )

    def _procedures(self, all_judged: bool) -> Iterator[ProcedureRow]:
        outcome = self.case.outcome
        shown = [*outcome.needed, *outcome.to_check, *outcome.offered, *outcome.guidance]
        shown += [one for one in outcome.decisions if self._aside(one) and one not in shown]
        if all_judged:
            shown += [one for one in outcome.decisions if one not in shown]
        old = {(one.procedure, one.persons): one.deadline for one in self.before.outcome.needed}
        replaced = {one.form_id for one in self.papers.changed()} if self.case.printed else set()
        for one in shown:
            yield self._row(one, old.get((one.procedure, one.persons), one.deadline), replaced)

    def _row(self, one: Decision, before: date | None, replaced: set[str]) -> ProcedureRow:
        tell, changed, standing = self.tell, before != one.deadline, self._standing(one)
        procedure = self.parts.guide.procedures.get(one.procedure)
        titles = [
            self.parts.library.forms[form].title for form in one.forms if form in self.parts.library.forms
        ]
        return ProcedureRow(
            procedure=one.procedure,
            title=tell.procedure(one.procedure),
            persons=self._whose(one),
            deadline=tell.short_day(one.deadline, self.today),
            deadline_before=tell.short_day(before, self.today) if changed else "",
            counter=tell.counter(one.counter),
            forms=tell("list.and").join(titles) or tell("form.none"),
            standing=tell(f"standing.{standing}"),
            tone=standing,
            aside=standing == "aside",
            may_set_aside=standing == "aside" or one in self._open_ones(),
            changed=changed,
            replaced=bool(replaced & set(one.forms)),
            law=self._law(procedure) if procedure else "",
            reason=self._why(one),
            grounds=tuple((part.text("ja"), self._said(part), part.holds) for part in one.grounds),
        )

    def _whose(self, one: Decision) -> str:
        """After a death the whole visit is a matter of the dead, but for what anybody may ask for."""
        gone = [member for member in self.case.answers.people if member.get("dead") is True]
        if one.persons or not gone:
            return self.tell.persons(self.case, one.persons)
        procedure = self.parts.guide.procedures.get(one.procedure)
        of_event = any(one.event in rule.events for rule in (procedure.rules if procedure else ()))
        who = gone if of_event else [self.visitor or gone[0]]
        return self.tell("list.and").join(self.tell.given_name(member) for member in who)

    def _law(self, procedure: Procedure) -> str:
        """On what it rests, and when somebody last held the rule against it."""
        day = procedure.last_verified
        verified = self.tell("case.verified", day=day.isoformat()) if day else ""
        return f"{procedure.law}  {verified}".strip()

    def _said(self, part: Ground) -> str:
        return self.tell.day(part.day) if part.day else part.answer("ja")

    def _why(self, one: Decision) -> str:
        reason = self._aside(one)
        if reason:
            return self.tell("aside.said", reason=self.tell(f"aside.{reason}"))
        return why_not(self.parts.guide, self.case.answers, self.today, self.case.outcome, one)("ja")

    def _aside(self, one: Decision) -> str:
        """Why a clerk set it aside; empty: nobody did."""
        return dict(self.case.set_aside).get(one.procedure, "")

    def _open_ones(self) -> tuple[Decision, ...]:
        return (*self.case.outcome.needed, *self.case.outcome.to_check)

    def _standing(self, one: Decision) -> str:
        if self._aside(one):
            return "aside"
        if one.standing is Standing.CHECK:
            return "check"
        if one.standing is not Standing.NEEDED:
            return one.standing.value
        if one.level in (Level.GUIDE, Level.AUTOMATIC):
            return one.level.value
        if one.level is Level.OFFERED and not one.wanted:
            return "offered"
        if one.counter == self.home:
            return "here"
        if one.counter in self.ticket.visited:
            return "done"
        # Nobody would send the visitor there: the clerk must.
        inside = one.counter in self.parts.guide.city.counters
        return "left" if inside and one.counter not in self.ticket.route else "later"

    def _checks(self) -> Iterator[CheckRow]:
        """Identity first, then characters that no font has, then what this counter wants to see."""
        yield self._check("identity", self.tell("check.card" if self.case.card_holder else "check.identity"))
        for number, one in enumerate(self.case.findings):
            title = self._form_title(one.form)
            yield self._check(
                f"finding-{number}", self.tell(f"check.{one.code}", form=title, detail=one.detail)
            )
        if self._stays_at_home():
            yield self._check("same_home", self.tell("check.same_home"))
        told = self._relationships()
        if told:
            yield self._check("relationships", self.tell("check.relationships", told=told))
        for decision in self.case.outcome.to_check:
            title = self.tell.procedure(decision.procedure)
            yield self._check(f"check-{decision.procedure}", self.tell("check.unsure", procedure=title))
        for bring in self.case.outcome.bring:
            if not bring.counters or self.home in bring.counters:
                yield self._check(f"bring-{bring.id}", bring.text("ja"))

    def _stays_at_home(self) -> bool:
        """The new address is the one on the card: mistyped, or the card was rewritten already."""
        holder, new = self.case.card_holder, self.case.answers.get("shinjusho")
        events = self.parts.guide.events
        moved = any(events[one].new_home for one in self.case.answers.events if one in events)
        if holder is None or not moved or not isinstance(new, Address):
            return False
        return same_home(new.text, holder.address)

    def _relationships(self) -> str:
        """続柄 that stand on the sheets as suggestions."""
        answers = self.case.answers
        return self.tell("list.and").join(
            self.tell("check.relationship", name=self._name(answers.member(one)), word=word)
            for one, word in self.suggested().items()
        )

    def suggested(self) -> dict[str, str]:
        return relationships(self.parts.library, self.parts.guide, self.case)

    def _check(self, id: str, text: str) -> CheckRow:
        return CheckRow(id, text, id in self.marked)

    def _form_title(self, form: str) -> str:
        found = self.parts.library.forms.get(form)
        return found.title if found else form

    def _changes(self, rows: tuple[ProcedureRow, ...], sheets: tuple[SheetRow, ...]) -> str:
        if self.case.corrected == self.before.corrected:
            return ""
        deadlines, papers = sum(one.changed for one in rows), sum(one.changed for one in sheets)
        times = self.case.corrected - self.before.corrected
        what = f"{self.corrected}  " if self.corrected else ""
        return self.tell("case.corrected", times=times, what=what, deadlines=deadlines, sheets=papers)
