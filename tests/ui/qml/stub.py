"""A `kiosk` that holds one fixture and writes down what was touched."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

VIEWS = Path(__file__).with_name("views")

_TOWN = {"ja": "みほん市役所", "easy": "みほん{市|し}{役所|やくしょ}", "en": "Mihon City Hall"}
_STAGES = {
    "ja": ("ご用", "カード", "質問", "確認", "受け取り"),
    "easy": ("ようけん", "カード", "しつもん", "かくにん", "うけとる"),
    "en": ("Reason", "Card", "Q&A", "Check", "Collect"),
}
_DOCK = {
    "ja": ("もどる", "はじめから", "Language", "文字を大きく", "職員をよぶ"),
    "easy": ("もどる", "はじめから", "Language", "{文字|もじ}を{大|おお}きく", "{人|ひと}を よぶ"),
    "en": ("Back", "Start over", "Language", "Bigger text", "Call staff"),
}
_VERBS = (("back", "back"), ("restart", "restart"), ("language", "globe"), ("size", ""), ("staff", "staff"))
_WORDS = {
    "ja": {"why": "なぜ？", "close": "とじる"},
    "easy": {"why": "なぜ？", "close": "とじる"},
    "en": {"why": "Why?", "close": "Close"},
}


@dataclass(frozen=True)
class Look:
    scale: float = 1
    contrast: bool = False
    language: str = "ja"
    low: bool = False

    @property
    def suffix(self) -> str:
        parts = [f"{round(self.scale * 100)}"] if self.scale != 1 else []
        parts += ["contrast"] if self.contrast else []
        parts += [self.language] if self.language != "ja" else []
        parts += ["low"] if self.low else []
        return "".join(f"-{part}" for part in parts)


@cache
def fixture(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((VIEWS / f"{name}.json").read_text("utf-8"))
    return found


def names() -> list[str]:
    return sorted(path.stem for path in VIEWS.glob("*.json"))


def chrome(shown: dict[str, Any], look: Look) -> dict[str, Any]:
    verbs = _VERBS if shown["dock"] == 5 else _VERBS[3:]
    labels = dict(zip((name for name, _ in _VERBS), _DOCK[look.language], strict=True))
    return {
        "city": _TOWN[look.language],
        "language": look.language,
        "scale": look.scale,
        "contrast": look.contrast,
        "low": look.low,
        "reduced": True,
        "practice": "練習モード" if shown["practice"] else "",
        "stages": _stages(shown["stage"], look.language),
        "dock": [
            {"id": name, "label": labels[name], "icon": icon, "enabled": name not in shown["rest"]}
            for name, icon in verbs
        ],
        "offline": "",
        "words": _WORDS[look.language],
    }


def _stages(at: list[float] | None, language: str) -> list[dict[str, Any]]:
    if at is None:
        return []
    place, part = int(at[0]), at[1]
    return [
        {
            "label": label,
            "part": 1 if n < place else part if n == place else 0,
            "now": n == place,
            "done": n < place,
        }
        for n, label in enumerate(_STAGES[language])
    ]


class StubKiosk(QObject):
    """Stands where the shell stands: one signal, frozen state, one way in."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.acts: list[tuple[str, str]] = []
        self._screen, self._view, self._chrome = "", {}, {}  # type: str, dict[str, Any], dict[str, Any]

    def show(self, name: str, look: Look) -> None:
        shown = fixture(name)
        self._screen = shown["screen"]
        # The presenter puts less on a page when letters are large.
        fewer = shown.get("big", {}) if look.scale >= 1.6 and look.language == "ja" else {}
        self._view = {**shown[look.language], **fewer}
        self._chrome = chrome(shown, look)
        self.changed.emit()

    def put(self, **changes: object) -> None:
        self._view = {**self._view, **changes}
        self.changed.emit()

    @Slot(str, str)
    def act(self, verb: str, value: str) -> None:
        self.acts.append((verb, value))

    screen = Property(str, lambda self: self._screen, notify=changed)
    view = Property(dict, lambda self: self._view, notify=changed)
    chrome = Property(dict, lambda self: self._chrome, notify=changed)
