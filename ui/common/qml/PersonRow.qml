import QtQuick

// A family member: name, relationship, age, 直す.
Item {
    id: row
    property var content: ({})
    property string edit: ""
    property bool close: false
    property real least: 155 * theme.u
    readonly property string mend: content.edit ?? edit

    implicitHeight: Math.max(least, words.implicitHeight + (close ? 6 : 28) * theme.u)

    Hair {
        width: parent.width
    }
    Rectangle {
        id: disc
        width: 84 * theme.u
        height: width
        radius: width / 2
        color: theme.contrast ? theme.page : theme.skyBar
        border.width: theme.contrast ? 3 * theme.u : 0
        border.color: theme.line
        anchors.verticalCenter: parent.verticalCenter
        Icon {
            anchors.centerIn: parent
            name: "staff"
            size: (row.content.child ? 44 : 56) * theme.u
        }
    }
    Column {
        id: words
        x: 112 * theme.u
        width: row.width - x - (button.visible ? button.width + 16 * theme.u : 0)
        anchors.verticalCenter: parent.verticalCenter
        NameLine {
            text: row.content.name ?? ""
            bold: true
            size: theme.label * 46 / 42
            room: words.width
        }
        Say {
            text: row.content.detail ?? ""
            size: theme.body
            color: theme.soft
            room: words.width
            width: room
        }
    }
    SecondButton {
        id: button
        visible: !(row.content.fixed ?? false) && row.mend !== ""
        able: visible
        verb: "edit"
        value: row.content.id ?? ""
        label: row.mend
        detail: row.content.name ?? ""
        size: Math.min(theme.body * 40 / 38, 60 * theme.u)
        width: Math.max(172 * theme.u, implicitWidth - 24 * theme.u)
        height: 92 * theme.u
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
    }
}
