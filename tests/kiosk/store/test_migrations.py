from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from kiosk.faults import Fault, Trouble
from kiosk.store import Store, create_database, migrate, open_store
from kiosk.store.engines import writing_engine
from kiosk.store.schema import HEAD, Base
from kiosk.store.store import engine_of


@pytest.fixture
def engine(database: str) -> Iterator[Engine]:
    engine = writing_engine(database, 10)
    yield engine
    engine.dispose()


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_up_gives_the_models_and_down_gives_nothing(engine: Engine) -> None:
    migrate.upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
        migrate.check(connection)
    assert tables(engine) == set(Base.metadata.tables)
    migrate.downgrade(engine)
    assert tables(engine) == set()
    migrate.upgrade(engine)
    assert tables(engine) == set(Base.metadata.tables)


def test_head_is_the_newest_revision() -> None:
    folder = Path(migrate.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == HEAD


def test_a_second_upgrade_changes_nothing(engine: Engine) -> None:
    migrate.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO series (day, line, given) VALUES ('2026-11-24', 'B', 7)"))
    migrate.upgrade(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT given FROM series")).scalar_one() == 7


def test_the_database_of_a_newer_program_is_refused_in_words(engine: Engine) -> None:
    migrate.upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'v9999'"))
    store = Store(engine.url.render_as_string(hide_password=False))
    for use in (store.upgrade, lambda: store.read(lambda book: book.trail())):
        with pytest.raises(Trouble) as trouble:
            use()
        assert trouble.value.fault is Fault.DATABASE_OUTDATED
    store.close()


def test_an_empty_database_asks_for_an_upgrade(database: str) -> None:
    store = Store(database)
    with pytest.raises(Trouble) as trouble:
        store.read(lambda book: book.trail())
    store.close()
    assert trouble.value.fault is Fault.DATABASE_OUTDATED
    assert "kakanai db upgrade" in trouble.value.detail


def test_a_station_starts_while_another_one_writes(tmp_path: Path) -> None:
    """Nothing has to be changed, so nobody is waited for: a busy hall must not keep a desk from opening."""
    url = f"sqlite:///{tmp_path / 'hall.sqlite'}"
    create_database(url)
    other = open_store(url)
    with engine_of(other).begin():
        started = open_store(url, deadline=0.2)
        started.close()
    other.close()
