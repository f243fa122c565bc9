"""Snapshots on their way out: whole, signed, once, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from nacl.signing import SigningKey

from kiosk.clock import StoppedClock
from kiosk.faults import Fault, Trouble
from kiosk.status.inbox import MOST_BYTES, Inbox, Refusal
from kiosk.status.outward import outward
from kiosk.status.signing import create_signing_keys, load_signing_key, load_verify_key, sign, verified
from kiosk.status.wire import Sent, from_bytes, to_bytes
from kiosk.tickets.model import Snapshot
from ui.gallery.faces.morning import BUSY, NOW, TOKEN
from ui.gallery.faces.pages import BOARDS, TICKETS

KEY = SigningKey.generate()
START = int(NOW.timestamp() * 1_000_000)


@pytest.mark.parametrize("name", [*TICKETS, *BOARDS])
def test_what_arrives_is_what_was_sent(name: str) -> None:
    sent = Sent(7, NOW, outward({**TICKETS, **BOARDS}[name]))
    body = to_bytes(sent)
    assert from_bytes(body) == sent
    assert to_bytes(from_bytes(body)) == body, "one spelling for one snapshot"


def test_nothing_goes_out_but_counts_and_keyed_pages() -> None:
    tree = json.loads(to_bytes(Sent(7, NOW, outward(BUSY))))
    assert set(tree) == {
        *("version", "sequence", "sent_at", "at", "open", "practice", "notice", "lines", "phones"),
    }
    assert set(tree["lines"][0]) == {"line", "waiting", "estimate", "open", "closes"}
    assert TOKEN not in json.dumps(tree)
    assert "A142" not in json.dumps(tree), "a number that is called belongs to its own page"


Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    "change",
    [
        lambda tree: tree.update(version=2),
        lambda tree: tree.update(version="1"),
        lambda tree: tree.pop("at"),
        lambda tree: tree.update(at="2026-11-24T10:42:00"),  # without its zone
        lambda tree: tree.update(name="見本 太郎"),
        lambda tree: tree["lines"][0].update(waiting=-1),
        lambda tree: tree["lines"][0].update(line="<b>"),
        lambda tree: tree["phones"].update({TOKEN: next(iter(tree["phones"].values()))}),
        lambda tree: next(iter(tree["phones"].values())).update(number="見本 太郎"),
        lambda tree: next(iter(tree["phones"].values())).update(state="gone"),
        lambda tree: next(iter(tree["phones"].values())).update(reason="x"),
        lambda tree: tree.update(lines=tree["lines"] * 100),
        lambda tree: tree["notice"].update(ja="あ" * 401),
    ],
)
def test_anything_else_is_not_a_snapshot(change: Change) -> None:
    tree = json.loads(to_bytes(Sent(7, NOW, outward(BUSY))))
    change(tree)
    with pytest.raises(ValueError, match="parts"):
        from_bytes(json.dumps(tree).encode())


@given(some.binary(max_size=200))
def test_noise_is_refused_calmly(noise: bytes) -> None:
    with pytest.raises(ValueError, match="parts"):
        from_bytes(noise)
    assert not verified(KEY.verify_key, noise, noise.decode("latin-1"))


class Office:
    """What a sender does, with its clock and its count."""

    def __init__(self, key: SigningKey = KEY) -> None:
        self.key = key

    def message(self, sequence: int, seconds: float = 0, snapshot: Snapshot = BUSY) -> tuple[bytes, str]:
        body = to_bytes(Sent(START + sequence, NOW + timedelta(seconds=seconds), outward(snapshot)))
        return body, sign(self.key, body)


def test_each_message_is_taken_once_and_in_order() -> None:
    inbox, office = Inbox(KEY.verify_key, StoppedClock(NOW)), Office()
    first, second, third = (office.message(one) for one in (1, 2, 3))
    assert inbox.take(*second) == outward(BUSY)
    assert inbox.take(*second) is Refusal.OLD, "a replay"
    assert inbox.take(*first) is Refusal.OLD, "overtaken"
    assert inbox.take(*third) == outward(BUSY)


def test_what_is_old_or_from_tomorrow_is_refused() -> None:
    inbox, office = Inbox(KEY.verify_key, StoppedClock(NOW)), Office()
    assert inbox.take(*office.message(1, seconds=-61)) is Refusal.OLD
    assert inbox.take(*office.message(2, seconds=61)) is Refusal.OLD, "or it would shut out all later ones"
    assert inbox.take(*office.message(3, seconds=59)) == outward(BUSY)


def test_what_was_taken_before_a_restart_is_not_taken_again(tmp_path: Path) -> None:
    office, clock = Office(), StoppedClock(NOW)
    taken = office.message(1)
    clock.at = NOW + timedelta(seconds=5)
    assert Inbox(KEY.verify_key, clock).take(*taken) is Refusal.OLD
    keep = tmp_path / "snapshot"
    clock.at = NOW
    assert Inbox(KEY.verify_key, clock, keep).take(*taken) == outward(BUSY)
    again = Inbox(KEY.verify_key, clock, keep)
    assert again.kept() == outward(BUSY)
    assert again.take(*taken) is Refusal.OLD
    assert again.take(*office.message(2)) == outward(BUSY)
    assert TOKEN not in keep.read_text("utf-8")


@pytest.mark.parametrize("damage", [b"", b"\n", b"\xff\n{}", b"AAAA\n{}"])
def test_a_damaged_file_is_no_news(tmp_path: Path, damage: bytes) -> None:
    keep = tmp_path / "snapshot"
    keep.write_bytes(damage)
    assert Inbox(KEY.verify_key, StoppedClock(NOW), keep).kept() is None


def test_a_full_disk_stops_no_page(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    inbox = Inbox(KEY.verify_key, StoppedClock(NOW), tmp_path / "no such folder" / "snapshot")
    assert inbox.take(*Office().message(1)) == outward(BUSY)
    assert "no such folder" in caplog.text


def test_only_the_offices_signature_counts() -> None:
    inbox = Inbox(KEY.verify_key, StoppedClock(NOW))
    body, signature = Office().message(1)
    assert inbox.take(body, "") is Refusal.WRONG_KEY
    assert inbox.take(body, "ä" * 88) is Refusal.WRONG_KEY
    assert inbox.take(*Office(SigningKey.generate()).message(1)) is Refusal.WRONG_KEY
    assert inbox.take(body.replace(b"B215", b"B216"), signature) is Refusal.WRONG_KEY
    plain = KEY.sign(body).signature  # made for another purpose
    assert not verified(KEY.verify_key, body, __import__("base64").b64encode(plain).decode())
    garbage = b"{}"
    assert inbox.take(garbage, sign(KEY, garbage)) is Refusal.UNREADABLE
    assert inbox.take(b" " * (MOST_BYTES + 1), signature) is Refusal.TOO_LARGE
    assert inbox.take(body, signature) == outward(BUSY)


def test_the_keys_are_a_pair_and_not_to_be_mixed_up(tmp_path: Path) -> None:
    signing, verify = tmp_path / "signing.json", tmp_path / "verify.json"
    create_signing_keys(signing, verify)
    assert signing.stat().st_mode & 0o077 == 0
    assert verified(load_verify_key(verify), b"x", sign(load_signing_key(signing), b"x"))
    with pytest.raises(FileExistsError):
        create_signing_keys(signing, tmp_path / "other.json")
    for load, wrong in ((load_signing_key, verify), (load_verify_key, signing), (load_verify_key, None)):
        with pytest.raises(Trouble) as told:
            load(wrong)
        assert told.value.fault is Fault.KEY_MISSING
    for text in ("", "[]", '{"kind": "kakanai snapshot verify key", "key": "AA=="}'):
        verify.write_text(text, "utf-8")
        with pytest.raises(Trouble):
            load_verify_key(verify)


def test_a_full_hall_is_far_below_the_limit() -> None:
    phones = {f"{place:026d}": replace(next(iter(BUSY.phones.values()))) for place in range(2000)}
    assert len(to_bytes(Sent(1, NOW, outward(replace(BUSY, phones=phones))))) < MOST_BYTES / 4
