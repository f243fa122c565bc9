"""Ties the guide and the keypad's own keys to a kiosk's window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.answers import Member, Value
from kiosk.faults import Trouble
from ui.resident.flow import Flow
from ui.resident.guidance.guide import Guide
from ui.resident.guidance.key_gate import USUAL, KeyGate, key_table
from ui.resident.guidance.keys import LOOKS, Command
from ui.resident.guidance.reading import katakana, names_of
from ui.resident.guidance.telling import Shown
from ui.resident.screens.board import SPACE_KEY
from ui.resident.shell import Shell
from ui.resident.state import Given
from ui.resident.trail import ME

if TYPE_CHECKING:  # sound needs numpy, which a kiosk without headphones never loads
    from ui.resident.guidance.mouth import Mouth

_SIGNS = {"*": "star", "/": "slash", "+": "plus", "-": "minus", ".": "period"}
_TOLD = (Command.REPEAT, Command.SPEED, Command.LOUDER, Command.SOFTER, Command.DARK, Command.LOW)


class Companion(QObject):
    """Without a `mouth` only the keys work."""

    def __init__(self, window: QQuickWindow, shell: Shell, mouth: Mouth | None) -> None:
        super().__init__(shell)
        self._window, self._shell = window, shell
        parts = shell.flow.parts
        wanted = {str(name): key for name, key in parts.settings.guidance.keys.items()}
        self.gate = KeyGate(window, key_table(wanted), self)
        keys = {one.value: (wanted.get(one.value, USUAL[one]).split() or [""])[0] for one in _TOLD}
        told = {name: _SIGNS.get(key, key) for name, key in keys.items()}
        self.guide = Guide(parts.words, mouth, told) if mouth else None
        self.gate.commanded.connect(self._command)
        if mouth is None or self.guide is None:
            return
        self.gate.pressed.connect(self.guide.key)
        shell.changed.connect(self._look)
        shell.acting.connect(self.guide.pressed)
        window.activeFocusItemChanged.connect(self._focus)
        # Told in the speaking thread.
        mouth.broken = lambda trouble: shell.hop(lambda: self._broken(trouble))

    def _look(self) -> None:
        flow = self._shell.flow
        if self.guide is None:
            return
        if not flow.state.look.voice:
            self.guide.look(None)
            return
        spoken = flow.parts.speaks(flow.language)
        note = flow.parts.words("guidance.japanese_only", "ja") if spoken != flow.language else ""
        self.guide.look(shown(flow if spoken == flow.language else flow.speaking(spoken)), note)

    def _focus(self) -> None:
        item = self._window.activeFocusItem()
        if self.guide is None or item is None or not item.property("verb"):
            return
        detail, label = (str(item.property(name) or "") for name in ("detail", "label"))
        match item.property("verb"):
            case "line" if (row := str(item.property("name"))).isdecimal():
                self.guide.digits(row)
            case "line":
                self.guide.row(label, detail)
            case "mark" if item.property("value") == SPACE_KEY:
                self.guide.sign(label, detail)
            case "key" | "mark":  # カ → ガ can't be said
                self.guide.sign(detail or label)
            case "town" if detail:  # by its kana alone
                self.guide.focus("", katakana(detail), chosen=bool(item.property("chosen")), choice=True)
            case "field":
                self.guide.field(label, detail, active=bool(item.property("chosen")))
            case verb:
                chosen = bool(item.property("chosen"))
                choice = bool(item.property("checkable")) or verb == "open"
                # While the machine works there is only the dock: nothing that need be said unasked.
                self.guide.focus(detail, label, chosen=chosen, choice=choice, quiet=verb == "dock")

    def _command(self, name: str) -> None:
        command = Command(name)
        self._shell.act("touch", "")
        if command in LOOKS:
            self._shell.act("look", LOOKS[command])
            if command is Command.LOW and self.guide is not None:
                self.guide.lowered()
        elif command is Command.REPEAT and not self._shell.flow.state.look.voice:
            self._shell.act("look", "voice")
        elif self.guide is not None:
            self._tell(self.guide, command)

    def _tell(self, guide: Guide, command: Command) -> None:
        match command:
            case Command.REPEAT:
                guide.repeat()
            case Command.SPEED:
                guide.turn_speed()
            case Command.LOUDER:
                guide.louder(1)
            case Command.SOFTER:
                guide.louder(-1)

    def _broken(self, _trouble: Trouble) -> None:
        """Who listens would be left alone, perhaps before a dark screen: light, and somebody comes."""
        if self._shell.flow.state.look.voice:
            self._shell.act("look", "silent")
            self._shell.act("dock", "staff")


def shown(flow: Flow) -> Shown:
    """What shows now, with everybody's name as it is read."""
    towns = {town.name: town.kana for town in flow.parts.guide.city.towns}
    return Shown(flow.screen, flow.view(), flow.chrome(), names_of(_people(flow), towns), flow.wide)


def _people(flow: Flow) -> list[Member]:
    """Everybody of the visit, with the kana that were put in."""
    state = flow.state
    told = [Member(ME, state.me), *state.family]
    return [Member(one.id, {**one.values, **_kana(state.given, one.id)}) for one in told]


def _kana(given: Given, person: str) -> dict[str, Value]:
    kana = given.get(("kana", person))
    return {"kana": kana} if kana else {}
