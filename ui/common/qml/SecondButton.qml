import QtQuick

// Another good way (blue) or a side way (gray).
Tap {
    id: button

    property string icon: ""
    property bool good: false
    property real size: theme.label
    // A word shrinks a little before it breaks: where the button's width doesn't follow its words.
    property bool gives: false
    readonly property real wordRoom: width - 32 * theme.u - iconRoom
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
        Fitting {
            id: text
            named: true
            text: button.label
            asked: button.size
            floor: Math.max(Math.min(theme.smallest, button.size), button.size * 0.8)
            across: button.gives ? button.wordRoom : 0
            bold: true
            centred: true
            lineHeight: 1.25
            color: button.words
            room: Math.min(natural, button.wordRoom)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
