import QtQuick
import "../../../common/qml"

// 02 Why the resident came: one or more life events.
Page {
    id: screen

    readonly property var groups: view.groups ?? []
    readonly property int rows: wide ? Math.max(rowsOf(0), rowsOf(1)) : rowsOf(0) + rowsOf(1)
    // In landscape the groups stand in two columns: as high as each other.
    readonly property int half: {
        let best = groups.length, least = 1e9;
        for (let n = 1; n <= groups.length; n++) {
            const left = tall(groups.slice(0, n)), right = tall(groups.slice(n)) + (talkApart ? 1 : 0);
            if (Math.max(left, right) < least) {
                least = Math.max(left, right);
                best = n;
            }
        }
        return best;
    }
    readonly property real columnWidth: wide ? (bodyItem.width - 56 * theme.u) / 2 : bodyItem.width
    readonly property var talk: view.talk ?? null
    readonly property bool talkApart: talk !== null && groups.length > 0 && groups[groups.length - 1].tiles.length % 3 === 0
    readonly property int lines: rows + (talkApart ? 1 : 0)
    readonly property real head: Math.min(theme.note, 48 * theme.u) * 1.3 + 4 * theme.u
    readonly property real around: (wide ? Math.max(half, groups.length - half) : groups.length) * head + (lines - 1) * 12 * theme.u
    // Large letters take what the standing glass has left: a third line, and the picture stays.
    readonly property real tileHeight: Math.min((theme.big ? 236 : 187) * theme.u, (room - around) / Math.max(1, lines))

    whole: true
    // Never larger than the letters of the tiles: these need the room.
    subSize: Math.min(theme.body, 46 * theme.u)
    readonly property bool nearer: wide || close
    lead: (theme.big ? 4 : 8) * theme.u
    headGap: 8 * theme.u
    need: around + lines * least
    // From low reach, where only half of the glass is there, tiles give their pictures before their letters.
    readonly property bool bare: low && close
    readonly property real least: bare ? Math.max(2 * 1.1 * Math.min(theme.note, 46 * theme.u) + 16 * theme.u, 116 * theme.u) : (nearer ? 6 + 42 : theme.big ? 12 + 56 : 22 + 66) * theme.u + 2 * 1.1 * Math.min(nearer ? theme.note : theme.body, 46 * theme.u) + (nearer ? 6 : 12) * theme.u

    // In rows of tiles, names of groups counted as a third of one.
    function tall(some: var): real {
        return some.reduce((sum, group) => sum + 0.33 + Math.ceil(group.tiles.length / 3), 0);
    }
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
                        close: screen.nearer
                        bare: screen.bare
                        width: column.width
                        tileHeight: Math.max(screen.least, screen.tileHeight)
                    }
                }
            }
        }
    }
}
