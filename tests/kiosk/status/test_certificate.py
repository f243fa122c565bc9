"""The way out is encrypted, also where the city signs its certificates itself."""

from __future__ import annotations

import http.server
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from kiosk.clock import StoppedClock
from kiosk.status.push import Push, Pusher
from ui.gallery.faces.morning import BUSY, NOW

OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="openssl makes the certificates")


class _Taking(http.server.BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Certificate and key of 127.0.0.1 in one file."""
    folder = tmp_path_factory.mktemp("certificate")
    key, made, both = (folder / name for name in ("key.pem", "made.pem", "both.pem"))
    command = f"req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=outer -keyout {key} -out {made}".split()
    extra = ["-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([str(OPENSSL), *command, *extra], check=True, capture_output=True, timeout=60)
    both.write_text(made.read_text() + key.read_text())
    return both


@pytest.fixture
def url(certificate: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Taking)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"https://127.0.0.1:{server.server_port}/snapshot"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("known", "state"), [(True, Push.WORKING), (False, Push.UNREACHABLE)])
def test_only_a_server_that_the_city_vouches_for_gets_the_snapshot(
    url: str, certificate: Path, known: bool, state: Push
) -> None:
    told, stop = list[Push](), threading.Event()

    def tell(how: Push, _code: int) -> None:
        told.append(how)
        stop.set()

    ca = certificate if known else None
    pusher = Pusher(url, SigningKey.generate(), StoppedClock(NOW), tell, ca=ca)
    pusher.publish(BUSY)
    pusher.run(stop)
    assert told == [state]
