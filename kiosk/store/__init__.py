"""The cupboard: everything that outlives a screen."""

from kiosk.store.book import Book
from kiosk.store.changes import Changes
from kiosk.store.create import create_database, upgrade_database
from kiosk.store.figures import Figure
from kiosk.store.outbox import Outbox, Parcel
from kiosk.store.retention import Purged, purge
from kiosk.store.store import Store, open_store
from kiosk.store.tallies import Tally
from kiosk.store.views import Sight

__all__ = [
    "Book",
    "Changes",
    "Figure",
    "Outbox",
    "Parcel",
    "Purged",
    "Sight",
    "Store",
    "Tally",
    "create_database",
    "open_store",
    "purge",
    "upgrade_database",
]
