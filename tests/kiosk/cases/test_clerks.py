"""Each clerk's own passphrase opens the one key of the desks, and nobody else's does."""

from __future__ import annotations

from pathlib import Path

import pytest
from nacl.public import PrivateKey

from kiosk.cases import seal, unlock, unseal
from kiosk.cases.clerks import add_clerk, clerks_in, remove_clerk
from kiosk.cases.keys import QUICK
from kiosk.faults import Fault, Trouble
from tests.kiosk.office.world import a_case

HERS, HIS = "みどり-の-傘-が-三本", "白い-犬-と-朝-の-道"  # of invented clerks
KEY = PrivateKey.generate()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "clerks"
    add_clerk(found, "sasaki", "佐々木 恵", "clerk", KEY, HERS, QUICK)
    add_clerk(found, "ito", "伊藤 学", "supervisor", KEY, HIS, QUICK)
    return found


def test_each_clerk_opens_the_same_case_with_another_passphrase(folder: Path) -> None:
    case = a_case()
    sealed = seal(case, KEY.public_key)
    files = {one.id: one.file for one in clerks_in(folder)}
    for clerk, passphrase in (("sasaki", HERS), ("ito", HIS)):
        assert unseal(sealed, unlock(files[clerk], passphrase)) == case
    with pytest.raises(Trouble) as refused:
        unlock(files["sasaki"], HIS)
    assert refused.value.fault is Fault.WRONG_PASSPHRASE


def test_the_list_tells_name_and_role_and_no_secret(folder: Path) -> None:
    assert {(one.id, one.name, one.role) for one in clerks_in(folder)} == {
        ("sasaki", "佐々木 恵", "clerk"),
        ("ito", "伊藤 学", "supervisor"),
    }
    for one in clerks_in(folder):
        text = one.file.read_text("utf-8")
        assert HERS not in text
        assert bytes(KEY).hex() not in text
        assert one.file.stat().st_mode & 0o077 == 0, "for its owner alone"


def test_it_signs_in_and_opens_no_case(folder: Path) -> None:
    one = add_clerk(folder, "mori", "森 浩", "it", KEY, HIS, QUICK)
    key = unlock(one.file, HIS)
    with pytest.raises(Trouble) as refused:
        unseal(seal(a_case(), KEY.public_key), key)
    assert refused.value.fault is Fault.CASE_UNREADABLE


def test_who_left_is_gone_and_the_others_stay(folder: Path) -> None:
    assert remove_clerk(folder, "sasaki")
    assert not remove_clerk(folder, "sasaki")
    assert [one.id for one in clerks_in(folder)] == ["ito"]


@pytest.mark.parametrize(("id_", "role"), [("../ito", "clerk"), ("Ito", "clerk"), ("abe", "boss")])
def test_what_cannot_be_a_clerk_is_refused(folder: Path, id_: str, role: str) -> None:
    with pytest.raises(ValueError, match=id_ if role == "clerk" else role):
        add_clerk(folder, id_, "安部", role, KEY, HERS, QUICK)


def test_nobody_is_overwritten(folder: Path) -> None:
    with pytest.raises(FileExistsError):
        add_clerk(folder, "ito", "伊藤 花", "clerk", KEY, HERS, QUICK)
    assert next(one.name for one in clerks_in(folder) if one.id == "ito") == "伊藤 学"


def test_a_broken_file_is_named(folder: Path) -> None:
    (folder / "abe.json").write_text("{", "utf-8")
    with pytest.raises(Trouble) as told:
        clerks_in(folder)
    assert told.value.fault is Fault.KEY_MISSING
    assert "abe.json" in str(told.value.facts["file"])
