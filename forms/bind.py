"""From a path to a value of one sheet. Card data stands only in fields of the person whose card it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from forms.asking import DERIVATIONS, Asking, FieldValue
from forms.language import Who
from kiosk.answers import Address, Member, Unknown, Value
from kiosk.guide.model import Kind
from kiosk.person import IndividualNumber, PartialDate, Sex

_SEX = {Sex.MALE: "男", Sex.FEMALE: "女"}
_SEX_SAID = {"male": "男", "female": "女", "m": "男", "f": "女"}
_NEW_NAME = {"now": "shin_shimei", "kana": "shin_kana"}
MOVING_EVENTS = frozenset({"tennyu", "tenkyo"})


@dataclass(frozen=True)
class Bound:
    value: FieldValue = None
    from_card: bool = False
    of: str | None = field(default=None, compare=False)  # whose value it is, when the path says so itself

    @property
    def given(self) -> bool:
        if isinstance(self.value, Unknown) or self.value is None:
            return False
        return not (isinstance(self.value, str | tuple | Mapping) and not self.value)


NOTHING = Bound()


@dataclass(frozen=True)
class Binder:
    """Resolves the paths of one sheet. `number` is the individual number of the card's holder."""

    asking: Asking
    number: IndividualNumber | None = None
    ticket: str = ""

    def resolve(
        self, paths: tuple[str, ...], who: Who, person: str | None = None, place: int | None = None
    ) -> Bound:
        """The first path that has a value. `person` and `place` (from 1) are those of a repeated row."""
        for path in paths:
            found = self.one(path, who, person, place)
            if found.given:
                return found
        return NOTHING

    def one(self, path: str, who: Who, person: str | None = None, place: int | None = None) -> Bound:
        about = person or self.about(who)
        head, _, tail = path.partition(".")
        match head:
            case "blank":
                return NOTHING
            case "card":
                return self._of_card(tail, about)
            case "addr":
                return self._address(tail, about)
            case "name":
                return self._name(tail, about)
            case "derive":
                return self._derived(tail, about)
            case "sys" | "city":
                return Bound(self._of_visit(path))
            case "q":
                return self._answer(tail, about)
            case "":
                return Bound(place) if tail == "no" else self._of_row(tail, about)
            case _:
                return self._derived(path, about)

    def about(self, who: Who) -> str | None:
        return self.asking.visitor if who is Who.VISITOR else self.asking.subject

    def _holds_card(self, person: str | None) -> bool:
        """Also a visit without members: then only the holder is there."""
        case = self.asking.case
        return case.card_holder is not None and (person == case.card_person)

    def _member(self, person: str | None) -> Member | None:
        return self.asking.answers.member(person) if person else None

    def _of_card(self, what: str, person: str | None) -> Bound:
        holder = self.asking.case.card_holder
        if what == "mynumber":
            return self._number(person)
        if holder is not None and self._holds_card(person):
            match what:
                case "name":
                    return Bound(holder.name, True)
                case "address":
                    return Bound(holder.address, True)
                case "birth":
                    return Bound(holder.birth_date, True)
                case "sex":
                    return Bound(_SEX.get(holder.sex), True)
        return Bound(self._said(what, person))

    def _said(self, what: str, person: str | None) -> Value:
        member = self._member(person)
        value = member.get(what) if member else None
        if what == "sex" and isinstance(value, str):
            return _SEX_SAID.get(value, value)
        return value

    def _number(self, person: str | None) -> Bound:
        """Only of the card's own holder, only when the procedure has the field (○) and the city prints it."""
        asking = self.asking
        allowed = (
            self.number is not None
            and person is not None
            and self._holds_card(person)
            and asking.guide.city.print_individual_number
            and any(
                found.individual_number == "○"
                for name in asking.procedures
                if (found := asking.guide.procedures.get(name))
            )
            and not any(
                found.individual_number == "×"
                for name in asking.procedures
                if (found := asking.guide.procedures.get(name))
            )
        )
        return Bound(self.number.digits, True) if allowed and self.number else NOTHING

    def _address(self, what: str, person: str | None) -> Bound:
        """`addr.now`: the new address of somebody who moves; `addr.old`: the one before."""
        old = self._of_card("address", person)
        answers = self.asking.answers
        moving = MOVING_EVENTS & set(answers.events)
        if what == "old" or not moving:
            return old
        member = self._member(person)
        moves = member is None or member.get("moves") is True or not _stays(member)
        new = Bound(answers.get("shinjusho"))
        return new if moves and new.given else (NOTHING if moves else old)

    def _name(self, what: str, person: str | None) -> Bound:
        """`name.now` and its reading `name.kana`: of somebody whose name changes (氏名の変更) only as told.

        The card still has the old name then, which is `name.old` and stands only there.
        """
        member = self._member(person)
        if member is None or member.get("shimei_kawaru") is not True:
            return NOTHING if what == "old" else self._plain_name(what, person)
        return self._of_card("name", person) if what == "old" else Bound(member.get(_NEW_NAME[what]))

    def _plain_name(self, what: str, person: str | None) -> Bound:
        return self._answer("kana", person) if what == "kana" else self._of_card("name", person)

    def _derived(self, name: str, person: str | None) -> Bound:
        """Also `haigusha.name`: of the first person whom the derivation `haigusha` gives."""
        name, _, what = name.partition(".")
        found = DERIVATIONS.get(name)
        if found is None:
            return NOTHING
        value = found.ask(self.asking.of(person))
        if found.kind not in (Kind.PERSON, Kind.PEOPLE):
            return Bound(value)
        ids = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
        if not what:
            return self._names(ids)
        return replace(self._of_row(what, ids[0]), of=ids[0]) if ids else NOTHING

    def _of_row(self, name: str, person: str | None) -> Bound:
        if name in ("name", "birth", "sex", "mynumber"):
            return self._of_card(name, person)
        if name in ("name_now", "kana_now"):
            return self._name("now" if name == "name_now" else "kana", person)
        found = DERIVATIONS.get("." + name)
        if found:
            return Bound(found.ask(self.asking.of(person)))
        if name == "address":
            return self._address("now", person)
        return self._answer(name, person)

    def _answer(self, name: str, person: str | None) -> Bound:
        answers = self.asking.answers
        value = answers.get(name) if name != "kana" else None
        if value is None:
            value = self._said(name, person)
        if name == "kana" and value is None and person == self.asking.visitor:
            value = answers.get("kana")
        if name.endswith("_zip") and value is None:
            value = self._postal(name.removesuffix("_zip"))
        if value is None:
            return self._of_named_person(name)
        if self.asking.guide.kind_of(name) in (Kind.PERSON, Kind.PEOPLE) or self._is_member(value):
            return self._names(value)
        return Bound(value)

    def _of_named_person(self, name: str) -> Bound:
        """`setainushi_kana`: the kana of whoever `setainushi` names."""
        variable, _, what = name.rpartition("_")
        value = self.asking.answers.get(variable)
        if what not in ("kana", "birth", "sex", "address") or not self._is_member(value):
            return NOTHING
        person = str(value)
        found = Bound(self._said(what, person)) if what == "kana" else self._of_card(what, person)
        return replace(found, of=person)

    def _is_member(self, value: Value) -> bool:
        return isinstance(value, str) and self._member(value) is not None

    def _postal(self, name: str) -> Value:
        address = self.asking.answers.get(name)
        return address.postal_code if isinstance(address, Address) else None

    def _names(self, value: Value) -> Bound:
        """Persons are answered by their id and printed by their name."""
        ids = (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
        found = [self._of_card("name", one) if self._member(one) else Bound(one) for one in ids]
        names = [one.value for one in found if isinstance(one.value, str)]
        return Bound("、".join(names), len(found) == 1 and found[0].from_card)

    def _of_visit(self, path: str) -> Value:
        city = self.asking.guide.city
        match path:
            case "sys.today":
                return self.asking.today
            case "sys.number":
                return self.ticket
            case "sys.station":
                return self.asking.case.station
            case "city.mayor":
                return city.mayor
            case "city.name":
                return city.name("ja")
            case _:
                return None


def _stays(member: Member) -> bool:
    """Whoever only comes along (代理人, 別世帯) doesn't move, also where nobody said so."""
    along = member.get("betsu_setai") is True or member.get("zokugara") == "代理人"
    return along or member.get("moves") is False


def as_date(value: FieldValue) -> PartialDate | None:
    match value:
        case PartialDate():
            return value
        case date():
            return PartialDate.of(value)
        case str():
            try:
                return PartialDate.parse(value)
            except ValueError:
                return None
        case _:
            return None


def as_text(value: FieldValue) -> str:
    match value:
        case None | Unknown():
            return ""
        case bool():
            return "はい" if value else "いいえ"
        case Address():
            return value.text
        case tuple():
            return "、".join(value)
        case Mapping():
            return "、".join(f"{key} {count}" for key, count in value.items())
        case _:
            return str(value)
