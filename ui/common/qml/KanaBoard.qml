import QtQuick

// 五十音図: the first column stands at the right, vowels go down. With `latin`, rows of letters from the left.
Item {
    id: board

    property var columns: []
    property var marks: []
    property bool latin: false
    property var erase: null
    property real keyHeight: 112 * theme.u
    readonly property real gapX: 12 * theme.u
    readonly property real gapY: 12 * theme.u
    readonly property bool erases: !marks.some(mark => mark.id === "erase")
    readonly property int depth: columns.reduce((most, column) => Math.max(most, column.length), 0)
    readonly property real cell: (width - (columns.length - 1) * gapX) / Math.max(1, columns.length)
    readonly property int markCount: marks.length + (erases ? 1 : 0)
    // The delete key has the longest words.
    readonly property real eraseShare: erases && markCount > 4 ? 1.35 : 1
    readonly property real markGap: (markCount > 4 ? 12 : 16) * theme.u
    readonly property real markWidth: (width - markGap * (markCount - 1)) / Math.max(1, markCount - 1 + eraseShare)

    implicitHeight: depth * (keyHeight + gapY) + 8 * theme.u + keyHeight

    Repeater {
        model: board.columns.length
        delegate: Repeater {
            id: column
            required property int index
            readonly property var letters: board.columns[index] ?? []
            readonly property int place: board.latin ? index : board.columns.length - 1 - index

            model: letters.length
            delegate: Key {
                required property int index
                readonly property string letter: column.letters[index] ?? ""

                visible: letter !== ""
                able: letter !== ""
                verb: "key"
                value: letter
                label: letter
                size: Math.max(50 * theme.u, Math.min(theme.label, 64 * theme.u, board.keyHeight * 0.72))
                radius: 12 * theme.u
                x: column.place * (board.cell + board.gapX)
                y: index * (board.keyHeight + board.gapY)
                width: board.cell
                height: board.keyHeight
            }
        }
    }
    Row {
        y: board.depth * (board.keyHeight + board.gapY) + 8 * theme.u
        spacing: board.markGap

        Repeater {
            model: board.marks.length
            delegate: Key {
                required property int index
                readonly property var mark: board.marks[index] ?? ({})
                verb: "mark"
                value: mark.id ?? ""
                icon: mark.id === "erase" ? "del" : ""
                label: mark.label ?? ""
                detail: mark.hint ?? ""
                quiet: true
                size: Math.min(theme.body, 48 * theme.u)
                width: board.markWidth
                height: board.keyHeight
            }
        }
        Key {
            visible: board.erases
            able: visible
            verb: "erase"
            label: board.erase ? board.erase.label ?? "" : ""
            icon: "del"
            quiet: true
            size: Math.min(theme.body, 38 * theme.u)
            width: board.markWidth * board.eraseShare
            height: board.keyHeight
        }
    }
}
