import QtQuick
import "../../../common/qml"

// 02 Why the resident came: one or more life events.
Page {
    id: screen

    readonly property var groups: view.groups ?? []
    readonly property int rows: groups.reduce((sum, group) => sum + Math.ceil((group.tiles.length) / 3), 0)
    readonly property var talk: view.talk ?? null
    readonly property bool talkApart: talk !== null && groups.length > 0 && groups[groups.length - 1].tiles.length % 3 === 0
    readonly property int lines: rows + (talkApart ? 1 : 0)
    readonly property real head: Math.min(theme.note, 48 * theme.u) * 1.3 + 4 * theme.u
    readonly property real around: groups.length * head + (lines - 1) * 12 * theme.u
    readonly property real tileHeight: Math.min(187 * theme.u, (room - around) / Math.max(1, lines))

    lead: (theme.big ? 4 : 8) * theme.u
    headGap: 8 * theme.u
    need: around + lines * least
    readonly property real least: (theme.big ? 12 + 56 : 22 + 66) * theme.u + 2 * 1.14 * Math.min(theme.body, 46 * theme.u) + 12 * theme.u

    Column {
        id: list
        width: parent.width
        spacing: 12 * theme.u

        Repeater {
            model: screen.groups.length
            delegate: Column {
                id: group
                required property int index
                readonly property var content: screen.groups[index] ?? ({
                        tiles: []
                    })
                readonly property bool last: index === screen.groups.length - 1
                readonly property var tiles: last && screen.talk ? content.tiles.concat([screen.talk]) : content.tiles
                width: list.width
                spacing: 4 * theme.u

                Say {
                    text: group.content.label ?? ""
                    size: Math.min(theme.note, 48 * theme.u)
                    bold: true
                    lineHeight: 1.3
                    color: theme.soft
                }
                Grid {
                    columns: 3
                    spacing: 12 * theme.u
                    Repeater {
                        model: group.tiles.length
                        delegate: Tile {
                            required property int index
                            event: group.tiles[index] ?? ({})
                            width: (list.width - 24 * theme.u) / 3
                            height: Math.max(screen.least, screen.tileHeight)
                        }
                    }
                }
            }
        }
    }
}
