import QtQuick

// One answer to choose.
Tap {
    id: choice

    property var option: ({})
    property bool several: false
    property bool close: false
    // Half as wide, and close: letters give a little before the whole screen would.
    property bool narrow: false
    // One of two columns.
    property bool half: false
    property real least: 132 * theme.u
    readonly property string hint: option.hint ?? ""
    readonly property var sizes: theme.lists.choice[close ? "close" : "usual"]
    readonly property real pad: sizes.pad * theme.u

    verb: "choose"
    value: option.id ?? ""
    label: option.label ?? ""
    chosen: option.selected ?? false
    checkable: true
    detail: hint
    box: several
    implicitHeight: Math.max(least, words.implicitHeight + sizes.air * theme.u)

    Frame {
        chosen: choice.chosen
        held: choice.held
        quiet: choice.option.quiet ?? false
        border.color: choice.chosen ? theme.key : quiet ? theme.hair : theme.line
    }
    Mark {
        id: mark
        x: choice.pad
        anchors.verticalCenter: parent.verticalCenter
        width: theme.lists.choice[theme.big ? "big" : "usual"].mark * theme.u
        chosen: choice.chosen
        several: choice.several
    }
    Column {
        id: words
        anchors.left: mark.right
        anchors.leftMargin: choice.sizes.beside * theme.u
        anchors.right: parent.right
        anchors.rightMargin: choice.sizes.right * theme.u
        anchors.verticalCenter: parent.verticalCenter

        // Where choices stand in two columns a long word takes smaller letters: it must not break.
        Fitting {
            named: true
            text: choice.label
            family: choice.option.language ? theme.face(choice.option.language) : theme.family
            asked: theme.label * (choice.narrow && theme.scale < 1.6 ? 0.9 : 1)
            most: 99
            gives: choice.half
            bold: true
            lineHeight: choice.sizes.name
            color: choice.held ? theme.onHeld : choice.chosen ? theme.keyInk : theme.ink
            room: words.width
            width: room
        }
        Say {
            named: true
            text: choice.hint
            size: theme.note
            lineHeight: choice.sizes.rest
            color: choice.held ? theme.onHeld : theme.soft
            room: words.width
            width: room
        }
    }
}
