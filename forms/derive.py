"""All derivations (`derive.*`, and `.x` of a person): importing this registers them in `forms.asking.DERIVATIONS`."""

from __future__ import annotations

from forms import derive_hoken, derive_ido, derive_kodomo, derive_other, derive_people

__all__ = ["derive_hoken", "derive_ido", "derive_kodomo", "derive_other", "derive_people"]
