"""Things of the house: motorcycles, dogs and water, by the event and the procedure that want the sheet."""

from __future__ import annotations

from forms.asking import NOT_HERE, Asking, FieldValue, derives
from forms.derive_common import day_of, event_of, said
from forms.derive_jusho import address_of
from forms.derive_people import is_proxy
from forms.derive_roles import with_role
from kiosk.answers import Address
from kiosk.guide.model import Kind

_SUIDO = {"suido_kaishi": "使用開始", "suido_chushi": "使用中止", "suido_meigi": "名義変更"}


@derives("gentsuki_riyu", options=("購入", "譲受", "転入", "変更"), needs=("yoken",))
def gentsuki_riyu(asking: Asking) -> FieldValue:
    """申告の理由. An heir changes the name (名義変更)."""
    if "gentsuki_meigi" in asking.procedures:
        return "変更" if asking.procedures == ("gentsuki_meigi",) else None
    if event_of(asking) == "tennyu":
        return "転入"
    return {"購入": "購入", "譲受": "譲受", "転入": "転入"}.get(str(said(asking, "yoken")))


@derives("bike_shoyusha", kind=Kind.PEOPLE, needs=("dead",))
def bike_shoyusha(asking: Asking) -> FieldValue:
    """Whose motorcycle is given up: of who died, else of the visitor; of a proxy nobody knows for whom."""
    if event_of(asking) == "shibo":
        return with_role(asking, "dead")
    return (asking.visitor,) if asking.visitor and not is_proxy(asking) else ()


@derives("haisha_riyu", options=("転出",), needs=("yoken",))
def haisha_riyu(asking: Asking) -> FieldValue:
    """Only a move out tells by itself; 紛失 and 盗難 are one button."""
    return "転出" if event_of(asking) == "tenshutsu" else None


@derives("haisha_bi", kind=Kind.DATE, needs=("event_date",))
def haisha_bi(asking: Asking) -> FieldValue:
    """The day of a move out or of the loss. After a death the motorcycle is given up on another day."""
    event = event_of(asking)
    return day_of(asking, event) if event in ("tenshutsu", "gentsuki") else None


@derives("inu_jiyu", options=("登録", "所在地の変更", "所有者の変更", "死亡"), needs=("yoken",))
def inu_jiyu(asking: Asking) -> FieldValue:
    """死亡 is the dog's; when its owner died, the owner changes."""
    names = {"inu_toroku": "登録", "inu_shibo": "死亡"}
    found = [text for name, text in names.items() if name in asking.procedures]
    if found:
        return found[0] if len(asking.procedures) == 1 else None
    event, yoken = event_of(asking), said(asking, "yoken")
    if event == "shibo" or (event == "inu" and yoken == "譲受"):
        return "所有者の変更"
    moves = event in ("tennyu", "tenkyo") or (event == "inu" and yoken == "引っ越し")
    return "所在地の変更" if moves else None


@derives("inu_shozaichi", options=("新しい住所と同じ",))
def inu_shozaichi(asking: Asking) -> FieldValue:
    """Nobody is asked where the dog sleeps: it moves with its owner, and the sheet can be mended."""
    return "新しい住所と同じ" if event_of(asking) in ("tennyu", "tenkyo") else None


@derives("inu_mae", options=("今までの住所と同じ", NOT_HERE))
def inu_mae(asking: Asking) -> FieldValue:
    """前の所在地; a dog that is registered or died has none."""
    if inu_jiyu(asking) in ("登録", "死亡"):
        return NOT_HERE
    return "今までの住所と同じ" if event_of(asking) in ("tennyu", "tenkyo") else None


@derives("suido_kubun", kind=Kind.MULTI, options=tuple(_SUIDO.values()))
def suido_kubun(asking: Asking) -> FieldValue:
    return tuple(text for name, text in _SUIDO.items() if name in asking.procedures)


@derives("suido_basho", kind=Kind.ADDRESS, needs=("shinjusho",))
def suido_basho(asking: Asking) -> FieldValue:
    """Where water begins, or whose name changes; where it only ends, a dash."""
    if "suido_kaishi" in asking.procedures:
        moving = {"tennyu", "tenkyo"} & set(asking.answers.events)
        told = asking.answers.get("shinjusho") if moving else None
        return told if isinstance(told, Address | str) else None
    if "suido_meigi" not in asking.procedures:
        return NOT_HERE if "suido_chushi" in asking.procedures else None
    gone = with_role(asking, "dead") if event_of(asking) == "shibo" else ()
    return address_of(asking, gone[0]) if gone else None


@derives("suido_owari", kind=Kind.ADDRESS, needs=("moves",))
def suido_owari(asking: Asking) -> FieldValue:
    """Where water ends: the home that somebody leaves; a dash where it doesn't end."""
    if "suido_chushi" not in asking.procedures:
        return NOT_HERE if asking.procedures else None
    leaves = bool({"tenkyo", "tenshutsu"} & set(asking.answers.events))
    return address_of(asking, asking.subject) if leaves else None


def _only_where(procedure: str, name: str) -> None:
    """A dash, and no pencil, on a sheet that doesn't want this."""

    @derives(name, options=(NOT_HERE,))
    def found(asking: Asking) -> FieldValue:
        return NOT_HERE if asking.procedures and procedure not in asking.procedures else None


_only_where("suido_kaishi", "suido_kaishi_bi")
_only_where("suido_chushi", "suido_chushi_bi")
_only_where("suido_chushi", "suido_tachiai")


@derives("suido_shiharai", options=(NOT_HERE,))
def suido_shiharai(asking: Asking) -> FieldValue:
    """支払方法: of whoever begins or takes over."""
    return NOT_HERE if asking.procedures == ("suido_chushi",) else None


@derives("suido_saki", kind=Kind.ADDRESS, needs=("shinjusho",))
def suido_saki(asking: Asking) -> FieldValue:
    """引っ越し先, to send the last bill to."""
    if asking.procedures and "suido_chushi" not in asking.procedures:
        return NOT_HERE
    leaves = {"tenkyo", "tenshutsu"} & set(asking.answers.events)
    told = asking.answers.get("shinjusho") if leaves else None
    return told if isinstance(told, Address | str) else None
