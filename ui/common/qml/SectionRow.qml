import QtQuick

// Term with its icon, value below.
Column {
    id: row
    property var content: ({})
    property bool first: false
    property bool close: false
    property bool closest: false
    readonly property var sizes: theme.lists.section[closest ? "closest" : close ? "close" : theme.big ? "big" : "usual"]

    spacing: 0

    Hair {
        visible: !row.first
        width: parent.width
        color: theme.skyLine
    }
    Item {
        width: 1
        height: row.sizes.before * theme.u
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
            lineHeight: row.sizes.term
            color: theme.soft
        }
    }
    Say {
        text: row.content.value ?? ""
        size: row.closest ? theme.note : theme.body * row.sizes.grow
        lineHeight: row.sizes.line
        room: row.width
        width: room
    }
    Item {
        width: 1
        height: row.sizes.after * theme.u
    }
}
