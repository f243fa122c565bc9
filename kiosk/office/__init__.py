"""The counter: the one door for every face."""

from kiosk.office.admission import Admission, Request
from kiosk.office.live import watch
from kiosk.office.office import Office
from kiosk.office.opening import open_office, open_reception
from kiosk.office.queue import Queue
from kiosk.office.reception import Reception
from kiosk.store import Sight, Tally

__all__ = [
    "Admission",
    "Office",
    "Queue",
    "Reception",
    "Request",
    "Sight",
    "Tally",
    "open_office",
    "open_reception",
    "watch",
]
