"""`kakanai status`: the web server of the phone pages and the public board, in the hall or outside of it."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from kiosk.clock import Clock
from kiosk.faults import Fault, Trouble
from kiosk.office import Office, Sight, open_office, watch
from kiosk.settings import Settings
from kiosk.status.app import status_app
from kiosk.status.inbox import Inbox
from kiosk.status.limits import Buckets, Limits, Streams
from kiosk.status.pages import Pages
from kiosk.status.push import Push, Pusher
from kiosk.status.server import StatusServer
from kiosk.status.signing import load_signing_key, load_verify_key
from kiosk.status.source import SnapshotSource
from kiosk.tickets.stations import StationKind
from ui.cli.hall import hall_of
from ui.cli.heartbeat import heartbeat
from ui.cli.station import Config, Station, Today, open_station

Receive = Annotated[
    bool,
    typer.Option("--receive", help="庁外のサーバーとして動かします。署名のある知らせだけを受け取ります。"),
]

_log = logging.getLogger("kakanai.status")


def register(app: typer.Typer) -> None:
    face = typer.Typer(help="待ち状況のページ（スマートフォン用）を動かします。")
    face.callback(invoke_without_command=True)(status)
    face.command("push", help="庁外のサーバーへ、署名した待ち状況を送り続けます。")(push)
    app.add_typer(face, name="status")


def status(
    context: typer.Context, config: Config = None, today: Today = None, receive: Receive = False
) -> None:
    if context.invoked_subcommand is not None:
        return
    station = open_station(config, today)
    source = source_of(station)
    if receive:
        _receive(station, source)
        return
    office = _office(station)
    beating = heartbeat(station.settings, StationKind.STATUS, office.beat)
    with beating, _fed(office, source):
        status_server(station, source, clock=office.clock).serve()


def push(config: Config = None, today: Today = None) -> None:
    """Runs until it is told to end. Nothing that the outer server answers is read."""
    station = open_station(config, today)
    settings = station.settings.status
    if not settings.push_url:
        detail = "status.push_url: 庁外のサーバーのアドレス（https://…/snapshot）を設定に書いてください。"
        raise Trouble(Fault.SETTINGS_INVALID, detail)

    def tell(state: Push, code: int) -> None:
        words = station.words(f"status.push.{state}", "ja", code=code)
        _log.warning("%s %s", settings.push_url, words)

    key = load_signing_key(signing_files(station.settings)[0])
    office = _office(station)
    pusher = Pusher(
        settings.push_url,
        key,
        office.clock,
        tell,
        ca=settings.push_ca,
        kept=timedelta(minutes=settings.ended_minutes),
    )
    with _fed(office, pusher) as stop:
        pusher.run(stop)


def status_server(
    station: Station,
    source: SnapshotSource,
    port: int | None = None,
    inbox: Inbox | None = None,
    clock: Clock | None = None,
) -> StatusServer:
    """Not started yet. `port` 0 takes any that is free. `clock`: the hall's, else the machine's."""
    settings = station.settings.status
    hall = hall_of(station.guide.city, station.words, settings.public_url)
    pages = Pages(hall, station.words, source.kept)
    limits = Limits(
        requests=Buckets(settings.requests_per_second, settings.requests_at_once),
        streams=Streams(settings.streams, settings.streams_each),
        proxies=settings.trusted_proxies,
    )
    chosen = settings.port if port is None else port
    app = status_app(pages, source, clock or station.clock, limits, inbox)
    return StatusServer(app, settings.host, chosen)


def source_of(station: Station) -> SnapshotSource:
    return SnapshotSource(timedelta(minutes=station.settings.status.ended_minutes))


def signing_files(settings: Settings) -> tuple[Path, Path]:
    """The signing and the verify key: what the settings name, else beside the database."""
    folder = settings.data / "keys"
    return (
        settings.status.signing_key or folder / "status.signing.json",
        settings.status.verify_key or folder / "status.verify.json",
    )


def _receive(station: Station, source: SnapshotSource) -> None:
    """No database and no signing key: what is here may fall into anybody's hands."""
    key = load_verify_key(signing_files(station.settings)[1])
    inbox = Inbox(key, station.clock, station.settings.status.keep)
    if kept := inbox.kept():
        source.show(kept)
    status_server(station, source, inbox=inbox).serve()


def _office(station: Station) -> Office:
    """With no more sight than the public has."""
    city, practice = station.guide.city, station.practice
    return open_office(station.settings, city, station.clock, practice=practice, sight=Sight.PUBLIC)


@contextmanager
def _fed(office: Office, into: SnapshotSource | Pusher) -> Iterator[threading.Event]:
    """Every change of the hall goes `into`; the event is set when the process is told to end."""
    stop = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {one: signal.signal(one, end) for one in (signal.SIGINT, signal.SIGTERM)}
    feeding = threading.Thread(target=watch, args=(office, into.publish, stop), name="feed", daemon=True)
    feeding.start()
    try:
        yield stop
    finally:
        stop.set()
        feeding.join()
        office.close()
        for one, handler in before.items():
            signal.signal(one, handler)
