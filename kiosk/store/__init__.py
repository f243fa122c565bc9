"""The cupboard: everything that outlives a screen."""

from kiosk.store.book import Book
from kiosk.store.changes import Changes
from kiosk.store.create import create_database, upgrade_database
from kiosk.store.figures import CallFigure
from kiosk.store.outbox import Outbox, Parcel
from kiosk.store.retention import Purged, overdue, purge
from kiosk.store.store import Store, open_store
from kiosk.store.tallies import STEP, Tally, in_steps
from kiosk.store.views import Sight

__all__ = [
    "STEP",
    "Book",
    "CallFigure",
    "Changes",
    "Outbox",
    "Parcel",
    "Purged",
    "Sight",
    "Store",
    "Tally",
    "create_database",
    "in_steps",
    "open_store",
    "overdue",
    "purge",
    "upgrade_database",
]
