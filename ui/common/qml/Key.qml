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
        spacing: 12 * theme.u

        Icon {
            name: key.icon
            size: 42 * theme.u
            color: key.held ? theme.onHeld : theme.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        Fitting {
            named: true
            text: key.label
            // Words on a narrow key shrink to its width, then take a second line.
            asked: key.size
            across: key.width - (key.icon === "" ? 12 : 66) * theme.u
            room: Math.min(natural, across)
            bold: key.bold
            centred: true
            lineHeight: 1.1
            color: key.held ? theme.onHeld : theme.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
