from __future__ import annotations

from pathlib import Path

import pytest

import forms
from forms.library import FormLibrary, load_forms

CONTENT = Path(forms.__file__).parent / "content"


@pytest.fixture(scope="session")
def library() -> FormLibrary:
    """The forms that are shipped."""
    return load_forms(CONTENT)
