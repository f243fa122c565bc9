"""What is said when an answer is given on a screen that stays: only what is new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.words import Words
from ui.resident.guidance.reading import sounded
from ui.resident.guidance.screens import board, digits_in, filled, phone, rows, towns
from ui.resident.guidance.telling import Shown, Teller, View

COUNTED = (30, 20, 10, 5)
"""Seconds left of the time-out that are said."""


def changed(before: Shown, now: Shown, words: Words) -> tuple[str, ...]:
    """Both show the same place. Nothing where nothing is new for who listens."""
    tell = Teller(words, now.language, now.names)
    old, new = before.view, now.view
    said = [*_marks(tell, old, new), *_towns(tell, old, new), *_typed(tell, old, new)]
    said += [*_board(tell, old, new), *_progress(tell, old, new)]
    said += [*_banner(tell, old, new), *_main(tell, old, new)]
    return tuple(one for one in said if one)


def options(view: View) -> Iterator[tuple[str, View]]:
    """Everything that can be marked, under a name that stays."""
    for key in ("options", "tabs", "quick", "eras", "rows", "towns", "languages"):
        yield from ((f"{key}:{one['id']}", one) for one in view.get(key, ()) if "selected" in one)
    for group in view.get("groups", ()):
        for key in ("tiles", "options"):
            name = group.get("id", "")
            yield from ((f"{name}:{one['id']}", one) for one in group.get(key, ()) if "selected" in one)
    for key in ("talk", "unknown"):
        if one := view.get(key):
            yield key, one


def _marks(tell: Teller, old: View, new: View) -> Iterator[str]:
    was = {name: bool(one.get("selected")) for name, one in options(old)}
    shown = [(name, one, bool(one.get("selected"))) for name, one in options(new)]
    gone = [one for name, one, on in shown if was.get(name) and not on]
    come = [one for name, one, on in shown if on and not was.get(name)]
    for one in come:
        yield tell.t("now_chosen", label=sounded(one["label"]))
    if not come:  # one that another takes the place of isn't worth a word
        for one in gone:
            yield tell.t("no_longer", label=sounded(one["label"]))


def _towns(tell: Teller, old: View, new: View) -> Iterator[str]:
    """Another row, or more of it; a row that is asked for more closely comes with its sounds."""
    asked = [one["id"] for one in new.get("rows", ()) if "enabled" in one]
    if asked and asked != [one["id"] for one in old.get("rows", ())]:
        yield rows(tell, new)
    if [one["id"] for one in new.get("towns", ())] != [one["id"] for one in old.get("towns", ())]:
        yield from towns(tell, new)


def _typed(tell: Teller, old: View, new: View) -> Iterator[str]:
    if "filled" in new and new["filled"] != old.get("filled"):
        yield digits_in(tell, new["filled"])
    if new.get("echo") and new["echo"] != old.get("echo"):
        yield tell.say(new["echo"])
    elif new.get("fields") != old.get("fields"):
        yield from _fields(tell, old, new)
    field = new.get("field")
    if field and field != old.get("field"):
        yield _number(tell, old, new)


def _number(tell: Teller, old: View, new: View) -> str:
    """One digit more is said alone; the whole number when it can go on, or when one is erased."""
    text, before = str(new["field"]["text"]), str(old.get("field", {}).get("text", ""))
    if not text:
        return tell.t("nothing")
    whole = new["main"]["ready"] and not old["main"]["ready"]
    if not whole and text.replace("-", "")[:-1] == before.replace("-", ""):
        return text[-1]
    return phone(tell, text)


def nothing_typed(view: View) -> bool:
    """Where something is typed, but nothing stands yet."""
    if "filled" in view:
        return not view["filled"]
    if field := view.get("field"):
        return not field["text"]
    return not any(one["text"] for one in view.get("fields", ())) and bool(view.get("fields"))


def _fields(tell: Teller, old: View, new: View) -> Iterator[str]:
    """Only the field that changed, and the one that is next."""
    was: dict[str, Mapping[str, Any]] = {one["id"]: one for one in old.get("fields", ())}
    moved = [one for one in new["fields"] if one != was.get(one["id"])]
    written = [one for one in moved if one["text"] != was.get(one["id"], {}).get("text")]
    if "sounds" in new:
        yield from (_spelt(tell, one["text"], was[one["id"]]["text"], new["sounds"]) for one in written)
    ahead = [one for one in moved if one["active"] and one not in written]
    # What the field is called, and whose reading it is, has been said where it began.
    yield from (digits_in(tell, len(one["text"])) for one in written if one.get("hidden"))
    told = [{**one, "kanji": ""} for one in written if not one.get("hidden")]
    yield from filled(tell, {**new, "fields": [*told, *ahead]})
    cleared = [one for one in written if not one["text"]]
    if cleared and not any(one["text"] for one in new["fields"]):
        yield tell.t("nothing")


def _spelt(tell: Teller, text: str, before: str, sounds: Mapping[str, str]) -> str:
    """The sound that came or changed, or the one that is gone."""
    gone = len(text) < len(before)
    sign = (before if gone else text)[-1]
    called = sounds.get(sign) or tell.spelt(sign)
    return tell.t("erased", sound=called) if gone else called


def _board(tell: Teller, old: View, new: View) -> Iterator[str]:
    if new.get("board_kind") != old.get("board_kind"):
        yield from board(tell, new)


def _progress(tell: Teller, old: View, new: View) -> Iterator[str]:
    if new.get("count") and new["count"] != old.get("count"):
        yield tell.say(new["count"])
    people, before = ([one for one in view.get("rows", ()) if "name" in one] for view in (new, old))
    if new.get("people") != old.get("people") or len(people) != len(before):
        yield from (tell.say(one["name"]) for one in people if one not in before)
    seconds = new.get("seconds")
    if seconds in COUNTED and seconds != old.get("seconds"):
        yield tell.t("seconds_left", seconds=seconds)


def _banner(tell: Teller, old: View, new: View) -> Iterator[str]:
    banner = new.get("banner")
    if banner and banner != old.get("banner"):
        yield tell.say(banner["text"])


def _main(tell: Teller, old: View, new: View) -> Iterator[str]:
    """The button says what is missing; that it can go on now is said too."""
    main, before = new.get("main"), old.get("main")
    if main and main != before:
        yield tell.t("go_on", label=main["label"]) if main["ready"] else tell.say(main["label"])
