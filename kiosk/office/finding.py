"""What a scanner or a keyboard may bring: a number, a ticket's address, a sheet's code."""

from __future__ import annotations

import re
from datetime import date

import jaconv

from kiosk.store import Book
from kiosk.tickets.model import Ticket
from kiosk.tokens import CASE_LENGTH, TICKET_LENGTH, read_token

_SHEET = re.compile(r"KK:[A-Z0-9-]+:\d+:(?P<token>[0-9A-Z]+)(?::(?P<serial>\d+))?", re.IGNORECASE)


def find(book: Book, today: date, text: str) -> Ticket | None:
    """None for somebody's supermarket card."""
    plain = _plain(text)
    sheet = _SHEET.fullmatch(plain)
    last = sheet["token"] if sheet else plain.rstrip("/").rpartition("/")[2]
    token = read_token(last)
    found = None
    if token and len(token) == TICKET_LENGTH:
        found = book.tickets.by_token(token)
    elif token and len(token) == CASE_LENGTH:
        found = book.tickets.by_case(token)
    number = sheet["token"] if sheet else plain  # tickets of a kiosk that was alone carry their number itself
    return found or book.tickets.by_number(today, number.upper())


def serial_of(text: str) -> int | None:
    """The 用紙の番号 within its case, of a sheet's code; None for anything else."""
    sheet = _SHEET.fullmatch(_plain(text))
    return int(sheet["serial"]) if sheet and sheet["serial"] else None


def _plain(text: str) -> str:
    """A scanner behind a Japanese keyboard types full-width letters."""
    return jaconv.z2h(text, kana=False, ascii=True, digit=True).strip()
