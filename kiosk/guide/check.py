"""What is wrong with a city's content as a whole: found before a resident finds it."""

from __future__ import annotations

from pathlib import Path

from kiosk.guide.load import load
from kiosk.guide.source import Problem


def check_content(content: Path, city: Path | None = None) -> list[Problem]:
    """Every problem, by file and line. An empty list: the content is good."""
    loaded = load(content, city)
    return sorted(set(loaded.problems))
