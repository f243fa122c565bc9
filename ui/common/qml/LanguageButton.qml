import QtQuick

// A language in its own script.
Tap {
    id: button
    property var content: ({})

    verb: "language"
    value: content.id ?? ""
    label: content.label ?? ""
    chosen: content.selected ?? false
    checkable: true

    Frame {
        chosen: button.chosen
        held: button.held
    }
    Say {
        anchors.centerIn: parent
        text: button.label
        family: theme.face(button.value)
        size: Math.min(38 * theme.u * Math.min(1.25, theme.scale), (button.width - 24 * theme.u) / Math.max(1, natural.advanceWidth) * 38 * theme.u)
        bold: true
        color: button.held ? theme.onHeld : button.chosen ? theme.keyInk : theme.ink
    }
    TextMetrics {
        id: natural
        text: theme.plain(button.label)
        font.family: theme.face(button.value)
        font.bold: true
        font.pixelSize: 38 * theme.u
    }
}
