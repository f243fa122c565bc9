import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from nacl.public import PrivateKey

from kiosk.answers import UNKNOWN
from kiosk.cases import (
    Finding,
    correct_case,
    create_keys,
    fingerprint,
    load_public,
    practice_keys,
    public_of,
    seal,
    unlock,
    unseal,
)
from kiosk.cases.codec import from_json, to_json
from kiosk.cases.keys import PRACTICE_PASSPHRASE, QUICK
from kiosk.faults import Fault, Trouble
from kiosk.person import PartialDate
from kiosk.tokens import ALPHABET, CASE_LENGTH, new_token, read_token
from tests.kiosk.office.world import ADDRESS, NAME, a_case

FORBIDDEN = ("pin", "secret", "individual", "my_number", "mynumber", "digits")


def test_a_case_goes_through_json_and_is_equal() -> None:
    case = a_case()
    answers = (
        case.answers.with_value("moto", "国内")
        .with_value("shira", UNKNOWN)
        .with_value("event_date.tennyu", date(2026, 11, 15))
        .with_value("birth", PartialDate(1943, 2), "chichi")
        .with_value("kibo", ("a", "b"))
    )
    case = replace(
        case, answers=answers, findings=(Finding("f", "name", "unprintable_character", "U+20BB7"),)
    )
    assert from_json(json.loads(json.dumps(to_json(case)))) == case


def test_how_the_resident_reads_is_kept_and_cases_from_before_are_read() -> None:
    case = replace(a_case(), language="ne", letters=1.6)
    assert from_json(to_json(case)) == case
    earlier = {key: value for key, value in to_json(case).items() if key != "letters"}
    assert from_json(earlier) == replace(case, letters=1.0)


def test_a_visit_without_a_card_goes_through_too() -> None:
    case = replace(a_case(), card_holder=None, card_person=None)
    assert from_json(to_json(case)) == case


def test_no_field_can_hold_a_pin_or_an_individual_number() -> None:
    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return {key for key in value if isinstance(key, str)}.union(*map(keys, value.values()))
        return set().union(*map(keys, value)) if isinstance(value, list) else set()

    found = keys(to_json(a_case()))
    assert "card_holder" in found
    assert not [key for key in found for word in FORBIDDEN if word in key]


def test_only_the_desks_key_opens_a_case(tmp_path: Path) -> None:
    public, private = practice_keys(tmp_path)
    case = a_case()
    sealed = seal(case, public)
    assert unseal(sealed, private) == case
    for key, content in ((PrivateKey.generate(), sealed), (private, sealed[:-1] + b"\x00"), (private, b"")):
        with pytest.raises(Trouble) as trouble:
            unseal(content, key)
        assert trouble.value.fault is Fault.CASE_UNREADABLE
        assert NAME not in str(trouble.value)


def test_sealed_bytes_show_neither_a_name_nor_the_size_of_a_family(tmp_path: Path) -> None:
    public, _ = practice_keys(tmp_path)
    case = a_case()
    sealed = seal(case, public)
    assert not [word for word in (NAME, ADDRESS, "tennyu") if word.encode() in sealed]
    longer = replace(case, answers=case.answers.with_value("tel", "090-0000-0000"))
    assert len(seal(longer, public)) == len(sealed)


def test_sealing_another_programs_json_is_refused_without_repeating_it(tmp_path: Path) -> None:
    from nacl.public import SealedBox

    public, private = practice_keys(tmp_path)
    with pytest.raises(Trouble) as trouble:
        unseal(SealedBox(public).encrypt(json.dumps({"name": NAME}).encode()), private)
    assert trouble.value.fault is Fault.CASE_UNREADABLE
    assert NAME not in str(trouble.value)


def test_correcting_keeps_the_token_and_counts() -> None:
    case = a_case()
    again = correct_case(case, case.answers.with_value("moto", "国外"), case.outcome)
    assert (again.token, again.corrected) == (case.token, 1)
    assert correct_case(again, again.answers, again.outcome, ()).corrected == 2


def test_keys_lie_under_a_passphrase(tmp_path: Path) -> None:
    public, private = tmp_path / "public.json", tmp_path / "private.json"
    key = create_keys(public, private, "十分に長い合言葉です", QUICK)
    assert load_public(public) == public_of(private) == key
    assert unlock(private, "十分に長い合言葉です").public_key == key
    assert private.stat().st_mode & 0o777 == 0o600
    with pytest.raises(Trouble) as trouble:
        unlock(private, "ちがう")
    assert trouble.value.fault is Fault.WRONG_PASSPHRASE


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    public, private = tmp_path / "public.json", tmp_path / "private.json"
    create_keys(public, private, "one", QUICK)
    with pytest.raises(FileExistsError):
        create_keys(tmp_path / "other.json", private, "two", QUICK)
    assert not (tmp_path / "other.json").exists()
    assert unlock(private, "one")


@pytest.mark.parametrize("content", [None, "", "[]", '{"kind": "other"}', "\x00\x01"])
def test_a_missing_or_strange_key_is_named(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "key.json"
    if content is not None:
        file.write_text(content)
    with pytest.raises(Trouble) as trouble:
        load_public(file)
    assert trouble.value.fault is Fault.KEY_MISSING
    assert "key.json" in trouble.value.detail


def test_a_private_key_is_no_public_key(tmp_path: Path) -> None:
    create_keys(tmp_path / "public.json", tmp_path / "private.json", "one", QUICK)
    with pytest.raises(Trouble):
        load_public(tmp_path / "private.json")


def test_practice_keys_stay_the_same(tmp_path: Path) -> None:
    first, again = practice_keys(tmp_path), practice_keys(tmp_path)
    assert first[0] == again[0]
    assert unlock(tmp_path / "practice.private.json", PRACTICE_PASSPHRASE) == first[1]
    assert len(fingerprint(first[0])) == 19


def test_tokens_are_read_as_people_write_them() -> None:
    token = new_token(CASE_LENGTH)
    assert len(token) == CASE_LENGTH
    assert set(token) <= set(ALPHABET)
    assert read_token(f" {token[:6].lower()}-{token[6:]} ") == token
    assert read_token("OIL" + "2" * 9) == "011" + "2" * 9
    assert read_token("4901234567894") is None
    assert read_token("U" * CASE_LENGTH) is None
