"""The counter that the desk's pictures are taken of: with the two visits of the kiosk's pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

from nacl.public import PrivateKey

from forms.render import FormLibrary, load_forms
from kiosk.answers import Answers, Value
from kiosk.cases import Case, seal
from kiosk.clock import JAPAN, StoppedClock
from kiosk.faults import Fault, Trouble
from kiosk.office import Office
from kiosk.procedures import decide
from kiosk.procedures.outcome import Outcome
from kiosk.procedures.scenario import full_answers, read_scenarios
from kiosk.store import create_database, open_store
from printers.simulator import SimulatedSheetPrinter
from ui.cli.content import CONTENT
from ui.cli.scenario_case import case_of
from ui.cli.station import Station
from ui.common.worker import DirectWork
from ui.desk.parts import Clerk, DeskParts, MorningCheck, Role
from ui.gallery.faces.hands import PASSPHRASE

AT = datetime.combine(date(2026, 11, 24), time(10, 46), JAPAN)
_TOLD: dict[tuple[str, str | None], Value] = {
    ("tel", None): "090-0000-0000",
    ("kankei", None): "配偶者",
    ("doukyo", None): True,
    ("sosai_shinseisha", None): "jibun",
    ("kana", "otto"): "ヤマダ　マサオ",
    ("kana", "tsuma"): "ヤマダ　ウメ",
}
"""What the scenario of the widow leaves out, and a kiosk would have asked."""
_VISITS = (("shibo.yaml", "S02", "4TK8R2M6X0QA"), ("tennyu.yaml", "S01", "9ZK3F9M2X8TB"))

_CHECKED = ("sheets", "tickets", "reader", "database", "keys", "clock")


@dataclass
class Seat:
    """A counter of the city's real guide and forms."""

    office: Office
    clock: StoppedClock
    parts: DeskParts
    visits: Sequence[Case]
    key: PrivateKey

    def visitor(self, one: Case | None = None) -> str:
        admission = self.office.admit(
            "B",
            key=one.token if one else f"walk-in-{len(self.office.tickets())}",
            sealed=seal(one, self.key.public_key) if one else None,
            case_token=one.token if one else None,
            route=one.outcome.route if one else (),
            prepared=one is not None,
        )
        return admission.ticket.number


@dataclass
class Seats:
    """Opens the same counter again and again, each time before anybody came."""

    station: Station

    def __post_init__(self) -> None:
        self._library = load_forms(CONTENT, self.station.settings.city)
        self._visits = tuple(self._visit(*one) for one in _VISITS)

    def _visit(self, file: str, name: str, token: str) -> Case:
        guide = self.station.guide
        found = next(one for one in read_scenarios(CONTENT / "scenarios" / file, guide) if one.id == name)
        answers = full_answers(guide, found)
        for (variable, person), value in _TOLD.items() if name == "S02" else ():
            answers = answers.with_value(variable, value, person)
        return replace(
            case_of(self.station, answers, decide(guide, answers, found.today), found.today), token=token
        )

    @contextmanager
    def open(self) -> Iterator[Seat]:
        with TemporaryDirectory() as folder:
            url, clock, key = f"sqlite:///{folder}/kakanai.sqlite", StoppedClock(AT), PrivateKey.generate()
            create_database(url)
            office = Office(open_store(url), self.station.guide.city, clock, station="D1")
            try:
                parts = _parts(self.station, self._library, office, clock, key, Path(folder))
                yield Seat(office, clock, parts, self._visits, key)
            finally:
                office.close()


def _parts(
    station: Station, library: FormLibrary, office: Office, clock: StoppedClock, key: PrivateKey, folder: Path
) -> DeskParts:
    def decided(answers: Answers, today: date) -> Outcome:
        return decide(station.guide, answers, today)

    def unlock(_clerk: str, passphrase: str) -> PrivateKey:
        if passphrase != PASSPHRASE:
            raise Trouble(Fault.WRONG_PASSPHRASE)
        return key

    return DeskParts(
        office=office,
        guide=station.guide,
        library=library,
        decide=decided,
        printer=SimulatedSheetPrinter(folder / "paper"),
        words=station.words,
        clock=clock,
        work=DirectWork(),
        counter="SHIMIN",
        public_key=key.public_key,
        unlock=unlock,
        clerks=(Clerk("sasaki", "佐々木 恵"), Clerk("ito", "伊藤 学", Role.SUPERVISOR)),
        checks=lambda: _checks(station),
    )


def _checks(station: Station) -> tuple[MorningCheck, ...]:
    words = station.words
    works = words("doctor.works", "ja")
    checked = [MorningCheck(words(f"doctor.title_{one}", "ja"), works, True) for one in _CHECKED]
    gone = MorningCheck(
        words("desk.sign_in.yesterday", "ja"), words("desk.sign_in.yesterday_gone", "ja"), True
    )
    return (*checked, gone)
