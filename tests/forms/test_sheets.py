"""Which sheets a case needs, about whom, and what must be printed again after a correction."""

from __future__ import annotations

from forms.boxes import Role
from forms.library import FormLibrary
from forms.sheets import Sheet, changed_sheets, sheets_for
from kiosk.answers import Member
from kiosk.person import IndividualNumber
from tests.forms import builders

GUIDE = builders.guide()


def people(count: int) -> tuple[Member, ...]:
    more = (
        builders.relative(f"p{index}", f"見本　{index}郎", "ミホン", "1990-01-01", "男", "子")
        for index in range(count - 1)
    )
    return (builders.family()[0], *more)


def only(sheets: tuple[Sheet, ...]) -> Sheet:
    (sheet,) = sheets
    return sheet


def texts(sheet: Sheet) -> list[str]:
    return [one.text.text for page in sheet.filled for one in page.fields if one.text]


def test_a_form_with_a_list_is_one_sheet_for_all(library: FormLibrary) -> None:
    sheet = only(sheets_for(library, GUIDE, builders.case()))
    assert (sheet.form_id, sheet.subject, sheet.pages) == ("f_ido_tennyu", "chichi", 1)
    assert "見本　二葉" in texts(sheet)


def test_the_sixth_person_stands_on_a_second_sheet(library: FormLibrary) -> None:
    sheet = only(sheets_for(library, GUIDE, builders.case(people(7))))
    assert sheet.pages == 2
    second = sheet.filled[1]
    used = [one for one in second.fields if not one.nobody]
    assert {one.box.person for one in used} == {0, 1}
    numbers = [one.text.text for one in used if one.box.cell.paths == (".no",) and one.text]
    assert numbers == ["6", "7"]


def test_ten_and_eleven_people(library: FormLibrary) -> None:
    assert only(sheets_for(library, GUIDE, builders.case(people(10)))).pages == 2
    assert only(sheets_for(library, GUIDE, builders.case(people(11)))).pages == 3


def test_a_form_without_a_list_is_a_sheet_for_each_person(library: FormLibrary) -> None:
    form = next(
        name for name, one in sorted(library.forms.items()) if one.subject == "" and not one.overlay
        and not any(getattr(item, "repeat", 0) for item in one.body) and not one.blank_only
    )  # fmt: skip
    case = builders.case(builders.family()[:3], ("kokuho_shutoku", form))
    assert [sheet.subject for sheet in sheets_for(library, GUIDE, case)] == ["chichi", "haha", "ko1"]


def test_a_form_of_two_procedures_is_printed_once(library: FormLibrary) -> None:
    case = builders.case(None, ("tennyu_todoke", "f_ido_tennyu"), ("kokuho_shutoku", "f_ido_tennyu"))
    assert len(sheets_for(library, GUIDE, case)) == 1


def test_unused_rows_belong_to_nobody(library: FormLibrary) -> None:
    page = only(sheets_for(library, GUIDE, builders.case(people(2)))).filled[0]
    rows = {one.box.person: one.nobody for one in page.fields if one.box.person is not None}
    assert rows == {0: False, 1: False, 2: True, 3: True, 4: True}


def test_nothing_is_printed_for_somebody_who_must_not_be_found(library: FormLibrary) -> None:
    case = builders.with_answer(builders.case(), "anzen_soudan", True)
    assert sheets_for(library, GUIDE, case) == ()


def test_only_what_a_correction_changes_is_printed_again(library: FormLibrary) -> None:
    forms = (("tennyu_todoke", "f_ido_tennyu"), ("kokuho_shutoku", "f_kokuho_ido"))
    before = builders.case(None, *forms)
    assert changed_sheets(library, GUIDE, before, before) == ()
    other = builders.with_answer(before, "hittosha", "見本　次郎")
    assert changed_sheets(library, GUIDE, before, other) == ("f_ido_tennyu",)
    both = builders.with_answer(before, "name", "見本　三郎", "ko1")
    assert changed_sheets(library, GUIDE, before, both) == ("f_ido_tennyu", "f_kokuho_ido")


def test_a_rare_character_leaves_the_box_and_tells_the_clerk(library: FormLibrary) -> None:
    case = builders.with_answer(builders.case(), "hittosha", "山\U0002ffff田")
    sheet = only(sheets_for(library, GUIDE, case))
    assert [(one.code, one.detail) for one in sheet.findings] == [("unprintable_character", "U+2FFFF")]
    left = [one for page in sheet.filled for one in page.fields if one.unprintable]
    assert [(one.box.cell.label, one.text, one.pencil) for one in left] == [("筆頭者", None, True)]


def test_the_individual_number_stands_in_one_box_of_the_holder_and_nowhere_else(library: FormLibrary) -> None:
    guide = builders.guide(print_number=True)
    case = builders.case(None, ("kokuho_shutoku", "f_kokuho_ido"), ("tennyu_todoke", "f_ido_tennyu"))
    number = IndividualNumber("123456789018")
    filled = [
        one
        for sheet in sheets_for(library, guide, case, number=number)
        for page in sheet.filled
        for one in page.fields
        if one.digits == number.digits or (one.text and number.digits in one.text.text)
    ]
    assert filled
    assert all(one.box.person in (None, 0) and one.box.role is Role.FIELD for one in filled)
    without = sheets_for(library, guide, case)
    assert not [one for sheet in without for page in sheet.filled for one in page.fields if one.digits]


def test_the_interview_learns_what_a_form_needs(library: FormLibrary) -> None:
    needed = library.paths(["f_ido_tennyu"])
    assert {"honseki", "hittosha", "tel"} <= needed
    assert library.paths(["f_ininjo"]) == frozenset()
    assert library.paths(["f_nobody_wrote_this"]) == frozenset()
