"""Who is called after whom."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.tickets.model import Ticket
from kiosk.tickets.numbers import number_order


def calling_order(
    waiting: Iterable[Ticket], newcomers_since: int, preferred_after: int
) -> tuple[Ticket, ...]:
    """By time; a preferred ticket goes first once `preferred_after` newcomers were called since the last one.

    Neither kind can starve the other. `newcomers_since`: newcomers called since the last preferred ticket.
    """
    ordered = sorted(waiting, key=lambda one: (one.since, number_order(one.number)))
    preferred = [one for one in ordered if one.preferred]
    newcomers = [one for one in ordered if not one.preferred]
    result: list[Ticket] = []
    since = newcomers_since
    while preferred and newcomers:
        if since >= preferred_after:
            result.append(preferred.pop(0))
            since = 0
        else:
            result.append(newcomers.pop(0))
            since += 1
    return (*result, *preferred, *newcomers)
