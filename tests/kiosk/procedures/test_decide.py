"""Deciding: what わからない and unasked questions leave open, reasons, deadlines, near misses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.guide.model import Level
from kiosk.procedures import decide, near_misses
from kiosk.procedures.outcome import Decision, Outcome, Standing
from kiosk.procedures.player import play_interview
from kiosk.procedures.scenario import full_answers, read_scenarios
from tests.kiosk.guide.content import CONTENT, shipped

TODAY = date(2026, 11, 24)
SCENARIOS = {one.id: one for one in read_scenarios(CONTENT / "scenarios/tennyu.yaml", shipped())}


def answers_of(name: str, **visit: Value) -> Answers:
    answers = full_answers(shipped(), SCENARIOS[name])
    return replace(answers, visit=MappingProxyType({**answers.visit, **visit}))


def found(outcome: Outcome, procedure: str) -> list[Decision]:
    return [one for one in outcome.decisions if one.procedure == procedure]


def standing(answers: Answers, procedure: str) -> Standing:
    return found(decide(shipped(), answers, TODAY), procedure)[0].standing


def test_before_anything_is_asked_only_what_is_sure_is_needed() -> None:
    outcome = decide(shipped(), Answers(("tennyu",), people=(Member("me"),)), TODAY)
    assert [one.procedure for one in outcome.needed] == ["tennyu_todoke"]
    assert found(outcome, "kokuho_shutoku")[0].standing is Standing.NOT_YET_KNOWN


def test_dont_know_is_for_the_clerk_and_never_dropped() -> None:
    unsure = answers_of("S01").with_value("kenpo", UNKNOWN, "chichi")
    needed, check = found(decide(shipped(), unsure, TODAY), "kokuho_shutoku")
    assert (needed.standing, needed.persons) == (Standing.NEEDED, ("haha", "ko1", "ko2"))
    assert (check.standing, check.persons) == (Standing.CHECK, ("chichi",))
    assert check.forms == ()


@pytest.mark.parametrize(
    ("variable", "procedure"),
    [
        ("jido_jukyusha", "jido_teate_nintei"),
        ("jukyusha_komuin", "jido_teate_nintei"),
        ("inu", "inu_henko"),
        ("hitorioya", "hitorioya_iryo"),
        ("tenshutsu_yotei", "mnc_keizoku"),
    ],
)
def test_what_an_unknown_answer_could_decide_is_to_be_checked(variable: str, procedure: str) -> None:
    unsure = answers_of("S01", **{variable: UNKNOWN})
    assert standing(unsure, procedure) is Standing.CHECK


def test_insurance_and_recipient_unknown_leaves_both_to_the_clerk() -> None:
    unsure = answers_of("S01", jido_jukyusha=UNKNOWN)
    for person in ("chichi", "haha", "ko1", "ko2"):
        unsure = unsure.with_value("kenpo", UNKNOWN, person)
    outcome = decide(shipped(), unsure, TODAY)
    checked = {one.procedure for one in outcome.to_check}
    assert {"kokuho_shutoku", "jido_teate_nintei"} <= checked
    assert "HOKEN" in outcome.route


def test_a_group_home_drops_no_care_procedure() -> None:
    values: dict[str, Value] = {
        "birth": date(1943, 1, 1),
        "moves": True,
        "kaigo_nintei": True,
        "kenpo": "koki",
        "raichosha": True,
    }
    visit: dict[str, Value] = {
        "moto": "国内",
        "kennai": False,
        "event_date.tennyu": date(2026, 11, 20),
        "kazoku": (),
        "raiho": "jibun",
    }
    for kind, expected in (
        ("chiiki", Standing.NEEDED),
        ("tokurei", Standing.NOT_NEEDED),
        (UNKNOWN, Standing.CHECK),
    ):
        me = Member("me", MappingProxyType({**values, "shisetsu_shurui": kind}))
        answers = Answers(("tennyu",), MappingProxyType(visit), (me,))
        assert standing(answers, "kaigo_iten") is expected
        assert standing(answers, "koki_shutoku") is expected


def test_a_changed_job_needs_the_pension_notification() -> None:
    base = full_answers(shipped(), SCENARIOS["S01"])
    left = base.with_value("nenkin_old", 2, "chichi").with_value("nenkin_old", 3, "haha")
    needed = found(decide(shipped(), left, TODAY), "nenkin_shutoku")[0]
    assert (needed.standing, needed.persons) == (Standing.NEEDED, ("chichi", "haha"))


def test_public_assistance_gets_a_person_and_no_insurance_form() -> None:
    poor = full_answers(shipped(), SCENARIOS["S03"]).with_value("kenpo", "seiho", "gakusei")
    poor = poor.with_value("marugaku", None, "gakusei")
    outcome = decide(shipped(), poor, TODAY)
    assert [one.procedure for one in outcome.guidance] == ["g_seiho"]
    slip = shipped().procedures["g_seiho"].slip
    assert slip is not None
    assert "生活保護" not in slip("ja")


def test_a_person_in_hiding_is_not_sent_to_the_employer() -> None:
    hiding = answers_of("T14", anzen_soudan=True)
    assert "g_shaho" not in {one.procedure for one in decide(shipped(), hiding, TODAY).guidance}


def test_card_runs_out_fourteen_days_after_the_move() -> None:
    answers = answers_of("S03")
    assert standing(answers, "mnc_keizoku") is Standing.NEEDED
    late = decide(shipped(), answers, date(2026, 12, 5))
    assert found(late, "mnc_keizoku")[0].standing is Standing.NOT_NEEDED
    assert found(late, "mnc_saikofu")[0].level is Level.OFFERED


def test_reasons_are_made_of_what_was_answered() -> None:
    _, answers = play_interview(shipped(), SCENARIOS["S01"])
    hoiku = found(decide(shipped(), answers, TODAY), "hoiku_nintei")[0]
    assert hoiku.reason("en") == "A child is to use day care."
    assert [(one.text("ja"), one.answer("ja"), one.holds) for one in hoiku.grounds] == [
        ("保育園などを使いますか", "これから申しこみたい", True),
        ("小学校に入る前", "はい", True),
    ]


def test_a_reason_about_the_whole_visit_tells_what_was_said_of_its_person() -> None:
    widow = {one.id: one for one in read_scenarios(CONTENT / "scenarios/shibo.yaml", shipped())}["S02"]
    _, answers = play_interview(shipped(), widow)
    needed = decide(shipped(), answers, TODAY).needed
    said = {ground.text("ja"): ground.answer("ja") for one in needed for ground in one.grounds}
    assert said["その方の健康保険はどれでしたか"] == "後期高齢者医療"


def test_near_misses_name_the_one_uncertain_answer() -> None:
    unsure = answers_of("S01", bekkyo_jido=UNKNOWN)
    misses = list(near_misses(shipped(), unsure, TODAY))
    assert [(one.key.variable, one.value, one.procedures) for one in misses] == [
        ("bekkyo_jido", True, ("jido_teate_bekkyo",))
    ]
    assert misses[0].question.title("ja") == "離れて暮らすお子さんはいますか"
    assert list(near_misses(shipped(), answers_of("S01"), TODAY)) == []  # nothing is uncertain


def test_a_near_miss_tries_every_answer_of_a_choice() -> None:
    unsure = answers_of("S01").with_value("hoiku", UNKNOWN, "ko2")
    miss = next(iter(near_misses(shipped(), unsure, TODAY)))
    assert miss.person == "ko2"
    assert miss.answer("ja") in ("使っていて、続けたい", "これから申しこみたい")
    assert "hoiku_nintei" in miss.procedures


def test_decisions_come_in_the_order_of_the_route() -> None:
    outcome = decide(shipped(), answers_of("S01"), TODAY)
    places = [shipped().city.route.index(one.counter) for one in outcome.needed]
    assert places == sorted(places)


def test_a_law_that_is_not_in_force_yet_needs_nothing() -> None:
    guide = shipped()
    dog = guide.procedures["inu_henko"]
    later = replace(dog, rules=tuple(replace(one, since=date(2027, 4, 1)) for one in dog.rules))
    changed = replace(guide, procedures=MappingProxyType({**guide.procedures, "inu_henko": later}))
    answers = answers_of("S01", inu=True)
    assert found(decide(changed, answers, TODAY), "inu_henko") == []
    assert found(decide(changed, answers, date(2027, 4, 1)), "inu_henko")[0].standing is Standing.NEEDED


def test_what_to_bring_speaks_every_language() -> None:
    for rule in shipped().bring:
        assert all(rule.text(language).strip() for language in ("ja", "easy", "en"))
    bring = {one.id: one for one in decide(shipped(), answers_of("S01"), TODAY).bring}
    assert bring["tsucho"].text("ja") == "父名義の通帳"
    assert bring["tsucho"].text("en") == "Bank book of the father"
    assert bring["tsucho"].counters == ("KODOMO",)
