"""What to bring, and what is done elsewhere: a row for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.phrases import BREAK, phrased
from kiosk.procedures.outcome import Bring
from ui.resident import say
from ui.resident.screens.route import counter_of, decided

if TYPE_CHECKING:
    from ui.resident.flow import Flow


def things(flow: Flow) -> list[dict[str, Any]]:
    """Those of the tab that is open."""
    return _bring(flow) if flow.state.tab == "bring" else _outside(flow)


def _bring(flow: Flow) -> list[dict[str, Any]]:
    """`checked`: the visitor has it already."""
    rules = {rule.id: rule for rule in flow.parts.guide.bring}
    found = []
    for one in decided(flow).bring:
        rule = rules.get(one.id)
        use = flow.t(f"outcome.use_{rule.use}") if rule and rule.use else ""
        own = held(flow, one)
        said = [flow.t("outcome.show_card")] if own else [part for part in (use, _where(flow, one)) if part]
        sub = f"{flow.t('list.dot')}{BREAK}".join(said)
        found.append(_item(flow, called(flow, one), sub, icon=rule.icon if rule else "bag", own=own))
    return found


def called(flow: Flow, thing: Bring) -> str:
    """As the visitor says it, not the office."""
    rule = next((one for one in flow.parts.guide.bring if one.id == thing.id), None)
    return ((rule and rule.plain) or thing.text)(flow.language)


def said_of_all(flow: Flow) -> str:
    """Of what is to bring."""
    return flow.t("outcome.not_today")


def held(flow: Flow, thing: Bring) -> bool:
    """The visitor has it here, as the reader saw it."""
    return thing.by_card and flow.state.holder is not None


def _item(flow: Flow, title: str, sub: str, *, icon: str, own: bool = False) -> dict[str, Any]:
    if flow.language == "ja":
        title, sub = phrased(title), phrased(sub)
    mark = flow.t("outcome.held") if own else ""
    return {"title": title, "sub": sub, "icon": icon, "checked": own, "mark": mark}


def _where(flow: Flow, thing: Bring) -> str:
    found = [counter_of(flow, one) for one in thing.counters]
    return flow.t("list.and").join(say.counter(flow, one) for one in found if one)


def _outside(flow: Flow) -> list[dict[str, Any]]:
    procedures = flow.parts.guide.procedures
    return [
        _item(flow, procedures[one.procedure].plain(flow.language), one.reason(flow.language), icon="walk")
        for one in decided(flow).guidance
    ]
