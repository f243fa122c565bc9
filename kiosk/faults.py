"""Every trouble that is expected has a name. Its sentences are in the content's `words/faults.yaml`."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """The code of a trouble; the same word on the command line, in the audit trail and in the word file."""

    # card (障害: カード)
    NO_SERVICE = "no_service"
    NO_READER = "no_reader"
    NO_CARD = "no_card"
    NOT_MY_NUMBER_CARD = "not_my_number_card"
    BAD_PIN_FORMAT = "bad_pin_format"
    WRONG_PIN = "wrong_pin"
    LAST_TRY = "last_try"
    PIN_LOCKED = "pin_locked"
    CARD_REMOVED = "card_removed"
    CARD_DAMAGED = "card_damaged"
    # sheets and tickets (障害: 印刷)
    OUT_OF_PAPER = "out_of_paper"
    PAPER_JAM = "paper_jam"
    COVER_OPEN = "cover_open"
    TONER_EMPTY = "toner_empty"
    PRINTER_OFFLINE = "printer_offline"
    PRINTER_FAILED = "printer_failed"
    TICKET_OUT_OF_PAPER = "ticket_out_of_paper"
    TICKET_PRINTER_OFFLINE = "ticket_printer_offline"
    TICKET_COVER_OPEN = "ticket_cover_open"
    # database, keys, settings, content
    DATABASE_UNREACHABLE = "database_unreachable"
    DATABASE_OUTDATED = "database_outdated"
    KEY_MISSING = "key_missing"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105 - the name of a trouble, not a secret
    CASE_UNREADABLE = "case_unreadable"
    SETTINGS_INVALID = "settings_invalid"
    CONTENT_INVALID = "content_invalid"
    FONT_MISSING = "font_missing"
    # queue
    NO_SUCH_LINE = "no_such_line"
    NO_SUCH_COUNTER = "no_such_counter"
    NO_SUCH_TICKET = "no_such_ticket"
    NOBODY_WAITING = "nobody_waiting"
    ALREADY_CALLED = "already_called"
    LINE_CLOSED = "line_closed"
    STATION_TWICE = "station_twice"  # two machines use one name
    CLOCK_WRONG = "clock_wrong"
    DISK_FULL = "disk_full"
    NOT_ALLOWED = "not_allowed"  # this machine's role may not do that
    VOICE_SILENT = "voice_silent"  # the hall's calls can't be heard
    GUIDANCE_SILENT = "guidance_silent"  # the headphones of a kiosk can't be heard
    TOUCH_GONE = "touch_gone"  # タッチパネル: its screen doesn't feel fingers any more
    NOT_POSSIBLE_NOW = "not_possible_now"  # the ticket's state doesn't allow this move
    # forms
    TEXT_DOES_NOT_FIT = "text_does_not_fit"
    UNPRINTABLE_CHARACTER = "unprintable_character"
    NO_SCREEN = "no_screen"
    PERIOD_INVALID = "period_invalid"  # a last day before the first
    FILE_NOT_WRITTEN = "file_not_written"
    NO_FALLBACK = "no_fallback"  # 紙の備え isn't there, or is of a day that is over
    UNEXPECTED = "unexpected"


class Trouble(Exception):  # noqa: N818 - "trouble" is the word of the house for what is expected
    """An expected trouble on its way to whoever can tell a person about it.

    `detail` is for the clerk and the log: never a name, an answer, a PIN or a number of a person.
    """

    def __init__(self, fault: Fault, detail: str = "", **facts: int | str | None) -> None:
        super().__init__(f"{fault.value}: {detail}" if detail else fault.value)
        self.fault = fault
        self.detail = detail
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        """Travels whole between programs."""
        return _again, (self.fault, self.detail, self.facts)


def _again(fault: Fault, detail: str, facts: dict[str, int | str | None]) -> Trouble:
    return Trouble(fault, detail, **facts)
