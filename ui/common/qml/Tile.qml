import QtQuick

// A life event.
Tap {
    id: tile

    property var event: ({})
    readonly property bool able_: event.enabled ?? true

    verb: "choose"
    value: event.id ?? ""
    label: event.label ?? ""
    chosen: event.selected ?? false
    checkable: true
    able: able_
    implicitHeight: Math.max(187 * theme.u, 96 * theme.u + words.implicitHeight)

    Frame {
        chosen: tile.chosen
        held: tile.held
    }
    Icon {
        id: icon
        anchors.horizontalCenter: parent.horizontalCenter
        y: 22 * theme.u
        name: tile.event.icon ?? ""
        size: 66 * theme.u
        color: tile.held ? theme.onHeld : theme.keyInk
    }
    Item {
        anchors.top: icon.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6 * theme.u
        width: parent.width

        Say {
            id: words
            anchors.centerIn: parent
            text: tile.label
            size: Math.min(theme.lead, 38 * theme.u * (theme.scale >= 1.25 ? theme.lead / (46 * theme.u) : 1))
            bold: true
            centred: true
            lineHeight: 1.14
            color: tile.held ? theme.onHeld : tile.chosen ? theme.keyInk : theme.ink
            room: tile.width - 16 * theme.u
            width: room
        }
    }
    Mark {
        visible: tile.chosen
        chosen: true
        width: 52 * theme.u
        x: parent.width - width - 16 * theme.u
        y: 16 * theme.u
    }
}
