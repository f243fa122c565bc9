"""受付時間: until when numbers are given."""

from __future__ import annotations

from datetime import time

from kiosk.guide.city import City, LineInfo


def last_issue(city: City, line: LineInfo | None = None) -> time:
    """発券終了: whoever has a number by then is served, however long it takes."""
    closes = line.closes if line and line.closes else city.closes
    minutes = max(0, closes.hour * 60 + closes.minute - city.queue.last_issue_minutes)
    return time(minutes // 60, minutes % 60)
