"""国民年金: what is reported, why, and from which day."""

from __future__ import annotations

from forms.asking import Asking, FieldValue, derives
from forms.derive_common import day_of, decision, next_day, said, yes
from forms.derive_people import spouse_of
from forms.derive_roles import dead_spouse, with_role
from kiosk.guide.model import Kind

_NAMES = ("nenkin_nini", "nenkin_kokugai", "nenkin_shutoku")


def _procedure(asking: Asking) -> tuple[str, str]:
    """(procedure, event) of this person; ("", "") when the sheet isn't needed for them."""
    for name in _NAMES:
        found = decision(asking, name) if name in asking.procedures else None
        if found and (not found.persons or asking.subject in found.persons):
            return name, found.event
    return "", ""


@derives(
    "nenkin_shubetsu", options=("資格取得", "種別変更", "任意加入", "喪失"), needs=("moto", "nenkin_old")
)
def nenkin_shubetsu(asking: Asking) -> FieldValue:
    """届出の種類."""
    procedure, event = _procedure(asking)
    if procedure == "nenkin_nini":
        return "任意加入"
    if procedure == "nenkin_kokugai":
        return "喪失"
    if event == "nenkin" or said(asking, "nenkin_old", asking.subject) in (2, 3, "2", "3"):
        return "種別変更"
    return "資格取得" if event == "tennyu" and said(asking, "moto") == "国外" else None


@derives("nenkin_bi", kind=Kind.DATE, needs=("event_date", "moto"))
def nenkin_bi(asking: Asking) -> FieldValue:
    """事由の年月日, where the law gives it: a leaver's day is the one after the last at work already.

    Who moves within Japan left the job on another day, a divorce ends the spouse's insurance when the
    employer says so, and a voluntary member joins on the day of applying: these stay for the pen.
    """
    procedure, event = _procedure(asking)
    day = day_of(asking, event)
    if procedure == "nenkin_shutoku" and event == "nenkin" and said(asking, "yoken") == "種別変更":
        return day
    if procedure == "nenkin_kokugai" or (procedure == "nenkin_shutoku" and event == "shibo"):
        return next_day(day)
    if event == "taishoku" or (event == "tennyu" and said(asking, "moto") == "国外"):
        return day
    return None


@derives(
    "nenkin_riyu",
    options=("厚生年金をやめた", "配偶者の扶養でなくなった", "20歳になった", "国外から転入", "その他"),
    needs=("moto", "nenkin_old"),
)
def nenkin_riyu(asking: Asking) -> FieldValue:
    procedure, event = _procedure(asking)
    if procedure in ("nenkin_nini", "nenkin_kokugai"):
        return "その他"
    if event == "tennyu" and said(asking, "moto") == "国外" and yes(asking, "moves", asking.subject):
        return "国外から転入"
    before = str(said(asking, "nenkin_old", asking.subject))
    return {"2": "厚生年金をやめた", "3": "配偶者の扶養でなくなった"}.get(before)


@derives("haigusha_3", kind=Kind.PEOPLE, needs=("nenkin_old", "zokugara", "dead", "yameta"))
def haigusha_3(asking: Asking) -> FieldValue:
    """The pension sheet wants the spouse only of somebody who was 第3号; also one who has died."""
    if said(asking, "nenkin_old", asking.subject) not in (3, "3"):
        return ()
    gone = with_role(asking, "dead")
    if gone and dead_spouse(asking) == (asking.subject,):
        return gone[:1]
    found = spouse_of(asking, asking.subject) or _who_left(asking)
    return (found,) if found else ()


def _who_left(asking: Asking) -> str | None:
    """退職: the one who left the company, where the subject was said to be their dependent spouse."""
    left = [one for one in with_role(asking, "yameta") if one != asking.subject]
    return left[0] if len(left) == 1 and yes(asking, "fuyo_haigusha", asking.subject) else None


@derives("gakutoku_nendo")
def gakutoku_nendo(asking: Asking) -> FieldValue:
    """The year of a student's deferral runs from April to March (令和)."""
    today = asking.today
    return f"令和{(today.year if today.month >= 4 else today.year - 1) - 2018}年度"
