"""The audit trail (操作記録): who did what when. Of visits it holds codes and figures, never a person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

LONGEST = 64
"""Letters of a station's or clerk's name."""

_CODE = re.compile(r"[A-Za-z0-9_.:+\-]{0,64}")


class Action(StrEnum):
    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    CASE_OPENED = "case_opened"  # looked at by a clerk
    CASE_CORRECTED = "case_corrected"
    CASE_EXPORTED = "case_exported"
    SHEETS_PRINTED = "sheets_printed"
    NUMBER_ASKED = "number_asked"  # 個人番号 read from the card for a sheet
    CASE_TAKEN = "case_taken"  # heard and written down by a clerk (聞き取り)
    SHEETS_VOID = "sheets_void"  # replaced after a correction
    TICKET_CANCELLED = "ticket_cancelled"
    TICKET_ENDED = "ticket_ended"  # by time: missed too long ago, or the day is over
    PAPER_TAKEN = "paper_taken"  # a number of the paper fallback joined the line
    LINES_SEEN = "lines_seen"  # all lines were looked at by a supervisor
    NOTICE_SET = "notice_set"
    DELIVERED = "delivered"  # from a station's outbox
    GHOST = "ghost"  # a number that nobody holds: its kiosk gave another one from its reserve
    NUMBER_TWICE = "number_twice"  # two stations with one name gave the same reserve number
    PURGED = "purged"
    TROUBLE = "trouble"


@dataclass(frozen=True)
class AuditEvent:
    """`facts` holds codes and figures. Raises ValueError for anything that could be a name or an answer.

    `station` and `actor` are the city's own words and may be in Japanese.
    """

    at: datetime
    station: str
    actor: str  # the clerk's sign-in, or the station itself
    action: Action
    number: str | None = None  # of the ticket
    facts: Mapping[str, str | int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if max(len(self.station), len(self.actor)) > LONGEST:
            raise ValueError("the name of a station or clerk is too long")
        for value in (self.number or "", *self.facts, *self.facts.values()):
            if isinstance(value, str) and not _CODE.fullmatch(value):
                # The value itself stays out of the message.
                raise ValueError(f"{self.action.value}: the audit trail takes codes and figures only")
