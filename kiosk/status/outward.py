"""What leaves the hall: nothing that the phone pages and the public board don't show."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.status.address import key_of
from kiosk.tickets.model import LineView, PhoneView, Snapshot

KEPT = timedelta(minutes=60)  # how long the address of a finished ticket lives on


def outward(snapshot: Snapshot, kept: timedelta = KEPT) -> Snapshot:
    """Counts and ranges, and the pages by `key_of` their tokens. No number is in it that isn't a page's own.

    A visitor under protection (支援措置) has no page, and so no number here at all.
    """
    public = snapshot.public()
    keyed = ((key_of(token), view) for token, view in public.phones.items())
    return replace(
        public,
        calling=(),
        lately=(),
        lines=tuple(_counted(one) for one in public.lines),
        phones={key: view for key, view in keyed if key and lives(view, snapshot.at, kept)},
    )


def lives(view: PhoneView, now: datetime, kept: timedelta) -> bool:
    """Does the address still lead to its page?"""
    return view.finished_at is None or now - view.finished_at < kept


def _counted(line: LineView) -> LineView:
    return replace(line, name={}, current=None, waiting_numbers=())
