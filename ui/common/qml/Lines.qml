import QtQuick

// Sentences below each other.
Column {
    id: lines
    property var model: []
    property real size: theme.label
    property bool centred: false
    property color color: theme.ink
    spacing: 16 * theme.u
    visible: model.length > 0

    Repeater {
        model: lines.model.length
        delegate: Say {
            required property int index
            text: lines.model[index] ?? ""
            size: lines.size
            color: lines.color
            centred: lines.centred
            lineHeight: 1.5
            room: lines.width
            width: room
        }
    }
}
