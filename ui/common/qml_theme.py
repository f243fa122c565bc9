"""`theme` for QML: colours by role, sizes in pixels. `install` gives an engine all that QML needs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor, QFont, QScreen
from PySide6.QtQml import QQmlEngine, qmlRegisterType

from ui.common import markup
from ui.common.icon_provider import ArtProvider, IconProvider
from ui.common.name_text import NameText
from ui.common.qr_code import QrCode
from ui.common.ruby_text import RubyText
from ui.common.theme import DEFAULT_PX_PER_MM, FAMILY, UNITS_PER_MM, load_tokens, px_per_mm, unit_px
from ui.common.touch_gate import TouchGate


def _colour(role: str) -> Any:
    def read(self: Theme) -> QColor:
        return QColor(load_tokens().colour(role, self.dark))

    return Property(QColor, read, notify=Theme_changed)


def _size(role: str) -> Any:
    def read(self: Theme) -> float:
        full, plain = (load_tokens().size_mm(role, scale) for scale in (self.factor, 1.0))
        return round((plain + (full - plain) * self.share) * UNITS_PER_MM * self.pixels)

    return Property(float, read, notify=Theme_changed)


Theme_changed = Signal()


class Theme(QObject):
    """One for each window. `u` is ¼ mm in pixels: the unit of every size in QML."""

    changed = Theme_changed

    def __init__(self, density: float = DEFAULT_PX_PER_MM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.density, self.pixels = density, density / UNITS_PER_MM
        self.factor, self.dark, self._still = 1.0, False, False
        self.share, self.tongue, self.humble = 1.0, "ja", False

    @Slot(float, float)
    def fit(self, width: float, height: float) -> None:
        """Tells the window's size in pixels, so that the design always fits in it."""
        pixels = unit_px(width, height, self.density)
        if pixels != self.pixels:
            self.pixels = pixels
            self.changed.emit()

    def _set(self, name: str, value: object) -> None:
        if getattr(self, name) != value:
            setattr(self, name, value)
            self.changed.emit()

    u = Property(float, lambda self: self.pixels, notify=changed)
    family = Property(str, lambda self: load_tokens().face(self.tongue), notify=changed)
    language = Property(str, lambda self: self.tongue, lambda self, v: self._set("tongue", v), notify=changed)
    scale = Property(float, lambda self: self.factor, lambda self, v: self._set("factor", v), notify=changed)
    contrast = Property(bool, lambda self: self.dark, lambda self, v: self._set("dark", v), notify=changed)
    reduced = Property(bool, lambda self: self._still, lambda self, v: self._set("_still", v), notify=changed)
    squeeze = Property(float, lambda self: self.share, lambda self, v: self._set("share", v), notify=changed)
    """How much of the asked growth the letters get: 1 all, 0 none. Less only where all cannot fit."""
    modest = Property(bool, lambda self: self.humble, lambda self, v: self._set("humble", v), notify=changed)
    """The ground plan of small letters, where from low reach the one of large letters can't fit."""
    big = Property(bool, lambda self: self.factor >= 1.6 and not self.humble, notify=changed)
    margin = Property(
        float, lambda self: self.pixels * (48 if self.factor >= 2 and not self.humble else 64), notify=changed
    )

    page, quiet, ink, soft = _colour("page"), _colour("quiet"), _colour("ink"), _colour("soft")
    rest, line, hair, track = _colour("rest"), _colour("line"), _colour("hair"), _colour("track")
    key, onKey, keyPressed = _colour("key"), _colour("onKey"), _colour("keyPressed")
    keySoft, keyInk, keyHeld = _colour("keySoft"), _colour("keyInk"), _colour("keyHeld")
    onHeld, mark = _colour("onHeld"), _colour("mark")
    sky, skyBar, skyLine = _colour("sky"), _colour("skyBar"), _colour("skyLine")
    help, helpInk, helpLine = _colour("help"), _colour("helpInk"), _colour("helpLine")
    care, careBar = _colour("care"), _colour("careBar")
    urgent, onUrgent = _colour("urgent"), _colour("onUrgent")
    practice, onPractice = _colour("practice"), _colour("onPractice")
    focusLine, focusRing = _colour("focusLine"), _colour("focusRing")

    note, body, label, lead = _size("note"), _size("body"), _size("label"), _size("lead")
    button, title, large = _size("button"), _size("title"), _size("large")
    cardName, hero, digit = _size("cardName"), _size("hero"), _size("digit")
    ticket, dock, stage = _size("ticket"), _size("dock"), _size("stage")

    @Slot(str, result=str)
    def face(self, language: str) -> str:
        """For a text in another language than the screen's."""
        return load_tokens().face(language)

    @Slot(str, result=bool)
    def hasRuby(self, text: str) -> bool:
        return markup.has_ruby(text)

    @Slot(str, result=str)
    def styled(self, text: str) -> str:
        return markup.styled(text) if markup.has_bold(text) else markup.flat(text)

    @Slot(str, result=bool)
    def hasBold(self, text: str) -> bool:
        return markup.has_bold(text)

    @Slot(str, result="QVariantList")
    def spans(self, text: str) -> list[dict[str, object]]:
        """The runs of one line, for lines whose bold parts are larger."""
        return [
            {"text": f"{{{span.text}|{span.ruby}}}" if span.ruby else span.text, "bold": span.bold}
            for span in markup.spans(text)
        ]

    @Slot(str, result=str)
    def plain(self, text: str) -> str:
        return markup.plain(text)


def screen_density(screen: QScreen) -> float:
    """Pixels of a millimetre of glass, as the screen itself tells it."""
    return px_per_mm(screen.geometry().height(), screen.physicalSize().height())


def install(engine: QQmlEngine, density: float = DEFAULT_PX_PER_MM) -> Theme:
    """Gives the engine `theme`, `gate`, pictures and drawn items. Call it before QML is loaded."""
    for made, name in ((NameText, "NameText"), (RubyText, "RubyText"), (QrCode, "QrCode")):
        # The stub asks for bytes where Qt takes text.
        qmlRegisterType(made, "Kakanai", 1, 0, name)  # type: ignore[call-overload]
    for face in set(load_tokens().faces.values()):  # a Japanese name among other letters keeps our face
        QFont.insertSubstitution(face, FAMILY)
    theme, gate = Theme(density, engine), TouchGate(engine)
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("art", ArtProvider())
    engine.rootContext().setContextProperty("theme", theme)
    engine.rootContext().setContextProperty("gate", gate)
    return theme
