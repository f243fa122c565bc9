"""All forms of a city: read from its folder, laid out when first needed, and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import forms.derive  # noqa: F401 - registers every derivation
from forms.asking import DERIVATIONS
from forms.boxes import Layout
from forms.language import Cell, Form
from forms.layout import lay_out
from forms.reader import Reader
from forms.source import Leaf, Problem, Table, read
from kiosk.guide.model import Guide

_OWN_ROW_FIELDS = frozenset({"no", "mynumber"})


@dataclass
class FormLibrary:
    """`problems` are the mistakes found while reading; `folders` come in the order in which they win."""

    forms: Mapping[str, Form]
    words: Mapping[str, str]
    folders: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()
    _layouts: dict[tuple[str, str], Layout] = field(default_factory=dict)

    def layout(self, form_id: str, guide: Guide | None = None) -> Layout:
        """Raises KeyError for a form that nobody described."""
        key = (form_id, guide.version if guide else "")
        found = self._layouts.get(key)
        if found is None:
            found = self._layouts[key] = lay_out(self.forms[form_id], guide)
        return found

    def paths(self, form_ids: Iterable[str]) -> frozenset[str]:
        """The variables that these forms print: what the interview may still have to ask."""
        found: set[str] = set()
        for form_id in form_ids:
            form = self.forms.get(form_id)
            if form is None or form.blank_only:
                continue
            for cell in form.cells():
                found |= variables(cell)
            for path in form.lists():
                found |= _needs(path.removeprefix("derive."))
        return frozenset(found)

    def overlay_file(self, form: Form) -> Path | None:
        """The blank of an overlay form."""
        if form.overlay is None:
            return None
        files = (folder / "forms" / form.overlay.file for folder in self.folders)
        return next((path for path in files if path.is_file()), None)


def variables(cell: Cell) -> set[str]:
    """The variables that one cell can print, the postal code counting as its address."""
    found: set[str] = set()
    for path in (*cell.paths, cell.kana, cell.zip):
        head, _, tail = path.partition(".")
        if head == "q":
            found.add(tail.removesuffix("_zip"))
        elif head in DERIVATIONS or head == "derive":
            found |= _needs(path.removeprefix("derive."))
        elif head == "addr":
            found.add("shinjusho")
        elif path.startswith(".") and tail not in _OWN_ROW_FIELDS:
            derivation = DERIVATIONS.get(path)
            found |= derivation.needs if derivation else {tail}
    return found


def _needs(path: str) -> set[str]:
    name, _, what = path.partition(".")
    derivation = DERIVATIONS.get(name)
    return set(derivation.needs if derivation else ()) | ({what} - _OWN_ROW_FIELDS if what else set())


def load_forms(content: Path, city: Path | None = None) -> FormLibrary:
    """Reads `forms/*.yaml` of the content; a city's file of the same name replaces the shipped one.

    A mistake never stops the reading: see `FormLibrary.problems`.
    """
    folders = (city, content) if city and city != content else (content,)
    files: dict[str, Path] = {}
    for folder in folders:
        for path in sorted((folder / "forms").glob("*.yaml")):
            files.setdefault(path.name, path)
    reader = Reader()
    shown = {name: _shown(path, folders) for name, path in files.items()}
    # Blocks first: a form may use one of any file.
    for name, path in sorted(files.items()):
        if not name.startswith("f_"):
            reader.read_blocks(path, shown[name])
    forms: dict[str, Form] = {}
    for name, path in sorted(files.items()):
        form = reader.read_form(path, shown[name]) if name.startswith("f_") else None
        if form:
            forms[form.id] = form
    words = _words(folders, reader.problems)
    return FormLibrary(forms, words, tuple(folders), tuple(reader.problems))


def _shown(path: Path, folders: tuple[Path, ...]) -> str:
    """A short name for messages: relative to the folder that it came from."""
    folder = next(folder for folder in folders if path.is_relative_to(folder))
    return str(path.relative_to(folder))


def _words(folders: tuple[Path, ...], problems: list[Problem]) -> dict[str, str]:
    """The fixed words of a sheet (`words/paper.yaml`), in Japanese: sheets are for the office."""
    words: dict[str, str] = {}
    for folder in reversed(folders):
        path = folder / "words" / "paper.yaml"
        tree = read(path, problems, "words/paper.yaml") if path.is_file() else None
        for key, text in tree.entries.items() if isinstance(tree, Table) else ():
            japanese = text.get("ja") if isinstance(text, Table) else None
            if isinstance(japanese, Leaf):
                words[key] = japanese.text
    return words
