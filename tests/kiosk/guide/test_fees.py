"""Prices stand in `city.yaml` only; texts of procedures name them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guide import check_content, load_guide
from kiosk.guide.fees import fee_text, prices
from tests.kiosk.guide.content import CONTENT, shipped, write


@pytest.mark.parametrize(
    ("procedure", "text", "yen"),
    [
        ("juminhyo_seikyu", "300円", (300,)),
        ("koseki_shomei", "戸籍450円/除籍・改製原750円", (450, 750)),
        ("juri_shomei", "350円/上質紙1,400円", (350, 1400)),
        ("mnc_saikofu", "800円+電子証明書200円(特急2,000円)", (800, 200, 2000)),
        ("inu_toroku", "3,000円(注射済票550円)", (3000, 550)),
        ("rinji_unko", "750円", (750,)),
        ("tennyu_todoke", "", ()),
        ("kokuho_sosaihi", "", ()),
    ],
)
def test_what_a_procedure_costs(procedure: str, text: str, yen: tuple[int, ...]) -> None:
    found = shipped().procedures[procedure]
    assert (fee_text(found, shipped().city), prices(found, shipped().city)) == (text, yen)


def test_a_city_changes_a_price_in_one_place(tmp_path: Path) -> None:
    text = (CONTENT / "city.yaml").read_text("utf-8")
    write(tmp_path, "city.yaml", text.replace("  juminhyo: 300\n", "  juminhyo: 400\n"))
    guide = load_guide(CONTENT, tmp_path)
    assert fee_text(guide.procedures["juminhyo_seikyu"], guide.city) == "400円"


@pytest.mark.parametrize(("number", "problems"), [("000000", 0), ("000001", 1), ("01130012", 1)])
def test_the_insurers_number_of_a_city_is_checked(tmp_path: Path, number: str, problems: int) -> None:
    text = (CONTENT / "city.yaml").read_text("utf-8")
    write(tmp_path, "city.yaml", text.replace('kokuho_number: ""', f"kokuho_number: {number}"))
    found = check_content(CONTENT, tmp_path)
    assert len(found) == problems
    assert all("保険者番号" in one.message for one in found)


def test_a_price_that_the_city_lacks(tmp_path: Path) -> None:
    text = (CONTENT / "city.yaml").read_text("utf-8")
    write(tmp_path, "city.yaml", text.replace("  rinji_unko: 750\n", ""))
    (problem,) = check_content(CONTENT, tmp_path)
    assert problem.path.name == "kurashi.yaml"
    assert problem.message.startswith("手続 rinji_unko の fee の rinji_unko は、city.yaml の fees に")
