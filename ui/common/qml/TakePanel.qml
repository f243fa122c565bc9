import QtQuick

// What must not be left behind.
Item {
    id: panel
    property string title: ""
    property var model: []
    property bool close: false
    // What is with the resident already, and needed once more.
    property string note: ""
    implicitHeight: list.implicitHeight + (close ? 28 : 52) * theme.u

    ReadingPanel {
        anchors.fill: parent
        radius: theme.contrast ? 0 : 12 * theme.u
        tint: theme.care
        bar: theme.careBar
        always: true
    }
    Column {
        id: list
        x: 44 * theme.u
        y: (panel.close ? 12 : 24) * theme.u
        width: parent.width - x - 24 * theme.u
        spacing: (panel.close ? 4 : 14) * theme.u
        Say {
            text: panel.model.length > 0 ? panel.title : ""
            size: panel.close ? theme.body : theme.label * 44 / 42
            bold: true
            room: list.width
            width: room
        }
        // One under the other they stand closer than side by side.
        Flow {
            width: list.width
            spacing: 12 * theme.u
            Repeater {
                model: panel.model.length
                delegate: Row {
                    id: thing
                    required property int index
                    readonly property var content: panel.model[index] ?? ({})
                    spacing: 22 * theme.u
                    rightPadding: index < panel.model.length - 1 ? 44 * theme.u : 0
                    Icon {
                        name: thing.content.icon ?? "paper"
                        size: (panel.close ? 52 : 68) * theme.u
                        color: theme.ink
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Say {
                        text: thing.content.text ?? ""
                        size: panel.close ? theme.note : theme.body * 40 / 38
                        bold: true
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
        }
        Say {
            text: panel.note
            size: panel.close ? theme.note : theme.body
            room: list.width
            width: room
        }
    }
}
