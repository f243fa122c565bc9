"""Rules with one thing wrong in each, to see whether a scenario would notice (突然変異)."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.guide.conditions import Condition
from kiosk.guide.model import Procedure, Rule
from kiosk.guide.parse import Parser
from kiosk.guide.types import Declared

AGE_FACTS = ("reached", "koki75", "koki", "k65", "nenkin_age", "child18", "child22", "gakurei", "mishugaku")
"""Facts whose last argument is the day on which somebody's age is looked at."""
_COUNTED = ("reached", "days", "month_before", "add_months")
_WEAKER = {ast.LtE: ast.Lt, ast.GtE: ast.Gt, ast.Lt: ast.LtE, ast.Gt: ast.GtE}


@dataclass(frozen=True)
class Mutant:
    """`name` is stable: procedure, event, and what is wrong. `procedure` is the one with the mistake."""

    name: str
    procedure: Procedure
    event: str
    rule: Rule  # as it should be


def mutants_of(procedure: Procedure, declared: Declared) -> Iterator[Mutant]:
    """For every rule and event of it: removed, always true, each part dropped, each limit moved by one."""
    for place, rule in enumerate(procedure.rules):
        for event in rule.events:
            for what, changed in _changes(rule, declared, event):
                yield Mutant(
                    f"{procedure.id}@{event}: {what}", _put(procedure, place, event, changed), event, rule
                )
    yield from _kept(procedure)


def _kept(procedure: Procedure) -> Iterator[Mutant]:
    """What should have been dropped (除外規則) stays, in whatever events a visit has."""
    for one in procedure.not_with:
        rest = tuple(other for other in procedure.not_with if other != one)
        yield Mutant(
            f"{procedure.id}: not_with {one}", replace(procedure, not_with=rest), "*", procedure.rules[0]
        )
    if procedure.not_when is not None:
        yield Mutant(f"{procedure.id}: not_when", replace(procedure, not_when=None), "*", procedure.rules[0])


def _put(procedure: Procedure, place: int, event: str, changed: Rule | None) -> Procedure:
    """The rule with the mistake in this event, and as it was in its other ones."""
    rule = procedure.rules[place]
    others = tuple(one for one in rule.events if one != event)
    parts = [replace(rule, events=others)] if others else []
    if changed is not None:
        parts.append(replace(changed, events=(event,)))
    return replace(procedure, rules=(*procedure.rules[:place], *parts, *procedure.rules[place + 1 :]))


def _changes(rule: Rule, declared: Declared, event: str) -> Iterator[tuple[str, Rule | None]]:
    yield "removed", None
    seen = {rule.condition.text}
    within = declared.within((event,))
    for what, tree in _trees(rule.condition.text):
        text = ast.unparse(tree)
        if text in seen:
            continue
        seen.add(text)
        condition = _read(text, rule, within)
        if condition is not None:
            yield what, replace(rule, condition=condition)


def _read(text: str, rule: Rule, declared: Declared) -> Condition | None:
    people = frozenset() if rule.scope == "event" else frozenset({"p"})
    return Parser(declared, people).read(text, rule.source)


def _trees(text: str) -> Iterator[tuple[str, ast.expr]]:
    whole = ast.parse(text, mode="eval").body
    if text != "True":
        yield "always", ast.Constant(True)
    for place, node in enumerate(ast.walk(whole)):
        match node:
            case ast.BoolOp(values=values):
                for index, part in enumerate(values):
                    rest = [*values[:index], *values[index + 1 :]]
                    yield f"without {ast.unparse(part)}", _with(whole, place, values=rest)
            case ast.comprehension(ifs=ifs) if ifs:
                for index, part in enumerate(ifs):
                    rest = [*ifs[:index], *ifs[index + 1 :]]
                    yield f"without if {ast.unparse(part)}", _with(whole, place, ifs=rest)
            case ast.Call(func=ast.Name(id=name)) if name in _COUNTED:
                yield from _moved(whole, place, node)
            case ast.Compare(ops=[op]) if type(op) in _WEAKER:
                yield from _compared(whole, place, node)


def _with(tree: ast.expr, place: int, **parts: object) -> ast.expr:
    """A copy of the tree with other parts in the node that stands at this place of a walk."""
    copied = ast.Expression(copy.deepcopy(tree))
    node = list(ast.walk(copied.body))[place]
    for name, part in parts.items():
        setattr(node, name, part)
    _Plain().visit(copied)
    return copied.body


class _Plain(ast.NodeTransformer):
    """`and` with one part left is that part."""

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        return node.values[0] if len(node.values) == 1 else node


def _moved(tree: ast.expr, place: int, call: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    """A counted limit, one more and one less."""
    for index, part in enumerate(call.args):
        if isinstance(part, ast.Constant) and isinstance(part.value, int):
            for step in (1, -1):
                limit = part.value + step
                args = [*call.args[:index], ast.Constant(limit), *call.args[index + 1 :]]
                yield f"{ast.unparse(call)} → {limit}", _with(tree, place, args=args)


def _compared(tree: ast.expr, place: int, node: ast.Compare) -> Iterator[tuple[str, ast.expr]]:
    right, was = node.comparators[0], ast.unparse(node)
    if isinstance(right, ast.Constant) and isinstance(right.value, int):
        for step in (1, -1):
            limit = right.value + step
            yield f"{was} → {limit}", _with(tree, place, comparators=[ast.Constant(limit)])
        return
    weaker = _WEAKER[type(node.ops[0])]()
    said = ast.unparse(ast.Compare(node.left, [weaker], node.comparators))
    yield f"{was} → {said}", _with(tree, place, ops=[weaker])


def with_fact_moved(procedure: Procedure, fact: str, days: int, declared: Declared) -> Procedure | None:
    """Every use of an age fact looks this many days later; None where the procedure has no use of it."""
    if not any(fact in rule.condition.uses.facts for rule in procedure.rules):
        return None
    rules = tuple(_with_fact(rule, fact, days, declared) for rule in procedure.rules)
    return replace(procedure, rules=rules)


def _with_fact(rule: Rule, fact: str, days: int, declared: Declared) -> Rule:
    if fact not in rule.condition.uses.facts:
        return rule
    tree = ast.parse(rule.condition.text, mode="eval").body
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == fact:
            step = ast.Call(ast.Name("days"), [ast.Constant(abs(days))], [])
            node.args[-1] = ast.BinOp(node.args[-1], ast.Add() if days > 0 else ast.Sub(), step)
    condition = _read(ast.unparse(tree), rule, declared.within(rule.events))
    return rule if condition is None else replace(rule, condition=condition)
