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
    readonly property var tiles: talk ? content.tiles.concat([talk]) : content.tiles

    spacing: 4 * theme.u

    Say {
        text: group.content.label ?? ""
        size: Math.min(theme.note, 48 * theme.u, measure.font.pixelSize * group.width / Math.max(1, measure.advanceWidth))
        bold: true
        lineHeight: 1.3
        height: Math.min(theme.note, 48 * theme.u) * lineHeight
        color: theme.soft
    }
    TextMetrics {
        id: measure
        text: theme.plain(group.content.label ?? "")
        font.family: theme.family
        font.bold: true
        font.pixelSize: 40 * theme.u
    }
    Grid {
        columns: 3
        spacing: 12 * theme.u
        Repeater {
            model: group.tiles.length
            delegate: Tile {
                required property int index
                close: group.close
                bare: group.bare
                event: group.tiles[index] ?? ({})
                width: (group.width - 24 * theme.u) / 3
                height: group.tileHeight
            }
        }
    }
}
