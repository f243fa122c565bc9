"""The guide: says a new screen whole, on a screen that stays what is new, and whatever the keys are on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Protocol

from kiosk.words import Words
from ui.resident.guidance.changes import changed, nothing_typed
from ui.resident.guidance.manner import Manner
from ui.resident.guidance.reading import sounded
from ui.resident.guidance.screens import told
from ui.resident.guidance.telling import Shown, Teller

SPEEDS = {"usual": 1.0, "fast": 1.5, "slow": 0.75}
"""In the order in which the key turns through them."""
VOLUMES = (15, 30, 60, 80, 100)  # percent
USUAL_VOLUME = 2
CHANGES_WHAT_STANDS = ("erase", "clear", "mark")
"""Verbs that do nothing where nothing is typed."""


class Voice(Protocol):
    """What speaks: `ui.resident.guidance.mouth`."""

    def say(self, sentences: Sequence[str], manner: Manner) -> None: ...
    def add(self, sentences: Sequence[str], manner: Manner) -> None: ...
    def hush(self) -> None: ...


class Guide:
    """`keys`: the keys of repeat, speed, louder, softer, dark, low, as they are said, by language."""

    def __init__(self, words: Words, voice: Voice, keys: Mapping[str, str]) -> None:
        self._words, self._voice, self._keys = words, voice, keys
        self._shown: Shown | None = None
        self._look: tuple[object, ...] = ()
        self._repeated = self._again = False
        """This key was to repeat, and the one before."""
        self._fresh = self._whole = False
        """What is being said nobody has interrupted yet, and it is a whole screen."""
        self._forget()

    def _forget(self) -> None:
        self._speed, self._volume = next(iter(SPEEDS)), USUAL_VOLUME

    def look(self, shown: Shown | None, note: str = "") -> None:
        """What the glass shows now; None: nobody listens any more. `note`: what is said before all else."""
        before, self._shown = self._shown, shown
        if shown is None:
            if before is not None:
                self._say(before, [self._tell(before).t("silent")])
                self._forget()
            return
        look, self._look = self._look, (shown.chrome.get("dark"), shown.chrome.get("low"))
        if before is None or before.language != shown.language:
            self._begin(shown, note)
            self._whole = True
        elif before.place != shown.place:
            self._say(shown, told(shown, self._words))
            self._whole = True
        else:
            self._say(shown, (*self._looks(shown, look), *changed(before, shown, self._words)))

    def _begin(self, shown: Shown, note: str) -> None:
        hello = self._hello(shown) if shown.language else []
        self._say(shown, [one for one in chain([note], hello, told(shown, self._words)) if one])

    def _hello(self, shown: Shown) -> list[str]:
        """How all goes by keys."""
        tell, keys = self._tell(shown), self._keys_in(shown.language)
        low = [] if shown.wide else [tell.t("keys_low", **keys)]
        return [tell.t("hello"), tell.t("keys", **keys), *low]

    def _keys_in(self, language: str) -> dict[str, str]:
        """Each key by its word where it has one."""
        words = {one: f"guidance.key.{key}" for one, key in self._keys.items()}
        return {
            one: self._words(key, language) if self._words.has(key) else self._keys[one]
            for one, key in words.items()
        }

    def _looks(self, shown: Shown, before: tuple[object, ...]) -> list[str]:
        tell, (dark, low) = self._tell(shown), self._look
        said = []
        if before and dark != before[0]:
            said.append(tell.t("dark" if dark else "bright"))
        if before and low != before[1]:
            said.append(tell.t("low" if low else "high"))
        return said

    def focus(self, detail: str, label: str, *, chosen: bool, choice: bool, quiet: bool = False) -> None:
        """The keys are on this now. What a key has brought about is said to its end first.

        `quiet`: said only to who moves there.
        """
        if self._shown is None or not label or (self._fresh and quiet):
            return
        tell = self._tell(self._shown)
        label = sounded(label)
        label = tell.listed((label, detail) if choice else (detail, label))
        self._on(
            tell.t("chosen", label=label) if chosen else label if choice else tell.t("button", label=label)
        )

    def field(self, label: str, text: str, *, active: bool) -> None:
        """The keys are on what is typed, or could be."""
        if self._shown is None:
            return
        tell = self._tell(self._shown)
        if text:
            self._on(tell.term(label, text))
        else:
            self._on(tell.t("here", term=label) if active else tell.t("button", label=label))

    def row(self, label: str, signs: str) -> None:
        """The keys are on a row of a board. Who comes back to it knows what stands in it."""
        if self._shown is not None:
            self._on(label if self._fresh else self._tell(self._shown).listed((label, signs)))

    def digits(self, row: str) -> None:
        """The keys are on a row of digits: 1から3. Three digits one by one seem typed ones."""
        if self._shown is None:
            return
        first, last = row[0], row.rstrip("0")[-1]
        span = self._words("resident.kana.line_from", self._shown.language, first=first, last=last)
        self._on(self._tell(self._shown).listed((span, row[row.index(last) + 1 :])))

    def sign(self, label: str, detail: str = "") -> None:
        """The keys are on a digit or a sound: said only to who moves there, or it seems a typed one."""
        if self._shown is None or (self._fresh and not self._whole):
            return
        tell = self._tell(self._shown)
        said = tell.spelt(label) if len(label) == 1 else tell.listed((label, detail))
        self._on(tell.t("on_sign", label=said) if self._fresh else said)

    def _on(self, said: str) -> None:
        if self._shown is not None:
            speak = self._voice.add if self._fresh else self._voice.say
            speak([self._tell(self._shown).say(said)], self._manner(self._shown))

    def key(self) -> None:
        """A key was pressed: from now on what the keys are on is said at once."""
        self._fresh = self._whole = False
        self._again, self._repeated = self._repeated, False

    def pressed(self, verb: str) -> None:
        """A button is being pressed. The main button says what is missing while it can't go on."""
        if self._shown is None:
            return
        tell, main = self._tell(self._shown), self._shown.view.get("main")
        if verb == "main" and main and not main["ready"]:
            self._say(self._shown, [tell.say(main["label"])])
        elif verb in CHANGES_WHAT_STANDS and nothing_typed(self._shown.view):
            self._say(self._shown, [tell.t("digits_none")])

    # --- the guide's own keys

    def repeat(self) -> None:
        """Twice, with no other key between: what was told of the keys at the start comes first."""
        if self._shown:
            hello = self._hello(self._shown) if self._again else []
            self._say(self._shown, [*hello, *told(self._shown, self._words)])
            self._repeated = not self._again

    def lowered(self) -> None:
        """Where the key of low buttons changes nothing, that is said; else it was already."""
        if self._shown and self._shown.wide:
            self._answer("low_already")

    def turn_speed(self) -> None:
        names = list(SPEEDS)
        self._speed = names[(names.index(self._speed) + 1) % len(names)]
        self._answer(f"speed_{self._speed}")

    def louder(self, steps: int) -> None:
        """`steps` may be negative."""
        self._volume = min(max(0, self._volume + steps), len(VOLUMES) - 1)
        self._answer("volume", step=self._volume + 1)

    def _answer(self, key: str, **facts: object) -> None:
        if self._shown:
            self._say(self._shown, [self._tell(self._shown).t(key, **facts)])

    def _tell(self, shown: Shown) -> Teller:
        return Teller(self._words, shown.language, shown.names)

    def _say(self, shown: Shown, sentences: Sequence[str]) -> None:
        if sentences:
            self._fresh = True
            self._voice.say(sentences, self._manner(shown))

    def _manner(self, shown: Shown) -> Manner:
        return Manner(shown.language, SPEEDS[self._speed], VOLUMES[self._volume])
