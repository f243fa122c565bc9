"""What a clerk mistypes comes back with file, line, and what to write instead, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.faults import Fault, Trouble
from kiosk.guide import check_content, load_guide
from tests.kiosk.guide.content import CONTENT, shipped, write

TEN_MISTAKES = """procedures:
  inu_henko:
    title: {ja: 犬の届, easy: いぬ}
    plain: {ja: 犬の登録を変える, easy: いぬ, en: Dog}
    law: 狂犬病予防法4条
    counter: KANKYOO
    deadline: D31
    individual_number: ×
    formz: f_inu
    rules:
      - events: tennyuu
        scope: event
        level: req
        when: a.inuu
        reason: {ja: 犬がいるためです。, easy: いぬが います。, en: You have a dog.}
      - events: tennyu
        scope: movers
        level: required
        when: p.kenpo=='kokuhoo'
        reason: {ja: 犬がいるためです。, easy: いぬが います。, en: You have a dog.}
        scope: event
      - events: tennyu
        scope: event
        level: req
        when: a.moto>3
        reason: {ja: 犬がいるためです。, easy: いぬが います。, en: You have a dog.}
      - events: tennyu
        scope: event
        level: req
        when: p.gaikoku
        reason: {ja: 犬がいるためです。, easy: いぬが います。, en: You have a dog.}
"""


def test_ten_mistakes_give_ten_messages_with_their_lines(tmp_path: Path) -> None:
    path = write(tmp_path, "procedures/kurashi.yaml", TEN_MISTAKES)
    found = [one for one in check_content(CONTENT, tmp_path) if one.path == path]
    assert len(found) == 11
    assert {one.line: one.message for one in found} == {
        3: "「en:」のことばがありません。英語で書いてください。",
        6: "counter に「KANKYOO」は使えません。「KANKYO」のことですか。",
        7: "deadline に「D31」は使えません。「D30」のことですか。",
        9: "「formz:」という項目はありません。「forms」のことですか。",
        11: "ライフイベント tennyuu がありません。events/ にあるファイルの名前を書きます。",
        14: "a.inuu を聞く質問がありません。「inu」のことですか。",
        18: "level に「required」は使えません。req、offer、guide、auto のどれかを書きます。",
        19: "p.kenpo の値に 'kokuhoo' はありません。使えるのは kaisha、koki、kokuho、kokuho_kumiai、"
        "nini_keizoku、none、seiho、shaho_fuyo、shaho_honnin です。",
        21: "「scope」が2回あります。1つにしてください。",
        25: "a.moto（ことば）と 3（数）は大小を比べられません。",
        30: "p はここでは使えません。人ごとの規則（scope: movers など）で使います。",
    }


def test_a_guide_with_problems_is_refused_and_names_them_all(tmp_path: Path) -> None:
    path = write(tmp_path, "procedures/kurashi.yaml", TEN_MISTAKES)
    with pytest.raises(Trouble) as caught:
        load_guide(CONTENT, tmp_path)
    assert caught.value.fault is Fault.CONTENT_INVALID
    assert f"{path}:6: " in caught.value.detail
    assert f"{path}:30: " in caught.value.detail


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("p.kenpo=='kokuhoo'", "p.kenpo の値に 'kokuhoo' はありません"),
        ("p.kenpo in ('kokuho','shaho')", "'shaho' はありません"),
        ("sel(a.kurashi,'neko')", "a.kurashi の値に 'neko' はありません"),
        ("reached(p,15)", "reached( ) には3つの値"),
        ("reachd(p,15,T)", "「reached」のことですか"),
        ("p.gaikoku and", "式の書き方が読めません"),
        ("p.nenkin=='1'", "p.nenkin の値に '1' はありません"),
        ("__import__('os')", "という言い方はありません"),
        ("p.name.upper()", "この書き方は使えません"),
        ("any(q.inu for q in movers)", "q.inu を聞く質問がありません"),
        ("needed('tennyuu_todoke')", "手続 tennyuu_todoke がありません"),
        ("T+14 > D", "「日付 ± days(数)」の形だけです"),
    ],
)
def test_a_wrong_condition_is_named(tmp_path: Path, when: str, message: str) -> None:
    text = (CONTENT / "procedures/card.yaml").read_text("utf-8")
    first = "p.mn_card and a.moto=='国内' and T<=D+days(14)"
    start = next(line for line in text.splitlines() if first in line)
    changed = text.replace(start, f'        when: "{when}"')
    write(tmp_path, "procedures/card.yaml", changed)
    found = check_content(CONTENT, tmp_path)
    assert any(message in one.message for one in found), found
    assert {one.line for one in found} == {text.splitlines().index(start) + 1}


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("False", "どんな答えでも必要になりません"),
        ("a.moto=='国内' and a.moto=='国外'", "どんな答えでも必要になりません"),
    ],
)
def test_a_procedure_that_can_never_be_needed(tmp_path: Path, when: str, message: str) -> None:
    text = (CONTENT / "procedures/resident.yaml").read_text("utf-8")
    write(tmp_path, "procedures/resident.yaml", text.replace("when: True", f'when: "{when}"', 1))
    assert [one for one in check_content(CONTENT, tmp_path) if message in one.message]


def test_a_question_that_nobody_is_asked_and_one_that_is_missing(tmp_path: Path) -> None:
    text = (CONTENT / "events/tennyu.yaml").read_text("utf-8")
    write(tmp_path, "events/tennyu.yaml", text.replace("  - t_kurashi\n", ""))
    messages = [one.message for one in check_content(CONTENT, tmp_path)]
    assert "質問 t_kurashi は、どのイベントの questions にもありません。" in messages
    write(tmp_path, "events/tennyu.yaml", text + "  - t_nai\n")
    assert any("質問 t_nai がありません" in one.message for one in check_content(CONTENT, tmp_path))


@pytest.mark.parametrize("word", ["adds", "instead"])
def test_an_answer_that_brings_an_event_that_there_is_not(tmp_path: Path, word: str) -> None:
    text = (CONTENT / "questions/ido.yaml").read_text("utf-8")
    write(tmp_path, "questions/ido.yaml", text.replace("instead: tenkyo", f"{word}: tenkio"))
    found = [one for one in check_content(CONTENT, tmp_path) if "tenkio" in one.message]
    assert [one.path.name for one in found] == ["ido.yaml"]


def test_a_thing_to_bring_that_no_procedure_names(tmp_path: Path) -> None:
    text = (CONTENT / "procedures/bring.yaml").read_text("utf-8")
    write(tmp_path, "procedures/bring.yaml", text.replace("document: TS", "document: TX"))
    (found,) = (one for one in check_content(CONTENT, tmp_path) if "TX" in one.message)
    assert found.path.name == "bring.yaml" and "tenshutsu_shomeisho" in found.message


def test_a_rule_whose_variable_the_event_never_asks_for(tmp_path: Path) -> None:
    text = (CONTENT / "events/tennyu.yaml").read_text("utf-8")
    write(tmp_path, "events/tennyu.yaml", text.replace("  - t_komuin\n", ""))
    messages = [one.message for one in check_content(CONTENT, tmp_path)]
    assert any(
        "jukyusha_komuin を聞く質問が、イベント tennyu の questions にありません" in one for one in messages
    )


def test_answers_in_a_ring(tmp_path: Path) -> None:
    text = (CONTENT / "questions/common.yaml").read_text("utf-8")
    write(
        tmp_path,
        "questions/common.yaml",
        text.replace("\"a.raiho=='tanomareta'\"", "any(q.moves for q in movers)", 1).replace(
            "not (p.raichosha and", "not (a.dairi and"
        ),
    )
    assert any("が互いを使っています" in one.message for one in check_content(CONTENT, tmp_path))


def test_what_looks_like_yaml_stays_what_was_typed(tmp_path: Path) -> None:
    text = (CONTENT / "city.yaml").read_text("utf-8")
    write(
        tmp_path,
        "city.yaml",
        text.replace("mayor: みほん市長", "mayor: no").replace("代表: 000-000-0000", "代表: 0120"),
    )
    city = load_guide(CONTENT, tmp_path).city
    assert city.mayor == "no"
    assert city.contacts["代表"] == "0120"
    assert city.opens.isoformat() == "08:30:00"


def test_a_file_that_is_not_yaml(tmp_path: Path) -> None:
    path = write(tmp_path, "city.yaml", "name: {ja: みほん市\nmayor: x\n")
    found = check_content(CONTENT, tmp_path)
    assert any(one.path == path and "YAML として読めません" in one.message for one in found)
    write(tmp_path, "city.yaml", "- a\n- b\n")
    assert any("「名前: 値」の形" in one.message for one in check_content(CONTENT, tmp_path))


def test_a_citys_file_lies_over_the_shipped_one_and_changes_the_version(tmp_path: Path) -> None:
    text = (CONTENT / "city.yaml").read_text("utf-8")
    write(tmp_path, "city.yaml", text.replace("みほん市長", "べつの市長"))
    guide = load_guide(CONTENT, tmp_path)
    assert guide.city.mayor == "べつの市長"
    assert guide.procedures.keys() == shipped().procedures.keys()
    assert guide.version != shipped().version


def test_a_citys_folder_that_is_not_there(tmp_path: Path) -> None:
    assert [one.message for one in check_content(CONTENT, tmp_path / "nowhere")] == [
        "市のフォルダがありません。設定の city を確かめてください。"
    ]


def test_a_word_that_lacks_a_language(tmp_path: Path) -> None:
    path = write(tmp_path, "words/ticket.yaml", "take:\n  it: {ja: お取りください, en: Take it}\n")
    found = [one for one in check_content(CONTENT, tmp_path) if one.path == path]
    assert [(one.line, one.message) for one in found] == [
        (2, "「easy:」のことばがありません。やさしい日本語で書いてください。")
    ]


def test_shipped_content_is_good() -> None:
    assert check_content(CONTENT) == []
    assert len(shipped().events) >= 26
    assert len(shipped().procedures) >= 152


def test_only_an_offered_procedure_can_have_been_wished_for(tmp_path: Path) -> None:
    whole = (CONTENT / "procedures" / "card.yaml").read_text(encoding="utf-8")
    path = write(
        tmp_path,
        "procedures/card.yaml",
        whole.replace("level: offer\n        wished", "level: req\n        wished", 1),
    )
    assert [one.message for one in check_content(CONTENT, tmp_path) if one.path == path] == [
        "wished: yes は、level: offer の規則にだけ書けます。"
    ]


def test_an_answer_becomes_only_another_one_of_its_question(tmp_path: Path) -> None:
    whole = (CONTENT / "questions" / "common.yaml").read_text(encoding="utf-8")
    path = write(tmp_path, "questions/common.yaml", whole.replace("alone: jibun", "alone: hitori"))
    assert [one.message for one in check_content(CONTENT, tmp_path) if one.path == path] == [
        "alone の「hitori」は、この質問の答えにありません。value のどれかを書きます。"
    ]


def test_only_a_person_who_is_chosen_can_be_named(tmp_path: Path) -> None:
    whole = (CONTENT / "questions" / "common.yaml").read_text(encoding="utf-8")
    path = write(tmp_path, "questions/common.yaml", whole.replace("names: setainushi", "names: raiho"))
    assert [one.message for one in check_content(CONTENT, tmp_path) if one.path == path] == [
        "names に「raiho」は使えません。人をえらぶ質問（kind: person）の sets を書きます。"
    ]
