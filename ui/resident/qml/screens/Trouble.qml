import QtQuick
import "../../../common/qml"

// 14 What happened, that the answers are kept, who is on the way, what comes next. In that order.
Page {
    id: screen
    readonly property var sheets: view.sheets ?? []
    readonly property real spare: room - list.rest
    sub: (view.lines ?? []).join("\n")
    subColor: theme.ink
    headGap: 36 * theme.u
    need: list.rest

    Column {
        id: list
        readonly property real rest: banner.height + rows.implicitHeight + note.implicitHeight + 100 * theme.u
        width: parent.width

        Art {
            id: art
            name: screen.spare > 140 * theme.u ? screen.view.art ?? "" : ""
            width: parent.width
            height: visible ? Math.min(implicitHeight, screen.spare) : 0
        }
        Item {
            width: 1
            height: art.visible ? 44 * theme.u : 0
        }
        Banner {
            id: banner
            width: parent.width
            content: screen.view.banner ?? null
        }
        Item {
            width: 1
            height: 32 * theme.u
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
                visible: screen.sheets.length > 0
            }
        }
        Item {
            width: 1
            height: 16 * theme.u
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
