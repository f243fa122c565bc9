import QtQuick
import "../../../common/qml"

// 13 It goes on: where the paper comes out, how many, which.
Page {
    id: screen

    readonly property var sheets: view.sheets ?? []
    sub: view.text ?? ""
    headGap: 36 * theme.u
    need: list.need0 + 0
    readonly property real artHeight: Math.max(0, Math.min(width * 0.39, room - list.plain))

    Column {
        id: list
        readonly property real plain: counter.height + bar.height + rows.implicitHeight + 92 * theme.u
        readonly property real need0: plain
        width: parent.width
        spacing: 0

        Art {
            name: screen.artHeight > 140 * theme.u ? screen.view.art ?? "printing" : ""
            width: parent.width
            height: visible ? Math.min(implicitHeight, screen.artHeight) : 0
        }
        Item {
            width: 1
            height: 44 * theme.u
        }
        Say {
            id: counter
            text: screen.view.count ?? ""
            size: theme.lead
            bold: true
        }
        Item {
            width: 1
            height: 18 * theme.u
        }
        Rectangle {
            id: bar
            width: parent.width
            height: 28 * theme.u
            radius: height / 2
            color: theme.contrast ? theme.page : theme.skyBar
            border.width: theme.contrast ? 3 * theme.u : 0
            border.color: theme.line
            Rectangle {
                width: parent.width * Math.min(1, (screen.view.done ?? 0) / Math.max(1, screen.view.total ?? 1))
                height: parent.height
                radius: height / 2
                color: theme.key
            }
        }
        Item {
            width: 1
            height: 28 * theme.u
        }
        Banner {
            width: parent.width
            content: screen.view.banner ?? null
        }
        Column {
            id: rows
            width: parent.width
            Repeater {
                model: screen.sheets.length
                delegate: SheetRow {
                    required property int index
                    sheet: screen.sheets[index] ?? ({})
                    width: rows.width
                }
            }
            Hair {
                width: parent.width
            }
        }
    }
}
