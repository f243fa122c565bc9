import QtQuick

// One procedure: its name, whose and why, its deadline.
Tap {
    id: row
    property var content: ({})
    property bool big: false
    property bool close: false
    // A name that needs the whole width; its deadline then stands beside the second line.
    readonly property bool wide: !big && chip.visible && title.natural > chip.x - words.x - 16 * theme.u
    readonly property real full: arrow.x - words.x - 16 * theme.u
    readonly property real beside: chip.visible ? chip.x - words.x - 16 * theme.u : full

    verb: "open"
    value: content.id ?? ""
    label: content.title ?? ""
    detail: [content.sub ?? "", content.chip ?? ""].filter(text => text !== "").join(" ")
    radius: 14 * theme.u
    implicitHeight: Math.max((close ? 84 : 110) * theme.u, words.implicitHeight + (big ? 36 : close ? 8 : 12) * theme.u)

    Frame {
        held: row.held
        radius: row.radius
        border.width: 2 * theme.u
    }
    Column {
        id: words
        x: 30 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        width: row.full
        spacing: row.big ? 8 * theme.u : 0

        Say {
            id: title
            text: row.label
            size: theme.label * 40 / 42
            bold: true
            lineHeight: row.close ? 1.2 : 1.25
            color: row.held ? theme.onHeld : theme.ink
            room: row.big || row.wide ? row.full : row.beside
            width: room
        }
        Say {
            id: second
            visible: !row.big
            text: row.big ? "" : row.content.sub ?? ""
            size: theme.note
            lineHeight: row.close ? 1.25 : 1.35
            color: row.held ? theme.onHeld : theme.soft
            room: row.big ? row.full : row.beside
            width: room
        }
        Item {
            // The deadline is higher than a second line: what is missing, so that it never covers the name.
            visible: row.wide
            width: 1
            height: Math.max(0, chip.height + 2 * theme.u - second.implicitHeight)
        }
        Chip {
            visible: row.big && text !== ""
            room: row.full
            text: row.content.chip ?? ""
            urgent: row.content.urgent ?? false
            width: implicitWidth
            height: implicitHeight
        }
    }
    Chip {
        id: chip
        visible: !row.big && text !== ""
        room: row.full
        text: row.content.chip ?? ""
        urgent: row.content.urgent ?? false
        width: implicitWidth
        height: implicitHeight
        x: arrow.x - width - 14 * theme.u
        y: row.wide ? words.y + words.height - height : (row.height - height) / 2
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
