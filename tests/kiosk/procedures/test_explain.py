"""Why something isn't needed: one sentence, with the answer that decided it."""

from __future__ import annotations

from datetime import date

from kiosk.guide.model import Guide
from kiosk.procedures import decide
from kiosk.procedures.explain import why_not
from kiosk.procedures.outcome import Standing
from kiosk.procedures.scenario import full_answers, read_scenarios
from tests.kiosk.guide.content import CONTENT, shipped

TODAY = date(2026, 11, 24)


def told(scenario: str, procedure: str, language: str = "ja") -> str:
    guide: Guide = shipped()
    found = next(
        one for one in read_scenarios(CONTENT / "scenarios/tennyu.yaml", guide) if one.id == scenario
    )
    answers = full_answers(guide, found)
    outcome = decide(guide, answers, found.today)
    decision = next(one for one in outcome.decisions if one.procedure == procedure)
    return why_not(guide, answers, found.today, outcome, decision)(language)


def test_the_answer_that_decided_it() -> None:
    assert (
        told("S01", "jido_teate_bekkyo")
        == "「離れて暮らすお子さんはいますか」が「いいえ」のため、要りません。"
    )
    assert told("S01", "jido_teate_bekkyo", "en").startswith("Not needed: “Does a child live apart")


def test_an_age_that_nobody_has() -> None:
    assert told("S01", "koki_shutoku") == "「75歳以上」が「いいえ」のため、要りません。"


def test_what_is_needed_keeps_its_reason() -> None:
    assert told("S01", "tennyu_todoke") == "みほん市に引っ越してきたためです。"


def test_every_procedure_of_every_visit_has_a_sentence() -> None:
    guide = shipped()
    for scenario in read_scenarios(CONTENT / "scenarios/tennyu.yaml", guide):
        answers = full_answers(guide, scenario)
        outcome = decide(guide, answers, scenario.today)
        for one in outcome.decisions:
            said = why_not(guide, answers, scenario.today, outcome, one)
            assert all(said(language).strip() for language in ("ja", "easy", "en")), one.procedure
            assert one.standing is not Standing.NOT_NEEDED or "要りません" in said("ja")
