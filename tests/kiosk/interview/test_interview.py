"""The questions of a visit: few, in order, and never one that can change nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from kiosk.answers import UNKNOWN, Answers, Member, Value
from kiosk.guide.model import Kind
from kiosk.guide.visit_events import with_events
from kiosk.interview import Ask, Done, answer, complete, history, next_step
from kiosk.procedures import decide
from kiosk.procedures.player import play_interview
from kiosk.procedures.scenario import Scenario, read_scenarios
from tests.kiosk.guide.content import CONTENT, shipped

TODAY = date(2026, 11, 24)
SCENARIOS = {one.id: one for one in read_scenarios(CONTENT / "scenarios/tennyu.yaml", shipped())}
FORM_FIELDS = frozenset({"tel", "kana", "koza", "honseki", "hittosha", "myna_hoken", "zokugara"})


def start(**me: Value) -> Answers:
    values: dict[str, Value] = {"name": "見本　太郎", "birth": date(1986, 5, 12), "sex": "male", **me}
    return Answers(("tennyu",), people=(Member("me", MappingProxyType(values)),))


def asked(answers: Answers, needed: frozenset[str] = frozenset()) -> str:
    step = next_step(shipped(), answers, TODAY, needed)
    return step.question.id if isinstance(step, Ask) else "done"


def go(answers: Answers, **given: Value) -> Answers:
    """Answers the questions that come with what is given, until one comes that isn't."""
    while isinstance(step := next_step(shipped(), answers, TODAY), Ask):
        name = step.question.variable.replace(".", "_")
        if name not in given:
            return answers
        answers = answer(answers, step, given[name])
    return answers


def test_nobody_types_an_address_before_being_offered_a_clerk() -> None:
    assert asked(start()) == "c_anzen"


def test_a_person_in_danger_is_asked_nothing_more() -> None:
    protected = start().with_value("anzen_soudan", True)
    assert next_step(shipped(), protected, TODAY) == Done(stopped=True)


def test_a_visit_without_events_is_done() -> None:
    assert next_step(shipped(), Answers(), TODAY) == Done()


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_interview_ends_and_asks_nothing_twice(name: str) -> None:
    questions, answers = play_interview(shipped(), SCENARIOS[name], FORM_FIELDS)
    assert len({(one.variable, person) for one, person in questions}) == len(questions)
    assert next_step(shipped(), answers, SCENARIOS[name].today, FORM_FIELDS) == Done()
    told_before = {"name", "kana", "birth", "sex", "zokugara"}
    card = answers_with_only(SCENARIOS[name].given, told_before)
    told = history(shipped(), answers, SCENARIOS[name].today, FORM_FIELDS, card)
    assert {(one.id, person) for one, person in told} == {(one.id, person) for one, person in questions}


def answers_with_only(answers: Answers, variables: set[str]) -> Answers:
    return Answers(
        people=tuple(
            Member(one.id, {name: one.values[name] for name in one.values if name in variables})
            for one in answers.people
        )
    )


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_is_known_is_never_asked(name: str) -> None:
    questions, _ = play_interview(shipped(), SCENARIOS[name])
    assert not {one.variable for one, _ in questions} & {"name", "birth", "sex", "tel", "kana"}


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("S01", {"c_kenpo", "c_nenkin", "t_ken", "t_shisetsu", "t_gakusei", "t_hitorioya"}),
        ("S03", {"c_kazoku", "t_jukyusha", "t_gakko", "t_hoiku", "c_kaigo", "c_setainushi"}),
        ("S04", {"t_shomei", "t_yotei", "t_pin", "t_ken"}),
        ("T04", {"t_komuin", "t_gakko", "t_hitorioya", "t_gakusei"}),
        ("T08", {"c_kenpo_minna", "c_nenkin", "t_jukyusha"}),
    ],
)
def test_nothing_irrelevant_is_asked(name: str, never: set[str]) -> None:
    questions, _ = play_interview(shipped(), SCENARIOS[name])
    assert not {one.id for one, _ in questions} & never


def test_a_family_of_four_answers_at_most_25_questions() -> None:
    assert len(play_interview(shipped(), SCENARIOS["S01"])[0]) <= 25


def test_what_is_left_shrinks_to_nothing_and_is_never_far_off() -> None:
    scenario, left = SCENARIOS["S01"], []
    _, whole = play_interview(shipped(), scenario)
    answers = answers_with_only(scenario.given, {"name", "birth", "sex", "zokugara", "raichosha"})
    answers = Answers(scenario.events, people=answers.people)
    while isinstance(step := next_step(shipped(), answers, scenario.today), Ask):
        left.append(step.about_left)
        answers = answer(answers, step, whole.get(*step.key))
    actual = list(reversed(range(len(left))))
    assert left[-1] == 0
    assert all(guess >= real for guess, real in zip(left, actual, strict=True))
    assert max(guess - real for guess, real in zip(left, actual, strict=True)) <= 15


def test_every_question_could_have_changed_something() -> None:
    """Each question of S01, answered otherwise, changes what comes out or what is asked."""
    questions, answers = play_interview(shipped(), SCENARIOS["S01"])
    idle = []
    for question, person in questions:
        if question.always or question.kind in (Kind.DATE, Kind.PERSON):
            continue
        before = outcome_of(answers)
        others = others_of(question.kind, [one.value for one in question.options], answers)
        changed = [answers.with_value(question.variable, one, person) for one in others]
        if all(outcome_of(one) == before and isinstance(step_of(one), Done) for one in changed):
            idle.append(question.id)
    assert idle == []


def others_of(kind: Kind, options: list[Value], answers: Answers) -> list[Value]:
    match kind:
        case Kind.YESNO:
            return [True, False]
        case Kind.CHOICE:
            return options
        case Kind.MULTI:
            return [(), *((str(one),) for one in options)]
        case Kind.PEOPLE:
            return [(), *((one.id,) for one in answers.people)]
        case _:
            return []


def step_of(answers: Answers) -> Ask | Done:
    return next_step(shipped(), answers, SCENARIOS["S01"].today)


def outcome_of(answers: Answers) -> object:
    outcome = decide(shipped(), answers, SCENARIOS["S01"].today)
    return [(one.procedure, one.standing, one.persons) for one in outcome.decisions], outcome.bring


def test_forms_decide_whether_the_telephone_is_asked() -> None:
    _, answers = play_interview(shipped(), SCENARIOS["S03"])
    assert asked(answers) == "done"
    assert asked(answers, frozenset({"tel"})) == "c_tel"
    assert asked(answers, frozenset({"kana"})) == "c_kana"


def test_a_changed_answer_keeps_the_later_ones_that_still_apply() -> None:
    _, answers = play_interview(shipped(), SCENARIOS["S03"])
    abroad = answers.with_value("moto", "国外")
    still = [one.variable for one, _ in history(shipped(), abroad, TODAY)]
    assert "tenshutsu_shomei" not in still
    assert "shinjusho" in still
    back = abroad.with_value("moto", "国内")
    assert history(shipped(), back, TODAY) == history(shipped(), answers, TODAY)


def test_somebody_who_came_alone_is_not_asked_about_a_family() -> None:
    alone = go(start(), anzen_soudan=False, raiho="jibun", moto="国内", event_date_tennyu=date(2026, 11, 20))
    assert asked(alone) == "c_kokuseki"
    together = go(
        start(), anzen_soudan=False, raiho="kazoku", moto="国内", event_date_tennyu=date(2026, 11, 20)
    )
    assert asked(together) == "c_kazoku"


def test_a_day_to_come_is_told_before_anything_else() -> None:
    later = go(start(), anzen_soudan=False, raiho="jibun", moto="国内", event_date_tennyu=date(2026, 12, 1))
    step = next_step(shipped(), later, TODAY)
    assert isinstance(step, Ask)
    assert (step.question.id, step.question.kind) == ("t_mirai", Kind.INFO)


def test_options_fit_the_age() -> None:
    old = start(birth=date(1940, 1, 1)).with_value("raiho", "jibun").with_value("kurashi", ())
    old = go(
        old,
        anzen_soudan=False,
        moto="国内",
        event_date_tennyu=date(2026, 11, 20),
        gaikoku=(),
        tenshutsu_shomei="紙",
        tenshutsu_yotei=date(2026, 11, 20),
        shinjusho=None,
        mn_card=(),
        kizon_setai=False,
    )
    step = next_step(shipped(), old, TODAY)
    assert isinstance(step, Ask)
    assert step.question.id == "c_kenpo"
    assert [one.value for one in step.question.options] == ["koki", "seiho"]


def test_only_what_may_come_about_can_be_wished_for() -> None:
    questions, _ = play_interview(shipped(), SCENARIOS["S03"])
    offered = next(one for one, _ in questions if one.id == "t_kibo")
    assert [one.value for one in offered.options] == ["mnc_shomei_hakko", "inkan_toroku", "suido_kaishi"]


def test_people_who_may_be_chosen() -> None:
    _, answers = play_interview(shipped(), SCENARIOS["S01"])
    step = next_step(shipped(), answers.without_value("kaigo_nintei"), TODAY)
    assert isinstance(step, Ask)
    assert (step.question.id, step.people) == ("c_kaigo", ("chichi",))  # the mother is 38


def test_dont_know_goes_on() -> None:
    _, answers = play_interview(shipped(), SCENARIOS["S01"])
    unsure = answers.with_value("jido_jukyusha", UNKNOWN)
    assert asked(unsure) in ("done", "t_bekkyo")


def test_what_follows_is_written_down_for_forms() -> None:
    _, answers = play_interview(shipped(), SCENARIOS["S01"])
    done = complete(shipped(), answers, TODAY)
    assert done.get("mn_card", "haha") is True
    assert done.get("mn_card", "ko2") is False
    assert done.get("is_head", "chichi") is True
    assert done.get("kid", "ko1") is True
    assert done.get("kenpo", "haha") == "kokuho"
    assert complete(shipped(), done, TODAY) == done


def test_a_scenario_is_played_from_what_stands_on_the_card() -> None:
    scenario: Scenario = SCENARIOS["T08"]
    _, answers = play_interview(shipped(), scenario)
    assert answers.get("raiho") == "tanomareta"
    assert [one.id for one in answers.people] == ["honnin", "tomo"]


_DEATH = """
- id: A
  title: おくやみ
  event: shibo
  today: 2026-11-24
  event_date: 2026-11-17
  household:
    - {id: otto, name: 見本 隆, birth: 1978-02-10, dead: true, is_head: true, kenpo: kokuho, nenkin: 1}
    - {id: tsuma, name: 見本 恵, birth: 1980-07-01, sex: 女, raichosha: true, mn_card: true, kenpo: kokuho}
    - {id: musuko, name: 見本 進, birth: 2005-03-03, sex: 男, kenpo: kokuho}
  answers: {shibo_todoke_zumi: true, doukyo: setai, setainushi: tsuma, kibo: []}
  expected_procedures: []
"""


def test_a_form_wants_what_an_event_asks_under_a_name_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "death.yaml"
    file.write_text(_DEATH, "utf-8")
    (scenario,) = read_scenarios(file, shipped())
    asked_for = [one.variable for one, _ in play_interview(shipped(), scenario, frozenset({"setainushi"}))[0]]
    assert "setainushi.shibo" in asked_for
    without = [one.variable for one, _ in play_interview(shipped(), scenario)[0]]
    assert "setainushi.shibo" not in without


def test_the_answer_that_brings_a_move_along_can_be_seen_and_taken_back() -> None:
    moved = Answers(("konin",)).with_value("konin_sumai", "tenkyo")
    assert with_events(shipped(), moved).events == ("konin", "tenkyo")
    assert "konin_sumai" in {one.variable for one, _ in history(shipped(), moved, TODAY)}
    back = moved.with_value("konin_sumai", "nashi")
    assert with_events(shipped(), back).events == ("konin",)
