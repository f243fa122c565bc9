"""From the text of a condition to something that runs: only a closed set of shapes, names and facts passes.

Every mistake of a condition is found in one go, not only the first.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.guide import run
from kiosk.guide.conditions import Condition, Run, Uses
from kiosk.guide.facts import CROWDS, FACTS, NAMES
from kiosk.guide.types import (
    ANY,
    DATE,
    DAYS,
    NOTHING,
    NUMBER,
    PEOPLE,
    PERSON,
    YESNO,
    Declared,
    Sort,
    Type,
    comparable,
)

Part = tuple[Type, Run]
_WRONG: Part = (ANY, run.constant(None))


@dataclass
class Parser:
    """Reads one condition. `people` are the names of people that stand in it from outside (`p`)."""

    declared: Declared
    people: frozenset[str]
    mistakes: list[str] = field(default_factory=list)
    visit: set[str] = field(default_factory=set)
    person: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    local: list[str] = field(default_factory=list)

    def read(self, text: str, source: str, wanted: Type | None = None) -> Condition | None:
        try:
            tree = ast.parse(text.strip(), mode="eval")
        except SyntaxError:
            self.mistakes.append(f"式の書き方が読めません：{text}")
            return None
        given, body = self.part(tree.body)
        if wanted and not comparable(wanted, given):
            self.mistakes.append(f"ここは{wanted}を書きます。この式は{given}です：{text}")
        if self.mistakes:
            return None
        uses = Uses(frozenset(self.visit), frozenset(self.person), frozenset(self.facts))
        return Condition(text.strip(), body, uses, source, self._parts(tree.body, source))

    def _parts(self, body: ast.expr, source: str) -> tuple[Condition, ...]:
        if not isinstance(body, ast.BoolOp) or not isinstance(body.op, ast.And):
            return ()
        found = (Parser(self.declared, self.people).read(ast.unparse(one), source) for one in body.values)
        return tuple(one for one in found if one is not None)

    def part(self, node: ast.expr) -> Part:
        match node:
            case ast.BoolOp(op=ast.And(), values=values):
                return YESNO, run.both([self.part(one)[1] for one in values])
            case ast.BoolOp(values=values):
                return YESNO, run.either([self.part(one)[1] for one in values])
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return YESNO, run.opposite(self.part(operand)[1])
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return self._compare(left, op, right)
            case ast.Constant(value=value):
                return _type_of(value), run.constant(value)
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(value))):
                return NUMBER, run.constant(-value)
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                return self._tuple(parts)
            case ast.Name(id=name):
                return self._name(name)
            case ast.Attribute(value=ast.Name(id=owner), attr=variable):
                return self._attribute(owner, variable)
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._call(name, args)
            case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as op, right=right):
                return self._sum(left, op, right)
            case _:
                return self._wrong(f"この書き方は使えません：{ast.unparse(node)}")

    def _wrong(self, message: str) -> Part:
        self.mistakes.append(message)
        return _WRONG

    def _tuple(self, parts: list[ast.expr]) -> Part:
        values = [one.value for one in parts if isinstance(one, ast.Constant)]
        if len(values) < len(parts):
            return self._wrong("かっこの中には、決まった値だけを書きます。")
        sort = next((_type_of(one).sort for one in values if one is not None), Sort.NOTHING)
        return Type(sort, frozenset(values)), run.constant(tuple(values))

    def _name(self, name: str) -> Part:
        if name in NAMES:
            given, read, variables = NAMES[name]
            self.visit |= variables
            return given, lambda world, _names: read(world)
        if name in self.people or name in self.local:
            return PERSON, run.person(name)
        if name == "dead":
            return PERSON, run.dead
        if name in CROWDS:
            return PEOPLE, run.crowd(name)
        if name == "p":
            return self._wrong("p はここでは使えません。人ごとの規則（scope: movers など）で使います。")
        return self._wrong(f"名前 {name} を知りません。{_near(name, [*NAMES, *CROWDS])}")

    def _attribute(self, owner: str, variable: str) -> Part:
        if owner == "a":
            found = self.declared.visit.get(variable)
            if found is None:
                return self._wrong(self._unknown(f"a.{variable}", variable, self.declared.visit))
            self.visit.add(variable)
            return found, lambda world, _names: world.value(variable)
        _, who = self._name(owner)
        if variable == "id":
            return PERSON, who
        found = self.declared.person.get(variable)
        if found is None:
            return self._wrong(self._unknown(f"{owner}.{variable}", variable, self.declared.person))
        self.person.add(variable)
        return found, run.of_person(who, variable)

    def _unknown(self, said: str, variable: str, known: Iterable[str]) -> str:
        return f"{said} を聞く質問がありません。{_near(variable, known)}"

    def _call(self, name: str, args: list[ast.expr]) -> Part:
        if name in ("any", "all", "len"):
            return self._over_people(name, args)
        fact = FACTS.get(name)
        if fact is None:
            return self._wrong(f"{name}( ) という言い方はありません。{_near(name, FACTS)}")
        parts = [self.part(one) for one in args]
        if len(parts) != len(fact.takes):
            return self._wrong(f"{name}( ) には{len(fact.takes)}つの値を書きます。いまは{len(parts)}つです。")
        for (given, _), wanted, node in zip(parts, fact.takes, args, strict=True):
            if not comparable(wanted, given):
                self._wrong(f"{name}( ) の {ast.unparse(node)} は{given}です。{wanted}を書きます。")
        self.person |= fact.reads | fact.spared_by
        self.facts.add(name)
        self._check_word(name, parts, args)
        return fact.gives, run.call(fact.run, [body for _, body in parts])

    def _check_word(self, name: str, parts: list[Part], args: list[ast.expr]) -> None:
        if name == "needed" and isinstance(args[0], ast.Constant):
            said = f"{args[0].value!s}"
            if said not in self.declared.procedures:
                self._wrong(f"手続 {said} がありません。{_near(said, self.declared.procedures)}")
        elif name == "sel":
            self._check_options(parts[0][0], Type(Sort.WORD, _constants(args[1])), args[0])
        elif name == "has":
            self._check_options(
                self.declared.person.get("techo", ANY), Type(Sort.WORD, _constants(args[1])), args[0]
            )

    def _over_people(self, name: str, args: list[ast.expr]) -> Part:
        """`any(… for q in movers if …)`, `len([q for q in kids if …])`, `len(movers)`."""
        if len(args) != 1:
            return self._wrong(f"{name}( ) には1つだけ書きます。")
        inner = args[0]
        if isinstance(inner, ast.GeneratorExp | ast.ListComp):
            return self._each(name, inner)
        given, body = self.part(inner)
        if name == "len" and given.sort is Sort.PEOPLE:
            return NUMBER, run.count(body)
        return self._wrong(f"{name}( ) の中は「… for q in kids」の形で書きます。")

    def _each(self, name: str, inner: ast.GeneratorExp | ast.ListComp) -> Part:
        loop = inner.generators[0]
        if len(inner.generators) > 1 or not isinstance(loop.target, ast.Name):
            return self._wrong("「for q in …」は1つだけ使えます。")
        given, whom = self.part(loop.iter)
        if given.sort is not Sort.PEOPLE:
            return self._wrong(f"{ast.unparse(loop.iter)} は人の集まりではありません。")
        variable = loop.target.id
        self.local.append(variable)
        tests = [self.part(one)[1] for one in loop.ifs]
        element = self.part(inner.elt)[1]
        self.local.pop()
        chosen = run.only(whom, variable, tests)
        if name == "len":
            return NUMBER, run.count(chosen)
        return YESNO, (run.some if name == "any" else run.every)(chosen, variable, element)

    def _sum(self, left: ast.expr, op: ast.operator, right: ast.expr) -> Part:
        (one, first), (other, second) = self.part(left), self.part(right)
        if not (comparable(one, DATE) and comparable(other, DAYS)):
            self._wrong(
                f"足し引きは「日付 ± days(数)」の形だけです：{ast.unparse(left)} と {ast.unparse(right)}"
            )
        return DATE, run.moved(first, second, back=isinstance(op, ast.Sub))

    def _compare(self, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Part:
        (one, first), (other, second) = self.part(left), self.part(right)
        match op:
            case ast.Is() | ast.IsNot():
                if other.sort is not Sort.NOTHING:
                    self._wrong(f"is の右は None だけです：{ast.unparse(right)}")
                return YESNO, run.compare(op, first, second)
            case ast.In() | ast.NotIn():
                self._check_in(one, other, left, right)
            case ast.Lt() | ast.LtE() | ast.Gt() | ast.GtE():
                self._check_order(one, other, left, right)
            case _:
                self._check_same(one, other, left, right)
        return YESNO, run.compare(op, first, second)

    def _check_in(self, one: Type, other: Type, left: ast.expr, right: ast.expr) -> None:
        if isinstance(right, ast.Tuple | ast.List):
            self._check_same(one, other, left, right)
        elif other.sort is Sort.WORDS:
            self._check_options(other, one if one.options else Type(Sort.WORD, _constants(left)), right)
        elif other.sort is not Sort.ANY:
            self._wrong(f"in の右の {ast.unparse(right)} は、いくつかの値を持ちません（{other}です）。")

    def _check_order(self, one: Type, other: Type, left: ast.expr, right: ast.expr) -> None:
        orderly = {Sort.NUMBER, Sort.DATE, Sort.ANY}
        if one.sort not in orderly or not comparable(one, other):
            self._wrong(
                f"{ast.unparse(left)}（{one}）と {ast.unparse(right)}（{other}）は大小を比べられません。"
            )

    def _check_same(self, one: Type, other: Type, left: ast.expr, right: ast.expr) -> None:
        if not comparable(one, other):
            self._wrong(
                f"{ast.unparse(left)} は{one}で、{ast.unparse(right)} は{other}です。比べられません。"
            )
            return
        for known, said, node in ((one, right, left), (other, left, right)):
            constants = _constants(said)
            if constants is not None:
                self._check_options(known, Type(known.sort, constants), node)

    def _check_options(self, known: Type, said: Type, node: ast.expr) -> None:
        if (
            known.options is None
            or said.options is None
            or isinstance(node, ast.Constant | ast.Tuple | ast.List)
        ):
            return
        for value in said.options:
            if value is not None and value not in known.options:
                options = "、".join(sorted(map(str, known.options)))
                self._wrong(f"{ast.unparse(node)} の値に {value!r} はありません。使えるのは {options} です。")


def _constants(node: ast.expr) -> frozenset[object] | None:
    if isinstance(node, ast.Constant):
        return frozenset({node.value})
    if isinstance(node, ast.Tuple | ast.List):
        return frozenset(one.value for one in node.elts if isinstance(one, ast.Constant))
    return None


def _type_of(value: object) -> Type:
    match value:
        case bool():
            return YESNO
        case int():
            return NUMBER
        case str():
            return Type(Sort.WORD, frozenset({value}))
        case None:
            return NOTHING
        case _:
            return ANY


def _near(said: object, known: Iterable[str]) -> str:
    found = difflib.get_close_matches(str(said), list(known), n=1)
    return f"「{found[0]}」のことですか。" if found else "つづりを確かめてください。"
