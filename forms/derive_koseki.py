"""Family register (戸籍の届書): whose column it is, and the little that may be printed there.

Who is a child's father and what the child is to its parents follow from a marriage, which the desk judges
(民法772条): both are printed only where the parents said that they are married.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from forms.asking import Asking, FieldValue, derives
from forms.bind import MOVING_EVENTS
from forms.derive_ages import has_reached
from forms.derive_common import HEAD, day_of, decision, head, said, text_of, whole_birth, yes
from forms.derive_jusho import address_of
from forms.derive_people import is_proxy, spouse_of
from forms.derive_roles import applicant, dead_spouse, father, mothers, parents_of_baby, with_role
from forms.derive_shibo import dead_kankei, the_dead
from kiosk.answers import Address
from kiosk.guide.ages import age_on
from kiosk.guide.model import Kind

SEX = {"男": "男", "女": "女", "male": "男", "female": "女"}
KIND_OF_PAPER = {
    "konshi_zokusho": "婚氏続称",
    "nyuseki": "入籍",
    "furigana_henko": "振り仮名の変更",
    "tenseki": "転籍",
    "ujina_henko": "氏・名の変更",
    "ninchi": "認知",
    "yoshi_engumi": "養子縁組",
    "fujuri": "不受理申出",
}
RELATIVES = ("配偶者", "子", "親", "兄弟姉妹", "その他親族")
DAIRI = ("15歳以上（本人が署名）", "15歳未満（法定代理人が署名）")


def married_parents(asking: Asking) -> bool:
    """父母が婚姻中, as they said."""
    return yes(asking, "fubo_konin")


def people(found: FieldValue) -> tuple[str, ...]:
    return found if isinstance(found, tuple) else ()


@derives(".todoke_jusho", kind=Kind.ADDRESS, needs=("shinjusho",))
def todoke_jusho(asking: Asking) -> FieldValue:
    """住所: the new one where the move is reported in the same visit, else the recorded one."""
    person = asking.person
    moves = MOVING_EVENTS & set(asking.answers.events) and said(asking, "moves", person) is not False
    told = asking.answers.get("shinjusho") if moves else address_of(asking, person)
    return told if isinstance(told, Address | str) else None


@derives("chichi", kind=Kind.PEOPLE, needs=("fubo_konin", "parent", "mother"))
def chichi(asking: Asking) -> FieldValue:
    """父 of the birth notification. Who isn't married to the mother is named at the desk."""
    return father(asking) if married_parents(asking) else ()


@derives("chakushutsu", options=("嫡出子",), needs=("fubo_konin",))
def chakushutsu(asking: Asking) -> FieldValue:
    return "嫡出子" if married_parents(asking) else None


@derives("ko_sex", options=("男", "女"), needs=("fubo_konin", "sex"))
def ko_sex(asking: Asking) -> FieldValue:
    """Part of 父母との続き柄, and left to the desk together with it."""
    return SEX.get(text_of(asking, "sex", asking.subject) or "") if married_parents(asking) else None


@derives("ko_umare", kind=Kind.DATE, needs=("event_date",))
def ko_umare(asking: Asking) -> FieldValue:
    """生まれたとき: of the baby, else the day of the event."""
    return whole_birth(asking, asking.subject) or day_of(asking, "shussho")


@derives("ko_zokugara", needs=("zokugara",))
def ko_zokugara(asking: Asking) -> FieldValue:
    """世帯主から見た続柄 of the baby: told of it, else 子 where a parent is the head."""
    told = text_of(asking, "zokugara", asking.subject)
    chief = head(asking)
    return told or ("子" if chief and chief in parents_of_baby(asking) else None)


@derives("ko_jusho", kind=Kind.ADDRESS, needs=("shinjusho",))
def ko_jusho(asking: Asking) -> FieldValue:
    """Where the baby will be registered: with the mother, else with the parent who came."""
    came = tuple(one for one in parents_of_baby(asking) if one == asking.visitor)
    found = (todoke_jusho(asking.of(one)) for one in (*mothers(asking), *came))
    return next((one for one in found if one), None)


def _age_at_birth(asking: Asking, parent: tuple[str, ...]) -> int | None:
    own = whole_birth(asking, parent[0]) if parent else None
    day = ko_umare(asking)
    if own is None or not isinstance(day, date):
        return None
    return age_on(own, day)


@derives("chichi_toshi", kind=Kind.NUMBER, needs=("birth",))
def chichi_toshi(asking: Asking) -> FieldValue:
    """満年齢 on the day of the birth."""
    return _age_at_birth(asking, people(chichi(asking)))


@derives("haha_toshi", kind=Kind.NUMBER, needs=("birth",))
def haha_toshi(asking: Asking) -> FieldValue:
    return _age_at_birth(asking, mothers(asking))


@derives("shussho_todokenin", kind=Kind.PEOPLE, needs=("fubo_konin",))
def shussho_todokenin(asking: Asking) -> FieldValue:
    """届出人 (戸籍法52条): the visitor who is the mother, or the father married to her."""
    may = (*mothers(asking), *people(chichi(asking)))
    return (asking.visitor,) if asking.visitor in may and asking.visitor and not is_proxy(asking) else ()


@derives("shussho_shikaku", options=("父", "母"))
def shussho_shikaku(asking: Asking) -> FieldValue:
    found = people(shussho_todokenin(asking))
    return None if not found else "母" if found[0] in mothers(asking) else "父"


@derives("dead_setainushi", kind=Kind.PEOPLE, needs=("is_head", "zokugara"))
def dead_setainushi(asking: Asking) -> FieldValue:
    """世帯主 while they lived: the dead themselves when that was said, else the head that remains."""
    gone = the_dead(asking)
    if gone and (said(asking, "is_head", gone) is True or said(asking, "zokugara", gone) == HEAD):
        return (gone,)
    found = head(asking)
    known = gone is not None and said(asking, "is_head", gone) is False
    return (found,) if found and known else ()


@derives("shibo_todokenin", kind=Kind.PEOPLE, needs=("kankei",))
def shibo_todokenin(asking: Asking) -> FieldValue:
    """届出人 (戸籍法87条): a relative who came themselves. Anybody else only brings the sheet."""
    visitor = asking.visitor
    if visitor is None or is_proxy(asking) or visitor in with_role(asking, "dead"):
        return ()
    relative = said(asking, "kankei") in RELATIVES or dead_spouse(asking) == (visitor,)
    return (visitor,) if relative and the_dead(asking) else ()


@derives("shibo_shikaku", options=("同居の親族", "同居していない親族"), needs=("kankei", "doukyo"))
def shibo_shikaku(asking: Asking) -> FieldValue:
    """By the house and not by the 世帯: two households may live under one roof."""
    told = said(asking, "doukyo") if people(shibo_todokenin(asking)) else None
    return {"setai": "同居の親族", "ie": "同居の親族", "betsu": "同居していない親族"}.get(str(told))


def couple(asking: Asking) -> tuple[str, ...]:
    """夫婦: the visitor and the other one, named as such (aite) or by 続柄. A proxy marries nobody."""
    visitor = asking.visitor
    if visitor is None or is_proxy(asking):
        return with_role(asking, "aite")
    other = with_role(asking, "aite") or tuple(filter(None, (spouse_of(asking, visitor),)))
    return (visitor, *(one for one in other[:1] if one != visitor))


def _by_sex(asking: Asking, sex: str) -> tuple[str, ...]:
    found = tuple(one for one in couple(asking) if SEX.get(text_of(asking, "sex", one) or "") == sex)
    return found if len(found) == 1 else ()


@derives("otto", kind=Kind.PEOPLE, needs=("aite", "sex"))
def otto(asking: Asking) -> FieldValue:
    """夫（になる人）"""
    return _by_sex(asking, "男")


@derives("tsuma", kind=Kind.PEOPLE, needs=("aite", "sex"))
def tsuma(asking: Asking) -> FieldValue:
    """妻（になる人）"""
    return _by_sex(asking, "女")


def _of_visitor(name: str, variable: str, side: str, kind: Kind) -> None:
    @derives(name, kind=kind, needs=(variable, "sex"))
    def found(asking: Asking) -> FieldValue:
        own = _by_sex(asking, side)
        if own != (asking.visitor,):
            return None
        value = asking.answers.get(variable)
        return value if isinstance(value, Address | str) else None


# Before a marriage each has a 本籍 of their own, and only the visitor was asked.
_of_visitor("otto_honseki", "honseki", "男", Kind.ADDRESS)
_of_visitor("tsuma_honseki", "honseki", "女", Kind.ADDRESS)
_of_visitor("otto_hittosha", "hittosha", "男", Kind.NAME)
_of_visitor("tsuma_hittosha", "hittosha", "女", Kind.NAME)


@derives("konin_uji", options=("夫の氏", "妻の氏"), needs=("shimei_kawaru", "sex"))
def konin_uji(asking: Asking) -> FieldValue:
    """婚姻後の夫婦の氏: of whoever doesn't change theirs."""
    return {"妻": "夫の氏", "夫": "妻の氏"}.get(_who_changes(asking) or "")


def _who_changes(asking: Asking) -> str | None:
    """夫 or 妻 whose 氏 changes; None also when it is both."""
    sides = (("夫", "男"), ("妻", "女"))
    found = [side for side, sex in sides for who in _by_sex(asking, sex) if yes(asking, "shimei_kawaru", who)]
    return found[0] if len(found) == 1 else None


@derives("rikon_shubetsu", options=("協議離婚",), needs=("shubetsu",))
def rikon_shubetsu(asking: Asking) -> FieldValue:
    """Which of the five kinds at court it was stands in the court's paper, not in the answer."""
    return "協議離婚" if said(asking, "shubetsu") == "協議" else None


@derives("rikon_kakutei", kind=Kind.DATE, needs=("shubetsu", "event_date"))
def rikon_kakutei(asking: Asking) -> FieldValue:
    """成立・確定の日 of a divorce at court; by agreement there is none before it is handed in."""
    told = said(asking, "shubetsu")
    return day_of(asking, "rikon") if told is not None and told != "協議" else None


@derives("modoru", options=("夫", "妻"), needs=("shimei_kawaru",))
def modoru(asking: Asking) -> FieldValue:
    """婚姻前の氏にもどる人. With 婚氏続称 at the same time nothing is written."""
    return None if decision(asking, "konshi_zokusho") else _who_changes(asking)


@derives("ko_nashi", options=("なし",), needs=("miseinen_no_ko",))
def ko_nashi(asking: Asking) -> FieldValue:
    """Without a child under 18 nobody needs to write a name. Who has custody is written by hand."""
    return "なし" if said(asking, "miseinen_no_ko") is False else None


@derives("koseki_shurui", kind=Kind.MULTI, options=tuple(KIND_OF_PAPER.values()))
def koseki_shurui(asking: Asking) -> FieldValue:
    """Which notification the city's common sheet is."""
    found = [KIND_OF_PAPER[name] for name in asking.procedures if name in KIND_OF_PAPER]
    return found[0] if len(found) == 1 else None


@derives("koseki_hito", kind=Kind.PEOPLE, needs=("birth",))
def koseki_hito(asking: Asking) -> FieldValue:
    """Whose notification: of 入籍 a child's, named by hand; else of its persons, or of the visitor."""
    if "nyuseki" in asking.procedures:
        return ()
    if asking.persons:
        return asking.persons
    return (asking.visitor,) if asking.visitor and not is_proxy(asking) else ()


@derives("koseki_dairi", options=DAIRI, needs=("birth",))
def koseki_dairi(asking: Asking) -> FieldValue:
    """Who signs: from 15 on the person, before that the statutory agent (民法791条3項, 797条)."""
    birth = whole_birth(asking, asking.subject)
    if birth is None:
        return None
    return DAIRI[0] if has_reached(birth, 15, asking.today) else DAIRI[1]


@derives("shinsei_zokugara", needs=("kankei",))
def shinsei_zokugara(asking: Asking) -> FieldValue:
    """What the applicant at the counter is to the dead."""
    return dead_kankei(replace(asking, subject=asking.visitor)) if people(applicant(asking)) else None


@derives("todoke_jusho", kind=Kind.ADDRESS, needs=("shinjusho",))
def todoke_jusho_of_subject(asking: Asking) -> FieldValue:
    return todoke_jusho(asking)
