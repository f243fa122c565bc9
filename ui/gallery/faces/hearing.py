"""A clerk's interview with somebody who has no case yet, as far as a question with several answers."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.desk.interview.state import Editor, HearingState, Stage
from ui.gallery.faces.hands import Hands

_EVENT, _FAR, _SEVERAL, _MOST = "shibo", 12, 3, 40
_VISITOR = {
    "name": "中村　幸子",
    "kana": "ナカムラ　サチコ",
    "birth": "S43.4.2",
    "sex": "2",
    "address": "青葉町１－２",
}
_DEAD = {"name": "中村　清", "kana": "ナカムラ　キヨシ", "birth": "S16.5.3", "sex": "1"}
_MEMO = "耳が遠い方。右側から話す。"
_DAY, _UNKNOWN = "R8.11.19", "?"


def ask_somebody(hands: Hands) -> None:
    """From the new number on; every answer but the last is the first one that is offered."""
    desk = hands.window.desk
    hands.press(Qt.Key.Key_F11, Qt.Key.Key_1)
    events = desk.parts.guide.events
    desk.hear_type(desk.tell.matter(_EVENT if _EVENT in events else next(iter(events))))
    desk.hear_next()
    desk.hear_next()
    _put_in(hands, _VISITOR)
    for _ in range(_MOST):
        shown = _shown(hands)
        if shown.stage is Stage.REVIEW or _far_enough(shown):
            break
        _answer(hands, shown)
    desk.hear_digit(1)
    desk.hear_memo(_MEMO)


def _far_enough(shown: HearingState) -> bool:
    several = shown.editor is Editor.CHOICE and len(shown.choices) >= _SEVERAL
    return shown.stage is Stage.QUESTION and several and len(shown.rows) > _FAR


def _answer(hands: Hands, shown: HearingState) -> None:
    desk = hands.window.desk
    if shown.stage is Stage.PERSON:
        _put_in(hands, _DEAD)
    elif shown.stage is Stage.QUESTION and shown.editor is Editor.TEXT:
        desk.hear_type(_DAY)
        desk.hear_next()
        if _shown(hands).mistake:
            desk.hear_type(_UNKNOWN)
            desk.hear_next()
    else:
        if shown.editor is not Editor.FAMILY or len(shown.choices) == 1:
            desk.hear_digit(1)
        desk.hear_next()


def _put_in(hands: Hands, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        hands.window.desk.hear_field(name, text)
    hands.window.desk.hear_next()


def _shown(hands: Hands) -> HearingState:
    found = hands.window.desk.state.hearing
    if found is None:
        raise AssertionError(hands.window.desk.state.trouble)
    return found
