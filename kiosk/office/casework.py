"""What clerks do with sealed cases. This room has no key; every look is noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from kiosk.audit import Action, AuditEvent
from kiosk.faults import Fault, Trouble
from kiosk.office.finding import find
from kiosk.office.room import Room
from kiosk.store import Book
from kiosk.tickets.model import Ticket, TicketState


class Casework(Room):
    def find(self, text: str) -> Ticket:
        """By number, ticket token, phone address, case token or a sheet's code; else NO_SUCH_TICKET."""
        return self._store.read(lambda book: self._found(book, text))

    def open_sealed(self, text: str, *, clerk: str) -> bytes:
        """The sealed case of a number or token; CASE_UNREADABLE when there is none."""

        def work(book: Book) -> bytes:
            ticket = self._found(book, text)
            sealed = book.cases.of_ticket(ticket.token)
            if sealed is None:
                raise Trouble(Fault.CASE_UNREADABLE, "no case", number=ticket.number)
            book.note(self._event(Action.CASE_OPENED, clerk, ticket))
            return sealed

        return self._store.write(work)

    def sealed_of(self, tickets: Mapping[str, str]) -> dict[str, bytes]:
        """For lists: `tickets` maps token to number, the answer number to sealed case."""
        found = self._store.read(lambda book: book.cases.of_tickets(tickets))
        return {tickets[token]: sealed for token, sealed in found.items()}

    def replace_case(
        self,
        text: str,
        sealed: bytes,
        *,
        clerk: str,
        action: Action = Action.CASE_CORRECTED,
        **facts: int,
    ) -> None:
        """After a correction, or whatever `action` says; what the case was before is gone."""

        def work(book: Book) -> None:
            ticket = self._found(book, text)
            if not book.cases.replace(ticket.token, sealed, self.clock.now()):
                raise Trouble(Fault.CASE_UNREADABLE, "no case", number=ticket.number)
            book.note(self._event(action, clerk, ticket, **facts))

        self._store.write(work)

    def store_case(
        self,
        text: str,
        case_token: str,
        sealed: bytes,
        *,
        clerk: str,
        route: tuple[str, ...] = (),
        public: bool = True,
        prepared: bool = True,
        noted: bool = True,
    ) -> Ticket:
        """What a clerk heard (聞き取り), in the place of any case that there was; the ticket gets its route.

        `public`: False takes the ticket off phones and the city's site; nothing here puts it back.
        `prepared`: everything was asked. `noted`: False for what only goes on with something noted already.
        """

        def work(book: Book) -> Ticket:
            ticket, now = self._found(book, text), self.clock.now()
            action = Action.CASE_CORRECTED
            known = book.tickets.by_case(case_token)
            if known is None or known.token != ticket.token:
                action = Action.CASE_TAKEN
                book.cases.delete(ticket.token)
                book.cases.add(case_token, ticket.token, sealed, now)
            else:
                book.cases.replace(ticket.token, sealed, now)
            if noted:
                book.note(self._event(action, clerk, ticket))
            left = tuple(one for one in route if one not in ticket.visited)
            heard = replace(ticket, route=left, public=ticket.public and public, prepared=prepared)
            return book.tickets.save(heard)

        return self._store.write(work)

    def finished_cases(self, day: date, *, clerk: str) -> dict[str, bytes]:
        """By number: the sealed cases that were finished, of visits of that day, for the export."""

        def work(book: Book) -> dict[str, bytes]:
            done = [one for one in book.tickets.of_day(day) if one.state is TicketState.DONE]
            sealed = book.cases.of_tickets(one.token for one in done)
            book.note(self._event(Action.CASE_EXPORTED, clerk, cases=len(sealed)))
            return {one.number: sealed[one.token] for one in done if one.token in sealed}

        return self._store.write(work)

    def note(self, action: Action, clerk: str, number: str | None = None, **facts: str | int) -> None:
        """For what only a face knows: a sign-in, printed sheets."""
        event = AuditEvent(self.clock.now(), self._station, clerk, action, number, facts)
        self._store.write(lambda book: book.note(event))

    def trail(self, newest: int = 100) -> tuple[AuditEvent, ...]:
        """The audit trail, the newest first."""
        return self._store.read(lambda book: book.trail(newest))

    def _found(self, book: Book, text: str) -> Ticket:
        found = find(book, self.today, text)
        if found is None:
            raise Trouble(Fault.NO_SUCH_TICKET)
        return found
