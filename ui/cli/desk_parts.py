"""What a desk is built of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from nacl.public import PrivateKey

from forms.render import load_forms
from kiosk.answers import Answers
from kiosk.cases import unlock
from kiosk.cases.clerks import clerks_in
from kiosk.cases.keys import PRACTICE_PASSPHRASE
from kiosk.faults import Trouble
from kiosk.office import Office
from kiosk.procedures import decide
from kiosk.procedures.outcome import Outcome
from kiosk.words import Words
from printers.ports import SheetPrinter
from ui.cli.clerks import clerk_folder
from ui.cli.content import CONTENT
from ui.cli.doctor import examine
from ui.cli.kiosk_parts import public_key
from ui.cli.station import Station
from ui.common.worker import DirectWork
from ui.desk.parts import Clerk, DeskParts, MorningCheck, Role


def desk_parts(station: Station, office: Office, sheets: SheetPrinter) -> DeskParts:
    guide, words = station.guide, station.words

    def decided(answers: Answers, today: date) -> Outcome:
        return decide(guide, answers, today)

    def checks() -> tuple[MorningCheck, ...]:
        parts = (
            MorningCheck(words(f"doctor.title_{one.part}", "ja"), one.says, one.works)
            for one in examine(station)
        )
        return (*parts, *_yesterday(office, words))

    return DeskParts(
        office=office,
        guide=guide,
        library=load_forms(CONTENT, station.settings.city),
        decide=decided,
        printer=sheets,
        words=words,
        clock=station.clock,
        work=DirectWork(),
        counter=station.settings.counter,
        station=station.settings.station,
        public_key=public_key(station),
        unlock=_unlock(station),
        clerks=_clerks(station),
        practice=station.practice,
        contrast=station.settings.desk.contrast,
        checks=checks,
    )


def _yesterday(office: Office, words: Words) -> tuple[MorningCheck, ...]:
    """Are the cases of days that are over gone? Without the database its own line says so."""
    try:
        left = office.overdue()
    except Trouble:
        return ()
    says = words(f"desk.sign_in.yesterday_{'left' if left else 'gone'}", "ja", count=left)
    return (MorningCheck(words("desk.sign_in.yesterday", "ja"), says, not left),)


def _clerks(station: Station) -> tuple[Clerk, ...]:
    """Without files of their own all sign in as one, who may do everything."""
    found = clerks_in(clerk_folder(station))
    if not found:
        name = station.words("desk.sign_in.clerk", "ja")
        return (Clerk("clerk", name, Role.SUPERVISOR),)
    return tuple(Clerk(one.id, one.name, Role(one.role)) for one in found)


def _unlock(station: Station) -> Callable[[str, str], PrivateKey]:
    def unlocked(clerk: str, passphrase: str) -> PrivateKey:
        own = [one.file for one in clerks_in(clerk_folder(station)) if one.id == clerk]
        return unlock(own[0] if own else _private_file(station), passphrase)

    return unlocked


def _private_file(station: Station) -> Path:
    if station.settings.keys.private:
        return station.settings.keys.private
    name = "practice.private.json" if station.practice else "desk.private.json"
    return station.settings.data / "keys" / name


__all__ = ["PRACTICE_PASSPHRASE", "desk_parts"]
