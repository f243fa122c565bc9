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

    // What is read stands left in landscape, the sheets right, below the picture.
    Banner {
        id: banner
        parent: screen.wide ? screen.readItem : first
        width: parent ? parent.width : 0
        content: screen.view.banner ?? null
    }
    Column {
        id: list
        readonly property real gap: (screen.wide ? 20 : 32) * theme.u
        readonly property real rest: (screen.wide ? gap : banner.height + 2 * gap) + rows.implicitHeight + note.implicitHeight + 20 * theme.u
        width: parent ? parent.width : 0
        spacing: gap

        Art {
            readonly property real most: screen.spare - list.gap
            name: most > 140 * theme.u ? screen.view.art ?? "" : ""
            width: parent.width
            height: Math.min(implicitHeight, most)
            ground: theme.care
        }
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
