"""The keys of the accessory keypad that are more than arrows, OK and digits."""

from __future__ import annotations

from enum import StrEnum


class Command(StrEnum):
    """What a key does; the values are the names in the settings (`guidance.keys`)."""

    REPEAT = "repeat"  # もう一度読む; without a voice: begins to read
    SPEED = "speed"
    LOUDER = "louder"
    SOFTER = "softer"
    LOW = "low"  # ボタンを低くする
    DARK = "dark"  # 画面を消す
    PLUGGED = "plugged"  # the headphones were put in: keypads with a socket send a key for it
    UNPLUGGED = "unplugged"


LOOKS = {Command.LOW: "low", Command.DARK: "dark", Command.PLUGGED: "voice", Command.UNPLUGGED: "silent"}
"""Those that change how the glass behaves, as the flow's verb `look` calls them."""
