"""One procedure in full: whose, why, what to bring, until when, where, and what decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.procedures.outcome import Decision, Ground, Standing
from ui.resident import say
from ui.resident.screens.base import Screen, main
from ui.resident.screens.outcome import counter_of, decided, name_of, shown

if TYPE_CHECKING:
    from ui.resident.flow import Flow


def _why(flow: Flow) -> dict[str, Any]:
    every = shown(decided(flow))
    at = next(i for i, one in enumerate(every) if name_of(one) == flow.state.opened)
    one = every[at]
    language = flow.language
    return {
        "eyebrow": flow.t("why.which", number=at + 1, count=len(every)),
        "title": flow.parts.guide.procedures[one.procedure].plain(language),
        "sections": [
            {"term": flow.t(f"why.{name}"), "icon": icon, "value": value}
            for name, icon, value in _sections(flow, one)
            if value
        ],
        "grounds": [
            {"text": ground.text(language), "answer": _said(flow, ground), "holds": ground.holds is True}
            for ground in one.grounds
        ],
        "ways": [],
        "main": {**main(flow, "why.back", icon="back"), "kind": "good"},
    }


def _said(flow: Flow, ground: Ground) -> str:
    return say.partial(flow, ground.day) if ground.day else ground.answer(flow.language)


def _sections(flow: Flow, one: Decision) -> list[tuple[str, str, str]]:
    procedure = flow.parts.guide.procedures[one.procedure]
    info = counter_of(flow, one.counter)
    brings = [item.text(flow.language) for item in decided(flow).bring if one.counter in item.counters]
    place = f"{say.counter(flow, info)}{say.SPACE}{info.name(flow.language)}" if info else one.counter
    until = say.day(flow, one.deadline) if one.deadline else flow.t("why.no_deadline")
    reason = flow.t("why.checked_by_clerk") if one.standing is Standing.CHECK else ""
    return [
        ("whose", "staff", say.persons(flow, one.persons)),
        ("why", "info", flow.t("list.sentence").join(p for p in (one.reason(flow.language), reason) if p)),
        ("bring", "bag", flow.t("list.and").join(brings)),
        ("until", "cal", until),
        ("where", "place", place),
        ("form", "paper", procedure.title("ja")),
    ]


def _close(flow: Flow, _value: str) -> None:
    flow.put(opened="")
    flow.lift()


WHY = Screen(_why, {"main": _close})
