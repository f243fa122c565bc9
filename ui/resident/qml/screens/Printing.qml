import QtQuick
import "../../../common/qml"

// 13 It goes on: where the paper comes out, how many, which.
Page {
    id: screen
    touched: false

    readonly property var sheets: view.sheets ?? []
    sub: view.text ?? ""
    headGap: 36 * theme.u
    need: (wide ? 0 : progress.plain + 28 * theme.u) + rows.implicitHeight + (banner.visible ? banner.height : 0)
    readonly property real artHeight: wide ? 340 * theme.u : Math.max(0, Math.min(width * 0.39, room - need))

    Column {
        id: progress
        parent: screen.wide ? screen.readItem : first
        readonly property real plain: counter.height + bar.height + 62 * theme.u
        width: parent ? parent.width : 0

        Art {
            name: screen.artHeight > 140 * theme.u ? screen.view.art ?? "printing" : ""
            width: parent.width
            height: visible ? Math.min(implicitHeight, screen.artHeight) : 0
            ground: theme.sky
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
            room: progress.width
            width: room
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
    }
    Column {
        id: list
        width: parent ? parent.width : 0
        spacing: screen.wide ? 0 : 28 * theme.u

        // The first place in portrait.
        Item {
            id: first
            width: parent.width
            height: childrenRect.height
            visible: !screen.wide
        }
        Banner {
            id: banner
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
                    close: screen.wide
                    width: rows.width
                }
            }
            Hair {
                width: parent.width
                visible: screen.sheets.length > 0
            }
        }
    }
}
