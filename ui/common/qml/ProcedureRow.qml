import QtQuick

// One procedure: its name, whose and why, its deadline.
Tap {
    id: row
    property var content: ({})
    property bool big: false

    verb: "open"
    value: content.id ?? ""
    label: content.title ?? ""
    radius: 14 * theme.u
    implicitHeight: Math.max(110 * theme.u, words.implicitHeight + (big ? 36 : 12) * theme.u)

    Frame {
        held: row.held
        radius: row.radius
        border.width: 2 * theme.u
    }
    Column {
        id: words
        x: 30 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        width: (row.big ? arrow.x : chip.visible ? chip.x : arrow.x) - x - 16 * theme.u
        spacing: row.big ? 8 * theme.u : 0

        Say {
            text: row.label
            size: theme.label * 40 / 42
            bold: true
            lineHeight: 1.25
            color: row.held ? theme.onHeld : theme.ink
            room: words.width
            width: room
        }
        Say {
            visible: !row.big
            text: row.big ? "" : row.content.sub ?? ""
            size: theme.note
            lineHeight: 1.35
            color: row.held ? theme.onHeld : theme.soft
            room: words.width
            width: room
        }
        Chip {
            visible: row.big && text !== ""
            text: row.content.chip ?? ""
            urgent: row.content.urgent ?? false
            width: implicitWidth
            height: implicitHeight
        }
    }
    Chip {
        id: chip
        visible: !row.big && text !== ""
        text: row.content.chip ?? ""
        urgent: row.content.urgent ?? false
        width: implicitWidth
        height: implicitHeight
        x: arrow.x - width - 14 * theme.u
        anchors.verticalCenter: parent.verticalCenter
    }
    Icon {
        id: arrow
        name: "next"
        size: 40 * theme.u
        color: row.held ? theme.onHeld : theme.soft
        x: row.width - width - 18 * theme.u
        anchors.verticalCenter: parent.verticalCenter
    }
}
