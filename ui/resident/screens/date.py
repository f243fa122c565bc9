"""A date in Japanese years, typed. An impossible one is never mended silently: the glass asks first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.answers import UNKNOWN, Value
from kiosk.person import PartialDate
from ui.resident import eras, say
from ui.resident.answering import answer
from ui.resident.parts import Ask
from ui.resident.screens.base import Screen, banner, keypad, main
from ui.resident.screens.question import current, head
from ui.resident.state import Draft

if TYPE_CHECKING:
    from ui.resident.flow import Flow

NAMES = ("year", "month", "day")
NO_SUCH_DAY = "date.no_such_day"
QUICK = ("today", "yesterday", "other")
ERAS = "eras"
"""The step of who said ほかの日: it may lie in an era that has ended."""
FAR = timedelta(days=366)
"""From today: beyond it the glass asks whether era and year are right. Nobody is held up."""


@dataclass(frozen=True)
class Typed:
    """What stands in the fields so far. `proposal` waits for はい; `problem` is a text key."""

    value: Value = None
    proposal: date | None = None
    problem: str = ""


def recent(ask: Ask) -> bool:
    """Dates of the event itself: most lie in the last days, so the era row makes room for 今日 and きのう."""
    return ask.question.variable.startswith("event_date")


def _is_birth(ask: Ask) -> bool:
    return ask.question.variable.endswith("birth")


def _era(flow: Flow, ask: Ask) -> str:
    """Whatever isn't a birthday happened lately, or will; an era that nobody thinks of needs no choosing."""
    usual = eras.usual(flow.language)
    return flow.state.draft.era or ("" if _is_birth(ask) and usual != eras.WESTERN else usual)


def _fields(draft: Draft) -> tuple[str, str, str]:
    year, month, day = (*draft.fields, "", "", "")[:3]
    return year, month, day


def typed(flow: Flow, ask: Ask) -> Typed:
    draft = flow.state.draft
    era, (year, month, day) = _era(flow, ask), _fields(draft)
    if draft.unknown:
        return _partly(era, year, month)
    if _impossible(year, month, day):
        return Typed(problem=NO_SUCH_DAY)
    if not era or _open(draft, era):
        return Typed()
    found = eras.read(era, int(year), int(month), int(day))
    if found.meant is not None:
        return Typed(proposal=found.meant)
    if found.day is None:
        return Typed(problem=NO_SUCH_DAY)
    if (_is_birth(ask) or ask.question.latest_today) and found.day > flow.parts.clock.now().date():
        return Typed(problem="date.future")
    return Typed(value=found.day)


def _impossible(year: str, month: str, day: str) -> bool:
    """A part that is wrong whatever the others say, told as soon as it is typed."""
    full = [(part, most) for part, most in ((year, 9999), (month, 12), (day, 31)) if len(part) >= 2]
    return any(not 1 <= int(part) <= most for part, most in full)


def _open(draft: Draft, era: str) -> list[str]:
    """The parts that still want digits. A lone 0 is how 02 begins, not a mistake."""
    parts = dict(zip(NAMES, _fields(draft), strict=True))
    short = _short_year(era, parts["year"])
    return [name for name, text in parts.items() if text in ("", "0") or (short and name == "year")]


def _short_year(era: str, year: str) -> bool:
    return era == eras.WESTERN and len(year) < 4


def _partly(era: str, year: str, month: str) -> Typed:
    """年だけ: what is known of a date stays known."""
    if not (era and year) or _short_year(era, year) or int(year) == 0:
        return Typed(value=UNKNOWN)
    try:
        return Typed(value=PartialDate(eras.western_year(era, int(year)), int(month) if month else None))
    except ValueError:
        return Typed(problem=NO_SUCH_DAY)


def _echo(flow: Flow, ask: Ask, found: Typed) -> str:
    if not isinstance(found.value, date):
        return say.partial(flow, found.value) if isinstance(found.value, PartialDate) else ""
    spoken = say.day if _era(flow, ask) == eras.WESTERN else say.western
    parts = [f"**{spoken(flow, found.value)}**"]
    if _is_birth(ask):
        parts.append(say.age(flow, found.value))
    return say.SPACE.join(part for part in parts if part)


def _button(flow: Flow, found: Typed) -> dict[str, Any]:
    draft = flow.state.draft
    if found.proposal is not None:
        return main(flow, "date.yes_meant", icon="check", day=say.plain_day(flow, found.proposal))
    if found.value is not None:
        return main(flow, "next")
    if found.problem:
        return main(flow, "date.again", ready=False)
    missing = [flow.t(f"date.name_{name}") for name in _open(draft, _era(flow, current(flow)))]
    if len(missing) == len(NAMES):
        return main(flow, "date.put", ready=False)
    if missing:
        return main(flow, "date.missing", ready=False, names=flow.t("list.and").join(missing))
    return main(flow, "date.put_era" if not draft.era else "date.again", ready=False)


def _note(flow: Flow, ask: Ask, found: Typed) -> dict[str, Any] | None:
    if found.proposal is not None:
        era, day = flow.t(f"era.{flow.state.draft.era}"), say.plain_day(flow, found.proposal)
        return banner(flow, "care", "date.meant", icon="cal", era=era, day=day)
    if found.problem == NO_SUCH_DAY and _looks_western(flow, ask):
        this_year = say.year(flow, flow.parts.clock.now().date())
        return banner(flow, "care", "date.western_typed", icon="cal", year=this_year)
    if found.problem:
        return banner(flow, "care", found.problem, icon="cal")
    if isinstance(found.value, date) and _is_far(flow, ask, found.value):
        return banner(flow, "care", "date.far", icon="cal", year=say.both_years(flow, found.value))
    return None


def _looks_western(flow: Flow, ask: Ask) -> bool:
    """2026 typed where an era's years are asked for (令和2年02月6…); other languages have no name for it."""
    if eras.usual(flow.language) == eras.WESTERN:
        return False
    typed_so_far = "".join(_fields(flow.state.draft))
    return _era(flow, ask) not in ("", eras.WESTERN) and typed_so_far.startswith(("19", "20"))


def _is_far(flow: Flow, ask: Ask, found: date) -> bool:
    """It may well be so, but a wrong era or year lies there too."""
    return not _is_birth(ask) and abs(found - flow.parts.clock.now().date()) > FAR


def _not_known(flow: Flow, found: Typed) -> dict[str, Any] | None:
    """A whole day leaves nothing that isn't known; an impossible one is mended first."""
    draft = flow.state.draft
    odd = not draft.unknown and (found.proposal is not None or found.problem != "")
    if odd or isinstance(found.value, date):
        return None
    label = "date.rest" if any(_fields(draft)[:2]) else "answer.unknown"
    return {"id": "unknown", "label": flow.t(label), "selected": draft.unknown}


def _offered(ask: Ask) -> tuple[str, ...]:
    if _is_birth(ask):
        return eras.OFFERED
    return eras.PAST if recent(ask) else eras.NEAR


def _date(flow: Flow) -> dict[str, Any]:
    ask, draft = current(flow), flow.state.draft
    found, era = typed(flow, ask), _era(flow, ask)
    quick = recent(ask) and draft.step != ERAS
    chosen = [{"id": one, "label": flow.t(f"era.{one}"), "selected": one == era} for one in _offered(ask)]
    return {
        **head(flow, ask),
        "eras": [] if quick else chosen,
        "quick": [
            {"id": one, "label": flow.t(f"date.{one}"), "selected": one == draft.quick} for one in QUICK
        ]
        if quick
        else [],
        "fields": [
            {"id": name, "text": text, "unit": flow.t(f"date.unit_{name}"), "active": i == draft.active}
            for i, (name, text) in enumerate(zip(NAMES, _fields(draft), strict=True))
        ],
        "era_label": flow.t(f"era.{era}") if era and era != eras.WESTERN else "",
        "echo": _echo(flow, ask, found),
        "keypad": keypad(flow),
        "full": _whole(flow, ask, found),
        "unknown": _not_known(flow, found) if ask.question.unknown_allowed else None,
        "may_not_know": ask.question.unknown_allowed,
        "banner": _note(flow, ask, found),
        "main": _button(flow, found),
    }


def _pick_era(flow: Flow, value: str) -> None:
    if value in eras.OFFERED:
        year, month, day = _fields(flow.state.draft)
        kept = year if (value == eras.WESTERN) == (flow.state.draft.era == eras.WESTERN) else ""
        flow.draft(era=value, fields=(kept, month, day), active=0 if not kept else flow.state.draft.active)


def _pick_quick(flow: Flow, value: str) -> None:
    today = flow.parts.clock.now().date()
    if value == "other":
        era = eras.usual(flow.language)
        step = "" if era == eras.WESTERN else ERAS
        flow.draft(quick=value, step=step, era=era, fields=("", "", ""), active=0, at=0, unknown=False)
    elif value in QUICK:
        day = today - timedelta(days=QUICK.index(value))
        found, number = eras.era_of(day)
        era, year = (
            (found.id, number) if eras.usual(flow.language) != eras.WESTERN else (eras.WESTERN, day.year)
        )
        fields = (str(year), str(day.month), str(day.day))
        flow.draft(quick=value, era=era, fields=fields, active=2, at=0, unknown=False)


def _whole_reiwa(text: str, era: str, this_year: int) -> bool:
    """8 is no beginning of a year to come; older eras have ended, and a mistake in them is mended later."""
    return era == "reiwa" and int(text) * 10 > this_year + 1


def _full(name: str, text: str, era: str, this_year: int) -> bool:
    """A field moves on by itself when no further digit could belong to it."""
    if name == "year":
        return len(text) == (4 if era == eras.WESTERN else 2) or _whole_reiwa(text, era, this_year)
    return len(text) == 2 or int(text) > (1 if name == "month" else 3)


def _whole(flow: Flow, ask: Ask, found: Typed) -> bool:
    """No further digit could belong to it. A day that is only meant is asked about first."""
    if not isinstance(found.value, date):
        return False
    draft, active = flow.state.draft, flow.state.draft.active
    if draft.at:
        return False
    return _full(NAMES[active], _fields(draft)[active], _era(flow, ask), _this_year(flow))


def _this_year(flow: Flow) -> int:
    """Of the era that lasts."""
    return eras.era_of(flow.parts.clock.now().date())[1]


def _key(flow: Flow, value: str) -> None:
    if len(value) != 1 or value not in "0123456789":
        return
    draft, ask = flow.state.draft, current(flow)
    era, fields, active = _era(flow, ask), list(_fields(draft)), draft.active
    limit, this_year = 4 if active == 0 and era == eras.WESTERN else 2, _this_year(flow)
    if draft.at and fields[active] and _full(NAMES[active], fields[active], era, this_year):
        fields[active] = ""
    if len(fields[active]) < limit:
        fields[active] += value
    whole = _full(NAMES[active], fields[active], era, this_year)
    anew = draft.at if active < 2 or not whole else 0
    active += 1 if whole and active < 2 else 0
    quick = "other" if draft.quick else ""
    flow.draft(fields=tuple(fields), active=active, at=anew, era=era, quick=quick, unknown=False)


def _erase(flow: Flow, _value: str) -> None:
    fields, active = list(_fields(flow.state.draft)), flow.state.draft.active
    if not fields[active] and active > 0:
        active -= 1
    fields[active] = fields[active][:-1]
    flow.draft(fields=tuple(fields), active=active, at=0, quick="other" if flow.state.draft.quick else "")


def _clear(flow: Flow, _value: str) -> None:
    era = "" if flow.state.draft.step == ERAS else flow.state.draft.era
    flow.draft(fields=("", "", ""), active=0, at=0, quick="", step="", era=era, unknown=False)


def _field(flow: Flow, value: str) -> None:
    """What stands in a field that is touched is meant to be another: the next digit begins it anew."""
    if value in NAMES:
        flow.draft(active=NAMES.index(value), at=1)


def _unknown(flow: Flow, _value: str) -> None:
    if current(flow).question.unknown_allowed:
        flow.draft(unknown=not flow.state.draft.unknown, quick="")


def _take(flow: Flow, _value: str) -> None:
    found = typed(flow, current(flow))
    if found.proposal is not None:
        answer(flow, found.proposal)
    elif found.value is not None:
        answer(flow, found.value)


DATE = Screen(
    _date,
    {
        "era": _pick_era,
        "quick": _pick_quick,
        "key": _key,
        "erase": _erase,
        "clear": _clear,
        "field": _field,
        "unknown": _unknown,
        "main": _take,
    },
)
