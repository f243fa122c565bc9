"""Whom a sheet is about (subject), where it isn't simply everybody of its procedure."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_ages import grade, has_reached
from forms.derive_common import head, household, whole_birth
from forms.derive_people import hogosha, is_proxy
from forms.derive_roles import with_role
from kiosk.guide.model import Kind


@derives("visitor", kind=Kind.PEOPLE)
def visitor(asking: Asking) -> FieldValue:
    """窓口に来た人, for overlays, where no section says `who: visitor`."""
    return (asking.visitor,) if asking.visitor else ()


@derives("ido_hito", kind=Kind.PEOPLE, needs=("moves",))
def ido_hito(asking: Asking) -> FieldValue:
    """異動する人: whoever moves; as long as nobody said so, the household. Never a proxy."""
    moving = tuple(one.id for one in household(asking) if one.get("moves") is True)
    return moving or tuple(one.id for one in household(asking) if one.get("moves") is not False)


@derives("ido_daihyo", kind=Kind.PEOPLE, needs=("moves",))
def ido_daihyo(asking: Asking) -> FieldValue:
    """Whose 今までの住所 it is: the visitor when they move, else the head, else the first who moves."""
    moving = ido_hito(asking)
    people = moving if isinstance(moving, tuple) else ()
    return next(((one,) for one in (asking.visitor, head(asking)) if one in people and one), people[:1])


@derives("tai", kind=Kind.PEOPLE, needs=("tai",))
def tai(asking: Asking) -> FieldValue:
    """Whose certificate it is (必要な人): who was named, else the visitor; for a proxy somebody else's."""
    named = tuple(one.id for one in asking.answers.people if one.get("tai") is True)
    return named or _of_the_dead(asking) or _for_themselves(asking)


def _of_the_dead(asking: Asking) -> tuple[str, ...]:
    """おくやみ: 除票 and 戸籍 are of who died; a 住民票 asked for with them is the visitor's own."""
    gone = with_role(asking, "dead")
    if not gone or "shibo" not in asking.answers.events:
        return ()
    own = _for_themselves(asking) if "juminhyo_seikyu" in asking.procedures else ()
    return (*own, *gone) if {"jyohyo_seikyu", "koseki_shomei"} & set(asking.procedures) else ()


@derives("shoyusha", kind=Kind.PEOPLE)
def shoyusha(asking: Asking) -> FieldValue:
    """Owner of a motorcycle or a dog, user of water: the visitor, unless they came for somebody."""
    return _for_themselves(asking)


def _for_themselves(asking: Asking) -> tuple[str, ...]:
    if asking.visitor and not is_proxy(asking):
        return (asking.visitor,)
    found = head(asking)
    return (found,) if found else ()


@derives("card_person", kind=Kind.PEOPLE, needs=("mn_card", "pin_wasure"))
def card_person(asking: Asking) -> FieldValue:
    """Whose card has the forgotten PIN: said of a person, else the visitor's own."""
    told = tuple(one.id for one in household(asking) if one.get("pin_wasure") is True)
    return told or asking.persons or _for_themselves(asking)


@derives("oya", kind=Kind.PEOPLE, needs=("jido_jukyusha", "zokugara"))
def oya(asking: Asking) -> FieldValue:
    """Who claims an allowance for children of one parent or with a disability."""
    return hogosha(asking)


@derives("techo_hogosha", kind=Kind.PEOPLE)
def techo_hogosha(asking: Asking) -> FieldValue:
    """保護者 of a child with a handbook; an adult has none."""
    if not asking.subject or has_reached(whole_birth(asking, asking.subject), 18, asking.today):
        return ()
    return hogosha(asking)


def _grown(asking: Asking, person: str) -> bool:
    birth = whole_birth(asking, person)
    return birth is None or has_reached(birth, 18, asking.today)


@derives("shogai_shinseisha", kind=Kind.PEOPLE, needs=("birth",))
def shogai_shinseisha(asking: Asking) -> FieldValue:
    """Who applies for services: an adult for themselves, the guardian for children."""
    grown = tuple(one for one in asking.persons if _grown(asking, one))
    parents = hogosha(asking) if len(grown) < len(asking.persons) else ()
    return tuple(dict.fromkeys((*grown, *(parents if isinstance(parents, tuple) else ()))))


@derives("shogai_jido", kind=Kind.PEOPLE, needs=("birth",))
def shogai_jido(asking: Asking) -> FieldValue:
    """The children of the sheet; an adult who applies for themselves has none here."""
    if asking.subject in asking.persons:
        return ()
    return tuple(one for one in asking.persons if not _grown(asking, one))


@derives("gakusei", kind=Kind.PEOPLE, needs=("birth",))
def gakusei(asking: Asking) -> FieldValue:
    """Children at school, 小1 to 中3."""
    births = ((one.id, whole_birth(asking, one.id)) for one in household(asking))
    return tuple(one for one, birth in births if birth and grade(birth, asking.today))
