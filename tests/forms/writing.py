"""Writes forms as a city would, for one test."""

from __future__ import annotations

from pathlib import Path

from forms.library import FormLibrary, load_forms
from tests.forms.conftest import CONTENT


def library_of(folder: Path, *texts: str) -> FormLibrary:
    """A city whose only forms are these; blocks and words are the shipped ones."""
    (folder / "forms").mkdir(exist_ok=True)
    (folder / "words").mkdir(exist_ok=True)
    (folder / "words" / "paper.yaml").write_bytes((CONTENT / "words" / "paper.yaml").read_bytes())
    (folder / "forms" / "blocks.yaml").write_bytes((CONTENT / "forms" / "blocks.yaml").read_bytes())
    for text in texts:
        name = text.split("\n", 1)[0].removeprefix("form: ")
        (folder / "forms" / f"{name}.yaml").write_text(text, "utf-8")
    return load_forms(folder)
