import QtQuick

// A town with its reading above.
Tap {
    id: town
    property var content: ({})

    verb: "town"
    value: content.id ?? ""
    label: content.label ?? ""
    detail: content.ruby ?? ""
    chosen: content.selected ?? false
    checkable: true
    implicitHeight: Math.max(130 * theme.u, words.implicitHeight + 24 * theme.u)

    Frame {
        chosen: town.chosen
        held: town.held
    }
    Column {
        id: words
        x: 36 * theme.u
        width: parent.width - x - 16 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        // Names have no place to break: a long one takes smaller letters.
        Fitting {
            text: town.content.ruby ?? ""
            asked: theme.note
            most: 9
            lineHeight: 1.3
            color: town.held ? theme.onHeld : theme.soft
            room: words.width
            width: room
        }
        Fitting {
            text: town.label
            asked: theme.label * 46 / 42
            most: 9
            bold: true
            lineHeight: 1.3
            color: town.held ? theme.onHeld : town.chosen ? theme.keyInk : theme.ink
            room: words.width
            width: room
        }
    }
}
