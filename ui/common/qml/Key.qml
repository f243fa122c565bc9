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
    // Picture and words stand in the middle together. Most keys have none: a board has fifty of them.
    Loader {
        id: picture
        readonly property real room: active ? 54 * theme.u : 0
        active: key.icon !== ""
        anchors.verticalCenter: parent.verticalCenter
        x: word.x - room
        sourceComponent: Icon {
            name: key.icon
            size: 42 * theme.u
            color: key.held ? theme.onHeld : theme.ink
        }
    }
    Fitting {
        id: word
        anchors.centerIn: parent
        anchors.horizontalCenterOffset: picture.room / 2
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
    }
}
