import QtQuick
import "../../../common/qml"

// 19 Size, colour, height, voice in one place; everything at once.
Page {
    id: screen
    readonly property var groups: view.groups ?? []
    readonly property real heads: groups.length * (Math.min(theme.label, 60 * theme.u) * 1.5 + 8 * theme.u)
    readonly property real free: room - heads - (groups.length - 1) * gap
    readonly property real gap: (theme.big ? 14 : 44) * theme.u
    readonly property real small: Math.max(92 * theme.u, Math.min(146 * theme.u, (free - tall) / Math.max(1, groups.length - 1)))
    readonly property real tall: Math.max(150 * theme.u, Math.min(232 * theme.u, free * 0.34))
    lead: (theme.big ? 8 : 28) * theme.u
    need: heads + (groups.length - 1) * (gap + 92 * theme.u) + 150 * theme.u

    Column {
        id: list
        width: parent.width
        spacing: screen.gap
        Repeater {
            model: screen.groups.length
            delegate: SettingGroup {
                required property int index
                content: screen.groups[index] ?? ({
                        options: []
                    })
                width: list.width
                cellHeight: (content.options ?? []).some(option => option.size) ? screen.tall : screen.small
            }
        }
    }
}
