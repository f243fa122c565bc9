"""Where a Japanese sentence may break: between phrases (文節), told by the change of letters.

Texts that carry U+200B already know better and stay as they are.
"""

from __future__ import annotations

import re

BREAK = "\u200b"
_HIRAGANA = "\u3041-\u3096"
_OTHER = "\u30a1-\u30fa\u4e00-\u9fff0-9A-Za-z\u300c"  # katakana, kanji, digits, letters, an opening bracket
_POLITE = "\u304a\u3054"  # the prefixes of politeness belong to the word behind them
_ENDS = "はがをにでともへのやてらばるたいなかうくす"  # particles and endings of verbs
_THIS = "(?<![\u305d\u3053\u3042]\u306e)"  # その, この, あの stay with what they point at
_AFTER_KANA = re.compile(f"(?<=[{_ENDS}]){_THIS}(?=[{_OTHER}]|[{_POLITE}][{_OTHER}])")
_AFTER_STOP = re.compile("(?<=[\u3001\u3002\u300d\uff09])(?=[^\\s\u3001\u3002\uff09])")
_OBJECT = re.compile("(?<=\u3092)(?=[^\\s\u3001\u3002\u200b])")  # を ends a phrase, whatever follows
_ASKED = re.compile("(?<=[はがをにもで])(?=どれ|だれ|どなた|どの|どこ|どち|どん|いつ|いくつ|その|この)")
_LIGHT = "ある|こと|ため|とき|まま|かも"
_SOFT = re.compile(f"(?<=\u30fb)(?=[^\\s])|(?<=[^\\s])(?=\uff08)|(?<=[{_HIRAGANA}])(?={_LIGHT})")
"""Where a too long phrase may break as well: in a list of names, before a bracket, before a light word."""
_STOP = re.compile("[\u3002\u0964]")  # of a sentence, in Japanese and Nepali
_POLITE_END = re.compile("(?:\u3067\u3059|\uc785\ub2c8\ub2e4)?\\.?$")
_DOT = "\u30fb"
_LONGEST = 14
"""A phrase that is longer would not fit at the largest size: then the text may break anywhere."""
_HELPING = re.compile(
    "(?<=[がはも])(?=ある)|(?<=に)(?=あて)|(?<=[てで])(?=いな)|(?<=・)(?=[^\\s])|(?<=[^\\s])(?=（)"
)
_LONG = 10
"""A phrase that is longer may not fit into a panel at the largest size: then a helping verb may part."""


def phrased(text: str) -> str:
    """The sentence with U+200B wherever it may break."""
    if BREAK in text or not re.search(f"[{_HIRAGANA}]", text):
        return text
    marked = text
    for place in (_AFTER_STOP, _AFTER_KANA, _OBJECT, _ASKED):
        marked = place.sub(BREAK, marked)
    marked = _parted(_parted(marked, _LONGEST, _SOFT), _LONG, _HELPING)
    longest = max(len(part) for part in re.split(f"[{BREAK}\n]", marked))
    return marked if longest <= _LONGEST else text


def brief(reason: str) -> str:
    """Its first sentence, without the polite end of Japanese and Korean."""
    return _POLITE_END.sub("", _STOP.split(reason, maxsplit=1)[0])


_PARTS = "都道府県市区町村郡目番号\u3000"
_PART = re.compile(f"(?<=[{_PARTS}])(?=[^{_PARTS}地])")


def in_parts(address: str) -> str:
    """Where it may break: behind 県, 市, 町, 丁目, 番 and 号; with a very long part anywhere."""
    marked = _PART.sub(BREAK, address)
    return marked if max(map(len, marked.split(BREAK))) <= _LONGEST else address


def after_dots(name: str) -> str:
    """An official name may break behind its middle dots."""
    return name.replace(_DOT, _DOT + BREAK)


def _parted(text: str, most: int, place: re.Pattern[str]) -> str:
    """Breaks at `place` too, in phrases longer than `most` letters."""
    return BREAK.join(one if len(one) <= most else place.sub(BREAK, one) for one in text.split(BREAK))
