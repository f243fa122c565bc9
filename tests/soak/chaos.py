"""What goes wrong: programs are killed, connections cut, the database stops and comes back."""

from __future__ import annotations

import multiprocessing
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess

import psycopg
from sqlalchemy import make_url

from tests.kiosk.store.postgresql import Server
from tests.soak import workers
from tests.soak.hall import Hall

_CONTEXT = multiprocessing.get_context("forkserver")
_CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE usename LIKE 'kakanai%' ORDER BY random() LIMIT 1"
)


@dataclass(frozen=True)
class Pace:
    """Seconds between two of each, on average; 0: never."""

    kill: float = 2.0
    cut: float = 1.0
    restart: float = 60.0


@dataclass
class Run:
    """Keeps all programs alive until they end by themselves, and counts what was done to them."""

    hall: Hall
    pace: Pace
    server: Server | None
    seed: int = 1
    done: Counter[str] = field(default_factory=Counter)
    _programs: dict[str, BaseProcess] = field(default_factory=dict)
    _ended: set[str] = field(default_factory=set)

    def play(self, longest: float = float("inf")) -> float:
        """Seconds that it took; after `longest` no new visit begins. A program that ends badly is a bug."""
        _CONTEXT.set_forkserver_preload(["tests.soak.workers"])
        chance, start = random.Random(self.seed), time.monotonic()  # noqa: S311 - a repeatable mess
        kiosks = {f"kiosk-{one}" for one in range(self.hall.kiosks)}
        desks = {f"desk-{one}" for one in range(self.hall.desks)}
        due = {what: self._next_time(what, chance) for what in ("kill", "cut", "restart")}
        while not kiosks | desks <= self._ended:
            self._keep_alive(kiosks | desks)
            if kiosks <= self._ended:
                self.hall.done.touch()
            if time.monotonic() - start > longest:
                self.hall.enough.touch()
            for what in [one for one, at in due.items() if time.monotonic() >= at]:
                self._trouble(what, chance)
                due[what] = self._next_time(what, chance)
            time.sleep(0.02)
        return time.monotonic() - start

    def _next_time(self, what: str, chance: random.Random) -> float:
        mean = float(getattr(self.pace, what))
        never = mean == 0 or (what != "kill" and self.server is None)
        return float("inf") if never else time.monotonic() + mean * chance.uniform(0.5, 1.5)

    def _keep_alive(self, names: set[str]) -> None:
        for name in names - self._ended:
            program = self._programs.get(name)
            if program is not None and program.is_alive():
                continue
            if program is not None:
                program.join()
                assert program.exitcode in (0, -9), (name, program.exitcode)
                if program.exitcode == 0:
                    self._ended.add(name)
                    continue
            self._programs[name] = self._start(name)

    def _start(self, name: str) -> BaseProcess:
        kind, _, place = name.partition("-")
        work: Callable[[Hall, int], None] = workers.kiosk if kind == "kiosk" else workers.desk
        program = _CONTEXT.Process(target=work, args=(self.hall, int(place)), name=name, daemon=True)
        program.start()
        return program

    def _trouble(self, what: str, chance: random.Random) -> None:
        self.done[what] += 1
        if what == "kill":
            alive = [one for one in self._programs.values() if one.is_alive()]
            if alive:
                chance.choice(alive).kill()
        elif what == "cut":
            self._cut()
        elif self.server is not None:
            self.server.stop()
            time.sleep(chance.uniform(0, 4))  # long enough that some kiosks give reserve numbers
            self.server.start()

    def _cut(self) -> None:
        address = make_url(self.hall.url).set(drivername="postgresql").render_as_string(hide_password=False)
        try:
            with psycopg.connect(address, autocommit=True, connect_timeout=2) as connection:
                connection.execute(_CUT)
        except psycopg.OperationalError:
            self.done["cut"] -= 1  # the database was away itself
