import QtQuick

// Another good way (blue) or a side way (gray).
Tap {
    id: button

    property string icon: ""
    property bool good: false
    property real size: theme.label
    readonly property bool after: icon === "next" || icon === "down"
    readonly property color words: held ? theme.onHeld : good ? theme.keyInk : theme.ink
    readonly property real wordsHeight: text.implicitHeight
    readonly property real iconRoom: icon === "" ? 0 : (40 + 20) * theme.u

    implicitHeight: Math.max(104 * theme.u, text.implicitHeight + 20 * theme.u)
    implicitWidth: text.natural + iconRoom + 72 * theme.u

    Frame {
        held: button.held
        border.color: button.good ? theme.key : theme.line
    }
    Row {
        anchors.centerIn: parent
        spacing: 20 * theme.u
        layoutDirection: button.after ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            name: button.icon
            size: 44 * theme.u
            color: button.words
            anchors.verticalCenter: parent.verticalCenter
        }
        Say {
            id: text
            text: button.label
            size: button.size
            bold: true
            centred: true
            lineHeight: 1.25
            color: button.words
            room: Math.min(natural, button.width - 32 * theme.u - button.iconRoom)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
