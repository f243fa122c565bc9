from pathlib import Path

import pytest

import forms
from kiosk.simulation.hall_file import read_hall

SHIPPED = sorted((Path(forms.__file__).parent / "content" / "hall").glob("*.yaml"))
GOOD = """\
name: 町
opens: 8:30
closes: 17:15
weekdays: {月: 130}
lines:
  B: {arrivals: {9: 12}, minutes: 8, then: {D: 25}}
  D: {name: 保険, arrivals: {}, procedures: [{minutes: 9, share: 70}, {minutes: 20.5, share: 30}]}
desks:
  W1: {lines: [B], open: [8:30-12:00, 13:00-17:15]}
  W2: {lines: D, open: 8:30-17:15, pace: 120}
"""


def read(tmp_path: Path, text: str):  # type: ignore[no-untyped-def]  # what read_hall gives
    file = tmp_path / "hall.yaml"
    file.write_text(text, "utf-8")
    return read_hall(file)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda one: one.stem)
def test_the_shipped_halls_are_sound(path: Path) -> None:
    hall, problems = read_hall(path)
    assert problems == []
    assert hall and set(hall.plan().lines) == set(hall.lines)


def test_the_worst_monday_of_march_is_the_one_of_the_city() -> None:
    hall, _ = read_hall(next(one for one in SHIPPED if one.stem == "march_monday"))
    assert hall
    assert (len(hall.desks), len(hall.lines)) == (16, 12)
    assert 480 <= sum(sum(line.arrivals.values()) for line in hall.lines.values()) <= 530


def test_a_good_file(tmp_path: Path) -> None:
    hall, problems = read(tmp_path, GOOD)
    assert problems == []
    assert hall.lines["B"].then == {"D": 0.25}
    assert [one.minutes for one in hall.lines["D"].services] == [9, 20.5]
    assert hall.desks["W1"].open == ((510, 720), (780, 1035))
    assert hall.desks["W2"].pace == 1.2
    assert hall.weekdays == {0: 1.3}


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("minutes: 8,", "minutes: 八,", 6, "数ではありません"),
        ("minutes: 8,", "", 6, "「minutes:」がありません"),
        ("minutes: 8,", "minutes: 9000,", 6, "から 240 まで"),
        ("{9: 12}", "{25: 12}", 6, "時ではありません"),
        ("{D: 25}", "{Z: 25}", 6, "then の Z が lines にありません"),
        ("{D: 25}", "{B: 25}", 6, "同じ受付区分へは送れません"),
        ("lines: D,", "lines: Q,", 10, "Q が lines にありません"),
        ("lines: D,", "lines: B,", 7, "D を呼ぶ窓口が desks にありません"),
        ("8:30-12:00,", "12:00-8:30,", 9, "「12:00-8:30」は使えません"),
        ("月: 130", "雨: 130", 4, "「雨」は使えません"),
        ("pace: 120", "pase: 120", 10, "「pace」のことですか"),
        ("closes: 17:15", "closes: 7:15", 1, "opens より後"),
        ("share: 70}, {minutes: 20.5, share: 30", "share: 0}, {minutes: 20.5, share: 0", 7, "合わせて 100"),
        ("name: 町", "name: [町", 1, "YAML として読めません"),
    ],
)
def test_each_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    assert old in GOOD
    hall, problems = read(tmp_path, GOOD.replace(old, new, 1))
    assert hall is None
    assert any(said in one.message for one in problems), problems
    if "YAML" not in said:
        assert line in {one.line for one in problems if said in one.message}


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    _, problems = read(tmp_path, GOOD.replace("minutes: 8", "minutes: x").replace("pace: 120", "pace: y"))
    assert [one.line for one in problems] == [6, 10]


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    hall, problems = read(tmp_path, "")
    assert hall is None
    assert len(problems) == 1
