import QtQuick

// One sheet and how far it is: to come, printing, done, waiting.
Item {
    id: row

    property var sheet: ({})
    readonly property string state_: sheet.state ?? "todo"
    // Ten of them below each other in landscape.
    property bool close: false
    readonly property real mark: (close ? 40 : 48) * theme.u

    implicitHeight: Math.max((close ? 54 : 72) * theme.u, Math.max(title.implicitHeight, word.implicitHeight) + (close ? 6 : 18) * theme.u)

    Hair {
        width: parent.width
    }
    Rectangle {
        visible: row.state_ !== "printing"
        width: row.mark
        height: width
        radius: width / 2
        anchors.verticalCenter: parent.verticalCenter
        color: row.state_ === "done" ? theme.helpLine : theme.page
        border.width: row.state_ === "done" ? 0 : 3 * theme.u
        border.color: theme.hair

        Icon {
            visible: row.state_ === "done"
            anchors.centerIn: parent
            name: "check"
            size: (row.close ? 32 : 38) * theme.u
            color: theme.page
        }
    }
    Ring {
        visible: row.state_ === "printing"
        width: row.mark
        height: width
        thick: 8 * theme.u
        part: 0.28
        from: -140
        anchors.verticalCenter: parent.verticalCenter
        NumberAnimation on from {
            running: row.state_ === "printing" && !theme.reduced
            from: -140
            to: 220
            duration: 2400
            loops: Animation.Infinite
        }
    }
    Say {
        id: title
        x: 72 * theme.u
        anchors.verticalCenter: parent.verticalCenter
        text: row.sheet.title ?? ""
        size: row.close ? theme.note : theme.body
        lineHeight: 1.3
        bold: row.state_ === "printing"
        room: row.width - x - (word.text === "" ? 0 : word.implicitWidth + 16 * theme.u)
    }
    Say {
        id: word
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: row.sheet.text ?? ""
        size: theme.note
        bold: row.state_ === "printing"
        color: row.state_ === "printing" ? theme.keyInk : theme.soft
    }
}
