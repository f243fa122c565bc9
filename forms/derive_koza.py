"""振込先口座: by rule an account of whoever claims the money (申請する人の名義)."""

from __future__ import annotations

from forms.asking import NOT_HERE, Asking, FieldValue, derives
from forms.derive_common import said, text_of
from forms.derive_parts import pays_nothing
from forms.derive_people import is_proxy
from kiosk.accounts import Account, bank_number, holder_name, yucho_transfer
from kiosk.banks import GROUPS, branch_of, chosen
from kiosk.guide.model import Kind

_KOZA = {"公金": ("公金", "kokin"), "ゆうちょ": ("ゆうちょ", "yucho"), "銀行": ("銀行", "bank")}
_YUCHO = ("yucho_kigo", "yucho_bango")
_BANK = ("bank_mei", "bank_hoka", "bank_shiten")
_KINDS = ("hoka", *GROUPS)  # no bank's name: another question, or the hand, tells which


@derives("kokin", options=("利用する",), needs=("koza",))
def kokin(asking: Asking) -> FieldValue:
    """公金受取口座."""
    return "利用する" if _koza(asking) == "公金" else None


@derives("koza_ginko", needs=("koza", *_BANK))
def koza_ginko(asking: Asking) -> FieldValue:
    """The bank and, where the list has it, its branch; where nothing is to be written, it says so."""
    if pays_nothing(asking):
        return NOT_HERE
    known = {"公金": "（公金受取口座を使う）", "ゆうちょ": "ゆうちょ銀行"}.get(_koza(asking))
    return known or _bank(asking)


@derives("koza_shiten", needs=("koza", *_YUCHO, "bank_shiten"))
def koza_shiten(asking: Asking) -> FieldValue:
    """店番 of a bank; of ゆうちょ the one to which other banks pay."""
    if pays_nothing(asking) or _koza(asking) == "公金":
        return NOT_HERE
    account = _yucho(asking)
    return account.branch if account else _told(asking, "銀行", "bank_shiten")


@derives("koza_shumoku", options=("普通", "当座"), needs=("koza", *_YUCHO, "bank_shurui"))
def koza_shumoku(asking: Asking) -> FieldValue:
    """預金種別."""
    account = _yucho(asking)
    return account.kind if account else _told(asking, "銀行", "bank_shurui")


@derives("koza_bango", needs=("koza", *_YUCHO, "bank_bango"))
def koza_bango(asking: Asking) -> FieldValue:
    if pays_nothing(asking) or _koza(asking) == "公金":
        return NOT_HERE
    account = _yucho(asking)
    if account:
        return account.number
    told = _told(asking, "銀行", "bank_bango")
    return bank_number(told) if told else "右の欄に書く" if _koza(asking) == "ゆうちょ" else None


@derives("koza_yucho", needs=("koza", *_YUCHO))
def koza_yucho(asking: Asking) -> FieldValue:
    """記号-番号, each right in its boxes."""
    if _koza(asking) in ("公金", "銀行"):
        return NOT_HERE
    if _yucho(asking) is None:
        return None
    return "-".join(_told(asking, "ゆうちょ", one) or "" for one in _YUCHO)


@derives("koza_meigi", kind=Kind.KANA, needs=("koza", "kana"))
def koza_meigi(asking: Asking) -> FieldValue:
    """口座名義: by rule the claimant's own account; of the dead there is none any more."""
    if pays_nothing(asking):
        return NOT_HERE
    if asking.subject is not None and asking.answers.get("dead", asking.subject) is True:
        return None
    own = text_of(asking, "kana", asking.subject)
    found = own or (text_of(asking, "kana", None) if asking.subject == asking.visitor else None)
    return holder_name(found) if found else None


def _bank(asking: Asking) -> str | None:
    """みずほ銀行　丸の内中央支店. A branch that the list doesn't have goes by its number alone."""
    told = {one: _told(asking, "銀行", one) for one in _BANK}
    bank, code = chosen(told.get), told["bank_shiten"]
    if bank is None:
        return told["bank_mei"] if told["bank_mei"] not in _KINDS else None
    branch = branch_of(bank.code, code) if code else None
    return f"{bank.name}\u3000{branch.name}" if branch else bank.name


def _koza(asking: Asking) -> str:
    """Nothing for a claimant whom nobody knows: the visitor spoke of another account."""
    value = said(asking, "koza") if asking.subject else None
    text = value if isinstance(value, str) else ""
    return next((shown for shown, words in _KOZA.items() if any(word in text for word in words)), "")


def _told(asking: Asking, bank: str, variable: str) -> str | None:
    """Digits of the visitor's own account: only on a sheet by which they claim themselves."""
    own = asking.subject is not None and asking.subject == asking.visitor and not is_proxy(asking)
    return text_of(asking, variable, None) if own and _koza(asking) == bank else None


def _yucho(asking: Asking) -> Account | None:
    symbol, number = (_told(asking, "ゆうちょ", one) for one in _YUCHO)
    return yucho_transfer(symbol, number) if symbol and number and not pays_nothing(asking) else None
