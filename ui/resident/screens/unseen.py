"""Which of the things to bring were not on the glass yet: nobody prints and leaves before they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.resident.screens.route import decided
from ui.resident.screens.thing_pages import pages
from ui.resident.screens.things import held

if TYPE_CHECKING:
    from ui.resident.flow import Flow

BRING = "bring"


def unseen(flow: Flow) -> list[str]:
    """Ids of those that the visitor has yet to fetch, in the order of the list; what shows now is seen."""
    seen = flow.state.seen | frozenset(_shown(flow))
    return [one.id for one in decided(flow).bring if one.id not in seen and not held(flow, one)]


def keep_seen(flow: Flow) -> None:
    """Before another page comes."""
    flow.put(seen=flow.state.seen | frozenset(_shown(flow)))


def show_unseen(flow: Flow) -> None:
    """To the page where the first of them stands."""
    missing = unseen(flow)
    keep_seen(flow)
    flow.put(tab=BRING, page=0)
    found = (n for n, page in enumerate(_ids(flow)) if missing[0] in page)
    flow.put(page=next(found, 0))


def _shown(flow: Flow) -> list[str]:
    if flow.state.tab != BRING:
        return []
    listed = _ids(flow)
    return listed[min(flow.state.page, len(listed) - 1)]


def _ids(flow: Flow) -> list[list[str]]:
    """Of the things on each page."""
    every = iter(decided(flow).bring)
    return [[next(every).id for _row in page] for page in pages(flow)]
