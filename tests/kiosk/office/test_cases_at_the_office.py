from pathlib import Path

import pytest

from kiosk.audit import Action
from kiosk.cases import Case, correct_case, practice_keys, seal, unseal
from kiosk.faults import Fault, Trouble
from kiosk.office import Office
from tests.kiosk.office import world


def admit(office: Office, case: Case, sealed: bytes) -> str:
    return office.admit("B", key=case.token, sealed=sealed, case_token=case.token).ticket.number


def test_the_desk_opens_what_the_kiosk_sealed(office: Office, tmp_path: Path) -> None:
    public, private = practice_keys(tmp_path)
    case = world.a_case()
    number = admit(office, case, seal(case, public))
    assert unseal(office.open_sealed(number, clerk="sasaki"), private) == case
    listed = office.sealed_of({office.ticket(number).token: number})
    assert unseal(listed[number], private) == case

    again = correct_case(case, case.answers.with_value("kibo", ("x",)), case.outcome)
    office.replace_case(case.token, seal(again, public), clerk="sasaki")
    opened = unseal(office.open_sealed(number, clerk="sasaki"), private)
    assert opened == again
    assert opened.corrected == 1


def test_every_look_is_in_the_audit_trail(office: Office) -> None:
    case = world.a_case()
    number = admit(office, case, b"sealed")
    office.open_sealed(case.token, clerk="sasaki")
    newest = office.trail()[0]
    assert (newest.action, newest.actor, newest.number) == (Action.CASE_OPENED, "sasaki", number)


def test_whatever_the_scanner_reads_finds_the_ticket(office: Office) -> None:
    case = world.a_case()
    ticket = office.admit("B", key="1", sealed=b"sealed", case_token=case.token).ticket
    scans = [
        "B201",
        "ｂ２０１",
        ticket.token,
        f"https://status.example/t/{ticket.token}",
        case.token.lower(),
        f"KK:IDO-TENNYU:1:{case.token}",
        "KK:TICKET:1:B201",
    ]
    assert [office.find(scan) for scan in scans] == [ticket] * len(scans)


@pytest.mark.parametrize(
    "scan", ["4901234567894", "", "B999", "KK:IDO-TENNYU:1:", "https://x.example/t/", "…"]
)
def test_a_supermarket_card_finds_nothing(office: Office, scan: str) -> None:
    office.admit("B", key="1")
    with pytest.raises(Trouble) as trouble:
        office.find(scan)
    assert trouble.value.fault is Fault.NO_SUCH_TICKET


def test_a_ticket_without_a_case_says_so(office: Office) -> None:
    office.admit("B", key="1", prepared=False)
    with pytest.raises(Trouble) as trouble:
        office.open_sealed("B201", clerk="sasaki")
    assert trouble.value.fault is Fault.CASE_UNREADABLE


def test_no_person_in_the_open_anywhere_in_the_files(tmp_path: Path) -> None:
    public, _ = practice_keys(tmp_path / "keys")
    folder = tmp_path / "data"
    store = world.store_in(folder)
    office = world.an_office(store)
    case = world.a_case()
    office.admit("B", key=case.token, sealed=seal(case, public), case_token=case.token)
    office.call_next("SHIMIN")
    office.open_sealed("B201", clerk="sasaki")
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    office.close()
    assert any(case.token.encode() in content for content in files.values()), "the scan sees what is there"
    for secret in (
        world.NAME,
        world.KANA,
        world.ADDRESS,
        "太郎",
        "青葉町",
        "1986-05-12",
        "tennyu",
        "引っ越して",
    ):
        for encoding in ("utf-8", "utf-16-le", "shift_jis"):
            hits = [name for name, content in files.items() if secret.encode(encoding) in content]
            assert not hits, (secret, encoding)
