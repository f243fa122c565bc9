"""What the commands share: settings, clock, content and words of one station."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Annotated

import typer

from kiosk.clock import Clock, PretendedDay, SystemClock
from kiosk.guide import load_guide
from kiosk.guide.model import Guide
from kiosk.languages import load_catalogues
from kiosk.settings import Settings, load_settings
from kiosk.words import Words, load_words
from ui.cli.content import CONTENT

Config = Annotated[Path | None, typer.Option("--config", help="設定ファイル。")]
Today = Annotated[
    datetime | None, typer.Option("--today", formats=["%Y-%m-%d"], help="この日として動かします。")
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON で出します。")]


@dataclass(frozen=True)
class Station:
    """Everything is read when it is first needed. Any of it may raise Trouble."""

    settings: Settings
    clock: Clock

    @cached_property
    def guide(self) -> Guide:
        return load_guide(CONTENT, self.settings.city)

    @cached_property
    def words(self) -> Words:
        languages = load_catalogues(CONTENT, self.settings.city)
        shipped = load_words(CONTENT / "words", languages)
        own = self.settings.city / "words" if self.settings.city else None
        return shipped.under(load_words(own, languages)) if own and own.is_dir() else shipped

    @property
    def today(self) -> date:
        return self.clock.now().date()

    @property
    def practice(self) -> bool:
        """Is any simulator in use? Then every screen and sheet says 練習モード."""
        used = (self.settings.printers.sheets, self.settings.printers.tickets)
        return bool(self.settings.card.simulated) or any(one.startswith("simulator:") for one in used)


def open_station(config: Path | None, today: datetime | None = None, **given: object) -> Station:
    """`given` are settings that the command itself decides."""
    clock = PretendedDay(today.date()) if today else SystemClock()
    return Station(load_settings(config, **given), clock)
