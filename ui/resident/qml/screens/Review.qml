import QtQuick
import "../../../common/qml"

// 11 All answers at a glance; any can be mended.
Page {
    id: screen

    readonly property var groups: view.groups ?? []
    headGap: (theme.big ? 20 : 30) * theme.u
    need: list.implicitHeight

    Column {
        id: list
        width: parent.width
        spacing: 28 * theme.u

        Repeater {
            model: screen.groups.length
            delegate: Column {
                id: group
                required property int index
                readonly property var content: screen.groups[index] ?? ({
                        rows: []
                    })
                width: list.width

                Say {
                    text: group.content.label ?? ""
                    size: theme.note * 36 / 34
                    bold: true
                    color: theme.soft
                    lineHeight: 1.75
                }
                Repeater {
                    model: group.content.rows.length
                    delegate: ReviewRow {
                        required property int index
                        content: group.content.rows[index] ?? ({})
                        edit: screen.view.edit ?? ""
                        width: list.width
                    }
                }
                Hair {
                    width: parent.width
                }
            }
        }
    }
}
