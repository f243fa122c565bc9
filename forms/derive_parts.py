"""Which shared parts of a sheet (振込先, 健康保険) aren't for this visit: a dash there, and no pencil."""

from __future__ import annotations

from forms.asking import Asking
from forms.derive_jido import iryo_henko, iryo_soshitsu
from forms.derive_kinds import hitorioya_kubun, ido_todoke, tokuji_kubun

_ENDS = ("変更", "喪失", "住所の変更", "転出")


def pays_nothing(asking: Asking) -> bool:
    """No account is wanted where a right only ends or moves within the city."""
    match asking.form:
        case "f_hitorioya":
            return hitorioya_kubun(asking) in _ENDS
        case "f_judo_iryo":
            return ido_todoke(asking) in _ENDS
        case "f_tokuji":
            return tokuji_kubun(asking) in _ENDS and "tennyu" not in asking.answers.events
        case _:
            return False


def keeps_insurance(asking: Asking) -> bool:
    """健康保険 isn't asked again where something else changes."""
    match asking.form:
        case "f_kodomo_iryo_henko":
            changes = iryo_henko(asking) or iryo_soshitsu(asking)
            return bool(changes) and "保険" not in (changes if isinstance(changes, tuple) else ())
        case "f_hitorioya":
            return hitorioya_kubun(asking) in _ENDS
        case "f_judo_iryo":
            return ido_todoke(asking) in (*_ENDS, "氏名の変更")
        case _:
            return False
