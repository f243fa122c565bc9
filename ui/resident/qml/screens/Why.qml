import QtQuick
import "../../../common/qml"

// 12b One procedure in full: whose, why, what to bring, until when, where, which form.
Page {
    id: screen
    readonly property var sections: view.sections ?? []
    readonly property var grounds: view.grounds ?? []
    mainOutlined: true
    headGap: 36 * theme.u
    footGap: 36 * theme.u
    need: panel.height

    ReadingPanel {
        id: panel
        width: parent.width
        height: list.implicitHeight + 2 * list.y

        Column {
            id: list
            readonly property real air: Math.max(0, Math.min(1, (screen.room - 300 * theme.u) / (1200 * theme.u)))
            x: 48 * theme.u
            y: 20 * theme.u
            width: parent.width - 2 * x
            Repeater {
                model: screen.sections.length
                delegate: SectionRow {
                    required property int index
                    content: screen.sections[index] ?? ({})
                    first: index === 0
                    width: list.width
                }
            }
            Repeater {
                model: screen.grounds.length
                delegate: GroundRow {
                    required property int index
                    content: screen.grounds[index] ?? ({})
                    width: list.width
                }
            }
        }
    }
}
