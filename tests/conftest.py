"""What all tests share: no screen is needed, and nothing of this machine's own settings is read."""

import os

import pytest
from hypothesis import settings

from tests.pcsc import SOCKET

# A busy machine is no finding: time is measured in tests/bench.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# libpcsclite reads it once for the whole process: no test may meet this machine's own readers.
os.environ["PCSCLITE_CSOCK_NAME"] = str(SOCKET)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("KAKANAI_")]:
        monkeypatch.delenv(name)
