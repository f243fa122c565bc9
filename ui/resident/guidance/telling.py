"""What is said of a screen, in the order in which it is read. Pure: a shown screen in, sentences out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.words import Words
from ui.resident.guidance.reading import NOBODY, Names, readable

View = Mapping[str, Any]


@dataclass(frozen=True)
class Shown:
    """What the glass shows at a moment, and how the people of the visit are read."""

    screen: str
    view: View
    chrome: View
    names: Names = NOBODY
    wide: bool = False
    """On a lying glass no button can be lower."""

    @property
    def language(self) -> str:
        return str(self.chrome["language"])

    @property
    def place(self) -> tuple[object, ...]:
        """What makes it another screen for who listens: a new question or page, not a new answer."""
        view = self.view
        tabs = tuple(one["id"] for one in view.get("tabs", ()) if one["selected"])
        told = (view.get("title"), view.get("eyebrow"), view.get("person"), view.get("page"))
        return (self.screen, self.language, *told, tabs, _stops(view))


def _stops(view: View) -> tuple[object, ...]:
    return tuple(one["n"] for one in view.get("stops", ())), tuple(one["id"] for one in _tiles(view))


def _tiles(view: View) -> Iterator[View]:
    for group in view.get("groups", ()):
        yield from group.get("tiles", ())


@dataclass(frozen=True)
class Teller:
    """Makes sentences of one language."""

    words: Words
    language: str
    names: Names = NOBODY

    def say(self, text: str) -> str:
        return readable(text, self.language, self.names)

    def t(self, key: str, **facts: object) -> str:
        """The text `guidance.<key>`, with facts from the screen."""
        return self.say(self.words(f"guidance.{key}", self.language, **facts))

    def all(self, *texts: object) -> Iterator[str]:
        """Those that say something."""
        yield from (self.say(str(text)) for text in texts if text)

    def term(self, term: str, value: str) -> str:
        return self.t("term", term=term, value=value) if value else self.t("empty", term=term)

    def label(self, one: View) -> str:
        """A choice in words: its label, its small line, whether it is chosen."""
        label = str(one["label"])
        if one.get("selected"):
            label = self.t("chosen", label=label)
        hint = one.get("hint") or ""
        return self.t("with_hint", label=label, hint=hint) if hint else self.say(label)

    def choices(self, options: Iterable[View], first: int = 1) -> Iterator[str]:
        """Numbered, in the order in which they stand."""
        for n, one in enumerate(options, first):
            yield self.t("choice", n=n, label=self.label(one))

    def spelt(self, text: str) -> str:
        """Sign by sign, letters by their names: `B215` → ビー、2、1、5."""
        return self.listed(self._letter(one) for one in text)

    def _letter(self, sign: str) -> str:
        key = f"display.voice.letter.{sign}"
        return self.words(key, self.language) if self.words.has(key) else sign

    def listed(self, labels: Iterable[str]) -> str:
        return self.words("resident.list.and", self.language).join(self.say(one) for one in labels if one)


def head(tell: Teller, view: View) -> Iterator[str]:
    """Where we are, whose question, the question, and why."""
    yield from tell.all(view.get("eyebrow"), view.get("person"), view.get("hero"))
    yield from tell.all(view.get("title"), view.get("sub"))
    if banner := view.get("banner"):
        yield tell.say(banner["text"])
    if reason := view.get("reason"):
        yield tell.t("reason", reason=reason)
    yield from tell.all(view.get("text"), *view.get("lines", ()))


def foot(tell: Teller, view: View) -> Iterator[str]:
    """Pages, other ways, and the button that goes on or says what is missing."""
    if view.get("pages", 1) > 1:
        yield tell.t("pages", page=view["page"], pages=view["pages"])
    if view.get("keypad"):
        yield tell.t("digits_way")
    keys = [one["label"] for one in (view.get("keypad") or {}).values()]
    others = [*keys, *(one["label"] for one in view.get("ways", ())), view.get("more"), view.get("back")]
    if unknown := view.get("unknown"):
        others.append(unknown["label"])
    others = [one for one in others if one]
    if others:
        yield tell.t("ways", labels=tell.listed(others))
    if main := view.get("main"):
        yield tell.t("go_on", label=main["label"]) if main["ready"] else tell.say(main["label"])
