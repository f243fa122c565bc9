import QtQuick
import Kakanai 1.0

// A person's name in its right glyphs.
NameText {
    property alias size: name.pixelSize

    id: name
    pixelSize: theme.body
    color: theme.ink
    width: implicitWidth
    height: implicitHeight
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
