"""The part between question and main button, one function for each screen that has one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kiosk.words import Words
from ui.resident.guidance.reading import katakana, sounded
from ui.resident.guidance.telling import Shown, Teller, View, foot, head

_PHONE = re.compile(r"0\d+-\d+-\d+")


def told(shown: Shown, words: Words) -> tuple[str, ...]:
    """All that is said when a screen appears. Never a digit of a PIN: views hold none."""
    tell = Teller(words, shown.language, shown.names)
    body = _BODIES.get(shown.screen)
    # What is done with the answers is said after them: who listens has heard none of them yet.
    above = {**shown.view, "sub": ""} if shown.screen == "review" else shown.view
    said = [*_around(tell, shown), *head(tell, above)]
    said += [*(body(tell, shown.view) if body else ()), *foot(tell, shown.view)]
    return tuple(one for one in said if one)


def _around(tell: Teller, shown: Shown) -> Iterator[str]:
    if shown.screen == "welcome":
        yield from tell.all(shown.chrome.get("practice"), shown.chrome.get("offline"))


def digits_in(tell: Teller, count: int) -> str:
    """How many, never which."""
    if count == 0:
        return tell.t("digits_none")
    return tell.t("digit_in") if count == 1 else tell.t("digits_in", count=count)


def phone(tell: Teller, text: str) -> str:
    joint = tell.words("guidance.number_joint", tell.language)
    return joint.join(tell.spelt(part) for part in text.split("-"))


def filled(tell: Teller, view: View) -> Iterator[str]:
    """The fields of dates, numbers, names and codes: what stands in them, or which is next."""
    for one in view.get("fields", ()):
        era = view.get("era_label") if one["id"] == "year" else ""  # the choice of an era is said by itself
        name = tell.listed((era or "", one.get("label") or one.get("unit") or "", one.get("kanji") or ""))
        if one.get("hidden") and (one["text"] or not one["active"]):
            yield tell.t("term", term=name, value=digits_in(tell, len(one["text"])))
        elif not one["text"] and one["active"]:
            yield tell.t("here", term=name)
        elif one["text"] and "unit" in one:
            amount = tell.t("amount", value=_plain(one["text"]), unit=one["unit"])
            yield tell.listed((era or "", amount))
        elif one["text"]:
            yield tell.t("term", term=name, value=_plain(one["text"]))


def _plain(text: str) -> str:
    """02 is said as 2."""
    return str(int(text)) if text.isdecimal() else text


def _welcome(tell: Teller, view: View) -> Iterator[str]:
    yield from tell.all(view["note"], view["until"])
    starts = [one for one in (view["start"], view["nocard"]) if one]
    yield from tell.choices([*starts, *view["languages"]])


def _event(tell: Teller, view: View) -> Iterator[str]:
    n = 1
    for group in view["groups"]:
        yield tell.say(group["label"])
        yield from tell.choices(group["tiles"], n)
        n += len(group["tiles"])
    if talk := view.get("talk"):
        yield from tell.choices([talk], n)


def _pin(tell: Teller, view: View) -> Iterator[str]:
    tries = view["tries"]
    yield tell.say(tries if isinstance(tries, str) else tries["text"])
    yield digits_in(tell, view["filled"]) if "filled" in view else ""
    yield from filled(tell, view)


def _you(tell: Teller, view: View) -> Iterator[str]:
    if view["name_ready"]:
        yield tell.term(view.get("name_term", ""), view["name"])
    else:
        yield tell.say(view["name_note"])
    for row in view["rows"]:
        yield tell.term(row["term"], tell.listed((row["value"], row.get("echo", ""))))
    yield from tell.all(view.get("note"))


def _choice(tell: Teller, view: View) -> Iterator[str]:
    yield from tell.all(view.get("origin"))
    yield from tell.all(*(one["title"] for one in view.get("sheets", ())))
    yield from tell.choices(view["options"])


def _date(tell: Teller, view: View) -> Iterator[str]:
    yield from tell.choices([*view["quick"], *view["eras"]])
    if view["echo"]:
        yield tell.say(view["echo"])
    else:
        yield from filled(tell, view)


def _strip(tell: Teller, view: View) -> Iterator[str]:
    for one in view.get("strip", ()):
        yield tell.listed((one["term"], one["value"]))


def towns(tell: Teller, view: View) -> Iterator[str]:
    """By their kana."""
    shown = view.get("towns", ())
    yield from tell.choices([{**one, "label": katakana(one.get("ruby") or one["label"])} for one in shown])


def rows(tell: Teller, view: View) -> str:
    return tell.t("rows", labels=tell.listed(sounded(one["label"]) for one in view["rows"] if one["enabled"]))


def _town(tell: Teller, view: View) -> Iterator[str]:
    yield from _strip(tell, view)
    yield from towns(tell, view)
    yield rows(tell, view)
    if not view["towns"]:
        yield from tell.all(view.get("hint"))


def _fields(tell: Teller, view: View) -> Iterator[str]:
    yield from _strip(tell, view)
    yield from filled(tell, view)


def _kana(tell: Teller, view: View) -> Iterator[str]:
    yield from _fields(tell, view)
    yield from board(tell, view)


def board(tell: Teller, view: View) -> Iterator[str]:
    """What it is, and how the keys go over it."""
    yield tell.t(f"board_{view['board_kind']}")
    if view["walk"]:
        yield from (tell.t("in_line"), tell.t("erase_near"))


def _tel(tell: Teller, view: View) -> Iterator[str]:
    text = view["field"]["text"]
    yield phone(tell, text) if text else tell.t("digits_none")


def _family(tell: Teller, view: View) -> Iterator[str]:
    for row in view["rows"]:
        yield tell.term(row["name"], row["detail"]) if row["detail"] else tell.say(row["name"])
    added = [one["label"] for one in (view["add"], view["addcard"]) if one and one.get("enabled", True)]
    if added:
        yield tell.t("ways", labels=tell.listed(added))


def _review(tell: Teller, view: View) -> Iterator[str]:
    for group in view["groups"]:
        yield tell.say(group["label"])
        for row in group["rows"]:
            value = row["value"]
            value = phone(tell, value) if _PHONE.fullmatch(value) else value
            yield tell.listed((tell.term(row["term"], value), row["mark"]))
    yield from tell.all(view["sub"])


def _outcome(tell: Teller, view: View) -> Iterator[str]:
    yield from tell.choices(view["tabs"])
    for stop in view.get("stops", ()):
        yield tell.listed((stop["counter"], stop["department"]))
        for row in stop["rows"]:
            yield tell.listed((row["title"], row["sub"], row["chip"]))
    for item in view.get("items", ()):
        title = tell.t("owned", label=item["title"]) if item.get("checked") else item["title"]
        yield tell.listed((title, item.get("sub") or ""))
    yield from tell.all(view.get("note"))


def _why(tell: Teller, view: View) -> Iterator[str]:
    for section in view["sections"]:
        yield tell.term(section["term"], section["value"])
    for ground in view["grounds"]:
        yield tell.term(ground["text"], ground["answer"])


def _printing(tell: Teller, view: View) -> Iterator[str]:
    yield from tell.all(view.get("count"), view.get("note"))


def _ticket(tell: Teller, view: View) -> Iterator[str]:
    if view.get("number"):
        yield tell.t("term", term=view["yours"], value=tell.spelt(view["number"]))
    yield from tell.all(view.get("counter"), view.get("wait"), view.get("ahead"))
    if phone_page := view.get("phone"):
        yield from tell.all(phone_page["title"], phone_page["text"])
    if view.get("take"):
        yield tell.term(view["take_title"], tell.listed(one["text"] for one in view["take"]))


def _timeout(tell: Teller, view: View) -> Iterator[str]:
    yield tell.t("seconds_left", seconds=view["seconds"])


def _easier(tell: Teller, view: View) -> Iterator[str]:
    for group in view["groups"]:
        yield tell.say(group["label"])
        yield from tell.choices(group["options"])


_BODIES: dict[str, Callable[[Teller, View], Iterator[str]]] = {
    "welcome": _welcome,
    "event": _event,
    "pin": _pin,
    "facecode": _pin,
    "you": _you,
    "choice": _choice,
    "consent": _choice,
    "language": _choice,
    "date": _date,
    "town": _town,
    "number": _fields,
    "kana": _kana,
    "tel": _tel,
    "family": _family,
    "review": _review,
    "outcome": _outcome,
    "why": _why,
    "printing": _printing,
    "trouble": _printing,
    "ticket": _ticket,
    "timeout": _timeout,
    "easier": _easier,
}
SAID_BY_HEAD_AND_FOOT = ("card", "info", "cardleft", "staff", "confirm")
"""Screens whose every word stands at the top or the bottom."""
