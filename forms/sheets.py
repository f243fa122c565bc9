"""Which sheets a case needs, and about whom each of them is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from forms.asking import DERIVATIONS, Asking
from forms.bind import Binder
from forms.boxes import Layout
from forms.derive_ages import has_reached
from forms.derive_common import whole_birth
from forms.derive_people import is_proxy, needs_letter
from forms.fill import FilledPage, Filler
from forms.head_foot import Stamp
from forms.language import Form
from forms.library import FormLibrary
from kiosk.answers import Answers
from kiosk.cases.case import Case, Finding
from kiosk.clock import JAPAN
from kiosk.guide.model import Guide
from kiosk.interview.complete import complete
from kiosk.person import IndividualNumber


@dataclass(frozen=True)
class Sheet:
    """One form about one subject, filled and ready to draw. `subject` is a member id, None for nobody."""

    form_id: str
    title: str
    subject: str | None
    filled: tuple[FilledPage, ...]
    stamp: Stamp
    reporter: str  # 届出人, on a 継紙
    layout: Layout
    library: FormLibrary
    listed: tuple[str, ...] = ()  # people in the rows of its repeat
    signer: str = ""  # word of the paper that says who signs, where it isn't the visitor
    findings: tuple[Finding, ...] = ()  # found while filling: characters that no font has

    @property
    def pages(self) -> int:
        return len(self.filled)

    @property
    def serial(self) -> int:
        return self.stamp.serial

    def numbered(self, serial: int) -> Sheet:
        """With another 用紙の番号: what it says stays the same."""
        return replace(self, stamp=replace(self.stamp, serial=serial))

    @property
    def pencils(self) -> int:
        """How many places are left to write by hand."""
        return sum(page.pencils for page in self.filled)


@dataclass(frozen=True)
class _Wanted:
    form: Form
    procedures: tuple[str, ...]
    persons: tuple[str, ...]


def sheets_for(
    library: FormLibrary,
    guide: Guide,
    case: Case,
    *,
    practice: bool = False,
    number: IndividualNumber | None = None,
    ticket: str = "",
) -> tuple[Sheet, ...]:
    """Every sheet of a visit, in the order of the route.

    `number` is of the card's holder and comes only with the resident's consent; it goes nowhere but into the
    fields where the law has it. For somebody who must not be found (支援措置の相談) nothing is printed here.
    """
    made = (_sheet(library, one, practice, number, ticket) for one in askings(library, guide, case))
    return tuple(one.numbered(place) for place, one in enumerate(made, 1))


def askings(library: FormLibrary, guide: Guide, case: Case) -> Iterator[Asking]:
    """What each sheet of a visit is about."""
    if case.answers.get("anzen_soudan") is True:
        return
    case = _with_facts(guide, case)
    for wanted in (*_wanted(library, case), *_letters(library, guide, case)):
        asking = Asking(guide, case, wanted.form.id, wanted.procedures, wanted.persons, None, None)
        for subject, persons in _subjects(wanted, asking):
            yield Asking(guide, case, wanted.form.id, wanted.procedures, persons, subject, subject)


def sheet_of(
    library: FormLibrary, guide: Guide, case: Case, form_id: str, *, practice: bool = False, ticket: str = ""
) -> Sheet:
    """One form of a case, also one that no procedure of it needs."""
    case = _with_facts(guide, case)
    form = library.forms[form_id]
    found = next((one for one in _wanted(library, case) if one.form.id == form_id), None)
    everybody = tuple(member.id for member in case.answers.people)
    wanted = found or _Wanted(form, (), everybody)
    asking = Asking(guide, case, form_id, wanted.procedures, wanted.persons, None, None)
    subject, persons = _subjects(wanted, asking)[0]
    one = Asking(guide, case, form_id, wanted.procedures, persons, subject, subject)
    return _sheet(library, one, practice, None, ticket)


def _with_facts(guide: Guide, case: Case) -> Case:
    """What follows from the answers (who moves, who is head) stands on paper like an answer."""
    day = case.opened_at.astimezone(JAPAN).date()
    return replace(case, answers=complete(guide, _old_head(case.answers), day))


def _old_head(answers: Answers) -> Answers:
    """Whoever was told to be the head is the one before the change; what follows from answers is after it.

    With a marriage the household is told as it will be.
    """
    head = next((one.id for one in answers.people if one.get("is_head") is True), None)
    if head is None or answers.get("kyu_setainushi") is not None or "konin" in answers.events:
        return answers
    return answers.with_value("kyu_setainushi", head)


def changed_sheets(library: FormLibrary, guide: Guide, before: Case, after: Case) -> tuple[str, ...]:
    """Form ids whose sheets must be printed again after a correction at the desk."""
    old = [(one.form_id, one.subject, one.filled) for one in sheets_for(library, guide, before)]
    changed = (
        one.form_id
        for one in sheets_for(library, guide, after)
        if (one.form_id, one.subject, one.filled) not in old
    )
    return tuple(dict.fromkeys(changed))


def _wanted(library: FormLibrary, case: Case) -> list[_Wanted]:
    """Forms of the needed procedures; a form that several procedures want is wanted once, unless `apart`."""
    found: dict[tuple[str, str], _Wanted] = {}
    order = [member.id for member in case.answers.people]
    for decision in case.outcome.needed:
        for form_id in decision.forms:
            form = library.forms.get(form_id)
            if form is None:
                continue
            key = (form_id, decision.procedure if form.apart else "")
            before = found.get(key)
            persons = set(decision.persons) | set(before.persons if before else ())
            procedures = (*(before.procedures if before else ()), decision.procedure)
            found[key] = _Wanted(form, procedures, tuple(sorted(persons, key=_place(order))))
    return list(found.values())


def _letters(library: FormLibrary, guide: Guide, case: Case) -> Iterator[_Wanted]:
    """委任状: one for each counter where a proxy needs it, since every counter keeps its own."""
    for form in library.forms.values():
        asking = Asking(guide, case, form.id, (), (), None, None)
        if not form.proxy or not is_proxy(asking):
            continue
        counters: dict[str, tuple[str, ...]] = {}
        for one in case.outcome.needed:
            found = guide.procedures.get(one.procedure)
            if found and found.applicant in form.proxy and needs_letter(asking, found):
                counters[one.counter] = (*counters.get(one.counter, ()), one.procedure)
        for procedures in counters.values():
            yield _Wanted(form, procedures, ())


def _place(order: list[str]) -> _Order:
    return _Order({name: index for index, name in enumerate(order)})


@dataclass(frozen=True)
class _Order:
    places: Mapping[str, int]

    def __call__(self, name: str) -> int:
        return self.places.get(name, len(self.places))


def _subjects(wanted: _Wanted, asking: Asking) -> list[tuple[str | None, tuple[str, ...]]]:
    """(subject, persons covered) of each sheet."""
    persons, visitor = wanted.persons, asking.visitor
    repeats = any(getattr(item, "repeat", 0) for item in wanted.form.body)
    rule = wanted.form.subject or ("household" if repeats else "persons")
    if rule == "visitor":
        return [(visitor, persons)]
    if rule.startswith("derive."):
        given = _ids(rule.removeprefix("derive."), asking)
        return [(one, persons) for one in given] or [(None, persons)]
    if rule == "household" or not persons:
        about = visitor if not persons or visitor in persons else persons[0]
        return [(about, persons)]
    return [(one, (one,)) for one in persons]


def _ids(name: str, asking: Asking) -> tuple[str, ...]:
    found = DERIVATIONS.get(name)
    value = found.ask(asking) if found else None
    if isinstance(value, str):
        return (value,)
    return value if isinstance(value, tuple) else ()


def _sheet(
    library: FormLibrary, asking: Asking, practice: bool, number: IndividualNumber | None, ticket: str
) -> Sheet:
    layout = library.layout(asking.form, asking.guide)
    binder = Binder(asking, number, ticket)
    filler = Filler(layout, binder, people_of(layout, asking))
    filled = filler.pages()
    case = asking.case
    stamp = Stamp(
        number=ticket,
        token=case.token,
        at=case.opened_at,
        station=case.station,
        mayor=asking.guide.city.mayor,
        version=case.content_version[:10],
        practice=practice,
    )
    holder = case.card_holder
    member = asking.answers.member(asking.visitor) if asking.visitor else None
    reporter = holder.name if holder else str(member.get("name") or "") if member else ""
    form = layout.form
    return Sheet(
        form.id,
        form.title,
        asking.subject,
        filled,
        stamp,
        reporter,
        layout,
        library,
        filler.people.get(layout.of, ()),
        _signer(asking),
        tuple(filler.findings),
    )


def _signer(asking: Asking) -> str:
    """Who is absent signs themselves; for a child under 15 a guardian (法定代理人); for the dead nobody."""
    member = asking.answers.member(asking.subject) if asking.subject else None
    if member is None or member.id == asking.visitor or member.get("dead") is True:
        return ""
    birth = whole_birth(asking, member.id)
    grown = birth is None or has_reached(birth, 15, asking.today)
    return "subject_signs" if grown else "guardian_signs"


def people_of(layout: Layout, asking: Asking) -> dict[str, tuple[str, ...]]:
    """Who stands in the rows of each list of a sheet."""
    lists = {people.of for page in layout.pages for people in page.people}
    return {of: _list(of, asking) for of in lists}


def _list(of: str, asking: Asking) -> tuple[str, ...]:
    if of == "hh":
        return asking.persons or tuple(member.id for member in asking.answers.people)
    return _ids(of.removeprefix("derive."), asking)
