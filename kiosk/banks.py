"""Banks and their branches (全銀協の統一金融機関コード・支店コード), from the data of `zengin-code`.

Importing that package loads all 30,000 branches, so its files are read here, each when it is first wanted.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path

import jaconv

from kiosk.answers import Value
from kiosk.romaji import hepburn

YUCHO = "9900"
_SMALL = str.maketrans("ぁぃぅぇぉゃゅょっゎヵヶ", "あいうえおやゆよつわかけ")
_LONG = str.maketrans("－-−―", "ーーーー")
_LETTERS = dict(
    zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "えひしていえしえあしけえええおひきあえてゆふたえわせ", strict=True)
)
"""With which sound the name of a letter begins (ＪＲ → じぇいあーる)."""
_GLIDE = re.compile("([きしちにひみりぎじぢびぴ])([やゆよ])(?=う)")
_GLIDES = {"や": "ゃ", "ゆ": "ゅ", "よ": "ょ"}
_WHOLE = (("信金", "信用金庫"), ("信組", "信用組合"), ("労金", "労働金庫"))
_BANKS_BELOW = "1000"
"""Codes of banks; from here on other institutes, which have their kind in their name."""
_SHOPS_BELOW = "3000"
"""Codes of institutes whose branches are 支店; those of a 農協 may be 支所."""
_BRANCH_ENDS = re.compile("(?:店|センター|出張所|(?:営業|業務|公務|法人|企画|本|第.)部)$")
"""What a branch is called instead of 支店. Places end with 部 and 所 as well (春日部)."""
_KANA_ONLY = re.compile("[ぁ-ゖー・、\u3000]+")
_TAILS = re.compile("(?:のうきょう|ぎょきょう|しんきん|しんくみ|ろうきん)$")
"""Left out of a reading: everybody reads 農協."""
GROUPS = {"信用金庫": "信用金庫", "信用組合": "信用組合", "農協（JA）": "農協", "労働金庫": "労働金庫"}
"""Answers that name a kind of bank: how the names of that kind end."""


@dataclass(frozen=True)
class Entry:
    """A bank (4 digits) or a branch (3). `name` as forms want it, `kana` in hiragana, large ones only."""

    code: str
    name: str
    kana: str
    listed: str  # the name in the list, without 銀行 or 支店
    roma: str

    @cached_property
    def sound(self) -> str:
        """あ to ん: where it is looked for; が under か, ヴ under う, a letter under its name's."""
        return first_sound(self.kana)

    @cached_property
    def letter(self) -> str:
        """A to Z: where who reads no kana looks for it."""
        return self.roma[:1].upper()


@cache
def banks() -> tuple[Entry, ...]:
    """Every one, in the order of their sounds."""
    return _sorted(_entry(one, _bank_name(one["code"], one["name"])) for one in _read("banks.json"))


@cache
def branches(bank: str) -> tuple[Entry, ...]:
    """Those of one bank, in the order of their sounds; none for a code that no bank has."""
    if bank_of(bank) is None:
        return ()
    found = _read("branches", f"{bank}.json")
    return _sorted(_entry(one, _branch_name(bank, one["name"])) for one in found)


def load() -> None:
    """Reads the list of banks, so that nobody waits for it."""
    _by_code()
    _by_name()


def bank_of(code: str) -> Entry | None:
    return _by_code().get(code)


def branch_of(bank: str, code: str) -> Entry | None:
    return next((one for one in branches(bank) if one.code == code), None)


def named(name: str) -> Entry | None:
    """The bank that is written so, with or without 銀行."""
    return _by_name().get(_plain_name(name))


@cache
def of_group(group: str) -> tuple[Entry, ...]:
    """The banks of a kind (信用金庫); all where `group` names none."""
    end = GROUPS.get(group)
    return tuple(one for one in banks() if end is None or one.name.endswith(end))


def chosen(told: Callable[[str], Value]) -> Entry | None:
    """The bank of a visit's answers: named in the city's short list, else found in the whole one."""
    short, found = told("bank_mei"), told("bank_hoka")
    by_name = named(short) if isinstance(short, str) else None
    return by_name or (bank_of(found) if isinstance(found, str) else None)


def listed(kind: str, told: Callable[[str], Value]) -> tuple[Entry, ...]:
    """What a question with `list: banks` or `list: branches` offers after these answers."""
    if kind == "banks":
        group = told("bank_mei")
        return of_group(group if isinstance(group, str) else "")
    bank = chosen(told)
    return branches(bank.code) if bank else ()


def with_name(kind: str, code: str, told: Callable[[str], Value]) -> str:
    """みずほ銀行 0001; the number alone where the list doesn't have it."""
    name = next((one.name for one in listed(kind, told) if one.code == code), "")
    return f"{name} {code}" if name else code


LISTS = ("banks", "branches")
"""What a question of kind digits may name under `list:`."""


def first_sound(kana: str) -> str:
    """Empty where nothing can be said of it."""
    first = unicodedata.normalize("NFKC", kana)[:1].upper()
    plain = unicodedata.normalize("NFD", str(jaconv.kata2hira(first)))[:1].translate(_SMALL)
    return _LETTERS.get(first, plain)


def plain_kana(kana: str) -> str:
    """For comparing: hiragana, small ones large, a long sound always －, ヴ as う with its mark."""
    return str(jaconv.kata2hira(unicodedata.normalize("NFKC", kana))).translate(_LONG).translate(_SMALL)


def spelt(entry: Entry, read: Callable[[str], str]) -> str:
    """The reading as one writes it (とうきょう). The list knows only とうきよう, so `read` proposes one.

    Empty where the name is its own reading.
    """
    own = str(jaconv.kata2hira(unicodedata.normalize("NFKC", entry.listed)))
    if _KANA_ONLY.fullmatch(own):
        return ""
    return _TAILS.sub("", _spelt(entry, read))


def _spelt(entry: Entry, read: Callable[[str], str]) -> str:
    proposed = str(jaconv.kata2hira(read(entry.listed)))
    if proposed and plain_kana(proposed) == plain_kana(entry.kana):
        return proposed
    return _GLIDE.sub(lambda found: found[1] + _GLIDES[found[2]], entry.kana.translate(_LONG))


def latin(entry: Entry, read: Callable[[str], str]) -> str:
    """Tokyo: for who doesn't read Japanese."""
    own = str(jaconv.kata2hira(unicodedata.normalize("NFKC", entry.listed)))
    kana = own if _KANA_ONLY.fullmatch(own) else _spelt(entry, read)
    roma = hepburn(kana.translate(_LONG).replace("・", " "))
    return roma if roma.isascii() else entry.roma.title()


def _read(*path: str) -> Sequence[dict[str, str]]:
    spec = find_spec("zengin_code")  # found, not imported
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("zengin-code")
    file = Path(spec.origin).parent.joinpath("source-data", "data", *path)
    return list(json.loads(file.read_text("utf-8")).values())


@cache
def _by_code() -> dict[str, Entry]:
    return {one.code: one for one in banks()}


@cache
def _by_name() -> dict[str, Entry]:
    return {_plain_name(one.name): one for one in reversed(banks())}


def _plain_name(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().removesuffix("銀行")


def _sorted(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda one: (plain_kana(one.kana), one.code)))


def _entry(raw: dict[str, str], name: str) -> Entry:
    return Entry(raw["code"], name, raw["hira"], raw["name"], raw["roma"])


def _bank_name(code: str, name: str) -> str:
    """青い森信金 → 青い森信用金庫, みずほ → みずほ銀行."""
    name = jaconv.z2h(name, kana=False, digit=True, ascii=True).replace(" ", "\u3000")
    for short, whole in _WHOLE:
        if name.endswith(short):
            return name.removesuffix(short) + whole
    return f"{name}銀行" if code < _BANKS_BELOW or code == YUCHO else name


def _branch_name(bank: str, name: str) -> str:
    """丸の内 → 丸の内支店; 〇一八 of ゆうちょ → 〇一八店."""
    name = jaconv.z2h(name, kana=False, digit=True, ascii=True).replace(" ", "\u3000")
    if bank == YUCHO:
        return f"{name}店"
    plain = bank >= _SHOPS_BELOW or _BRANCH_ENDS.search(name)
    return name if plain else f"{name}支店"
