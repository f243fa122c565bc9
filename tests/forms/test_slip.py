"""The guide slip: where to go and what to bring, and nothing that tells who carries it."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2  # type: ignore[import-untyped]  # it has no stubs
import pytest

from forms.library import FormLibrary
from forms.render import draw_sheets
from forms.sheets import sheets_for
from forms.slip import draw_slip
from forms.slip_content import slip_content
from kiosk.answers import Member
from kiosk.cases.case import Case
from kiosk.guide.city import CounterInfo
from kiosk.guide.conditions import Condition
from kiosk.guide.model import BringRule, Guide
from kiosk.procedures.outcome import Bring
from kiosk.words import Text, Words
from tests.forms import builders
from tests.forms.looking import codes_of, packed, pages_of, text_of

FORMS = (("tennyu_todoke", "f_ido_tennyu"), ("kokuho_shutoku", "f_kokuho_ido"))


def guide() -> Guide:
    base = builders.guide(print_number=True)
    counter = CounterInfo("SHIMIN", "3", Text.same("市民課"), "1階")
    return replace(base, city=replace(base.city, counters={"SHIMIN": counter}))


def case(people: tuple[Member, ...] | None = None) -> Case:
    before = builders.case(people, *FORMS)
    bring = (Bring("MC", Text.same("マイナンバーカード"), ("SHIMIN",)),)
    return replace(before, outcome=replace(before.outcome, bring=bring))


def test_it_tells_the_way_and_the_things(library: FormLibrary, words: Words) -> None:
    sheets = sheets_for(library, guide(), case())
    content = slip_content(guide(), case(), words, sheets, ticket="B215")
    pdf, pages = draw_slip(content)
    text = packed(text_of(pdf))
    for said in ("手続案内票", "B215", "市民課", "1階", "5人全員", "マイナンバーカード", "手続2", "用紙2枚"):
        assert said in text
    assert pages == pages_of(pdf) == 1
    assert codes_of(pdf) == ["KK:SLIP:1:7QK3F9M2X8TB"]


@pytest.mark.parametrize("number", ["07", "B215", "0042", "B12905", "KA-12905", "ABP120"])
def test_a_number_of_any_format_stays_in_its_box(library: FormLibrary, number: str, words: Words) -> None:
    sheets = sheets_for(library, guide(), case(), ticket=number)
    slip = draw_slip(slip_content(guide(), case(), words, sheets, ticket=number))[0]
    # The box's left side and its label, then the number: mm from the paper's left.
    for pdf, label in ((slip, 125.0 + 3 + 4.8), (draw_sheets(sheets).pdf, 258.0 + 1.8 + 4.5)):
        with pypdfium2.PdfDocument(pdf) as document:
            text = document[0].get_textpage()
            said = text.get_text_range()
            at = said.index(number)
            assert text.get_charbox(at)[0] * 25.4 / 72 > label


def test_nobody_can_tell_from_it_who_carries_it(library: FormLibrary, words: Words) -> None:
    content = slip_content(guide(), case(), words, sheets_for(library, guide(), case()))
    text = packed(text_of(draw_slip(content)[0]))
    for member in builders.family():
        assert packed(str(member.get("name"))) not in text
        assert packed(str(member.get("kana"))) not in text
    assert "見本県" not in text and "1986" not in text and "昭和" not in text


def test_people_are_told_by_what_they_are(words: Words) -> None:
    found = slip_content(guide(), case(builders.family()[:3]), words)
    assert found.groups[0].rows[0].whom.ja == "3人全員"
    before = case()
    one = replace(before.outcome.decisions[0], persons=("chichi", "haha", "ko1"))
    less = replace(before, outcome=replace(before.outcome, decisions=(one,)))
    assert slip_content(guide(), less, words).groups[0].rows[0].whom.ja == "あなた・妻・子（9歳）"
    children = replace(
        before, outcome=replace(before.outcome, decisions=(replace(one, persons=("ko1", "ko2")),))
    )
    assert slip_content(guide(), children, words).groups[0].rows[0].whom.ja == "子2人"


def test_sensitive_procedures_merge_under_their_neutral_title(words: Words) -> None:
    base = guide()
    neutral = Text.same("介護保険の届と証明書")
    hidden = {name: replace(one, slip=neutral) for name, one in base.procedures.items()}
    row = slip_content(replace(base, procedures=hidden), case(), words).groups[0].rows
    assert [(one.title.ja, one.why.ja) for one in row] == [("介護保険の届と証明書（2つ）", "")]


def test_a_thing_that_would_tell_the_matter_has_a_neutral_name(words: Words) -> None:
    said = Text.same("離婚届(夫妻の署名・証人2人)")
    never = Condition("False", lambda _world, _names: False)
    rule = BringRule("rikon_todoke", said, never, 0, slip=Text.same("戸籍の届書"))
    before = case()
    bring = (Bring("rikon_todoke", said, ("SHIMIN",)),)
    told = slip_content(
        replace(guide(), bring=(rule,)), replace(before, outcome=replace(before.outcome, bring=bring)), words
    )
    assert [one.text.ja for one in told.bring] == ["戸籍の届書"]


def test_a_thing_is_called_as_the_visitor_calls_it(words: Words) -> None:
    office, own = Text.same("来庁者の本人確認書類"), Text.same("あなたの本人確認書類")
    rule = BringRule("id", office, Condition("False", lambda _world, _names: False), 0, plain=own)
    before = case()
    outcome = replace(before.outcome, bring=(Bring("id", office, ("SHIMIN",)),))
    told = slip_content(replace(guide(), bring=(rule,)), replace(before, outcome=outcome), words)
    assert [one.text.ja for one in told.bring] == ["あなたの本人確認書類"]


def test_a_deadline_without_a_day_says_when(words: Words) -> None:
    before = case()
    later = replace(before.outcome.decisions[0], deadline=None)
    row = slip_content(guide(), replace(before, outcome=replace(before.outcome, decisions=(later,))), words)
    assert row.groups[0].rows[0].deadline.ja == "期限はありません"
    soon = {name: replace(one, deadline="S") for name, one in guide().procedures.items()}
    row = slip_content(
        replace(guide(), procedures=soon),
        replace(before, outcome=replace(before.outcome, decisions=(later,))),
        words,
    )
    assert row.groups[0].rows[0].deadline.ja == "すみやかに"


def test_what_is_paid_stands_beside_what_to_bring(words: Words) -> None:
    base, before = guide(), case()
    city = replace(base.city, fees={"juminhyo": 300})
    paid = {name: replace(one, fee="{juminhyo}円") for name, one in base.procedures.items()}
    (first, *_) = slip_content(replace(base, city=city, procedures=paid), before, words).groups[0].rows
    assert first.bring.ja == "手数料 300円"
    hidden = {name: replace(one, slip=Text.same("届")) for name, one in paid.items()}
    (row,) = slip_content(replace(base, city=city, procedures=hidden), before, words).groups[0].rows
    assert row.bring.ja == "", "a price could tell what the neutral title hides"
    free = {name: replace(one, fee="無料(鑑札交換)") for name, one in base.procedures.items()}
    assert all(
        one.bring.ja == ""
        for one in slip_content(replace(base, procedures=free), before, words).groups[0].rows
    )
