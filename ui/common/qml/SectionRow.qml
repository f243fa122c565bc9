import QtQuick

// Term with its icon, value below.
Column {
    id: row
    property var content: ({})
    property bool first: false
    property bool close: false
    property bool closest: false

    spacing: 0

    Hair {
        visible: !row.first
        width: parent.width
        color: theme.skyLine
    }
    Item {
        width: 1
        height: (row.closest ? 1 : row.close || theme.big ? 8 : 17) * theme.u
    }
    Row {
        spacing: 14 * theme.u
        Icon {
            name: row.content.icon ?? ""
            size: 40 * theme.u
            color: theme.soft
            anchors.verticalCenter: parent.verticalCenter
        }
        Say {
            text: row.content.term ?? ""
            size: theme.note
            color: theme.soft
        }
    }
    Say {
        text: row.content.value ?? ""
        size: row.closest ? theme.note : row.close ? theme.body : theme.body * 44 / 38
        lineHeight: row.closest ? 1.25 : row.close ? 1.4 : 1.48
        room: row.width
        width: room
    }
    Item {
        width: 1
        height: (row.closest ? 1 : row.close || theme.big ? 8 : 20) * theme.u
    }
}
