import QtQuick
import "../../../common/qml"

// 11 All answers at a glance; any can be mended.
Page {
    id: screen

    readonly property var groups: view.groups ?? []
    headGap: (theme.big ? 20 : 30) * theme.u
    whole: true
    need: list.implicitHeight + (banner.visible ? banner.height + 16 * theme.u : 0)

    Banner {
        id: banner
        width: parent.width
        height: implicitHeight
        content: screen.view.banner ?? null
    }
    Grid {
        id: list
        y: banner.visible ? banner.height + 16 * theme.u : 0
        width: parent.width
        columns: screen.wide ? 2 : 1
        columnSpacing: 56 * theme.u
        rowSpacing: 28 * theme.u

        Repeater {
            model: screen.groups.length
            delegate: Column {
                id: group
                required property int index
                readonly property var content: screen.groups[index] ?? ({
                        rows: []
                    })
                width: screen.wide ? (list.width - 56 * theme.u) / 2 : list.width

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
                        width: group.width
                    }
                }
                Hair {
                    width: parent.width
                }
            }
        }
    }
}
