"""What a scenario expects, beside what came out."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kiosk.procedures.outcome import Outcome
from kiosk.procedures.scenario_file import Scenario


def differences(scenario: Scenario, outcome: Outcome) -> list[str]:
    """Sentences for a clerk; empty when everything that the file names is as expected."""
    needed = {one.procedure: one for one in outcome.needed}
    found = _sets("手続", scenario.procedures, needed)
    found += _sets("案内", scenario.guidance, {one.procedure for one in outcome.guidance})
    found += _sets("職員の確認", scenario.check, {one.procedure for one in outcome.to_check})
    found += [f"手続：{one} は出てはいけません。" for one in scenario.must_not_include if one in needed]
    for procedure, expected in scenario.persons.items():
        got = needed[procedure].persons if procedure in needed else ()
        if got != expected:
            found.append(f"{procedure} の人：{_list(expected)} のはずが {_list(got)} です。")
    for procedure, day in scenario.deadlines.items():
        until = needed[procedure].deadline if procedure in needed else None
        if until != day:
            found.append(f"{procedure} の期限：{day or 'なし'} のはずが {until or 'なし'} です。")
    if scenario.counters is not None and scenario.counters != outcome.route:
        found.append(f"窓口の順：{_list(scenario.counters)} のはずが {_list(outcome.route)} です。")
    return found + _sets("持ち物", scenario.bring, {one.text("ja") for one in outcome.bring})


def _sets(what: str, expected: Collection[str] | None, got: Collection[str]) -> list[str]:
    if expected is None:
        return []
    missing = [f"{what}：{one} が足りません。" for one in sorted(set(expected) - set(got))]
    return missing + [f"{what}：{one} が余分です。" for one in sorted(set(got) - set(expected))]


def _list(items: Iterable[str]) -> str:
    return "・".join(items) or "なし"
