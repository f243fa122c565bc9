"""What is on the paper: text that can be copied, ink inside its box, empty signatures, a code that reads."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from forms.library import FormLibrary
from forms.measures import SMALLEST, FieldKind
from forms.render import Rendered, draw_sheets, render_form, render_sheets, sheets_for
from kiosk.cases.case import Case
from kiosk.person import PartialDate
from tests.forms import builders
from tests.forms.looking import codes_of, packed, pages_of, text_of
from tests.forms.test_layout import FORMS
from tests.forms.test_sheets import people
from tests.forms.writing import library_of

GUIDE = builders.guide()
RARE = "𠮷﨑　髙葛\U000e0102子"


def drawn(library: FormLibrary, case: Case, *, practice: bool = False) -> Rendered:
    return draw_sheets(sheets_for(library, GUIDE, case, ticket="B215", practice=practice))


@pytest.fixture(scope="module")
def transfer(library: FormLibrary) -> Rendered:
    return drawn(library, builders.case())


def test_every_printed_value_can_be_copied_unchanged(library: FormLibrary) -> None:
    case = builders.with_answer(builders.case(), "name", RARE, "haha")
    text = packed(text_of(drawn(library, case).pdf))
    wanted = [RARE, "見本　太郎", builders.NEW_ADDRESS.text, builders.OLD_ADDRESS, "987-6543"]
    assert [value for value in wanted if packed(value) not in text] == []


def test_poppler_reads_the_selectors_too(library: FormLibrary, tmp_path: Path) -> None:
    case = builders.with_answer(builders.case(), "name", RARE, "haha")
    pdf = tmp_path / "sheet.pdf"
    pdf.write_bytes(drawn(library, case).pdf)
    out = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True).stdout.decode()
    assert "𠮷﨑" in out and "葛\U000e0102" in out


def test_other_programs_accept_the_file(transfer: Rendered, tmp_path: Path) -> None:
    pdf = tmp_path / "sheet.pdf"
    pdf.write_bytes(transfer.pdf)
    subprocess.run(["qpdf", "--check", pdf], capture_output=True, check=True)
    fonts = subprocess.run(["pdffonts", pdf], capture_output=True, check=True, text=True).stdout
    embedded = [line for line in fonts.splitlines()[2:] if "CID TrueType" in line]
    assert len(embedded) == 5
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in embedded)


def test_the_same_case_gives_the_same_bytes(library: FormLibrary) -> None:
    assert drawn(library, builders.case()).pdf == drawn(library, builders.case()).pdf


def test_the_pencil_line_counts_the_pencils(library: FormLibrary, transfer: Rendered) -> None:
    (sheet,) = sheets_for(library, GUIDE, builders.case())
    assert transfer.pencils == sheet.pencils
    assert f"（{transfer.pencils}か所）" in packed(text_of(transfer.pdf))


@pytest.mark.parametrize("form", FORMS)
def test_pencils_are_counted_on_every_form(library: FormLibrary, form: str) -> None:
    found = render_form(library, form)
    text = packed(text_of(found.pdf))
    one = library.forms[form]
    if found.pencils and not (one.hint or one.statutory or one.overlay):
        assert f"（{found.pencils}か所）" in text


def test_a_signature_holds_no_text(library: FormLibrary, transfer: Rendered) -> None:
    assert any(box.kind is FieldKind.SIGN for box in transfer.boxes)
    for found in (transfer, *(render_form(library, form) for form in FORMS)):
        empty = {box.id: box for box in found.boxes if box.kind in (FieldKind.SIGN, FieldKind.SEAL)}
        written = [ink.text for ink in found.ink if ink.owner in empty]
        labels = [box.cell.label for box in empty.values() if box.label_on_top]
        assert sorted(written) == sorted(labels)


def test_nothing_is_too_small_to_read(transfer: Rendered) -> None:
    assert min(ink.size for ink in transfer.ink) >= SMALLEST


def test_ink_stays_on_the_printable_page(library: FormLibrary) -> None:
    for form in FORMS:
        paper = library.forms[form].paper
        for ink in render_form(library, form).ink:
            if ink.rect.y > 8 and ink.size < 20:  # not the practice mark and its strip
                assert ink.rect.x >= 5 and ink.rect.right <= paper.width - 5, ink
                assert ink.rect.bottom <= paper.height - 5, ink


def test_the_code_tells_form_sheet_and_case(library: FormLibrary) -> None:
    pdf = drawn(library, builders.case(people(7))).pdf
    assert codes_of(pdf, 0) == ["KK:IDO-TENNYU:1:7QK3F9M2X8TB:1"]
    assert codes_of(pdf, 1) == ["KK:IDO-TENNYU:2:7QK3F9M2X8TB:1"]


def test_a_letter_of_proxy_carries_the_form_alone(library: FormLibrary) -> None:
    case = builders.case(None, ("tennyu_todoke", "f_ininjo"))
    found = drawn(library, case)
    assert codes_of(found.pdf) == ["KK:ININJO:1"]
    text = packed(text_of(found.pdf))
    assert "見本太郎" not in text and "B215" not in text and case.token not in text


def test_seven_people_send_to_the_second_sheet(library: FormLibrary) -> None:
    pdf = drawn(library, builders.case(people(7))).pdf
    assert pages_of(pdf) == 2
    assert "6人目から7人目は、2枚目（継紙）" in packed(text_of(pdf, 0))
    assert "1枚目のつづきです。2枚をはなさずに" in packed(text_of(pdf, 1))
    assert "以下余白" in text_of(pdf, 1) and "以下余白" not in text_of(pdf, 0)


def test_practice_says_so_in_three_places(library: FormLibrary, transfer: Rendered) -> None:
    found = drawn(library, builders.case(), practice=True)
    said = packed(text_of(found.pdf))
    for words in ("練習モード　この用紙は提出できません", "PRACTICE — NOT VALID", "練習モードで印刷"):
        assert packed(words) in said
    # Turned across the page: extracted letter by letter.
    assert said.count("練") == 3
    assert "練習" not in packed(text_of(transfer.pdf))


def test_foreign_residents_have_a_gregorian_birth_date(transfer: Rendered) -> None:
    text = packed(text_of(transfer.pdf))
    assert "1958年2月27日" in text and "昭和61年5月12日" in text


def test_a_date_of_which_a_part_is_unknown(library: FormLibrary) -> None:
    case = builders.with_answer(builders.case(), "birth", PartialDate(1943), "haha")
    assert "昭和18年" in packed(text_of(drawn(library, case).pdf))


LOW = """\
form: f_low
title: せまい欄
signature: none
body:
- section: 人
  rows:
  - [{長い文: q.mokuteki, w: 8, h: 6}, {残り: blank}]
"""


def test_what_does_not_fit_is_never_cut(tmp_path: Path) -> None:
    own = library_of(tmp_path, LOW)
    text = "年金の請求のため年金事務所へ一通、相続のため銀行へ一通、保険のため会社へ一通" * 3
    case = builders.with_answer(builders.case(None, ("juminhyo", "f_low")), "mokuteki", text)
    (sheet, *_) = sheets_for(own, GUIDE, case)
    found = draw_sheets([sheet])
    assert [(one.code, one.field) for one in found.findings] == [("text_does_not_fit", "長い文")]
    assert "別紙のとおり" in text_of(found.pdf) and "年金の" not in text_of(found.pdf)


def test_an_unprintable_character_leaves_the_whole_box(library: FormLibrary) -> None:
    case = builders.with_answer(builders.case(), "name", "山\U0002ffff田　太", "haha")
    found = drawn(library, case)
    text = packed(text_of(found.pdf))
    assert "印字できない字：手書きで" in text and "ミホンハナコ" in text
    assert "山田" not in text and "田太" not in text
    assert [one.detail for one in found.findings] == ["U+2FFFF"]


def test_sheets_are_small(library: FormLibrary, transfer: Rendered) -> None:
    assert len(transfer.pdf) <= 100_000
    forms = [("kokuho_shutoku", form) for form in FORMS if form not in ("f_ininjo", "f_nenkin_kankei")][:10]
    visit = render_sheets(sheets_for(library, GUIDE, builders.case(people(1), *forms)))
    assert pages_of(visit) >= 10
    assert len(visit) <= 300_000


def test_the_grid_names_every_box(library: FormLibrary) -> None:
    text = packed(text_of(render_form(library, "f_ido_tennyu", grid=True).pdf))
    assert "derive.ido_hito[2].name" in text and "q.honseki" in text


OWN = """\
form: f_own
title: 本人の書類
body:
- section: 本人
  rows:
  - [{氏名: card.name}]
  - [{署名: blank.sign}]
"""


def test_a_signature_of_somebody_who_is_not_here_says_whose_it_is(tmp_path: Path) -> None:
    own = library_of(tmp_path, OWN)
    sheets = sheets_for(own, GUIDE, builders.case(builders.family()[:2], ("juminhyo", "f_own")))
    said = ["本人が署名してください" in packed(text_of(render_sheets([sheet]))) for sheet in sheets]
    assert said == [False, True]


SPOUSE = """\
form: f_spouse
title: 世帯主の生年月日
signature: none
body:
- section: 世帯主
  rows:
  - [{生年月日: q.setainushi_birth}]
"""


def test_a_foreign_heads_birth_date_is_gregorian_on_a_form_about_somebody_else(tmp_path: Path) -> None:
    own = library_of(tmp_path, SPOUSE)
    case = builders.case(builders.family()[:2], ("juminhyo", "f_spouse"))
    case = builders.with_answer(case, "gaikoku", True, "chichi")
    about_wife = sheets_for(own, GUIDE, case)[1]
    assert "1986年5月12日" in packed(text_of(render_sheets([about_wife])))
