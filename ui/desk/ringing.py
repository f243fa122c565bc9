"""職員呼び出し at the desk: who calls at which kiosk, and going there."""

from __future__ import annotations

from datetime import datetime

from kiosk.tickets.stations import StationHealth
from ui.desk.stand import OFFICE, Stand
from ui.desk.supervise_state import Ring
from ui.desk.telling import Telling


def rings_of(tell: Telling, found: tuple[StationHealth, ...], now: datetime) -> tuple[Ring, ...]:
    """The oldest of today first; also of a machine that fell silent meanwhile: somebody stands there."""
    open_ = [one for one in found if one.wanted and not one.coming and _today(one, now)]
    open_.sort(key=lambda one: (one.wanted_at, one.station))
    return tuple(Ring(one.station, _says(tell, one)) for one in open_)


def _today(one: StationHealth, now: datetime) -> bool:
    """A kiosk that was switched off while it called says nothing of its own any more."""
    return one.wanted_at is not None and one.wanted_at.date() == now.date()


def _says(tell: Telling, one: StationHealth) -> str:
    key = f"ring.why.{one.wanted}"
    why = tell(key) if tell.words.has(f"desk.{key}") else tell("ring.why.call")
    return tell("ring.says", station=one.station, time=f"{one.wanted_at:%H:%M}", why=why)


class Ringing(Stand):
    def go_there(self) -> None:
        """Answers the call that has waited longest; the kiosk says which counter comes."""
        if not self.state.rings:
            self._change(trouble=self.tell("ring.nobody"))
            return
        ring, office, counter = self.state.rings[0], self.parts.office, self.parts.counter
        self._do(OFFICE, lambda: office.answer(ring.station, counter), lambda _: self._going(ring))

    def _going(self, ring: Ring) -> None:
        rest = tuple(one for one in self.state.rings if one.station != ring.station)
        self._change(rings=rest, message=self.tell("ring.going", station=ring.station))
