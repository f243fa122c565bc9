"""Two windows of one counter in `city.yaml`: written once, named by one id, told with both numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guide import check_content, load_guide
from kiosk.office.plan import plan_of
from tests.kiosk.guide.content import CONTENT, write

AT_HOKEN = "  HOKEN: {number"


def with_counter(folder: Path, line: str, *changes: tuple[str, str]) -> None:
    text = (CONTENT / "city.yaml").read_text("utf-8").replace(AT_HOKEN, f"  {line}\n{AT_HOKEN}")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    write(folder, "city.yaml", text)


def test_one_more_window_is_one_line(tmp_path: Path) -> None:
    with_counter(tmp_path, 'SHIMIN2: {of: SHIMIN, number: "4"}')
    city = load_guide(CONTENT, tmp_path).city
    window, home = city.counters["SHIMIN2"], city.counters["SHIMIN"]
    assert (window.name, window.floor, window.line) == (home.name, home.floor, home.line)
    assert (window.numbers, home.numbers) == ("4", "3・4")
    plan = plan_of(city)
    assert plan.home("SHIMIN2") == "SHIMIN"
    assert "SHIMIN2" in plan.lines["B"].counters


@pytest.mark.parametrize(
    ("line", "changes", "said"),
    [
        ("SHIMIN2: {of: SHIMINN}", (), "窓口 SHIMIN2 の of には、of のない窓口の名前を書きます。"),
        (
            'SHIMIN2: {of: SHIMIN, number: "4"}',
            (("route: [SHIMIN,", "route: [SHIMIN2,"),),
            "回る順 route には、SHIMIN2 でなく SHIMIN を書きます。",
        ),
    ],
)
def test_a_mistake_is_named(
    tmp_path: Path, line: str, changes: tuple[tuple[str, str], ...], said: str
) -> None:
    with_counter(tmp_path, line, *changes)
    assert said in [one.message for one in check_content(CONTENT, tmp_path)]


def test_a_window_of_a_window_is_refused(tmp_path: Path) -> None:
    with_counter(tmp_path, 'SHIMIN2: {of: SHIMIN, number: "4"}\n  SHIMIN3: {of: SHIMIN2, number: "5b"}')
    assert "窓口 SHIMIN3 の of には、of のない窓口の名前を書きます。" in [
        one.message for one in check_content(CONTENT, tmp_path)
    ]
