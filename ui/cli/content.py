"""Where the shipped content lies."""

from pathlib import Path

import forms

CONTENT = Path(forms.__file__).parent / "content"
