"""The web server of the waiting board and the ticket pages. Nothing that it is sent changes anything."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kiosk.clock import Clock
from kiosk.status.pages import LANGUAGES, Pages
from kiosk.status.source import SnapshotSource

TOKEN = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")  # Crockford's base32, 128 bits and more
QUIET_SECONDS = 20.0  # a comment so often keeps proxies from closing the line

_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Content-Security-Policy": "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; "
    "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}


def status_app(pages: Pages, source: SnapshotSource, clock: Clock) -> Starlette:
    """The application; `source` must be fed from elsewhere."""
    here = Path(__file__).parent
    templates = Environment(
        loader=PackageLoader("kiosk.status"), autoescape=select_autoescape(), undefined=StrictUndefined
    )
    face = _Face(pages, source, clock, templates)
    app = Starlette(
        routes=[
            Route("/", face.board),
            Route("/t/{token}", face.ticket),
            Route("/events", face.events),
            Mount("/static", StaticFiles(directory=here / "static")),
        ],
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=_guard)],
    )
    app.state.end_streams = source.end
    return app


class _Face:
    def __init__(self, pages: Pages, source: SnapshotSource, clock: Clock, templates: Environment) -> None:
        self._pages = pages
        self._source = source
        self._clock = clock
        self._templates = templates

    async def board(self, request: Request) -> Response:
        return self._board(request, 200)

    async def ticket(self, request: Request) -> Response:
        """An unknown or old token gets the public board: nobody learns which tokens there were."""
        token = request.path_params["token"]
        snapshot = self._source.newest
        phone = snapshot.phones.get(token) if snapshot and TOKEN.fullmatch(token) else None
        if snapshot is None or phone is None:
            return self._board(request, 404)
        page = self._pages.ticket(snapshot, phone, self._clock.now(), _language(request))
        return self._html("ticket.html", page, 200)

    async def events(self, request: Request) -> Response:  # noqa: ARG002 - a route gets its request
        return StreamingResponse(
            self._stream(), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
        )

    async def _stream(self) -> AsyncIterator[str]:
        yield "retry: 3000\n\n"
        async for at in self._source.changes(QUIET_SECONDS):
            yield f"event: changed\ndata: {at.isoformat()}\n\n" if at else ": quiet\n\n"

    def _board(self, request: Request, code: int) -> Response:
        page = self._pages.board(self._source.newest, self._clock.now(), _language(request))
        return self._html("board.html", page | {"unknown": code == 404}, code)

    def _html(self, template: str, page: dict[str, object], code: int) -> Response:
        return HTMLResponse(self._templates.get_template(template).render(page), status_code=code)


def _language(request: Request) -> str:
    """What the address says, else what the phone prefers; no cookie."""
    asked = request.query_params.get("lang", "")
    if asked in LANGUAGES:
        return asked
    preferred = request.headers.get("accept-language", "ja")[:2].lower()
    return "ja" if preferred == "ja" else "en"


async def _guard(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await call_next(request)
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return response
