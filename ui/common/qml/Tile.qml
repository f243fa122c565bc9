import QtQuick

// A life event.
Tap {
    id: tile

    property var event: ({})
    property bool close: false
    property bool bare: false

    // Without the picture the mark stands before the words.
    readonly property real indent: bare && chosen ? 48 * theme.u : 0
    // Three lines leave no room for the picture; the words alone say it.
    readonly property bool crowded: bare || close && words.implicitHeight > height - icon.y - icon.size - 4 * theme.u

    verb: "choose"
    value: event.id ?? ""
    label: event.label ?? ""
    chosen: event.selected ?? false
    checkable: true
    box: true
    able: event.enabled ?? true
    implicitHeight: icon.y + icon.size + words.implicitHeight + (close ? 6 : 12) * theme.u

    Frame {
        chosen: tile.chosen
        held: tile.held
    }
    Icon {
        id: icon
        anchors.horizontalCenter: parent.horizontalCenter
        y: (tile.close ? 6 : theme.big ? 12 : 22) * theme.u
        name: tile.event.icon ?? ""
        visible: name !== "" && !tile.crowded
        size: (tile.close ? 42 : theme.big ? 56 : 66) * theme.u
        color: tile.held ? theme.onHeld : theme.keyInk
    }
    Item {
        anchors.top: tile.crowded ? parent.top : icon.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (tile.close ? 2 : 6) * theme.u
        x: tile.indent
        width: parent.width - x

        Say {
            id: words
            anchors.centerIn: parent
            text: tile.label
            // Three tiles side by side leave room for six large letters.
            size: Math.min(tile.close ? theme.note : theme.body, room / 6.6, Math.max(34 * theme.u, whole.font.pixelSize * room * 1.6 / Math.max(1, whole.advanceWidth)))
            bold: true
            centred: true
            lineHeight: 1.1
            color: tile.held ? theme.onHeld : tile.chosen ? theme.keyInk : theme.ink
            room: parent.width - (tile.close ? 8 : 16) * theme.u
            width: room
        }
    }
    // Two lines at most: a long name gets smaller letters.
    TextMetrics {
        id: whole
        text: theme.plain(tile.label)
        font.family: theme.family
        font.bold: true
        font.pixelSize: 40 * theme.u
    }
    Mark {
        visible: tile.chosen
        chosen: true
        width: (tile.close ? 42 : 52) * theme.u
        x: tile.bare ? 6 * theme.u : parent.width - width - (tile.close ? 8 : 16) * theme.u
        y: tile.bare ? (parent.height - height) / 2 : (tile.close ? 6 : 16) * theme.u
    }
}
