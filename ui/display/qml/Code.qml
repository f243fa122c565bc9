import QtQuick

// A QR code from rows of 0 and 1, with its quiet zone left to whoever places it.
Item {
    id: code
    property var rows: []
    readonly property int cell: rows.length ? Math.max(1, Math.floor(width / rows.length)) : 0
    Repeater {
        model: code.rows
        Row {
            id: line
            required property string modelData
            required property int index
            y: index * code.cell
            Repeater {
                model: line.modelData.split("")
                Rectangle {
                    required property string modelData
                    width: code.cell; height: code.cell
                    color: modelData === "1" ? "black" : "white"
                }
            }
        }
    }
}
