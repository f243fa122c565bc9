import QtQuick

// One key of a keypad or board.
Tap {
    id: key

    property string icon: ""
    property bool quiet: false
    property bool bold: true
    property real size: theme.digit

    Frame {
        held: key.held
        quiet: key.quiet
        radius: key.radius
    }
    Row {
        anchors.centerIn: parent
        spacing: 16 * theme.u

        Icon {
            name: key.icon
            size: 42 * theme.u
            color: key.held ? theme.onHeld : theme.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Say {
            text: key.label
            size: key.size
            bold: key.bold
            centred: true
            lineHeight: 1.1
            color: key.held ? theme.onHeld : theme.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
