"""A CUPS server of our own with one queue before a real IPP printer."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.printing import free_port, wait_for

_SERVER = """LogLevel warn
Listen 127.0.0.1:{port}
Browsing Off
PreserveJobFiles No
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_FILES = """ServerRoot {folder}/root
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/spool
AccessLog {folder}/access
ErrorLog {folder}/errors
PageLog {folder}/pages
"""


@contextlib.contextmanager
def cups_queue(device: str) -> Iterator[str]:
    """The URI of the queue."""
    folder, port = Path(tempfile.mkdtemp(prefix="kakanai-cups-")), free_port()
    folder.chmod(0o755)  # CUPS runs its filters as a user of its own
    for name in ("root", "spool", "cache", "state"):
        (folder / name).mkdir()
    (folder / "cupsd.conf").write_text(_SERVER.format(port=port))
    (folder / "files.conf").write_text(_FILES.format(folder=folder))
    server = subprocess.Popen(
        ["cupsd", "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "files.conf")],
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(lambda: _answers(port))
        queue = ["lpadmin", "-h", f"127.0.0.1:{port}", "-p", "Kiosk", "-v", device, "-m", "everywhere", "-E"]
        wait_for(lambda: subprocess.run(queue, capture_output=True).returncode == 0)
        yield f"ipp://127.0.0.1:{port}/printers/Kiosk"
    finally:
        server.terminate()
        server.wait(10)
        shutil.rmtree(folder, ignore_errors=True)


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False
