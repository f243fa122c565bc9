"""Mother and child health (母子保健): who is pregnant, how many children, who supports the baby."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_ages import has_reached
from forms.derive_common import household, said, whole_birth, yes
from forms.derive_roles import mothers, parents_of_baby, with_role
from kiosk.guide.model import Kind


@derives("ninpu", kind=Kind.PEOPLE, needs=("ninshin", "mother"))
def ninpu(asking: Asking) -> FieldValue:
    """妊婦: who moved in pregnant, the mother, else the visitor who isn't a man (妊娠の届出)."""
    told = tuple(one for one in asking.persons if yes(asking, "ninshin", one)) or mothers(asking)
    if told:
        return told
    alone = "ninshin" in asking.answers.events and not yes(asking, "dairi")
    man = said(asking, "sex", asking.visitor) in ("男", "male", "m") or _card_of_a_man(asking)
    return (asking.visitor,) if alone and asking.visitor and not man else ()


def _card_of_a_man(asking: Asking) -> bool:
    holder = asking.case.card_holder
    return holder is not None and asking.case.card_person == asking.visitor and holder.sex.name == "MALE"


@derives("taiji_su", kind=Kind.NUMBER, needs=("tatai",))
def taiji_su(asking: Asking) -> FieldValue:
    """胎児の数: as told, or the babies of a multiple birth. One baby says nothing: a twin may have died."""
    told = said(asking, "tatai")
    if isinstance(told, int) and not isinstance(told, bool):
        return told
    babies = len(with_role(asking, "baby"))
    return babies if babies > 1 else None


@derives("tashi", options=("認定・支給を受けた", "受けていない"), needs=("tashi",))
def tashi(asking: Asking) -> FieldValue:
    """ほかの市町村の妊婦給付."""
    told = said(asking, "tashi")
    return None if not isinstance(told, bool) else "認定・支給を受けた" if told else "受けていない"


@derives("fuyo_gimusha", kind=Kind.PEOPLE, needs=("parent", "mother"))
def fuyo_gimusha(asking: Asking) -> FieldValue:
    """扶養義務者: the parents; as long as nobody is known to be one, the adults of the household."""
    grown = (
        one.id for one in household(asking) if has_reached(whole_birth(asking, one.id), 18, asking.today)
    )
    return parents_of_baby(asking) or tuple(grown)


@derives(".oya_zokugara", options=("父", "母"), needs=("parent", "mother", "sex"))
def oya_zokugara(asking: Asking) -> FieldValue:
    """What a parent is to the baby; of anybody else, and of a parent whose sex isn't known, nothing."""
    if asking.person in mothers(asking):
        return "母"
    if asking.person not in parents_of_baby(asking):
        return None
    sex = said(asking, "sex", asking.person)
    holder = asking.case.card_holder
    if holder is not None and asking.person == asking.case.card_person:
        sex = "男" if holder.sex.name == "MALE" else "女"
    return {"男": "父", "male": "父", "m": "父", "女": "母", "female": "母", "f": "母"}.get(str(sex))
