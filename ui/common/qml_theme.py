"""`theme` for QML: colours by role, sizes in pixels. `install` gives an engine all that QML needs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Slot
from PySide6.QtGui import QFont, QScreen
from PySide6.QtQml import QQmlComponent, QQmlEngine, qmlRegisterType

from ui.common import markup
from ui.common.icon_provider import ArtProvider, IconProvider
from ui.common.name_text import NameText
from ui.common.qr_code import QrCode
from ui.common.ruby_text import RubyText
from ui.common.theme import DEFAULT_PX_PER_MM, FAMILY, UNITS_PER_MM, load_tokens, px_per_mm, unit_px
from ui.common.touch_gate import TouchGate

_THEME = Path(__file__).with_name("qml") / "Theme.qml"


class Kit(QObject):
    """What `Theme.qml` asks for: sizes and colours from `tokens.yaml`, and what the marks in a text mean."""

    def __init__(self, density: float = DEFAULT_PX_PER_MM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._density = density

    natural = Property(float, lambda self: self._density / UNITS_PER_MM, constant=True)
    """¼ mm in pixels, before the window is known."""

    smallest = Property(float, lambda _: load_tokens().smallest_mm * UNITS_PER_MM, constant=True)
    """Of letters that give way to their room, in ¼ mm."""

    @Slot(float, float, result=float)
    def unit(self, width: float, height: float) -> float:
        """¼ mm in pixels, in a window of this size."""
        return unit_px(width, height, self._density)

    @Slot(bool, result="QVariantMap")
    def colours(self, contrast: bool) -> dict[str, str]:
        tokens = load_tokens()
        return dict(tokens.contrast if contrast else tokens.light)

    @Slot(float, float, float, result="QVariantMap")
    def sizes(self, scale: float, share: float, unit: float) -> dict[str, float]:
        """Pixels by role; letters get this share of the growth that the scale asks for."""
        tokens, found = load_tokens(), {}
        for role in tokens.type_mm:
            full, plain = (tokens.size_mm(role, one) for one in (scale, 1.0))
            found[role] = float(round((plain + (full - plain) * share) * UNITS_PER_MM * unit))
        return found

    @Slot(result="QVariantMap")
    def lists(self) -> dict[str, object]:
        """What rows are made of, in ¼ mm."""
        return {
            kind: {how: dict(row) for how, row in ways.items()} for kind, ways in load_tokens().lists.items()
        }

    @Slot(str, result=str)
    def face(self, language: str) -> str:
        return load_tokens().face(language)

    @Slot(str, result=bool)
    def hasRuby(self, text: str) -> bool:
        return markup.has_ruby(text)

    @Slot(str, result=str)
    def styled(self, text: str) -> str:
        return markup.styled(text) if markup.has_bold(text) else markup.flat(text)

    @Slot(str, result="QVariantList")
    def spans(self, text: str) -> list[dict[str, object]]:
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


def install(engine: QQmlEngine, density: float = DEFAULT_PX_PER_MM) -> QObject:
    """Gives the engine `theme`, `gate`, pictures and drawn items. Call it before QML is loaded.

    Comes back with the theme: its properties are QML's own, so that hundreds of items read them without
    asking Python, and each tells of its own change only.
    """
    for made, name in ((NameText, "NameText"), (RubyText, "RubyText"), (QrCode, "QrCode")):
        # The stub asks for bytes where Qt takes text.
        qmlRegisterType(made, "Kakanai", 1, 0, name)  # type: ignore[call-overload]
    for face in set(load_tokens().faces.values()):  # a Japanese name among other letters keeps our face
        QFont.insertSubstitution(face, FAMILY)
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(_THEME)), engine)  # the theme goes with it
    theme = component.createWithInitialProperties({"kit": Kit(density, engine)})
    theme.setParent(engine)
    gate = TouchGate(engine)
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("art", ArtProvider())
    engine.rootContext().setContextProperty("theme", theme)
    engine.rootContext().setContextProperty("gate", gate)
    return theme
