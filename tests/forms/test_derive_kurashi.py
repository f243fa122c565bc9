"""Mothers, heirs, homes and things, event by event: whose sheet it is, and what the answers tell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from kiosk.answers import Value
from kiosk.person import PartialDate
from tests.forms.content.visit import NEW_HOME, OLD_HOME, Needed
from tests.forms.test_derive import Try, ask

Person = Mapping[str, Value]
DAY = date(2026, 11, 15)
DEAD: Person = {"name": "見本　正男", "birth": "1943-02-10", "zokugara": "父", "dead": True, "moves": False}
BABY: Person = {"name": "見本　花", "birth": "2026-11-15", "zokugara": "子", "baby": True}
SUIDO = (Needed("suido_kaishi", "f"), Needed("suido_chushi", "f"))

TRIES = (
    # 母子
    Try("ninpu", ("haha",), (Needed("ninpu_kyufu", "f", ("haha",)),), people={"haha": {"ninshin": True}}),
    Try("ninpu", ("haha",), people={"haha": {"mother": True}}, event="shussho"),
    Try("ninpu", (), event="ninshin"),  # the card of a man
    Try("ninpu", ("chichi",), people={"chichi": {"sex": "女"}}, event="ninshin"),
    Try("ninpu", (), answers={"dairi": True}, people={"chichi": {"sex": "女"}}, event="ninshin"),
    Try("taiji_su", 2, answers={"tatai": 2}, event="ninshin"),
    Try("taiji_su", None, people={"a": BABY}, event="shussho"),
    Try("taiji_su", 2, people={"a": BABY, "b": BABY}, event="shussho"),
    Try("tashi", "受けていない", answers={"tashi": False}, event="ninshin"),
    Try("tashi", None, event="ninshin"),
    Try("fuyo_gimusha", ("haha",), people={"haha": {"mother": True}}, event="shussho"),
    Try("fuyo_gimusha", ("chichi", "haha"), event="shussho"),
    Try(".oya_zokugara", "母", people={"haha": {"mother": True}}, person="haha"),
    Try(".oya_zokugara", "父", people={"chichi": {"parent": True}}, person="chichi"),
    Try(".oya_zokugara", None, person="haha"),
    # 相続人・税
    Try("sozoku_daihyo", ("chichi",), answers={"kankei": "子"}, event="shibo"),
    Try("sozoku_daihyo", (), answers={"kankei": "その他親族"}, event="shibo"),
    Try("sozoku_daihyo", (), answers={"kankei": "子", "dairi": True}, event="shibo"),
    Try("dead_zokugara", "子", answers={"kankei": "子"}, event="shibo"),
    Try("dead_zokugara", None, answers={"kankei": "その他"}, event="shibo"),
    Try("sozoku_zeimoku", ("固定資産税",), answers={"koteishisan": True}, event="shibo"),
    Try("sozoku_zeimoku", (), answers={"koteishisan": True, "shizei_ari": True}, event="shibo"),
    Try("kanri_zeimoku", ("固定資産税",), answers={"koteishisan": True}, event="tenshutsu"),
    Try("kanri_zeimoku", (), answers={"koteishisan": True, "shizei_ari": True}, event="tenshutsu"),
    Try("shitta_bi", PartialDate(2026, 11, 18), answers={"shitta_bi": PartialDate(2026, 11, 18)}),
    Try("nozei_gimusha", ("haha",), people={"chichi": {"moves": False}}, event="tenshutsu"),
    Try("hikkoshi_saki", NEW_HOME, event="tenshutsu"),
    Try("hikkoshi_saki", None, event="tenkyo"),
    # 罹災
    Try("risai_shomei", ("罹災証明書",), (Needed("risai_shomei", "f"),), event="risai"),
    Try("risai_juka", ("住家",), answers={"taisho": ("住家", "家財・車")}, event="risai"),
    Try("risai_basho", OLD_HOME, answers={"taisho": ("住家",)}, event="risai"),
    Try("risai_basho", None, answers={"taisho": ("家財・車",)}, event="risai"),
    Try("risai_basho", None, answers={"taisho": ("住家",), "card_jusho_ok": False}, event="risai"),
    Try("risai_jiko", None, answers={"jiko_hantei": True}, event="risai"),
    Try("risai_jiko", "―", answers={"jiko_hantei": False}, event="risai"),
    Try("risai_genin", "地震", answers={"saigai": "地震"}, event="risai"),
    Try("setai_zenin", ("chichi", "haha", "ko"), event="risai"),
    Try(".nenrei", 9, person="ko"),
    Try(".nenrei", 40, person="chichi"),
    # 原付・犬・水道
    Try("gentsuki_riyu", "変更", (Needed("gentsuki_meigi", "f"),), event="shibo"),
    Try("gentsuki_riyu", "購入", (Needed("gentsuki_toroku", "f"),), {"yoken": "購入"}, event="gentsuki"),
    Try("bike_shoyusha", ("sofu",), people={"sofu": DEAD}, event="shibo"),
    Try("bike_shoyusha", ("chichi",), event="gentsuki"),
    Try("bike_shoyusha", (), answers={"dairi": True}, event="gentsuki"),
    Try("haisha_riyu", "転出", (Needed("gentsuki_haisha", "f"),), event="tenshutsu"),
    Try("haisha_riyu", None, (Needed("gentsuki_haisha", "f"),), {"yoken": "紛失・盗難"}, event="gentsuki"),
    Try("haisha_bi", DAY, (Needed("gentsuki_haisha", "f"),), event="gentsuki"),
    Try("haisha_bi", None, (Needed("gentsuki_haisha", "f"),), event="shibo"),
    Try("inu_jiyu", "所有者の変更", (Needed("inu_henko", "f"),), event="shibo"),
    Try("inu_jiyu", "所有者の変更", (Needed("inu_henko", "f"),), {"yoken": "譲受"}, event="inu"),
    Try("inu_jiyu", "所在地の変更", (Needed("inu_henko", "f"),), {"yoken": "引っ越し"}, event="inu"),
    Try("inu_jiyu", "登録", (Needed("inu_toroku", "f"),), {"yoken": "新規"}, event="inu"),
    Try("inu_jiyu", "死亡", (Needed("inu_shibo", "f"),), {"yoken": "死亡"}, event="inu"),
    Try("inu_mae", "―", (Needed("inu_shibo", "f"),), event="inu"),
    Try("inu_mae", None, (Needed("inu_henko", "f"),), {"yoken": "引っ越し"}, event="inu"),
    Try("suido_kubun", ("使用開始", "使用中止"), SUIDO, event="tenkyo"),
    Try("suido_basho", NEW_HOME, SUIDO, event="tenkyo"),
    Try("suido_owari", OLD_HOME, SUIDO, event="tenkyo"),
    Try("suido_saki", NEW_HOME, SUIDO, event="tenkyo"),
    Try("suido_basho", "―", SUIDO[1:], event="tenshutsu"),
    Try("suido_owari", "―", SUIDO[:1]),
    Try("suido_basho", None, SUIDO[:1], event="suido"),
    Try("suido_owari", None, SUIDO[1:], event="suido"),
    Try("suido_saki", "―", SUIDO[:1]),
    Try("suido_saki", None, SUIDO[1:], event="suido"),
    Try("suido_kaishi_bi", "―", SUIDO[1:], event="tenshutsu"),
    Try("suido_kaishi_bi", None, SUIDO[:1]),
    Try("suido_chushi_bi", "―", SUIDO[:1]),
    Try("suido_tachiai", None, SUIDO, event="tenkyo"),
    Try("suido_shiharai", "―", SUIDO[1:], event="tenshutsu"),
    Try("suido_shiharai", None, (Needed("suido_meigi", "f"),), event="shibo"),
    # 市営住宅
    Try("shiei_idosha", ("sofu",), people={"sofu": DEAD}, event="shibo"),
    Try("shiei_idosha", ("a",), people={"a": BABY}, event="shussho"),
    Try("shiei_idosha", (), event="konin"),
    Try("shiei_kubun", "同居の承認", event="konin"),
    Try("shiei_kubun", None, event="shibo"),
    Try(".shiei_jiyu", "離婚", event="rikon"),
    Try(".shiei_bi", DAY, event="shibo"),
    # 手帳・印鑑・証明
    Try("techo_kubun", ("新規",), answers={"yoken": ("手帳新規",)}, event="shogai"),
    Try("techo_kubun", (), answers={"yoken": ("手帳新規", "等級変更・再交付")}, event="shogai"),
    Try(
        "techo_kaesu",
        ("身体", "自立支援医療の証", "医療費助成の証"),
        people={"sofu": {**DEAD, "shogai_shurui": ("shintai", "jiritsu", "judo")}},
        event="shibo",
    ),
    Try("techo_riyu", "亡くなった", event="shibo"),
    Try("inkan_riyu", "氏の変更", people={"chichi": {"shimei_kawaru": True}}, event="konin"),
    Try("inkan_riyu", "新規"),
    Try("inkan_riyu", None, event="inkan"),
    Try("jiritsu_kubun", "記載変更", event="konin"),
    Try("jiritsu_kubun", None),
    Try("ido_todoke", "転出", event="tenshutsu"),
    Try("ido_todoke", "氏名の変更", event="rikon"),
    Try("henko_naiyo", ("住所", "氏名"), people={"chichi": {"shimei_kawaru": True}}, event="tenkyo"),
    Try("henko_naiyo", (), event="konin"),
    Try("kenmen_jusho", NEW_HOME, event="tenshutsu"),
    Try("kenmen_jusho", "―", event="konin"),
    Try(".dosho", None, event="konin"),
    Try("tai", ("sofu",), (Needed("jyohyo_seikyu", "f"),), people={"sofu": DEAD}, event="shibo"),
    Try(
        "tai",
        ("chichi", "sofu"),
        (Needed("juminhyo_seikyu", "f"), Needed("jyohyo_seikyu", "f")),
        people={"sofu": DEAD},
        event="shibo",
    ),
    Try("tai", ("chichi",), (Needed("zei_shomei", "f"),), people={"sofu": DEAD}, event="shibo"),
    Try("juminhyo_kisai", ("本籍・筆頭者",), answers={"kisai": ("honseki",)}, event="shomeisho"),
    Try("juminhyo_kisai", (), event="shomeisho"),
    Try("juminhyo_kisai", ("国籍・在留資格等",), answers={"kisai": ("zairyu",)}, event="shomeisho"),
    Try("koiki", "はい", (Needed("koseki_koiki", "f"),), event="shomeisho"),
    Try("koiki", None, (Needed("koseki_shomei", "f"),), event="shomeisho"),
    Try("seikyu_kankei", "子・孫", answers={"seikyu_kankei": "孫"}, subject="ko", event="shomeisho"),
    Try("kankei", None, people={"haha": {"tai": True}}, subject="haha", event="shomeisho"),
    Try(
        "kankei",
        "世帯主",
        answers={"onaji_setai": True},
        people={"haha": {"tai": True}},
        subject="haha",
        event="shomeisho",
    ),
    Try("card_person", ("ko", "ko2"), (Needed("mnc_pin", "f", ("ko", "ko2")),), event="mynumber"),
    Try(
        "seikyu_kankei",
        "子・孫",
        answers={"kankei": "子"},
        people={"sofu": DEAD},
        subject="sofu",
        event="shibo",
    ),
    Try(
        "koza_meigi", None, people={"sofu": {**DEAD, "kana": "ミホン　マサオ"}}, subject="sofu", event="shibo"
    ),
)


@pytest.mark.parametrize("one", TRIES, ids=lambda one: f"{one.event}:{one.name}={one.wanted}")
def test_derivation(one: Try) -> None:
    assert ask(one) == one.wanted
