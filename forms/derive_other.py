"""Fees, and what a few other sheets work out."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import event_of, said, whole_birth
from kiosk.guide.ages import age_on
from kiosk.guide.fees import prices
from kiosk.guide.model import Kind

_FREE_FOR = ("年金", "児童扶養手当")
_TECHO = {"shintai": "身体", "ryoiku": "療育", "seishin": "精神"}


@derives("fee", kind=Kind.NUMBER)
def fee(asking: Asking) -> FieldValue:
    """手数料 of one copy, in yen: the whole sum hangs on the copies that are written by hand."""
    city, known = asking.guide.city, asking.guide.procedures
    found = [prices(known[one], city) for one in asking.procedures if one in known]
    first = next((one for one in found if one), ())
    return f"1通 {'・'.join(map(str, first))}" if first else None


@derives("menjo", needs=("mokuteki",))
def menjo(asking: Asking) -> FieldValue:
    """Certificates for a pension or a child allowance are free by ordinance; the clerk decides."""
    use = said(asking, "mokuteki")
    found = next((one for one in _FREE_FOR if isinstance(use, str) and one in use), None)
    return f"{found}のため（職員が確認）" if found else None


@derives("nenrei", kind=Kind.NUMBER, needs=("birth",))
def nenrei(asking: Asking) -> FieldValue:
    """満年齢 in years, by birthdays."""
    birth, today = whole_birth(asking, asking.subject), asking.today
    if birth is None:
        return None
    return age_on(birth, today)


@derives(
    "shomei_shurui",
    kind=Kind.MULTI,
    options=(
        "署名用・新規発行",
        "署名用・更新",
        "署名用・失効",
        "利用者証明用・新規発行",
        "利用者証明用・更新",
        "利用者証明用・失効",
    ),
)
def shomei_shurui(asking: Asking) -> FieldValue:
    """After a move or a new name only the signing certificate (署名用) is gone; a renewal is for both."""
    if "mnc_shomei_koshin" in asking.procedures:
        return ("署名用・更新", "利用者証明用・更新")
    return ("署名用・新規発行",) if "mnc_shomei_hakko" in asking.procedures else ()


@derives("shomei_riyu", options=("有効期限", "住所・氏名の変更", "カードの再発行", "はじめて"))
def shomei_riyu(asking: Asking) -> FieldValue:
    if "mnc_shomei_koshin" in asking.procedures:
        return "有効期限"
    moved = event_of(asking) in ("tennyu", "tenkyo", "konin", "rikon", "shimei_henko")
    return "住所・氏名の変更" if moved else None


@derives("techo", kind=Kind.MULTI, options=tuple(_TECHO.values()), needs=("shogai_shurui",))
def techo(asking: Asking) -> FieldValue:
    """障害者手帳; other certificates of the same question aren't handbooks."""
    value = said(asking, "techo", asking.subject) or said(asking, "shogai_shurui", asking.subject)
    values = value if isinstance(value, tuple) else (value,)
    return tuple(_TECHO[one] for one in values if isinstance(one, str) and one in _TECHO)
