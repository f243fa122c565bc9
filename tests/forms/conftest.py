from __future__ import annotations

from pathlib import Path

import pytest

import forms
from forms.library import FormLibrary, load_forms
from kiosk.languages import load_catalogues
from kiosk.words import Words, load_words

CONTENT = Path(forms.__file__).parent / "content"


@pytest.fixture(scope="session")
def library() -> FormLibrary:
    """The forms that are shipped."""
    return load_forms(CONTENT)


@pytest.fixture(scope="session")
def words() -> Words:
    """Those that are shipped, in every language."""
    return load_words(CONTENT / "words", load_catalogues(CONTENT))
