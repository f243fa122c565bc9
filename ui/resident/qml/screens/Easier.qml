import QtQuick
import "../../../common/qml"

// 19 Size, colour, height, voice in one place; everything at once.
Page {
    id: screen
    readonly property var groups: view.groups ?? []
    readonly property int lines: wide ? Math.ceil(groups.length / 2) : groups.length
    // From low reach the names stand beside their options.
    readonly property real heads: low ? 0 : lines * (Math.min(theme.label, 60 * theme.u) * 1.5 + 8 * theme.u)
    readonly property real free: room - heads - (lines - 1) * gap
    readonly property real gap: (theme.big || low ? 14 : 44) * theme.u
    readonly property real small: Math.max(92 * theme.u, Math.min(146 * theme.u, (free - tall) / Math.max(1, lines - 1)))
    readonly property real tall: Math.max(150 * theme.u, Math.min(232 * theme.u, wide ? free - 120 * theme.u : free * 0.34))
    lead: (theme.big ? 8 : 28) * theme.u
    need: heads + (lines - 1) * (gap + 92 * theme.u) + 150 * theme.u

    whole: true
    Grid {
        id: list
        width: parent.width
        columns: screen.wide ? 2 : 1
        columnSpacing: 56 * theme.u
        rowSpacing: screen.gap
        Repeater {
            model: screen.groups.length
            delegate: SettingGroup {
                required property int index
                content: screen.groups[index] ?? ({
                        options: []
                    })
                beside: screen.low
                width: screen.wide ? (list.width - 56 * theme.u) / 2 : list.width
                cellHeight: (content.options ?? []).some(option => option.size && !option.icon && !option.swatch) ? screen.tall : screen.small
            }
        }
    }
}
