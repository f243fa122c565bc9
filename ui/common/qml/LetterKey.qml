import QtQuick

// The key of one sign: a board has fifty of them, so they are made of as little as can be.
Tap {
    id: key

    property real size: theme.digit

    Frame {
        held: key.held
        radius: key.radius
    }
    Text {
        // One line in the middle, as Say sets it.
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(parent.height / 2 + 0.38 * key.size - baselineOffset)
        text: key.label
        textFormat: Text.PlainText
        font.family: theme.family
        font.pixelSize: key.size
        font.bold: true
        color: key.held ? theme.onHeld : theme.ink
        Accessible.ignored: true
    }
}
