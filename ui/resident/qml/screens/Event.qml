import QtQuick
import "../../../common/qml"

// 02 Why the resident came: one or more life events.
Page {
    id: screen

    readonly property var groups: view.groups ?? []
    readonly property int rows: wide ? Math.max(rowsOf(0), rowsOf(1)) : rowsOf(0) + rowsOf(1)
    // In landscape the groups stand in two columns: the first half left, the rest right.
    readonly property int half: Math.ceil(groups.length / 2)
    readonly property real columnWidth: wide ? (bodyItem.width - 56 * theme.u) / 2 : bodyItem.width
    readonly property var talk: view.talk ?? null
    readonly property bool talkApart: talk !== null && groups.length > 0 && groups[groups.length - 1].tiles.length % 3 === 0
    readonly property int lines: rows + (talkApart ? 1 : 0)
    readonly property real head: Math.min(theme.note, 48 * theme.u) * 1.3 + 4 * theme.u
    readonly property real around: (wide ? half : groups.length) * head + (lines - 1) * 12 * theme.u
    readonly property real tileHeight: Math.min(187 * theme.u, (room - around) / Math.max(1, lines))

    whole: true
    lead: (theme.big ? 4 : 8) * theme.u
    headGap: 8 * theme.u
    need: around + lines * least
    readonly property real least: (theme.big ? 12 + 56 : 22 + 66) * theme.u + 2 * 1.14 * Math.min(theme.body, 46 * theme.u) + 12 * theme.u

    function rowsOf(part: int): int {
        const own = part === 0 ? groups.slice(0, half) : groups.slice(half);
        return own.reduce((sum, group) => sum + Math.ceil(group.tiles.length / 3), 0);
    }

    Grid {
        columns: screen.wide ? 2 : 1
        columnSpacing: 56 * theme.u
        rowSpacing: 12 * theme.u

        Repeater {
            model: 2
            delegate: Column {
                id: column
                required property int index
                readonly property int first: index === 0 ? 0 : screen.half
                width: screen.columnWidth
                spacing: 12 * theme.u

                Repeater {
                    model: column.index === 0 ? screen.half : screen.groups.length - screen.half
                    delegate: TileGroup {
                        required property int index
                        readonly property int place: column.first + index
                        content: screen.groups[place] ?? ({
                                tiles: []
                            })
                        talk: place === screen.groups.length - 1 ? screen.talk : null
                        width: column.width
                        tileHeight: Math.max(screen.least, screen.tileHeight)
                    }
                }
            }
        }
    }
}
