"""Lines break between phrases, never inside a word."""

from __future__ import annotations

import pytest

from kiosk.phrases import in_parts, phrased
from ui.common.phrases import phrase


@pytest.mark.parametrize(
    "wanted",
    [
        "暗証番号を|入れてください",
        "新しい|住所の|町名は|どれですか",
        "お名前の|読み方を|入れてください",
        "受け取っていましたか",
        "引っ越した|方は",
        "認定を|そのまま使えるからです",
        "カードがのこっています",
        "質問に|答えるだけ。|用紙は|この機械がつくります。",
        "世帯主から|見て、|その方は|どなたですか",
        "受け取れる|年金が|ある|かもしれないからです。",
        "新しい|世帯主の|届けが|要ることが|あるからです。",
        "まだ受け取って|いなかった|（自営・|無職）",
        "特養・|老健・|有料老人ホームなど",
    ],
)
def test_breaks(wanted: str) -> None:
    assert phrased(wanted.replace("|", "")).replace("\u200b", "|") == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        "みほん県|みほん市|桜木町|１丁目|４番|８号",
        "みほん市|青葉町|３丁目|１番|２号　|青葉荘１０２",
        "京都府|京都市|左京区|吉田本町",
    ],
)
def test_an_address_breaks_behind_its_parts(wanted: str) -> None:
    assert in_parts(wanted.replace("|", "")).replace("\u200b", "|") == wanted


def test_no_letter_is_lost_or_added() -> None:
    text = "カードを受け取ったときに決めた4つの数字です。押した数字は画面に出ません。"
    assert phrased(text).replace("\u200b", "") == text


def test_a_text_that_knows_its_breaks_stays() -> None:
    assert phrased("今日は、\u200bどんなご用ですか") == "今日は、\u200bどんなご用ですか"


def test_values_stay_untouched() -> None:
    view = {"title": "答えは合っていますか", "rows": [{"value": "青葉町の2丁目"}], "n": 3}
    shown = phrase(view)
    assert "\u200b" in shown["title"]
    assert shown["rows"] == view["rows"]
    assert shown["n"] == 3
