"""Somebody walks away in the middle: nothing of them stays, and the next resident starts afresh."""

from __future__ import annotations

import gc
import types
import weakref
from collections.abc import Iterator
from dataclasses import replace

from kiosk.card.simulator import SimulatedCard, load_resident
from tests.stories.hall import Hall
from tests.stories.kiosk import Kiosk
from ui.cli.finger import settle
from ui.common.touch_gate import LATE_MS

# Put together here, so that no text of this file is what is looked for.
FAMILY, GIVEN, TOWN = (chr(0x9E7F) + chr(0x8107), chr(0x871C) + chr(0x67D1), chr(0x7D2B) + chr(0x96F2))


def test_nothing_of_who_walked_away_stays(hall: Hall) -> None:
    kiosk = hall.kiosk
    kiosk.to_the_questions(invented_card())
    kiosk.touch("dock:back")
    kiosk.sees("you")
    assert kiosk.reads(GIVEN)
    kiosk.touch("dock:size", "set:scale=largest", "main")
    kiosk.take_card()
    visit = [weakref.ref(one) for one in (kiosk.flow.state, kiosk.flow.state.holder) if one]
    assert len(visit) == 2

    times = hall.station.settings.times
    kiosk.wait(times.idle * 2)
    kiosk.sees("timeout")
    kiosk.wait(times.answer)
    kiosk.sees("welcome")
    settle(500)
    gc.collect()

    assert [one() for one in visit] == [None, None]
    assert not [text for text in kiosk.texts() if mentions(text)]
    assert list(dict.fromkeys(holders(kiosk))) == []


def test_the_next_resident_sees_nothing_of_the_one_before(hall: Hall) -> None:
    kiosk = hall.kiosk
    kiosk.to_the_questions("taro")
    kiosk.touch("choose:no", "main")
    kiosk.touch("dock:language", "language:en", "main")
    kiosk.take_card()
    kiosk.wait(hall.station.settings.times.idle)
    kiosk.sees("timeout")
    kiosk.wait(hall.station.settings.times.answer)
    kiosk.sees("welcome")
    assert kiosk.flow.language == "ja"
    settle(LATE_MS)

    kiosk.to_the_questions("hanako")
    assert kiosk.flow.state.holder is not None
    assert kiosk.flow.state.holder.name == "見本　花子"
    ask = kiosk.flow.ask()
    assert ask is not None
    assert not kiosk.flow.given(ask)[0]


def invented_card() -> SimulatedCard:
    """Of somebody whom no other test knows."""
    name, address = f"{FAMILY}　{GIVEN}", f"みほん県{TOWN}市１番"
    return SimulatedCard(replace(load_resident("taro"), name=name, address=address))


def mentions(text: str) -> bool:
    return FAMILY in text or GIVEN in text or TOWN in text


def holders(kiosk: Kiosk) -> Iterator[str]:
    """What in this whole process still holds a text of the visit: the type that holds it, and the text."""
    del kiosk
    own = globals()
    for one in gc.get_objects():
        if one is own or isinstance(one, types.FrameType):
            continue
        for text in gc.get_referents(one):
            if type(text) is str and mentions(text):
                yield f"{type(one).__name__}: {text} {list(one)[:9] if isinstance(one, dict) else one!r}"[
                    :400
                ]
