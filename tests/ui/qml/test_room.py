"""What is typed and asked finds its room: digits in their field, long names in their tile, many choices."""

from __future__ import annotations

import pytest

from tests.ui.qml.checks import complaints
from tests.ui.qml.stage import Stage, scene
from tests.ui.qml.stub import Look

UNITS = {"ja": ("年", "月", "日"), "en": ("Year", "Month", "Day")}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.6, 2.0])
@pytest.mark.parametrize(("era", "year"), [("", "2022"), ("era", "08")])
def test_a_year_stays_in_its_field(stage: Stage, language: str, scale: float, era: str, year: str) -> None:
    label = {"ja": "令和", "en": "Reiwa"}[language] if era else ""
    stage.show("a07-date", Look(scale))
    fields = [
        {"id": name, "text": text, "unit": unit, "active": n == 0}
        for n, (name, text, unit) in enumerate(
            zip(("year", "month", "day"), (year, "12", "28"), UNITS[language], strict=True)
        )
    ]
    stage.kiosk.put(fields=fields, era_label=label, **({"eras": []} if era else {}))
    stage.settle()

    assert complaints(stage) == []


def test_seven_choices_stay_large(stage: Stage) -> None:
    """Without the whole screen being drawn smaller."""
    stage.show("a06-choice")
    options = [
        {"id": f"{n}", "label": f"{n}つめの答え", "hint": "", "selected": False, "quiet": False}
        for n in range(7)
    ]
    stage.kiosk.put(
        title="今日、いっしょに\u200bしたいことは\u200bどれですか",
        sub="ぜんぶ押してください",
        options=options,
    )
    stage.settle()

    heights = [scene(tap).height() for tap in stage.taps() if tap.objectName().startswith("choose:")]
    assert len(heights) == 7
    assert min(heights) >= 88
    assert complaints(stage) == []


def test_a_long_deadline_leaves_the_name_its_line(stage: Stage) -> None:
    stage.show("a12-outcome")
    row = {
        "id": "x",
        "title": "マイナンバーカードを使い続ける",
        "sub": "あなた、花子さんの分",
        "chip": "令和9年2月22日まで",
        "urgent": False,
    }
    stage.kiosk.put(stops=[{"n": 1, "counter": "6番窓口", "department": "市民課", "rows": [row]}])
    stage.settle()

    name = next(
        item for item in stage.items() if item.property("text") == row["title"] and item.property("lineCount")
    )
    assert name.property("lineCount") == 1
    assert complaints(stage) == []
