"""One thing that is wrong with a screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """`kind` is a key of the words (`shots.found.<kind>`); `what` says where, in the screen's own words."""

    kind: str
    what: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.what}"
