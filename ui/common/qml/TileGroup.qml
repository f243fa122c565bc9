import QtQuick

// A group of life events under its name, three side by side; わからない comes last.
Column {
    id: group
    property var content: ({
            tiles: []
        })
    property var talk: null
    property bool close: false
    property bool bare: false
    property real tileHeight: 187 * theme.u
    // Pictures of a group are as large as each other.
    readonly property bool ample: [...Array(all.count).keys()].every(n => all.itemAt(n)?.fewWords ?? true)
    readonly property var tiles: talk ? content.tiles.concat([talk]) : content.tiles

    spacing: 4 * theme.u

    Fitting {
        text: group.content.label ?? ""
        asked: Math.min(theme.note, 48 * theme.u)
        room: group.width
        bold: true
        lineHeight: 1.3
        height: lineCount > 1 ? implicitHeight : asked * lineHeight
        color: theme.soft
    }
    Grid {
        columns: 3
        spacing: 12 * theme.u
        Repeater {
            id: all
            model: group.tiles.length
            delegate: Tile {
                required property int index
                close: group.close
                bare: group.bare
                ample: group.ample
                event: group.tiles[index] ?? ({})
                width: (group.width - 24 * theme.u) / 3
                height: group.tileHeight
            }
        }
    }
}
