import QtQuick
import "../../../common/qml"

// 14 What happened, that the answers are kept, who is on the way, what comes next. In that order.
Page {
    id: screen
    touched: false
    readonly property var sheets: view.sheets ?? []
    readonly property real spare: room - list.rest
    sub: (view.lines ?? []).join("\n")
    subColor: theme.ink
    headGap: 36 * theme.u
    need: list.rest

    // What is read stands left in landscape, the sheets right.
    Column {
        id: told
        parent: screen.wide ? screen.readItem : first
        width: parent ? parent.width : 0
        spacing: 32 * theme.u

        Art {
            name: !screen.wide && screen.spare > 140 * theme.u ? screen.view.art ?? "" : ""
            width: parent.width
            height: visible ? Math.min(implicitHeight, screen.spare - 12 * theme.u) : 0
        }
        Banner {
            id: banner
            width: parent.width
            content: screen.view.banner ?? null
        }
    }
    Column {
        id: list
        readonly property real rest: (screen.wide ? 0 : banner.height + 64 * theme.u) + rows.implicitHeight + note.implicitHeight + 20 * theme.u
        width: parent ? parent.width : 0
        spacing: screen.wide ? 0 : 32 * theme.u

        // The first place in portrait.
        Item {
            id: first
            width: parent.width
            height: childrenRect.height
            visible: !screen.wide
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
        Say {
            id: note
            text: screen.view.note ?? ""
            size: theme.note
            color: theme.soft
            room: list.width
            width: room
        }
    }
}
