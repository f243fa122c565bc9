import QtQuick
import "../../../common/qml"

// 09 The reading of a name, on one board.
Page {
    id: screen
    omits: true

    readonly property var fields: view.fields ?? []
    readonly property var strip: view.strip ?? []
    lead: (theme.big ? 8 : 22) * theme.u
    headGap: 24 * theme.u
    // From low reach the words stand with what is read; a button beside つぎへ goes from one to the other.
    readonly property bool apart: wide || low
    readonly property var other: fields.find(field => !(field.active ?? false)) ?? null
    side: low && other ? ({
            verb: "field",
            value: other.id,
            label: other.label ?? ""
        }) : null
    personal: true
    readonly property real air: (close ? 16 : 32) * theme.u
    readonly property real typed: apart ? 0 : row.height + air + (line.below ? line.height + 24 * theme.u : 0)
    roomy: need + (board.depth + 1) * 20 * theme.u
    // Another field, or another board: the keys begin anew. Erasing also comes back to the field before.
    readonly property string task: board.lines.map(line => line.id).join(" ") + fields.findIndex(field => field.active ?? false)
    onTaskChanged: if (gate.keyed && Window.activeFocusItem?.objectName !== "erase")
        Qt.callLater(board.begin)
    need: typed + (board.depth + 1) * (72 * theme.u + board.gapY) + 8 * theme.u

    // An address, as it grows, stands below the upper third; from low reach and in landscape with what is read.
    Strip {
        id: line
        readonly property bool below: !screen.apart && visible
        parent: below ? screen.bodyItem : screen.belowItem
        y: below ? row.y - height - 24 * theme.u : 18 * theme.u
        width: parent ? parent.width : 0
        height: implicitHeight
        model: screen.strip
    }
    Row {
        id: row
        parent: screen.wide ? screen.readItem : screen.low ? screen.belowItem : screen.bodyItem
        y: screen.wide ? 0 : screen.low ? (screen.strip.length > 0 ? line.height + 18 * theme.u : 0) + 18 * theme.u : board.y - height - screen.air
        spacing: 20 * theme.u
        Repeater {
            model: screen.fields.length
            delegate: WordField {
                required property int index
                content: screen.fields[index] ?? ({})
                able: !screen.low
                width: ((screen.wide ? screen.leftWidth : screen.rightWidth) - (screen.fields.length - 1) * row.spacing) / screen.fields.length
                height: implicitHeight
            }
        }
    }
    KanaBoard {
        id: board
        width: parent.width
        height: implicitHeight
        anchors.bottom: parent.bottom
        columns: screen.view.board ?? []
        marks: screen.view.marks ?? []
        erase: screen.view.erase ?? null
        latin: screen.view.latin ?? false
        lines: screen.view.walk ?? []
        sounds: screen.view.sounds ?? ({})
        keyHeight: Math.max(72 * theme.u, Math.min(112 * theme.u, (screen.room - screen.typed - 8 * theme.u - board.depth * gapY) / (board.depth + 1)))
    }
}
