"""The pictures of the desk, the hall and the phone for `kakanai shots`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.cli.station import Station

if TYPE_CHECKING:
    from ui.gallery.faces.shot import Shot


@dataclass(frozen=True)
class Wanted:
    """Each empty for all; a face without such a thing doesn't mind it."""

    screens: Sequence[str] = ()
    languages: Sequence[str] = ()
    sizes: Sequence[int] = ()
    themes: Sequence[str] = ()


def desk(station: Station, wanted: Wanted) -> Iterator[Shot]:
    from ui.cli.shots_desk import Seats
    from ui.gallery.dress import THEMES
    from ui.gallery.faces.desk import desk_shots
    from ui.gallery.faces.desk_states import SIZES

    seats = Seats(station)
    yield from desk_shots(seats.open, wanted.screens, wanted.sizes or tuple(SIZES), wanted.themes or THEMES)


def hall(station: Station, wanted: Wanted) -> Iterator[Shot]:
    from ui.gallery.dress import THEMES
    from ui.gallery.faces.hall import hall_shots

    yield from hall_shots(station.words, wanted.screens, wanted.themes or THEMES)


def phone(station: Station, wanted: Wanted) -> Iterator[Shot]:
    """Says so in one line where there is no browser."""
    try:
        from selenium.common.exceptions import WebDriverException

        from kiosk.words import LANGUAGES
        from ui.gallery.faces.phone import phone_shots
    except ImportError:
        print(station.words("shots.no_browser", "ja"), file=sys.stderr)
        return
    try:
        yield from phone_shots(station.words, wanted.screens, wanted.languages or LANGUAGES)
    except WebDriverException:
        print(station.words("shots.no_browser", "ja"), file=sys.stderr)


FACES = {"desk": desk, "hall": hall, "phone": phone}
