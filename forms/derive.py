"""All derivations (`derive.*`, `.x` of a person): importing this registers them in `asking.DERIVATIONS`."""

from __future__ import annotations

from forms import (
    derive_genmen,
    derive_hoken,
    derive_ido,
    derive_jusho,
    derive_kaigo,
    derive_kinds,
    derive_kodomo,
    derive_other,
    derive_people,
    derive_roles,
    derive_shibo,
    derive_shussan,
    derive_subjects,
)

__all__ = [
    "derive_genmen",
    "derive_hoken",
    "derive_ido",
    "derive_jusho",
    "derive_kaigo",
    "derive_kinds",
    "derive_kodomo",
    "derive_other",
    "derive_people",
    "derive_roles",
    "derive_shibo",
    "derive_shussan",
    "derive_subjects",
]
