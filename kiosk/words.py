"""The words that people read: one text a key, in the city's languages, from the content's `words/`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from kiosk import plain_yaml
from kiosk.faults import Fault, Trouble
from kiosk.languages import NO_MORE, Catalogues

LANGUAGES = ("ja", "easy", "en")
"""日本語, やさしい日本語, English: the ones that every text must have."""
_FURIGANA = re.compile(r"\{([^{}|]*\|[^{}|]*)\}")
"""`{漢字|かんじ}`: no place for a fact, it stays as it is."""


def without_readings(text: str) -> str:
    """The kanji alone, where there is no room for furigana, or letters are counted."""
    return _FURIGANA.sub(lambda found: found[1].partition("|")[0], text)


def readings(text: str) -> str:
    """The kana alone, where a text stands among others in kana."""
    return _FURIGANA.sub(lambda found: found[1].partition("|")[2], text)


@dataclass(frozen=True)
class Text:
    """One text in several languages; a further one that is missing falls back to English, all to Japanese."""

    by_language: Mapping[str, str]

    def __call__(self, language: str, /, **facts: object) -> str:
        said = self.by_language
        chosen = said.get(language) or (said.get("en") if language not in LANGUAGES else "") or said["ja"]
        return _FURIGANA.sub(r"{{\1}}", chosen).format(**facts) if facts else chosen

    @classmethod
    def same(cls, text: str) -> Text:
        """The same in every language: names, numbers."""
        return cls({"ja": text})

    @classmethod
    def made(cls, make: Callable[[str], str], *parts: Text) -> Text:
        """Made anew in every language that one of its parts has."""
        further = (language for part in parts for language in part.by_language)
        return cls({language: make(language) for language in dict.fromkeys((*LANGUAGES, *further))})


class Words:
    """All texts by key (`resident.welcome.start`). Raises KeyError for a key that no file has."""

    def __init__(self, texts: Mapping[str, Text]) -> None:
        self._texts = texts

    def __call__(self, key: str, language: str, /, **facts: object) -> str:
        return self._texts[key](language, **facts)

    def text(self, key: str) -> Text:
        return self._texts[key]

    def has(self, key: str) -> bool:
        return key in self._texts

    def under(self, other: Words) -> Words:
        """These words with another set laid over them, key by key."""
        return Words({**self._texts, **other._texts})

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)


def load_words(folder: Path, languages: Catalogues = NO_MORE) -> Words:
    """Reads every `*.yaml` of the folder; the file's name is the first part of its keys.

    A leaf is a mapping that has `ja`. `{name}` stands for a fact that the caller gives.
    Raises Trouble(CONTENT_INVALID) that names the file, or the text.
    """
    texts: dict[str, Text] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            tree = plain_yaml.read(path)
        except yaml.YAMLError as error:
            detail = f"{path}: 言葉のファイルを読めません({error})。"
            raise Trouble(Fault.CONTENT_INVALID, detail, file=str(path)) from error
        _collect(tree or {}, path.stem, texts, languages)
    return Words(texts)


def _collect(tree: Mapping[str, object], prefix: str, into: dict[str, Text], languages: Catalogues) -> None:
    for key, value in tree.items():
        name = f"{prefix}.{key}"
        if isinstance(value, Mapping) and "ja" in value:
            into[name] = Text(
                languages.completed({language: str(text) for language, text in value.items()}, name)
            )
        elif isinstance(value, Mapping):
            _collect(value, name, into, languages)
        else:
            raise Trouble(Fault.CONTENT_INVALID, f"{name}: 「ja:」の文がありません。", key=name)
