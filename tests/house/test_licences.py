"""A city may use the product without opening its own systems: nothing under GPL or AGPL is linked in."""

from __future__ import annotations

from ui.cli.licences import installed


def test_no_part_asks_the_city_to_open_its_systems() -> None:
    wrong = {
        part.name: part.licence
        for part in installed()
        if "GPL" in part.licence.upper() and "LGPL" not in part.licence.upper()
    }
    assert not wrong


def test_every_part_says_its_licence() -> None:
    assert not [part.name for part in installed() if not part.licence]
