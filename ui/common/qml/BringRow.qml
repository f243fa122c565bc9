import QtQuick

// Something to bring, or something to do elsewhere. What the resident has with him is checked.
Item {
    id: row
    property var content: ({})
    // In landscape as many as fit upright.
    property bool close: false
    readonly property var sizes: theme.lists.thing[close ? "close" : "usual"]
    readonly property string has: content.checked === true ? content.mark ?? "" : ""

    implicitHeight: Math.max(sizes.least * theme.u, words.implicitHeight + sizes.air * theme.u)

    Hair {
        width: parent.width
    }
    Icon {
        id: icon
        anchors.verticalCenter: parent.verticalCenter
        name: row.content.icon ?? "paper"
        size: 60 * theme.u
    }
    Column {
        id: words
        x: row.sizes.x * theme.u
        width: row.width - x - (mark.visible ? mark.width + 16 * theme.u : 0)
        anchors.verticalCenter: parent.verticalCenter
        Fitting {
            text: row.content.title ?? ""
            asked: theme.label
            most: 9
            bold: true
            lineHeight: row.sizes.name
            room: words.width
            width: room
        }
        Say {
            text: row.content.sub ?? ""
            size: theme.note
            lineHeight: row.sizes.rest
            color: theme.soft
            room: words.width
            width: room
        }
    }
    Row {
        id: mark
        visible: row.content.checked === true
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12 * theme.u
        Icon {
            name: "check"
            size: 40 * theme.u
            color: theme.helpLine
            anchors.verticalCenter: parent.verticalCenter
        }
        Say {
            text: row.has
            size: theme.note
            bold: true
            color: theme.helpLine
        }
    }
}
