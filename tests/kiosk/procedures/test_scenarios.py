"""The product's own scenarios: everything that they expect comes out, to the last thing to bring."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.procedures.scenario import Scenario, play, read_scenarios
from tests.kiosk.guide.content import CONTENT, shipped, write

FILES = sorted((CONTENT / "scenarios").glob("*.yaml"))
ALL = [(path.stem, one) for path in FILES for one in read_scenarios(path, shipped())]
SCENARIOS = {one.id: one for stem, one in ALL if stem == "tennyu"}
MORE = {one.id: one for stem, one in ALL if stem == "tennyu_more"}


@pytest.mark.parametrize("scenario", [one for _, one in ALL], ids=[f"{stem}-{one.id}" for stem, one in ALL])
def test_scenario(scenario: Scenario) -> None:
    played = play(shipped(), scenario)
    assert played.differences == ()
    assert played.spoken == ()  # the interview asks enough
    assert played.match is True


def test_no_id_stands_twice() -> None:
    assert len({one.id for _, one in ALL}) == len(ALL)


def test_every_event_has_a_scenario() -> None:
    assert {event for _, one in ALL for event in one.events} == set(shipped().events)


def test_all_of_them_are_here() -> None:
    assert set(SCENARIOS) == {"S01", "S03", "S04", "T03", "T04", "T08", "T14"}


def test_an_insurance_that_nobody_knows_is_for_the_clerk() -> None:
    outcome = play(shipped(), MORE["N05"]).outcome
    assert outcome is not None
    assert {"kokuho_shutoku", "g_shaho"} <= {one.procedure for one in outcome.to_check}


def test_a_difference_is_told_in_words() -> None:
    wrong: Scenario = replace(
        SCENARIOS["S03"], procedures=("tennyu_todoke", "inu_henko"), counters=("MNC",), bring=("転出証明書",)
    )
    found = play(shipped(), wrong).differences
    assert "手続：inu_henko が足りません。" in found
    assert "手続：mnc_keizoku が余分です。" in found
    assert "窓口の順：MNC のはずが SHIMIN・MNC です。" in found
    assert "持ち物：本人確認書類 が余分です。" in found


def test_an_event_that_is_not_offered_yet_is_not_compared() -> None:
    guide = shipped()
    closed = replace(guide.events["tennyu"], available=False)
    guide = replace(guide, events=MappingProxyType({**guide.events, "tennyu": closed}))
    played = play(guide, SCENARIOS["S03"])
    assert not played.available
    assert played.match is None


def test_a_scenario_file_with_mistakes_names_them_all(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "wrong.yaml",
        "- id: X1\n  event: tennyu\n  today: 2026-13-01\n  houshold: []\n  bring: [a]\n",
    )
    with pytest.raises(Trouble) as caught:
        read_scenarios(path, shipped())
    assert caught.value.fault is Fault.CONTENT_INVALID
    assert f"{path}:3: 日付は" in caught.value.detail
    assert (
        f"{path}:4: 「houshold:」という項目はありません。「household」のことですか。" in caught.value.detail
    )
    assert "「household:」がありません" in caught.value.detail
