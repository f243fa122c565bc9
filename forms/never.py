"""What is never printed (印字してはいけないもの), whatever a description binds to it."""

from __future__ import annotations

from forms.measures import FieldKind

EMPTY_KINDS = frozenset(
    {FieldKind.SIGN, FieldKind.SEAL, FieldKind.STAFF, FieldKind.HAND, FieldKind.BLANK, FieldKind.LINES}
)
_BY_HAND = ("委任者", "頼む人", "委任する人", "証人", "署名", "自署", "押印", "印影")
_MARKED_BY_HAND = ("同意", "誓約", "真意", "養育費", "親子交流")
_SECRET = ("暗証番号", "パスワード")


def never_filled(kind: FieldKind, section: str, label: str) -> bool:
    """Signature, seal, staff, mandator, witness, consent, PIN: the machine leaves these empty."""
    if kind in EMPTY_KINDS or asks_for_secret(kind, label):
        return True
    if any(word in section or word in label for word in _BY_HAND):
        return kind is not FieldKind.SAY
    marked = kind in (FieldKind.CHECK, FieldKind.CIRCLE)
    return marked and any(word in section or word in label for word in _MARKED_BY_HAND)


def asks_for_secret(kind: FieldKind, label: str) -> bool:
    """A place to write a PIN: it must not even exist."""
    to_write = kind not in (FieldKind.CHECK, FieldKind.CIRCLE, FieldKind.SAY)
    return to_write and any(word in label for word in _SECRET)
