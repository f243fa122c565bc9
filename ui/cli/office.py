"""`kakanai office`: the queue from a script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Annotated, Any

import typer

from kiosk.faults import Trouble
from kiosk.office import Office, open_office
from kiosk.tickets.model import Ticket
from kiosk.tokens import TICKET_LENGTH, new_token
from ui.cli.station import AsJson, Config, Station, Today, open_station


def register(app: typer.Typer) -> None:
    office = typer.Typer(help="受付の列を操作します。", no_args_is_help=True)
    office.command("admit", help="番号を1つ発行します。")(admit)
    office.command("call", help="次の番号を呼びます。")(call)
    office.command("finish", help="対応を終えます。")(finish)
    office.command("list", help="きょうの番号を並べます。")(list_)
    office.command("paper", help="紙の備えの番号を、わたした時刻の順で列に入れます。")(paper)
    app.add_typer(office, name="office")


def admit(
    line: Annotated[str, typer.Argument(help="受付区分（B など）。")],
    key: Annotated[str | None, typer.Option(help="同じ値なら、何度呼んでも同じ番号です。")] = None,
    priority: Annotated[bool, typer.Option(help="優先して呼びます。")] = False,
    config: Config = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    station = open_station(config, today)
    with _office(station, as_json) as office:
        admission = office.admit(line, key=key or new_token(TICKET_LENGTH), prepared=False, priority=priority)
    ticket = admission.ticket
    told = {
        "number": ticket.number,
        "token": ticket.token,
        "url": admission.url,
        "position": admission.position,
        "estimate_minutes": admission.minutes,
    }
    _show(station, as_json, told, "office.admitted", number=ticket.number, position=admission.position)


def call(
    counter: Annotated[str, typer.Argument(help="窓口（SHIMIN など）。")],
    number: Annotated[str | None, typer.Option(help="この番号を呼びます。")] = None,
    config: Config = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    station = open_station(config, today)
    with _office(station, as_json) as office:
        ticket = office.call(number, counter) if number else office.call_next(counter)
    _show(station, as_json, _row(ticket), "office.called", number=ticket.number, counter=counter)


def finish(
    number: Annotated[str, typer.Argument(help="番号（B201 など）。")],
    send_on: Annotated[bool, typer.Option(help="次の窓口があれば送ります。")] = False,
    config: Config = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    station = open_station(config, today)
    with _office(station, as_json) as office:
        ticket = office.finish(number, send_on=send_on)
    if ticket.sent_to and ticket.finished_at is None:
        _show(station, as_json, _row(ticket), "office.sent", number=number, counter=ticket.sent_to)
    else:
        _show(station, as_json, _row(ticket), "office.finished", number=number)


def paper(
    number: Annotated[str, typer.Argument(help="紙の番号（BP01 など）。")],
    at: Annotated[datetime | None, typer.Option(formats=["%H:%M"], help="わたした時刻。")] = None,
    config: Config = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    station = open_station(config, today)
    with _office(station, as_json) as office:
        now = office.clock.now()
        given = now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0) if at else now
        ticket = office.take_paper(number.strip().upper(), given)
    at_time = f"{ticket.issued_at:%H:%M}"
    _show(station, as_json, _row(ticket), "office.paper_taken", number=ticket.number, at=at_time)


def list_(config: Config = None, today: Today = None, as_json: AsJson = False) -> None:
    station = open_station(config, today)
    with _office(station, as_json) as office:
        tickets = office.tickets()
    if as_json:
        print(json.dumps([_row(one) for one in tickets], ensure_ascii=False))
        return
    for one in tickets:
        state = station.words(f"office.state_{one.state}", "ja")
        print(f"{one.number}\t{one.issued_at:%H:%M}\t{state}\t{one.counter or ''}")


@contextmanager
def _office(station: Station, as_json: bool) -> Iterator[Office]:
    """Trouble also goes out as JSON when a script listens."""
    try:
        office = open_office(station.settings, station.guide.city, station.clock, practice=station.practice)
        try:
            yield office
        finally:
            office.close()
    except Trouble as trouble:
        if not as_json:
            raise
        message = station.words(f"faults.{trouble.fault}.clerk", "ja")
        print(json.dumps({"error": trouble.fault.value, "message": message}, ensure_ascii=False))
        raise typer.Exit(1) from trouble


def _row(ticket: Ticket) -> dict[str, Any]:
    return {
        "number": ticket.number,
        "token": ticket.token,
        "line": ticket.line,
        "state": ticket.state.value,
        "counter": ticket.counter,
        "sent_to": ticket.sent_to,
        "route": list(ticket.route),
        "issued_at": ticket.issued_at.isoformat(),
        "called_at": ticket.called_at.isoformat() if ticket.called_at else None,
        "calls": ticket.calls,
        "priority": ticket.priority,
        "prepared": ticket.prepared,
        "offline": ticket.offline,
    }


def _show(station: Station, as_json: bool, told: dict[str, Any], key: str, **facts: object) -> None:
    print(json.dumps(told, ensure_ascii=False) if as_json else station.words(key, "ja", **facts))
