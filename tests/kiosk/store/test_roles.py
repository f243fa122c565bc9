"""Each kind of machine signs in as its own role, tries everything, and can do no more than it needs."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from kiosk.cases import practice_keys, seal, unseal
from kiosk.faults import Fault, Trouble
from kiosk.office import Office, Reception, Sight
from kiosk.office.plan import plan_of
from kiosk.store import Outbox, Store, create_database, open_store
from kiosk.store.roles import ADMIN, GRANTS
from kiosk.tickets.model import TicketState
from kiosk.tickets.stations import StationHealth, StationKind
from tests.kiosk.office import world
from tests.kiosk.store.postgresql import Server

KIOSK, DESK, DISPLAY, STATUS = GRANTS
TABLES = (
    "alembic_version", "audit", "calls", "cases", "counters", "figures", "notices", "series", "stations",
    "tallies", "tickets", "hall_tickets", "public_tickets", "public_calls",
)  # fmt: skip
RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE")


@pytest.fixture(scope="module")
def url(server: Server) -> str:
    url = server.url("hall")
    create_database(url)
    return url


def as_role(url: str, role: str) -> str:
    return make_url(url).set(username=role).render_as_string(hide_password=False)


@pytest.fixture
def connection(url: str, request: pytest.FixtureRequest) -> Iterator[psycopg.Connection]:
    address = make_url(as_role(url, request.param)).set(drivername="postgresql")
    with psycopg.connect(address.render_as_string(hide_password=False), autocommit=True) as connection:
        yield connection


def offices(url: str, role: str, sight: Sight = Sight.OFFICE) -> Office:
    store = open_store(as_role(url, role), deadline=10)
    return Office(
        store, world.city(), world.clock(), station=role, public_url="https://s.example", sight=sight
    )


@pytest.mark.parametrize("role", GRANTS)
def test_the_grants_are_exactly_these(url: str, role: str) -> None:
    """As the server itself sees it, for each table and right, columns included."""
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address) as admin:
        for table, right in itertools.product(TABLES, RIGHTS):
            asked = (role, table, right)
            allowed = admin.execute("SELECT has_table_privilege(%s, %s, %s)", asked).fetchone()
            wanted = right in GRANTS[role].get(table, frozenset())
            assert allowed == (wanted,), asked
            if right in ("SELECT", "INSERT", "UPDATE") and not wanted:
                by_column = admin.execute("SELECT has_any_column_privilege(%s, %s, %s)", asked).fetchone()
                assert by_column == (False,), asked


COLUMN = {"counters": "counter", "audit": "actor"}
NO_CASE = (
    "SELECT count(*) FROM cases",
    "SELECT token FROM cases",
    "SELECT sealed FROM cases LIMIT 1",
    "TABLE cases",
    "COPY cases TO STDOUT",
    "INSERT INTO cases SELECT * FROM cases",
    "INSERT INTO cases VALUES ('T', 'K', '', now()) RETURNING sealed",
    "UPDATE cases SET sealed = ''",
    "UPDATE cases SET stored_at = stored_at RETURNING sealed",
    "DELETE FROM cases",
    "CREATE TABLE mine AS TABLE cases",
    "CREATE VIEW mine AS TABLE cases",
    "CREATE FUNCTION mine() RETURNS SETOF cases LANGUAGE sql SECURITY DEFINER AS 'TABLE cases'",
    "CREATE TRIGGER mine AFTER INSERT ON cases EXECUTE FUNCTION lay_ghost()",
    "CREATE TEMP TABLE mine AS SELECT * FROM cases",
    "ALTER TABLE cases DISABLE ROW LEVEL SECURITY",
    "DROP TABLE cases",
    "TRUNCATE cases CASCADE",
    "LOCK TABLE cases",
    "SET ROLE kakanai_desk",
    "SET ROLE kakanai_admin",
    "SET SESSION AUTHORIZATION postgres",
    "SELECT pg_read_file('PG_VERSION')",
    "COPY audit TO PROGRAM 'cat'",
    "SELECT * FROM dblink('', '') AS t(a int)",
    "SELECT facts FROM audit",
    "SELECT query_to_xml('SELECT * FROM cases', true, true, '')",
    "EXPLAIN (ANALYZE) SELECT * FROM cases",
    "DECLARE mine CURSOR WITH HOLD FOR SELECT * FROM cases",
    "PREPARE mine AS SELECT * FROM cases; EXECUTE mine",
)


@pytest.mark.parametrize("connection", [KIOSK, DISPLAY, STATUS], indirect=True)
@pytest.mark.parametrize("attempt", NO_CASE)
def test_nobody_but_a_desk_reads_a_case(connection: psycopg.Connection, attempt: str) -> None:
    with pytest.raises(psycopg.Error) as refused, connection.transaction():
        connection.execute(attempt)
    denied = (psycopg.errors.InsufficientPrivilege, psycopg.errors.UndefinedFunction)
    assert isinstance(refused.value, denied), refused.value


@pytest.mark.parametrize("connection", [KIOSK, DISPLAY, STATUS], indirect=True)
@pytest.mark.parametrize("table", ["tickets", "calls", "counters", "series", "figures", "audit"])
def test_nobody_but_a_desk_changes_the_queue(connection: psycopg.Connection, table: str) -> None:
    name, column = sql.Identifier(table), sql.Identifier(COLUMN.get(table, "day"))
    if "UPDATE" not in GRANTS[connection.info.user].get(table, frozenset()):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(sql.SQL("UPDATE {} SET {} = DEFAULT").format(name, column))
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(sql.SQL("DELETE FROM {}").format(name))


def test_a_visit_through_all_roles(url: str, tmp_path: Path) -> None:
    """The kiosk admits, the desk reads and calls, display and status see a number and nobody."""
    public, private = practice_keys(tmp_path)
    case = world.a_case()
    reception = Reception(
        lambda: offices(url, KIOSK),
        plan_of(world.city()),
        Outbox(tmp_path / "outbox.sqlite"),
        "K1",
        world.clock(),
    )
    wishes = {"key": case.token, "sealed": seal(case, public), "case_token": case.token}
    given = reception.admit("B", route=("SHIMIN", "HOKEN"), **wishes)  # type: ignore[arg-type]  # wishes
    assert (given.offline, given.position) == (False, 1)
    assert reception.admit("B", **wishes).ticket.token == given.ticket.token  # type: ignore[arg-type]
    hidden = reception.admit("B", key="protected", public=False).ticket
    desk, display, status = (
        offices(url, DESK),
        offices(url, DISPLAY, Sight.HALL),
        offices(url, STATUS, Sight.PUBLIC),
    )
    for number in (given.ticket.number, hidden.number):
        assert desk.call_next("SHIMIN").number == number
    assert unseal(desk.open_sealed(given.ticket.number, clerk="c"), private) == case
    seen = display.snapshot()
    assert {one.number for one in seen.calling} == {given.ticket.number, hidden.number}
    assert seen.phones == {}
    shown = status.snapshot().public()
    assert [one.number for one in shown.calling] == [given.ticket.number]
    assert set(shown.phones) == {given.ticket.token}
    assert hidden.number not in repr(shown)
    assert hidden.token not in repr(shown)
    assert desk.finish(given.ticket.number, send_on=True).sent_to == "HOKEN"
    for office, kind in ((display, "display"), (status, "status"), (desk, "desk")):
        office.beat(StationHealth(kind, StationKind(kind), "i"))
    assert {one.station for one in desk.stations()} >= {"display", "status", "desk"}
    reception.close()
    for office in (desk, display, status):
        office.close()


def test_a_kiosk_takes_back_the_number_that_nobody_holds(url: str, tmp_path: Path) -> None:
    """The answer was lost, the kiosk gave a reserve number: the first number ends, and only that."""
    office, plan = offices(url, KIOSK), plan_of(world.city())
    public, private = practice_keys(tmp_path)
    case = world.a_case()
    wishes = {"key": case.token, "sealed": seal(case, public), "case_token": case.token}
    ghost = office.admit("M", **wishes).ticket  # type: ignore[arg-type]  # wishes

    def away() -> Office:
        raise Trouble(Fault.DATABASE_UNREACHABLE)

    outbox = Outbox(tmp_path / "outbox.sqlite")
    alone = Reception(away, plan, outbox, "K1", world.clock())
    held = alone.admit("M", **wishes).ticket  # type: ignore[arg-type]  # wishes
    assert held.number != ghost.number
    back = Reception(lambda: offices(url, KIOSK), plan, outbox, "K1", world.clock())
    assert back.deliver() == 1
    desk = offices(url, DESK)
    states = {one.number: one.state for one in desk.tickets() if one.line == "M"}
    assert states == {ghost.number: TicketState.CANCELLED, held.number: TicketState.WAITING}
    assert unseal(desk.open_sealed(held.number, clerk="c"), private) == case
    for one in (office, back, desk):
        one.close()


def test_init_again_changes_nothing_and_gives_passwords_when_asked(url: str) -> None:
    assert create_database(url) == {}
    urls = create_database(url, passwords=True)
    assert set(urls) == {*GRANTS, ADMIN}
    words = {make_url(one).password for one in urls.values()}
    assert len(words) == len(urls)
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address) as admin:
        rows = admin.execute("SELECT rolname, rolpassword FROM pg_authid WHERE rolname LIKE 'kakanai%'")
        kept = {name: verifier for name, verifier in rows}
    assert all(verifier.startswith("SCRAM-SHA-256$") for verifier in kept.values())
    assert not [word for word in words if word and any(word in one for one in kept.values())]


def test_a_user_without_rights_is_told_what_to_do(url: str) -> None:
    with pytest.raises(Trouble) as trouble:
        create_database(
            make_url(as_role(url, DISPLAY)).set(database="another").render_as_string(hide_password=False)
        )
    assert trouble.value.fault is Fault.NOT_POSSIBLE_NOW
    assert "管理者" in trouble.value.detail


def test_a_machine_with_another_machines_address_is_told(url: str) -> None:
    office = offices(url, DISPLAY)
    for forbidden in (lambda: office.tickets(), lambda: office.admit("B", key="none", begun=True)):
        with pytest.raises(Trouble) as trouble:
            forbidden()
        assert trouble.value.fault is Fault.NOT_ALLOWED
        assert DISPLAY in trouble.value.detail
    office.close()


def test_the_admin_role_upgrades_and_purges(url: str) -> None:
    store = Store(as_role(url, ADMIN))
    store.upgrade()
    store.close()
    office = offices(url, ADMIN)
    office.purge()
    office.close()
