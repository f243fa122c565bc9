"""What the scenarios say to look for (`checks:`), on the paper of the shipped city."""

from __future__ import annotations

import re
from datetime import date

import pytest

from forms.fill import Filled
from forms.measures import FieldKind
from forms.never import asks_for_secret
from forms.render import Sheet
from forms.slip_content import slip_content
from kiosk.guide.model import Kind
from kiosk.procedures.player import play_interview
from kiosk.words import Text, Words
from tests.forms.content.shipped import OnPaper, guide, on_paper, scenarios
from tests.forms.content.visit import NEW_HOME, OLD_HOME, chosen, library, shown


def cell(sheet: Sheet, label: str) -> Filled:
    found = [one for page in sheet.filled for one in page.fields if one.box.cell.label == label]
    assert found, label
    return found[0]


def written_by_hand(sheet: Sheet, label: str) -> bool:
    one = cell(sheet, label)
    return one.pencil and one.text is None and one.day is None and not one.chosen


def parts_with(sheet: Sheet, text: str) -> set[str]:
    """Sections of a sheet in which this text stands."""
    return {
        one.box.section for page in sheet.filled for one in page.fields if one.text and text in one.text.text
    }


def letters(paper: OnPaper) -> list[tuple[str, ...]]:
    """The procedures of each 委任状, none of which has a word in it."""
    found = [(sheet, asking.procedures) for sheet, asking in paper.each() if sheet.form_id == "f_ininjo"]
    for sheet, _procedures in found:
        for page in sheet.filled:
            assert not any(one.text or one.day or one.chosen or one.digits for one in page.fields)
    return [procedures for _sheet, procedures in found]


def asked_words(name: str) -> str:
    """Everything that the glass says to these people: questions, reasons, options."""
    asked, _spoken = play_interview(guide(), scenarios()[name], library().paths(library().forms))
    texts: list[Text | None] = []
    for question, _person in asked:
        texts += [question.title, question.reason, *(one.label for one in question.options)]
    return "".join(text(language) for text in texts if text for language in ("ja", "easy"))


def test_two_offices_want_two_letters_and_send_the_number_home() -> None:
    paper = on_paper("S11", kisai=("bango",))
    assert letters(paper) == [("juminhyo_seikyu",), ("zei_shomei",)]
    sheet = paper.sheet("f_juminhyo")
    assert chosen(sheet, "載せるもの") == {"個人番号"}
    assert chosen(sheet, "受け取り方") == {"ご本人の住所へ郵送"}
    assert shown(sheet, "必要な人", "氏名") == ["木村 茂"] and written_by_hand(sheet, "住所")
    assert parts_with(sheet, "小林 真理") == {"窓口に来た人", "代理人"}
    plain = on_paper("S11", bango_kisai=False).sheet("f_juminhyo")
    assert not chosen(plain, "載せるもの") and not chosen(plain, "受け取り方")


def test_the_father_needs_care_and_the_son_brings_the_form() -> None:
    sheet = on_paper("S15").sheet("f_kaigo_nintei")
    assert sheet.subject == "chichi"
    assert shown(sheet, "被保険者", "氏名") == ["井上 義雄"]
    assert parts_with(sheet, "井上 修") == {"提出する人"} == parts_with(sheet, OLD_HOME)
    assert written_by_hand(sheet, "本人の署名")
    assert shown(sheet, "被保険者", "医療保険") == ["後期高齢者医療"]


def test_under_65_the_illness_and_the_insurance_are_wanted() -> None:
    sheet = on_paper("S16").sheet("f_kaigo_nintei")
    assert shown(sheet, "被保険者", "特定疾病名") == ["脳血管疾患（脳梗塞・脳出血など）"]
    assert shown(sheet, "被保険者", "医療保険") == ["会社の保険（本人）"]
    assert written_by_hand(sheet, "記号・番号")


def test_a_pin_is_neither_asked_nor_printed_nor_kept() -> None:
    sheet = on_paper("S22").sheet("f_mnc_pin")
    assert chosen(sheet, "どうする") == {"再設定（ロックを解く）"}
    for form in library().forms.values():
        for one in form.cells():
            assert not asks_for_secret(one.kind or FieldKind.TEXT, one.label) or one.say, form.id
    typed = (Kind.TEXT, Kind.NUMBER, Kind.TEL)
    for question in guide().questions.values():
        assert question.kind not in typed or "暗証番号" not in question.title("ja"), question.id


def test_in_the_household_that_split_off_the_daughter_is_head_and_her_child_a_child() -> None:
    paper = on_paper("T01", setainushi="chojo")
    sheet = paper.sheet("f_ido_setai")
    assert shown(sheet, "変更のある人", "変更後の続柄") == ["世帯主", "子"]
    assert shown(sheet, "変更のある人", "変更前の続柄") == ["子", "子の子"]
    insurance = paper.sheet("f_kokuho_ido")
    assert shown(insurance, "世帯", "世帯主") == ["秋山 楓"]
    assert shown(insurance, "異動する人", "続柄") == ["世帯主", "子"]


def test_a_foster_child_is_no_relative_and_nobody_else_learns_of_it(words: Words) -> None:
    paper = on_paper("T03")
    assert shown(paper.sheet("f_ido_tennyu"), "異動する人", "世帯主との続柄") == ["世帯主", "妻", "縁故者"]
    assert chosen(paper.sheet("f_jido_nintei"), "受給資格者の別") == {"施設等・里親（様式第3号）"}
    assert not re.search("里子|里親|実親|委託|さとご|さとおや", asked_words("T03"))
    slip = slip_content(guide(), paper.case, words, paper.sheets)
    names = " ".join(f"{row.title.ja} {row.whom.ja}" for group in slip.groups for row in group.rows)
    assert names and not re.search("里子|里親|委託", names)


def test_of_a_foreign_name_the_immigration_office_tells_the_city() -> None:
    forms = {one.form_id for one in on_paper("T06").sheets}
    assert forms == {"f_inkan_toroku", "f_mnc_kisai", "f_denshi_shomei", "f_kokuho_ido"}


def test_a_friend_stands_nowhere_but_in_the_visitors_part() -> None:
    paper = on_paper("T08", shinjusho=NEW_HOME)
    for form in ("f_ido_tennyu", "f_mnc_kisai"):
        sheet = paper.sheet(form)
        assert parts_with(sheet, "杉浦 望") == {"窓口に来た人"} == parts_with(sheet, OLD_HOME)
    sheet = paper.sheet("f_ido_tennyu")
    assert shown(sheet, "異動する人", "氏名（フリガナ）") == ["古田 学"]
    assert shown(sheet, "異動", "新しい世帯主") == ["古田 学"]
    assert letters(paper) == [("tennyu_todoke",)]


def test_a_friend_cannot_keep_the_card_going_at_once_but_for_90_days() -> None:
    paper = on_paper("T08")
    sheet = paper.sheet("f_mnc_kisai")
    assert chosen(sheet, "届け出る人") == {"任意代理人"}
    assert cell(sheet, "届け出る人").box.cell.note == "任意代理は後日になります"
    (kept,) = [one for one in paper.case.outcome.needed if one.procedure == "mnc_keizoku"]
    assert kept.deadline == date(2027, 2, 22)  # 90 days after 2026-11-24


def test_of_twins_the_mother_tells_and_nothing_is_notified_twice() -> None:
    paper = on_paper("T10")
    sheet = paper.sheet("f_taiji_kazu")
    assert shown(sheet, "届出の内容", "胎児の数") == ["2"]
    assert sheet.subject == "haha" and not parts_with(sheet, "二宮 樹")
    assert written_by_hand(sheet, "口座名義（カナ）")
    assert not paper.of("f_shussho")
    for form in ("f_nenkin_sanzen", "f_kokuho_sanzen"):
        assert {"多胎"} == {one[:2] for one in chosen(paper.sheet(form), "単胎・多胎")}


def test_a_grandchild_is_named_as_each_law_names_it() -> None:
    paper = on_paper("T14")
    assert shown(paper.sheet("f_jido_nintei"), "支給要件児童", "続柄") == ["孫"]
    assert shown(paper.sheet("f_ido_tennyu"), "異動する人", "世帯主との続柄") == ["世帯主", "子の子"]
    assert not re.search("養育していない|育てていない|親はどこ|りゆう は なん", asked_words("T14"))


def test_the_son_at_the_counter_does_not_move() -> None:
    sheet = on_paper("T16").sheet("f_ido_tenkyo")
    assert shown(sheet, "異動する人", "氏名（フリガナ）") == ["宮下 正"]
    assert parts_with(sheet, "宮下 健") == {"窓口に来た人"}


def test_abroad_needs_no_certificate_of_moving_out_and_the_card_the_day_before() -> None:
    paper = on_paper("T17")
    one = cell(paper.sheet("f_ido_tenshutsu"), "転出証明書")
    assert not one.chosen and not one.pencil
    (kept,) = [one for one in paper.case.outcome.needed if one.procedure == "mnc_kokugai"]
    assert kept.deadline == date(2026, 12, 14)


def test_a_childs_handbook_is_about_the_child() -> None:
    for sheet in on_paper("SH04").of("f_techo_henko"):
        assert sheet.subject == "ko" and shown(sheet, "本人", "氏名") == ["乙"]


def test_a_protest_against_a_notification_is_told_as_any_other(words: Words) -> None:
    paper = on_paper("KO01")
    slip = slip_content(guide(), paper.case, words, paper.sheets)
    names = [row.title.ja for group in slip.groups for row in group.rows]
    assert names == ["戸籍の届け"]
    asked, _spoken = play_interview(guide(), scenarios()["KO01"], library().paths(library().forms))
    assert not any("理由" in one.title("ja") or "なぜ" in one.title("ja") for one, _person in asked)


@pytest.mark.parametrize("name", ["S01", "T08", "S04"])
def test_without_a_card_the_name_is_told_and_nothing_is_called_read(name: str) -> None:
    paper = on_paper(name, card=False)
    assert paper.sheets
    for sheet in paper.sheets:
        assert not any(one.from_card for page in sheet.filled for one in page.fields)
        assert not parts_with(sheet, OLD_HOME)


def test_a_childs_card_is_renewed_by_a_guardian() -> None:
    paper = on_paper("CAR7A")
    signer = {one.signer for one in paper.sheets}
    assert signer == {"guardian_signs"} and {one.subject for one in paper.sheets} == {"ko1"}
    assert any("法定代理人" in one.text("ja") for one in paper.case.outcome.bring)


PROXIES = sorted(
    name
    for name, one in scenarios().items()
    if any(person.get("zokugara") == "代理人" for person in one.given.people)
)


@pytest.mark.parametrize("name", PROXIES)
def test_a_counter_gets_one_letter_and_only_where_the_law_has_one(name: str) -> None:
    paper = on_paper(name)
    form = library().forms["f_ininjo"]
    wanted = [one for one in paper.case.outcome.needed if _applicant(one.procedure) in form.proxy]
    counters = {one.counter for one in wanted if _applicant(one.procedure) != "W10"}
    assert len(counters) <= len(letters(paper)) <= len({one.counter for one in wanted})


def _applicant(procedure: str) -> str:
    return guide().procedures[procedure].applicant
