"""What a hall display and the public may read of tickets and calls: views, so that roles can have no more."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Column, MetaData, Table

from kiosk.store.schema import CallRow, TicketRow

_KEPT_BACK = ("station", "key")
_metadata = MetaData()


class Sight(StrEnum):
    """Whose eyes look: desks and kiosks, the hall's displays, or phones and the city's site."""

    OFFICE = "office"
    HALL = "hall"  # numbers, but no phone's address
    PUBLIC = "public"  # addresses of phones; numbers of visitors under protection are blank


def _copy(name: str, of: Table, without: tuple[str, ...] = ()) -> Table:
    return Table(name, _metadata, *(Column(one.name, one.type) for one in of.c if one.name not in without))


def _table(row: type[TicketRow] | type[CallRow]) -> Table:
    found = row.__table__
    assert isinstance(found, Table)  # noqa: S101 - tells the type of a declared class's table
    return found


TICKETS = {
    Sight.OFFICE: _table(TicketRow),
    Sight.HALL: _copy("hall_tickets", _table(TicketRow), _KEPT_BACK),
    Sight.PUBLIC: _copy("public_tickets", _table(TicketRow), _KEPT_BACK),
}
CALLS = {
    Sight.OFFICE: _table(CallRow),
    Sight.HALL: _table(CallRow),
    Sight.PUBLIC: _copy("public_calls", _table(CallRow)),
}
